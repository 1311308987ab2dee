import type { Mention } from "../../record/mention.ts";
import type { Attribution } from "../../record/reading.ts";
import type { Doc, Sentence } from "../doc.ts";
import { wordsOf } from "../words/words.ts";
import { type Candidate, candidatesOf } from "./candidates.ts";
import { contextFeatures } from "./context-features.ts";
import { documentFeatures } from "./document-features.ts";
import { mentionFeatures, viewsOf } from "./mention-features.ts";
import type { Tree } from "./path-features.ts";
import { type Phrase, ROLES, type SceneDoc, step, tidy } from "./scene-doc.ts";
import { sentenceFeatures } from "./sentence-features.ts";

/** A read report made ready for the scene finders; nothing is asked of any model yet. */
export function makeSceneDoc(
  doc: Pick<Doc, "sentences" | "knowledge"> & { text: string },
  mentions: readonly Mention[],
  attributions: readonly Attribution[],
  tree: (sentence: Sentence) => Tree,
  ask: SceneDoc["ask"],
): SceneDoc {
  const views = viewsOf(doc, mentions);
  const phrases = views
    .flatMap((view) => candidatesOf(view.sentence, view.names))
    .map((candidate, index) => ({
      ...candidate,
      index,
      text: tidy(doc.text.slice(candidate.start, candidate.end)),
      long: tidy(doc.text.slice(candidate.start, reach(views[candidate.sentence]!.sentence, candidate))),
      chances: { perpetrator: 0, group: 0, site: 0, victim: 0, weapon: 0 },
      features: new Int32Array(0),
    }));
  return {
    text: doc.text,
    sentences: doc.sentences,
    knowledge: doc.knowledge,
    words: wordsOf(doc.knowledge),
    views,
    names: mentions.filter((m) => m.kind !== "act" && m.kind !== "time" && m.kind !== "quantity"),
    acts: mentions.filter((m) => m.kind === "act"),
    times: mentions.filter((m) => m.kind === "time"),
    quantities: mentions.filter((m) => m.kind === "quantity"),
    attributions,
    relevance: 0,
    sentenceChances: [],
    phrases,
    tree: (index) => tree(doc.sentences[index]!),
    ask,
    kept: new Map(),
  };
}

/** Where the of-phrases after a candidate end, two of them at most. */
function reach({ tokens, chunks }: Sentence, { last }: Candidate): number {
  let end = last;
  for (let n = 0; n < 2 && tokens[end + 1]?.fold === "of"; n++) {
    const next = chunks.find((c) => c.first === end + 2 && c.kind === "noun");
    if (!next) break;
    end = next.last;
  }
  return tokens[end]!.end;
}

/** Asks how likely the report, and each of its sentences, tells of an act of violence. */
export function weighSentences(doc: SceneDoc): void {
  doc.relevance = doc.ask("report", documentFeatures(doc))[0]!;
  doc.sentenceChances = doc.views.map((_, i) => doc.ask("sentence", sentenceFeatures(doc, i))[0]!);
}

/** Sets the features of every phrase; `weighSentences` must have been called. */
export function featurePhrases(doc: SceneDoc): void {
  const { sentenceChances: chances } = doc;
  for (const phrase of doc.phrases) {
    const at = phrase.sentence;
    phrase.features = phraseFeatures(doc, phrase, at, chances).features;
  }
}

/** The names of a phrase's features, for explaining; in the order of `phrase.features`. */
export function featureNames(doc: SceneDoc, phrase: Phrase): string[] {
  return phraseFeatures(doc, phrase, phrase.sentence, doc.sentenceChances, true).names ?? [];
}

function phraseFeatures(doc: SceneDoc, phrase: Phrase, at: number, chances: readonly number[], explain = false) {
  const around: [string, number][] = [
    ["srel", step(chances[at]!)],
    ["sprev", step(chances[at - 1] ?? 0)],
    ["snext", step(chances[at + 1] ?? 0)],
  ];
  return mentionFeatures(doc.views, phrase, doc.knowledge, around, explain, doc.tree(at));
}

/** Asks for every phrase what role it plays; `featurePhrases` must have been called. */
export function weighPhrases(doc: SceneDoc): void {
  for (const phrase of doc.phrases)
    for (const role of ROLES) phrase.chances[role] = doc.ask(`role-${role}`, phrase.features)[0]!;
}

/** Asks again, now that the chances of all phrases are known; `weighPhrases` must have been called. */
export function settlePhrases(doc: SceneDoc): void {
  const settled = doc.phrases.map((phrase) => {
    const features = contextFeatures(doc, phrase);
    return ROLES.map((role) => doc.ask(`settled-${role}`, features)[0]!);
  });
  for (const [i, phrase] of doc.phrases.entries())
    for (const [r, role] of ROLES.entries()) phrase.chances[role] = settled[i]![r]!;
}
