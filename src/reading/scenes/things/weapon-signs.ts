import type { View } from "../mention-features.ts";
import { type AddFeature, featureBag } from "../perpetrators/feature-bag.ts";
import { type Cluster, nearestAct, type SceneDoc } from "../scene-doc.ts";
import { weaponCue } from "./cue-words.ts";

/** Chance from which a sentence counts for an act that has no targets. */
const TELLING = 0.3;

/** What weapon an act suggests that names none: its verbs, its targets' roles and the words around them. `act`: one of `ACTS`. */
export function weaponSigns(doc: SceneDoc, cluster: Cluster, act: string): Int32Array {
  const { add, done } = featureBag();
  add("type", act);
  const own = new Set(cluster.targets.map(({ phrase }) => phrase.sentence));
  const clauses = new Set(cluster.targets.map(({ phrase }) => clauseKey(doc.views[phrase.sentence]!, phrase.head)));
  for (const { phrase, role } of cluster.targets) {
    const near = nearestAct(doc, phrase);
    add("role", role, act);
    if (!near) continue;
    add("na", near.sort, role);
    add("nal", near.lemma);
  }
  if (cluster.targets.length === 0) {
    add("empty", act);
    doc.sentenceChances.forEach((chance, i) => {
      if (chance > TELLING) own.add(i);
    });
  }
  for (const view of doc.views) addSentence(add, doc, view, act, own, clauses);
  return done();
}

function clauseKey({ sentence, clause }: View, token: number): string {
  return `${sentence.index} ${clause[token]}`;
}

/** `own`: the sentences of the act; `clauses`: the clauses of its targets. */
function addSentence(
  add: AddFeature,
  doc: SceneDoc,
  view: View,
  act: string,
  own: ReadonlySet<number>,
  clauses: ReadonlySet<string>,
): void {
  const { index, tokens } = view.sentence;
  const far = own.has(index) ? 0 : own.has(index - 1) || own.has(index + 1) ? 1 : 2;
  tokens.forEach(({ lemma, fold, tag }, i) => {
    const cue = weaponCue(doc.knowledge, lemma, fold);
    // -1 the target's clause, 0 its sentence, 1 the next sentence, 2 farther; what is near is also less near.
    const near = far === 0 && clauses.has(clauseKey(view, i)) ? -1 : far;
    if (cue) {
      for (let within = near; within <= 2; within++) add("cue", cue, within);
      add("cuet", cue, act, near);
      if (near < 1) add("cl", lemma, tag);
    }
    if (near < 0 && tag === "VERB") add("w", lemma);
    if (far === 0) add("c", doc.words.coarse(view.rows[i]!));
  });
  if (far > 0) return;
  for (const { lemma, sort } of view.acts) {
    add("al", lemma);
    add("as", sort, act);
  }
}
