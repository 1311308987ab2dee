import type { Knowledge } from "../../../src/knowledge/knowledge.ts";
import { NO_SHORTCUTS, SHORTCUTS, type Shortcuts, tellingPhrases } from "../../../src/reading/scenes/find-scenes.ts";
import { featurePhrases, settlePhrases, weighPhrases } from "../../../src/reading/scenes/make-scene-doc.ts";
import { readSceneDoc } from "../../../src/reading/scenes/read-scene-doc.ts";
import type { SceneDoc } from "../../../src/reading/scenes/scene-doc.ts";
import { keyDoc } from "../../../training/scenes/keyed-doc.ts";
import { foldOf, Learned, learn } from "../../../training/scenes/learn.ts";
import type { KeyedDoc } from "../../../training/scenes/lesson.ts";
import { STAGES } from "../../../training/scenes/stages.ts";
import { reportOfText } from "../../reports.ts";
import { WEIGHTS } from "./adapter/evidence.ts";
import { learnWhenWhere } from "./adapter/learn-when-where.ts";
import { templatesOf } from "./adapter/templates.ts";
import { readSetList } from "./places/set-list.ts";
import type { KeyedMessage } from "./read-keys.ts";
import type { ResponseTemplate } from "./templates.ts";

/** Answers of cross-validation: with all phrases looked at, and with the reader's shortcuts, each alone and both. */
export interface CrossValidated {
  responses: Map<string, ResponseTemplate[]>;
  shortened: { name: string; responses: Map<string, ResponseTemplate[]> }[];
}

/** The reader's shortcuts, each alone and both. */
const SHORT: readonly { name: string; shortcuts: Shortcuts }[] = [
  { name: "unlikely reports laid aside", shortcuts: { ...NO_SHORTCUTS, report: SHORTCUTS.report } },
  { name: "unlikely sentences laid aside", shortcuts: { ...NO_SHORTCUTS, sentence: SHORTCUTS.sentence } },
  { name: "both, as the reader does", shortcuts: SHORTCUTS },
];

/**
 * Answers each message with models that have not seen it: five folds by blocks of consecutive messages, everything learned anew
 * for each. Takes minutes.
 */
export async function crossValidate(
  messages: readonly KeyedMessage[],
  knowledge: Knowledge,
  print: (text: string) => void,
): Promise<CrossValidated> {
  const learned = new Learned();
  const docs = messages.map(({ id, text, templates }, i) => {
    const fold = foldOf(i, messages.length);
    return keyDoc(id, fold, readSceneDoc(reportOfText(id, text), knowledge, learned.ask(fold)), templates);
  });
  learnFolds(docs, learned, print);
  return {
    responses: new Map(docs.map(({ id, doc }) => [id, templatesOf(doc)])),
    shortened: SHORT.map(({ name, shortcuts }) => ({
      name,
      responses: new Map(docs.map(({ id, doc }) => [id, shortTemplates(doc, shortcuts)])),
    })),
  };
}

/** The templates of a report of which no more is looked at than the shortcuts let through. */
function shortTemplates(doc: SceneDoc, shortcuts: Shortcuts): ResponseTemplate[] {
  if (doc.relevance < shortcuts.report) return [];
  const phrases = tellingPhrases(doc, shortcuts).map((phrase, index) => ({
    ...phrase,
    index,
    chances: { ...phrase.chances },
  }));
  const short = { ...doc, phrases, kept: new Map([[WEIGHTS, doc.kept.get(WEIGHTS)]]) };
  featurePhrases(short);
  weighPhrases(short);
  settlePhrases(short);
  return templatesOf(short);
}

/** Everything learned anew for each fold; reports are then asked with what has not seen them. */
export function learnFolds(docs: readonly KeyedDoc[], learned: Learned, print: (text: string) => void): void {
  const list = readSetList();
  for (const fold of new Set(docs.map((each) => each.fold))) {
    const weights = learnWhenWhere(
      docs.filter((each) => each.fold !== fold),
      list,
    );
    for (const each of docs) if (each.fold === fold) each.doc.kept.set(WEIGHTS, weights);
  }
  print("places and dates learned");
  learn(STAGES, docs, learned, false, print);
}
