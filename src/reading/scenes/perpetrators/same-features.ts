import type { Candidate } from "../candidates.ts";
import { headToken, type SceneDoc } from "../scene-doc.ts";
import { type AddFeature, featureBag, nearness } from "./feature-bag.ts";
import { actorIn, headClass, likelySame } from "./phrase-facts.ts";

/** Features of whether two perpetrators of one act are one: two descriptions, a group and its members. */
export function samePerpetratorFeatures(doc: SceneDoc, one: Candidate, other: Candidate): Int32Array {
  const [a, b] = other.start < one.start ? [other, one] : [one, other];
  const { add, done } = featureBag();
  addNames(add, doc, a, b);
  const apart = b.sentence - a.sentence;
  add("sd", nearness(apart));
  add("heq", headToken(doc, a).lemma === headToken(doc, b).lemma ? 1 : 0, nameKind(a));
  add("hc", headClass(doc, a), headClass(doc, b));
  add("fa", headClass(doc, a));
  add("fa", headClass(doc, b));
  if (apart === 0) addBetween(add, doc, a, b);
  addNumbers(add, doc, a, b);
  return done();
}

function nameKind(phrase: Candidate): string {
  const name = phrase.names[0];
  return name ? `${name.kind}${name.form === "named" ? "n" : "d"}` : "-";
}

function addNames(add: AddFeature, doc: SceneDoc, a: Candidate, b: Candidate): void {
  add("k", nameKind(a), nameKind(b));
  add("s", actorIn(a)?.sort ?? "-", actorIn(b)?.sort ?? "-");
  add("id", likelySame(doc, a, b) ? 1 : 0, nameKind(a), nameKind(b));
  const left = actorIn(a)?.id;
  const right = actorIn(b)?.id;
  add("reg", left && right ? (left === right ? 1 : 2) : 0);
}

/** What stands between two phrases of one sentence. */
function addBetween(add: AddFeature, doc: SceneDoc, a: Candidate, b: Candidate): void {
  const { sentence, clause } = doc.views[a.sentence]!;
  const between = sentence.tokens.slice(a.last + 1, b.first).map(({ fold }) => fold);
  const none = b.first <= a.last ? "in" : "next";
  add("mid", between.length > 0 ? between.slice(0, 3).join(" ") : none);
  if (between.includes("and")) add("and");
  add("gap", nearness(between.length));
  add("cl", clause[a.head] === clause[b.head] ? 1 : 0);
}

function addNumbers(add: AddFeature, doc: SceneDoc, a: Candidate, b: Candidate): void {
  const left = tokensOf(doc, a);
  const right = tokensOf(doc, b);
  const numbers = [left, right].map(({ before }) => before.find(({ tag }) => tag === "NUM")?.fold ?? "");
  const [x, y] = numbers as [string, string];
  add("num", x && y ? (x === y ? 1 : 2) : x || y ? 3 : 0);
  add("pl", left.plural, right.plural);
  add("det", left.definite, right.definite);
  add("other", right.before.some(({ fold }) => /^(another|other|second|third|fourth)$/.test(fold)) ? 1 : 0);
}

function tokensOf(doc: SceneDoc, phrase: Candidate) {
  const { tokens } = doc.views[phrase.sentence]!.sentence;
  const { fold, lemma } = tokens[phrase.head]!;
  return {
    before: tokens.slice(phrase.first, phrase.head),
    plural: fold === lemma ? 0 : 1,
    definite: tokens[phrase.first]!.fold === "the" ? 1 : 0,
  };
}
