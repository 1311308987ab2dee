import type { QuantityMention } from "../../../record/mention.ts";
import { Features } from "../hash-features.ts";
import { headToken, type Phrase, type SceneDoc } from "../scene-doc.ts";
import { classBits } from "./class-bits.ts";
import { personName } from "./person-name.ts";

/** How many there are: a number (with what kind of number it is; `high` for a range), or only that they are many. */
export interface Count {
  number: number | null;
  high: number | null;
  kind: "exact" | "about" | "at least" | "at most" | "range" | "many";
}

const ONE: Count = { number: 1, high: null, kind: "exact" };
const MANY: Count = { number: null, high: null, kind: "many" };

/** UTF-16 units before a phrase in which a quantity may stand that counts it. */
const REACH = 60;

/** The number said with a mention: of its phrase, or of the quantity that counts it; null where none is said. */
export function countSaid(doc: SceneDoc, phrase: Phrase): Count | null {
  const head = headToken(doc, phrase);
  for (const quantity of doc.quantities) {
    const { start, end, sort, rule, unit } = quantity;
    if (sort !== "count" || rule === "article-one" || start < phrase.start - REACH || start >= head.end) continue;
    const inside = start >= phrase.start - 1 && end <= head.end;
    const counts = unit !== null && unit.start <= head.start && unit.end >= head.end;
    if (inside || counts) return countOf(quantity);
  }
  return null;
}

/** A quantity as a count of people. */
export function countOf({
  number,
  low,
  high,
  precision,
}: Pick<QuantityMention, "number" | "low" | "high" | "precision">): Count {
  if (number === null && low === null && high === null) return MANY;
  if (low !== null && high !== null) return { number: low, high, kind: "range" };
  if (low !== null) return { number: low, high: null, kind: "at least" };
  if (high !== null) return { number: high, high: null, kind: "at most" };
  return { number, high: null, kind: precision === "about" ? "about" : "exact" };
}

/** Features of an uncounted phrase for the question whether it speaks of several people. */
export function manyFeatures(doc: SceneDoc, phrase: Phrase): Int32Array {
  const f = new Features(false);
  const { rows, sentence } = doc.views[phrase.sentence]!;
  const { tokens } = sentence;
  const head = tokens[phrase.head]!;
  const row = rows[phrase.head]!;
  f.add("bias");
  f.add("s", head.fold === head.lemma ? 0 : 1);
  f.add("h", head.fold);
  f.add("end", head.fold.slice(-2));
  f.add("hc", doc.words.fine(row));
  for (const bit of classBits(doc.words, row)) f.add("hb", bit);
  f.add("det", tokens[phrase.first]!.fold);
  f.add("of", tokens[phrase.last + 1]?.fold === "of" ? 1 : 0);
  for (const { fold } of tokens.slice(phrase.last + 1, phrase.last + 4))
    if (/^(was|is|were|are|have|has)$/.test(fold)) f.add("aux", fold);
  return f.done();
}

/** The number of people: one for somebody named, else the number said with the best mention, else whether they are many. */
export function countPeople(doc: SceneDoc, mentions: readonly Phrase[]): Count {
  if (mentions.some((phrase) => personName(doc, phrase))) return ONE;
  const said = mentions.map((phrase) => countSaid(doc, phrase)).filter((count) => count !== null);
  const best = said.find(({ kind }) => kind !== "many") ?? said[0];
  if (best) return best;
  // A noun that is neither counted nor plainly one may stand for many: "the personnel", "harvesters".
  let sum = 0;
  for (const phrase of mentions) sum += doc.ask("victim-many", manyFeatures(doc, phrase))[0]!;
  return sum / mentions.length > 0.5 ? MANY : ONE;
}
