import type { View } from "../mention-features.ts";
import { type Cluster, headToken, type Member, nearestAct, type SceneDoc } from "../scene-doc.ts";
import { type AddFeature, featureBag } from "./feature-bag.ts";
import { judgementsIn } from "./judgements.ts";
import { actorIn, headClass } from "./phrase-facts.ts";

/** What of an act is asked: its type needs few words, its author more. */
export type Asked = "type" | "author";

/** Features of an act for its type or author: its verbs and nouns, targets, perpetrators and the words about them. */
export function actFeatures(doc: SceneDoc, cluster: Cluster, asked: Asked): Int32Array {
  const { add, done } = featureBag();
  for (const target of cluster.targets) addTarget(add, doc, target, asked);
  for (const sentence of sentencesOf(doc, cluster)) addSentence(add, doc, doc.views[sentence]!, asked);
  for (const view of doc.views) for (const act of view.acts) add("da", act.sort);
  for (const { phrase, role, p, link } of cluster.others) {
    if (p <= 0.15 || link <= 0.4) continue;
    add("o", role, headToken(doc, phrase).lemma);
    add("on", role, actorIn(phrase)?.sort ?? phrase.names[0]?.sort ?? "-");
  }
  return done();
}

/** Sentences of the targets; of a cluster without any, those likely to tell of violence. */
function sentencesOf(doc: SceneDoc, { targets }: Cluster): Set<number> {
  const sentences = new Set(targets.map(({ phrase }) => phrase.sentence));
  if (targets.length > 0) return sentences;
  for (let i = 0; i < doc.views.length; i++) if (doc.sentenceChances[i]! > 0.3) sentences.add(i);
  return sentences;
}

function addTarget(add: AddFeature, doc: SceneDoc, { phrase, role }: Member, asked: Asked): void {
  const { sentence, clause, rows } = doc.views[phrase.sentence]!;
  const own = clause[phrase.head];
  const act = nearestAct(doc, phrase);
  if (act) {
    add("na", act.sort, role);
    add("nal", act.lemma);
    add("nr", act.realis, act.negated ? 1 : 0);
  }
  add("role", role);
  if (asked === "author") {
    add("h", headToken(doc, phrase).lemma, role);
    add("hc", headClass(doc, phrase), role);
    for (const { sort, at } of judgementsIn(doc, phrase.sentence)) add("nj", sort, clause[at] === own ? 1 : 0);
  }
  sentence.tokens.forEach(({ tag, lemma }, i) => {
    if (clause[i] !== own || !/^(VERB|NOUN|ADJ)$/.test(tag)) return;
    add("cw", lemma);
    if (asked === "author") add("cc", doc.words.fine(rows[i]!));
  });
}

function addSentence(add: AddFeature, doc: SceneDoc, { sentence, acts, names, rows }: View, asked: Asked): void {
  for (const { sort, realis, lemma } of acts) {
    add("a", sort, realis);
    add("al", lemma);
  }
  if (asked === "type") {
    for (const name of names) if (name.kind === "weapon") add("weapon", name.sort ?? "-");
    return;
  }
  for (const { tag, lemma } of sentence.tokens) if (/^(VERB|NOUN|ADJ|AUX)$/.test(tag)) add("sw", lemma);
  for (const row of rows) add("sc", doc.words.fine(row));
}
