import type { Mention } from "../../record/mention.ts";
import type { Attribution } from "../../record/reading.ts";
import type { Doc, Sentence } from "../doc.ts";
import { wordsOf } from "../words/words.ts";
import { type Candidate, candidatesOf } from "./candidates.ts";
import { addedFeatures, contextFeatures } from "./context-features.ts";
import { documentFeatures } from "./document-features.ts";
import { mentionFeatures, type View, viewsOf } from "./mention-features.ts";
import type { Tree } from "./path-features.ts";
import { addRoleSums } from "./role-table.ts";
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
  let phrases: Phrase[] | null = null;
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
    // Made when first asked for: most reports are weighed and laid aside.
    get phrases() {
      phrases ??= phrasesOf(doc.text, views);
      return phrases;
    },
    set phrases(some) {
      phrases = some;
    },
    tree: (index) => tree(doc.sentences[index]!),
    ask,
    kept: new Map(),
  };
}

const NO_FEATURES = new Int32Array(0);

function phrasesOf(text: string, views: readonly View[]): Phrase[] {
  return views
    .flatMap((view) => candidatesOf(view.sentence, view.names))
    .map((candidate, index) => ({
      // Written out: an object made by spreading another into it takes ten times the room.
      sentence: candidate.sentence,
      first: candidate.first,
      last: candidate.last,
      head: candidate.head,
      start: candidate.start,
      end: candidate.end,
      names: candidate.names,
      kind: candidate.kind,
      index,
      text: tidy(text.slice(candidate.start, candidate.end)),
      long: tidy(text.slice(candidate.start, reach(views[candidate.sentence]!.sentence, candidate))),
      chances: { perpetrator: 0, group: 0, site: 0, victim: 0, weapon: 0 },
      features: NO_FEATURES,
    }));
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

/** Asks how likely the report, and each of its sentences, tells of an act of violence; of a report below `least` no sentence is asked about. */
export function weighSentences(doc: SceneDoc, least = 0): void {
  doc.relevance = doc.ask("report", documentFeatures(doc))[0]!;
  if (doc.relevance < least) return;
  doc.sentenceChances = doc.views.map((_, i) => doc.ask("sentence", sentenceFeatures(doc, i))[0]!);
}

/** Sets the features of every phrase, or of those given; `weighSentences` must have been called. */
export function featurePhrases(doc: SceneDoc, phrases: Iterable<Phrase> = doc.phrases): void {
  for (const phrase of phrases) phrase.features = featuresOf(doc, phrase);
}

/** A phrase's features, as they were set or made now. */
function featuresOf(doc: SceneDoc, phrase: Phrase): Int32Array {
  if (phrase.features.length > 0) return phrase.features;
  return phraseFeatures(doc, phrase, phrase.sentence, doc.sentenceChances).features;
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

/** How many role models there are, of both rounds; see `RoleTable`. */
const MODELS = 2 * ROLES.length;
const SUMS = "sums of roles";

/** Sums of the weights of phrases' own features in each role model, `MODELS` a phrase: the second round begins with them. */
interface Sums {
  of: readonly Phrase[];
  sums: Int32Array;
}

/** Asks for every phrase what role it plays; `featurePhrases` must have been called, or the phrases have no features yet. */
export function weighPhrases(doc: SceneDoc): void {
  const table = doc.ask.roles;
  if (!table) {
    for (const phrase of doc.phrases)
      for (const role of ROLES) phrase.chances[role] = doc.ask(`role-${role}`, phrase.features)[0]!;
    return;
  }
  const sums = new Int32Array(doc.phrases.length * MODELS);
  for (const [i, phrase] of doc.phrases.entries()) {
    const from = i * MODELS;
    addRoleSums(table, featuresOf(doc, phrase), sums, from);
    for (let r = 0; r < ROLES.length; r++) phrase.chances[ROLES[r]!] = logistic(sums[from + r]! * table.scales[r]!);
  }
  doc.kept.set(SUMS, { of: doc.phrases, sums } satisfies Sums);
}

/** Asks again, now that the chances of all phrases are known; `weighPhrases` must have been called. */
export function settlePhrases(doc: SceneDoc): void {
  const settled = settledChances(doc);
  for (const [i, phrase] of doc.phrases.entries())
    for (const [r, role] of ROLES.entries()) phrase.chances[role] = settled[i * ROLES.length + r]!;
}

/** Chances of each role for each phrase. */
function settledChances(doc: SceneDoc): Float64Array {
  const settled = new Float64Array(doc.phrases.length * ROLES.length);
  const table = doc.ask.roles;
  const known = doc.kept.get(SUMS) as Sums | undefined;
  for (const [i, phrase] of doc.phrases.entries()) {
    const at = i * ROLES.length;
    if (table && known?.of === doc.phrases) {
      const from = i * MODELS;
      addRoleSums(table, addedFeatures(doc, phrase), known.sums, from);
      for (let r = 0; r < ROLES.length; r++) {
        const model = ROLES.length + r;
        settled[at + r] = logistic(known.sums[from + model]! * table.scales[model]!);
      }
    } else {
      const features = contextFeatures(doc, phrase);
      for (let r = 0; r < ROLES.length; r++) settled[at + r] = doc.ask(`settled-${ROLES[r]!}`, features)[0]!;
    }
  }
  doc.kept.delete(SUMS);
  return settled;
}

function logistic(score: number): number {
  return 1 / (1 + Math.exp(-score));
}
