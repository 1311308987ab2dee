import { fold } from "../../knowledge/fold.ts";
import { spellingKey } from "../../knowledge/spelling-key.ts";
import type { Doc } from "../doc.ts";
import type { Found } from "./found.ts";

const SMALL = /^(the|of|in|and|a|an|city|central|military|main)$/;

/** A name without articles, and without its type words if a list of them is given ("Al-X Prison" as "x"), by its sounds. */
export function bareKey(doc: Doc, name: string, types?: "facility-types" | "place-words"): string {
  const words = name.split(/\s+/).filter((word) => {
    const key = fold(word);
    return key !== "" && !SMALL.test(key) && !(types && doc.knowledge.lexicon(types).get([key]));
  });
  return sounds(words.join(" "));
}

/** The spelling key, or the folded name where it has too few letters to tell names apart. */
export function sounds(name: string): string {
  const key = spellingKey(name);
  return key.length >= 3 ? key : fold(name);
}

/** Keys that join the mentions of one thing by its name, whatever finder saw it. */
export function nameKeys(doc: Doc, mention: Found): string[] {
  if (mention.form === "described") return [];
  switch (mention.kind) {
    case "actor":
    case "organisation":
      return [`sounds:${sounds(mention.name)}`];
    case "facility":
      return [`sounds:${bareKey(doc, mention.name, "facility-types")}:${mention.sort}`, ...spoken(doc, mention)];
    default:
      return [];
  }
}

/** The registry's name and the text's own may differ: both count. */
function spoken(doc: Doc, mention: Found): string[] {
  const { sentence, first, last } = mention;
  const text = sentence.tokens.slice(first, last + 1).filter(({ text }) => /\p{L}/u.test(text));
  const key = bareKey(doc, text.map(({ text }) => text).join(" "), "facility-types");
  return key === "" ? [] : [`sounds:${key}:${mention.sort}`];
}
