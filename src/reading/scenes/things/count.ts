import { featureBag } from "../perpetrators/feature-bag.ts";
import { headToken, nameWithin, type Phrase, type SceneDoc } from "../scene-doc.ts";
import { thingOf } from "./thing.ts";

/** How many a phrase speaks of; `many`: more than one, and not how many. */
export type ThingCount = number | "many";

const NUMBERS = new Map(
  "one two three four five six seven eight nine ten eleven twelve".split(" ").map((word, i) => [word, i + 1]),
);
for (const [word, n] of [
  ["dozen", 12],
  ["a", 1],
  ["an", 1],
  ["another", 1],
] as const)
  NUMBERS.set(word, n);

/** What a phrase says of how many: its first number or article, else whether its head is plural. */
export function countIn(doc: SceneDoc, phrase: Phrase): ThingCount {
  if (nameWithin(doc, phrase)) return 1;
  const { tokens } = doc.views[phrase.sentence]!.sentence;
  for (let i = phrase.first; i <= phrase.last; i++) {
    const { fold, tag } = tokens[i]!;
    const n = NUMBERS.get(fold) ?? (tag === "NUM" ? Number(fold.replace(/,/g, "")) : Number.NaN);
    if (Number.isFinite(n)) return n;
  }
  const { fold, lemma } = tokens[phrase.head]!;
  return fold !== lemma || /^(people|police|children|men|women|personnel|population)$/.test(fold) ? "many" : 1;
}

/** How many things the mentions, of which `best` stands for all, speak of: a number they give, else one or many. */
export function countOf(doc: SceneDoc, best: Phrase, all: readonly Phrase[]): ThingCount {
  const head = headToken(doc, best).lemma;
  for (const phrase of [best, ...all]) {
    const n = countIn(doc, phrase);
    if (typeof n !== "number" || n === 1 || n < 0 || !Number.isInteger(n)) continue;
    if (headToken(doc, phrase).lemma === head && !/%|percent|\d-/i.test(phrase.text)) return n;
  }
  return doc.ask("site-many", manyFeatures(doc, all))[0]! > 0.5 ? "many" : 1;
}

const DETERMINER = /^(an?|the|one|this|that|these|some|several|many|other|various)$/;

/** Whether mentions of a thing speak of several. */
export function manyFeatures(doc: SceneDoc, all: readonly Phrase[]): Int32Array {
  const { add, done } = featureBag();
  for (const phrase of all) {
    const { tokens, rows, first, head, last, to, listed } = thingOf(doc, phrase);
    const { fold, lemma, tag } = tokens[head]!;
    const form = fold !== lemma ? 2 : /[^s]s$/.test(fold) ? 1 : 0;
    add("s", form);
    add("st", form, tag);
    add("h", lemma, form);
    add("hc", doc.words.coarse(rows[head]!), form);
    const determiner = tokens[first]!.fold;
    add("det", DETERMINER.test(determiner) ? determiner : "-", form);
    for (const l of listed) if (l.last === head) add("ls", l.sort, form);
    add("and", to > last && tokens.slice(last, to).some((token) => token.fold === "and") ? 1 : 0, form);
  }
  return done();
}
