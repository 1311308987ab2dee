import type { Token } from "../../doc.ts";
import { Features } from "../hash-features.ts";
import { headToken, type Phrase, type SceneDoc } from "../scene-doc.ts";
import { classBits } from "./class-bits.ts";
import { countSaid } from "./count.ts";
import { nameRelation } from "./name-relation.ts";
import { personName } from "./person-name.ts";
import { longEnd } from "./wordings.ts";

/** Collective nouns: several people without a plural ending. */
const COLLECTIVE = /^(people|police|population|community|personnel|staff|crew)$/;

const bucket = (n: number) => (n <= 3 ? n : n <= 6 ? 4 : n <= 12 ? 5 : 6);

/** Whether a mention speaks of several people. */
export function isPlural(doc: SceneDoc, phrase: Phrase): boolean {
  const { fold, lemma } = headToken(doc, phrase);
  return !personName(doc, phrase) && (fold !== lemma || COLLECTIVE.test(fold));
}

/** Features of two mentions of people (`a` before `b`) for the question whether they are the same people; `named` is how many are named in the scene. */
export function samePeopleFeatures(doc: SceneDoc, a: Phrase, b: Phrase, named: number): Int32Array {
  const f = new Features(false);
  const [nameA, nameB] = [personName(doc, a), personName(doc, b)];
  const names = nameA && nameB ? nameRelation(nameA, nameB) : nameA ? "first" : nameB ? "second" : "none";
  const numbers = `${isPlural(doc, a) ? 1 : 0}${isPlural(doc, b) ? 1 : 0}`;
  const counts = countRelation(doc, a, b);
  const far = bucket(b.sentence - a.sentence);
  f.add("names", names);
  f.add("names", names, far);
  f.add("names", names, numbers);
  f.add("plural", numbers, far);
  f.add("counts", counts, names);
  if (nameA && nameB) return f.done();
  f.add("named", Math.min(3, named), names, numbers);
  f.add("covers", a.sentence === b.sentence && longEnd(a) >= b.end ? 1 : 0, names);
  const [headA, headB] = [headToken(doc, a).lemma, headToken(doc, b).lemma];
  const same = headA === headB ? 1 : 0;
  f.add("heads", same, names);
  f.add("heads", same, counts);
  f.add("heads", same, numbers, far);
  f.add("head", same ? headA : "");
  ofClasses(f, doc, a, b, names, !nameA, !nameB);
  ofModifiers(f, doc, a, b, names, same);
  if (a.sentence === b.sentence) inSentence(f, doc, a, b, names);
  return f.done();
}

function countRelation(doc: SceneDoc, a: Phrase, b: Phrase): string {
  const [countA, countB] = [countSaid(doc, a), countSaid(doc, b)];
  if (countA && countB) return countA.number === countB.number ? "eq" : "ne";
  return countA ? "first" : countB ? "second" : "-";
}

function ofClasses(f: Features, doc: SceneDoc, a: Phrase, b: Phrase, names: string, bareA: boolean, bareB: boolean) {
  const { words } = doc;
  const rowA = doc.views[a.sentence]!.rows[a.head]!;
  const rowB = doc.views[b.sentence]!.rows[b.head]!;
  const coarse = words.coarse(rowA) === words.coarse(rowB) ? 1 : 0;
  f.add("class", coarse, words.fine(rowA) === words.fine(rowB) ? 1 : 0, names);
  if (bareA) for (const bit of classBits(words, rowA)) f.add("ba", bit, names);
  if (bareB) for (const bit of classBits(words, rowB)) f.add("bb", bit, names);
  const shared = words.low(rowA) & words.low(rowB);
  for (let bit = 0; bit < 32; bit++) if ((shared >>> bit) & 1) f.add("both", bit, names);
}

function ofModifiers(f: Features, doc: SceneDoc, a: Phrase, b: Phrase, names: string, same: number) {
  const tokensA = doc.views[a.sentence]!.sentence.tokens;
  const tokensB = doc.views[b.sentence]!.sentence.tokens;
  const startA = tokensA[a.first]!;
  const startB = tokensB[b.first]!;
  const det = startB.tag === "DET" ? startB.fold : startB.tag === "NUM" ? "num" : "-";
  f.add("det", det, same, names);
  f.add("deta", startA.tag === "DET" ? startA.fold : "-", same, names);
  const modifiers = (phrase: Phrase, tokens: readonly Token[]) =>
    tokens
      .slice(phrase.first, phrase.last + 1)
      .filter(({ tag }) => /^(NOUN|ADJ|PROPN)$/.test(tag))
      .map(({ lemma }) => lemma);
  const [ofA, ofB] = [modifiers(a, tokensA), modifiers(b, tokensB)];
  f.add("overlap", Math.min(3, ofA.filter((word) => ofB.includes(word)).length), same);
  f.add("new", Math.min(3, ofB.filter((word) => !ofA.includes(word)).length), same);
  f.add("inside", a.long.includes(b.text) || b.long.includes(a.text) ? 1 : 0, same);
}

function inSentence(f: Features, doc: SceneDoc, a: Phrase, b: Phrase, names: string) {
  const { clause, sentence } = doc.views[a.sentence]!;
  const between = sentence.tokens.slice(a.last + 1, b.first).map(({ fold }) => fold);
  f.add("mid", between.slice(0, 3).join(" "));
  f.add("midn", Math.min(6, between.length), names);
  f.add("and", between.includes("and") || between.includes("or") ? 1 : 0, names);
  if (between[0] === ",") f.add("comma", between.length === 1 ? 1 : 0, names);
  if (between.length === 0) f.add("touch", names);
  if (between[0] === "of") f.add("of", between.length > 8 ? 1 : 0, names);
  f.add("one", clause[a.head] === clause[b.head] ? 1 : 0, names);
}
