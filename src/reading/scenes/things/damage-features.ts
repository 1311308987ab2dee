import { type AddFeature, featureBag } from "../perpetrators/feature-bag.ts";
import { nearestAct, type Phrase, type SceneDoc } from "../scene-doc.ts";
import { harmCue } from "./cue-words.ts";
import { thingOf } from "./thing.ts";

/**
 * What came of a site: acts it has a part in, words of harm and the words of its clause, what stands before and after it. `act` and
 * `stage` are the incident's (`ACTS`, `STAGES`).
 */
export function damageFeatures(doc: SceneDoc, all: readonly Phrase[], act: string, stage: string): Int32Array {
  const { add, done } = featureBag();
  add("type", act);
  add("stage", stage);
  for (const phrase of all) {
    addActs(add, doc, phrase);
    addSentence(add, doc, phrase, act);
    addNeighbours(add, doc, phrase.sentence);
    const { tokens, first, head, last, listed } = thingOf(doc, phrase);
    add("b", tokens[first - 2]?.lemma ?? "", tokens[first - 1]?.lemma ?? "");
    add("b1", tokens[first - 1]?.lemma ?? "");
    add("a1", tokens[last + 1]?.lemma ?? "");
    add("h", tokens[head]!.lemma);
    for (const l of listed) if (l.last === head) add("hs", l.sort);
  }
  return done();
}

function addActs(add: AddFeature, doc: SceneDoc, phrase: Phrase): void {
  const view = doc.views[phrase.sentence]!;
  const near = nearestAct(doc, phrase);
  if (near) {
    add("act", near.sort, near.lemma);
    add("acts", near.sort, near.realis, near.negated ? 1 : 0);
    for (const { role, start, end } of near.roles)
      if (start <= phrase.start + 1 && end >= phrase.end - 1) add("role", near.sort, role);
  }
  for (const act of view.acts) {
    add("any", act.sort, act.negated ? 1 : 0);
    const at = view.sentence.tokens.findIndex((token) => token.end > act.start);
    if (view.clause[at] !== view.clause[phrase.head]) continue;
    add("same", act.sort, at < phrase.head ? 0 : 1);
    add("samel", act.lemma);
  }
}

/** Words of harm in the sentence, with side and distance; words of the clause. */
function addSentence(add: AddFeature, doc: SceneDoc, { sentence, first, head, last }: Phrase, act: string): void {
  const { sentence: of, clause, rows } = doc.views[sentence]!;
  of.tokens.forEach(({ lemma, fold, tag }, i) => {
    if (i >= first && i <= last) return;
    const near = clause[i] === clause[head] ? 1 : 0;
    const cue = harmCue(doc.knowledge, lemma, fold);
    if (cue) {
      const side = i < first ? 0 : 1;
      const gap = Math.abs(i - (side ? last : first));
      add("cue", cue, near);
      add("cues", cue, side, near);
      add("cueg", cue, gap < 3 ? 0 : gap < 8 ? 1 : 2, side);
      add("cuet", cue, act);
    }
    if (!near || !/^(NOUN|VERB|ADJ|ADV)$/.test(tag)) return;
    add("cw", lemma);
    add("cc", doc.words.coarse(rows[i]!));
  });
}

/** Words of harm and acts in the sentences before and after. */
function addNeighbours(add: AddFeature, doc: SceneDoc, sentence: number): void {
  for (const side of [-1, 1]) {
    const view = doc.views[sentence + side];
    if (!view) continue;
    for (const { lemma, fold } of view.sentence.tokens) {
      const cue = harmCue(doc.knowledge, lemma, fold);
      if (cue) add("ncue", cue, side);
    }
    for (const act of view.acts) add("nb", act.sort, act.negated ? 1 : 0);
  }
}
