import { linkBetween } from "../clusters.ts";
import { Features } from "../hash-features.ts";
import { type Cluster, headToken, nearestAct, type Phrase, type SceneDoc, step } from "../scene-doc.ts";
import { classBits } from "./class-bits.ts";
import { countSaid } from "./count.ts";
import { personName } from "./person-name.ts";

/** Chance from which a phrase anywhere in the report counts as a rival victim. */
const RIVAL = 0.22;

/** Features of a person of a cluster, by all mentions, for the question whether the act was done to them at all. */
export function keptFeatures(doc: SceneDoc, cluster: Cluster, mentions: readonly Phrase[]): Int32Array {
  const f = new Features(false);
  const { words } = doc;
  const chances = mentions.map((phrase) => phrase.chances.victim);
  const top = Math.max(...chances);
  const sum = chances.reduce((a, b) => a + b, 0);
  f.add("bias");
  f.add("top", step(top));
  f.add("mean", step(sum / chances.length));
  f.add("n", Math.min(4, mentions.length));
  f.add("topn", step(top), Math.min(3, mentions.length));
  f.add("sum", Math.min(8, Math.round(2 * sum)));
  f.add("rel", step(doc.relevance));
  const rivals = doc.phrases.map((phrase) => phrase.chances.victim).filter((p) => p > RIVAL);
  f.add("others", Math.min(9, rivals.length));
  f.add("most", step(Math.max(...rivals, top)), step(top));
  f.add("above", Math.min(6, rivals.filter((p) => p > top).length));
  f.add("srel", step(Math.max(...mentions.map((phrase) => doc.sentenceChances[phrase.sentence]!))));
  f.add("named", mentions.some((phrase) => personName(doc, phrase)) ? 1 : 0, step(top));
  f.add("counted", mentions.some((phrase) => countSaid(doc, phrase)) ? 1 : 0);
  const heads = mentions.map((phrase) => (personName(doc, phrase) ? "NAME" : headToken(doc, phrase).lemma));
  for (const head of new Set(heads)) f.add("h", head);
  for (const row of new Set(mentions.map((phrase) => doc.views[phrase.sentence]!.rows[phrase.head]!))) {
    f.add("hc", words.fine(row));
    f.add("hcc", words.coarse(row));
    for (const bit of classBits(words, row)) f.add("hb", bit);
  }
  f.add("firsts", Math.min(6, Math.min(...mentions.map((phrase) => phrase.sentence))));
  amongTargets(f, doc, cluster, mentions, step(top));
  return f.done();
}

/** How the person stands to the other targets of the act, and which acts they stand with; `top` is the step of their chance. */
function amongTargets(f: Features, doc: SceneDoc, cluster: Cluster, mentions: readonly Phrase[], top: number): void {
  const own = mentions.map((phrase) => ({ phrase, role: "victim" as const, p: phrase.chances.victim, link: 1 }));
  const others = cluster.targets.filter(({ phrase }) => !mentions.includes(phrase));
  const link = step(others.length === 0 ? 1 : linkBetween(doc, others, own));
  f.add("link", link);
  f.add("linkt", link, top);
  const chances = others.filter(({ role }) => role === "victim").map(({ p }) => p);
  const most = Math.max(...own.map(({ p }) => p));
  f.add("in", Math.min(6, chances.length), top);
  f.add("inabove", Math.min(5, chances.filter((p) => p > most).length), top);
  f.add("instrongest", step(Math.max(most, ...chances)), top);
  const gaps = others.flatMap(({ phrase }) => mentions.map((mention) => Math.abs(mention.sentence - phrase.sentence)));
  f.add("apart", Math.min(6, ...gaps), top);
  for (const phrase of mentions) {
    const act = nearestAct(doc, phrase);
    if (act) f.add("act", act.sort, act.realis, act.negated ? 1 : 0);
    else f.add("noact");
    for (const name of phrase.names) f.add("nk", name.kind, name.sort ?? "-");
  }
}
