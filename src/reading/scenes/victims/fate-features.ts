import { Features } from "../hash-features.ts";
import type { Act } from "../perpetrators/labels.ts";
import type { Phrase, SceneDoc } from "../scene-doc.ts";
import { addOnce } from "./add-once.ts";

/** Words that tell of harm not done. */
const UNHURT =
  /^(no|not|nobody|none|without|neither|nor|unhurt|unharmed|uninjured|only|casualty|casualties|victims|injured|damage)$/;

/** Features of a person for what came of them: of all mentions, with the sort of act of the scene. */
export function fateFeatures(doc: SceneDoc, mentions: readonly Phrase[], act: Act): Int32Array {
  const f = new Features(false);
  f.add("type", act);
  const sentences = new Set(mentions.map((phrase) => phrase.sentence));
  for (const s of sentences)
    for (const { sort, negated, realis, figure } of doc.views[s]!.acts) {
      const not = negated ? 1 : 0;
      f.add("act", sort, not, realis);
      f.add("tact", act, sort, not);
      f.add("fig", figure, not, act);
    }
  for (const s of sentences)
    for (const { sort, negated } of doc.views[s + 1]?.acts ?? []) f.add("nact", sort, negated ? 1 : 0);
  // A captive's release is often told far from the capture.
  if (act === "kidnapping") for (const { acts } of doc.views) for (const { sort } of acts) f.add("dact", sort);
  const all = new Set<number>(f.done());
  for (const phrase of mentions) for (const feature of phrase.features) all.add(feature);
  return Int32Array.from(all);
}

/** Features of a scene in which nobody is named or described, for the question whether the report says that nobody was hurt. */
export function nobodyHurtFeatures(doc: SceneDoc, act: Act): Int32Array {
  const f = new Features(false);
  const add = addOnce(f);
  add("bias");
  add("type", act);
  for (const { acts, sentence } of doc.views) {
    const { tokens } = sentence;
    tokens.forEach(({ fold }, i) => {
      if (!UNHURT.test(fold)) return;
      add("w", fold);
      for (const { lemma } of tokens.slice(i + 1, i + 6)) add("n", fold, lemma);
    });
    for (const { sort, negated, figure } of acts) {
      add("a", sort, negated ? 1 : 0);
      add("f", figure, negated ? 1 : 0);
    }
  }
  return f.done();
}
