import { fold } from "../../knowledge/fold.ts";
import type { Actor } from "../../knowledge/knowledge.ts";
import type { Doc } from "../doc.ts";
import type { Found } from "./found.ts";
import { bareWords, sounds } from "./name-keys.ts";
import type { Union } from "./union.ts";

/** Joins short forms of names to the one long form that the report has: "Bagram" for "Old Bagram", "the Karen Army" for "the Karen Army of Unity". */
export function joinShortNames(doc: Doc, all: readonly Found[], union: Union<Found>): void {
  facilities(doc, all, union);
  actors(doc, all, union);
}

/** A facility whose name is the beginning or the end of the name of only one other of its sort. */
function facilities(doc: Doc, all: readonly Found[], union: Union<Found>): void {
  const named = all.filter(({ kind, form }) => kind === "facility" && form === "named");
  const wordsOf = new Map(
    named.map((facility) => [
      facility,
      bareWords(doc, facility.name, "facility-types")
        .flatMap((word) => word.split("-"))
        .filter((word) => !/^(al|el|as|ash|an|ad|az|ar|at)$/i.test(word))
        .map(sounds),
    ]),
  );
  for (const short of named) {
    const words = wordsOf.get(short) as string[];
    if (words.join("").length < 3) continue;
    const longer = named.filter((other) => {
      const whole = wordsOf.get(other) as string[];
      return (
        other.sort === short.sort &&
        whole.length > words.length &&
        (same(whole.slice(0, words.length), words) || same(whole.slice(-words.length), words))
      );
    });
    const roots = new Set(longer.map((other) => union.find(other)));
    const [other] = roots;
    if (other && roots.size === 1 && (other.id === null || short.id === null || other.id === short.id))
      union.join(other, short);
  }
}

const same = (a: readonly string[], b: readonly string[]) =>
  a.length === b.length && a.every((word, i) => word === b[i]);

/** A group or force that no registry lists by this name, but whose name begins that of one that the report names otherwise. */
function actors(doc: Doc, all: readonly Found[], union: Union<Found>): void {
  const known = new Map<string, Found>();
  for (const mention of all)
    if (mention.kind === "actor" && mention.id !== null && !known.has(mention.id)) known.set(mention.id, mention);
  for (const mention of all) {
    if (mention.kind !== "actor" || mention.id !== null) continue;
    const words = nameWords(mention);
    if (words.length < 2) continue;
    const fits = [...known.values()].filter(({ id }) => {
      const actor = doc.knowledge.actorById.get(id as string);
      return actor !== undefined && isBeginning(words, actor);
    });
    const [target] = fits;
    if (!target || fits.length > 1) continue;
    mention.id = target.id;
    mention.sort = target.sort;
    mention.form = "named";
    mention.country = target.country;
    union.join(target, mention);
  }
}

/** Whether one of the actor's names is these words with "of", "for" or "in" and more behind them. */
function isBeginning(words: readonly string[], { name, aliases }: Actor): boolean {
  return [name, ...aliases].some((alias) => {
    const whole = plainWords(alias);
    return (
      whole.length > words.length &&
      /^(of|for|in)$/.test(whole[words.length] as string) &&
      same(whole.slice(0, words.length), words)
    );
  });
}

const nameWords = ({ sentence, first, last }: Found) =>
  sentence.tokens
    .slice(first, last + 1)
    .filter(({ fold }, i) => fold !== "" && !(i === 0 && /^(the|this|so-called)$/.test(fold)))
    .flatMap(({ fold }) => plainWords(fold));

/** Folded words, British and American spellings as one. */
const plainWords = (name: string) =>
  name
    .split(/[\s-]+/)
    .map((word) =>
      fold(word)
        .replace(/defence$/, "defense")
        .replace(/^organisation/, "organization"),
    )
    .filter((word) => word !== "");
