import { readFileSync } from "node:fs";
import type { Knowledge } from "../../../../src/knowledge/knowledge.ts";
import {
  featurePhrases,
  settlePhrases,
  weighPhrases,
  weighSentences,
} from "../../../../src/reading/scenes/make-scene-doc.ts";
import { readSceneDoc } from "../../../../src/reading/scenes/read-scene-doc.ts";
import { asker, askModel, readSceneModels, type SceneModel } from "../../../../src/reading/scenes/scene-models.ts";
import { reportOfText } from "../../../reports.ts";
import type { ResponseTemplate } from "../templates.ts";
import { templatesOf } from "./templates.ts";

let incident: SceneModel | null = null;

/** The templates of one message, read with the committed models. */
export function answer({ id, text }: { id: string; text: string }, knowledge: Knowledge): ResponseTemplate[] {
  incident ??= readSceneModels(readFileSync(new URL("./incident.bin", import.meta.url))).get("incident")!;
  const { mask, columns, scale, weights, name } = incident;
  const ask = asker(knowledge);
  const doc = readSceneDoc(reportOfText(id, text), knowledge, (model, features) =>
    model === name ? askModel({ name, mask, columns, scale, weights }, features) : ask(model, features),
  );
  weighSentences(doc);
  featurePhrases(doc);
  weighPhrases(doc);
  settlePhrases(doc);
  return templatesOf(doc);
}
