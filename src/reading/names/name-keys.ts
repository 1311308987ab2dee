import { fold } from "../../knowledge/fold.ts";
import { spellingKey } from "../../knowledge/spelling-key.ts";
import type { Doc } from "../doc.ts";
import type { Found } from "./found.ts";

const SMALL = /^(the|of|in|and|a|an|city|central|military|main)$/;

/** A name without articles, and without its type words if a list of them is given ("Al-X Prison" as "x"), by its sounds. */
export function bareKeys(doc: Doc, name: string, types: "facility-types" | "place-words"): string[] {
  const bare = bareWords(doc, name, types);
  return bare.length === 0 ? [] : soundKeys(bare.join(" "));
}

/** The words of a name but articles and the words of a list of types. */
export function bareWords(doc: Doc, name: string, types: "facility-types" | "place-words"): string[] {
  return name.split(/\s+/).filter((word) => {
    const key = fold(word);
    return key !== "" && !SMALL.test(key) && !doc.knowledge.lexicon(types).get([key]);
  });
}

/** The spelling key, or a finer one where that has too few letters to tell names apart. */
export function sounds(name: string): string {
  // "Iambol" and "Yambol": an I before a vowel at the beginning is a Y.
  const plain = name.replace(/(?<!\p{L})I(?=[aeou])/giu, "Y");
  const key = spellingKey(plain);
  return key.length >= 3 ? key : fine(plain);
}

/** Both keys of a name whose words may be written together or apart ("Shabelle Hoose", "Shabellehoose"). */
export function soundKeys(name: string): string[] {
  const apart = sounds(name);
  const together = sounds(name.replace(/(?<=\p{L}{3})[\s-]+(?=\p{L}{3})/gu, ""));
  return apart === together || together.length < 4 ? [apart] : [apart, together];
}

/** A short name with its vowels, without article and the signs that spellings differ in ("Al-Ghor" as "gor"). */
function fine(name: string): string {
  const words = fold(name)
    .split(/[\s-]+/)
    .filter((word, i, all) => word !== "" && (i === all.length - 1 || !/^(al|el|as|ash|an|ad|az|ar|at)$/.test(word)));
  return words
    .join("")
    .replace(/([gkdt])h/g, "$1")
    .replace(/q/g, "k")
    .replace(/ou|oo|w(?![aeiou])/g, "u")
    .replace(/ee|y/g, "i")
    .replace(/(.)\1+/g, "$1")
    .replace(/(?<=[aeiou])h$/, "");
}

/** Keys that join the mentions of one thing by its name, whatever finder saw it. */
export function nameKeys(doc: Doc, mention: Found): string[] {
  if (mention.form === "described") return [];
  switch (mention.kind) {
    case "actor":
    case "organisation":
      return soundKeys(mention.name).map((key) => `sounds:${key}`);
    case "facility":
      return [...bareKeys(doc, mention.name, "facility-types"), ...spoken(doc, mention)].map(
        (key) => `sounds:${key}:${mention.sort}`,
      );
    default:
      return [];
  }
}

/** The registry's name and the text's own may differ: both count. */
function spoken(doc: Doc, mention: Found): string[] {
  const { sentence, first, last } = mention;
  const text = sentence.tokens.slice(first, last + 1).filter(({ text }) => /\p{L}/u.test(text));
  return bareKeys(doc, text.map(({ text }) => text).join(" "), "facility-types");
}
