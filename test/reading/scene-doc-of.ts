import { makeSceneDoc } from "../../src/reading/scenes/make-scene-doc.ts";
import type { Phrase, SceneDoc } from "../../src/reading/scenes/scene-doc.ts";
import type { Mention } from "../../src/record/mention.ts";
import { docOf } from "./doc-of.ts";

/** A document for scenes without trees, whose models answer as `ask` says; and its phrases by their words. */
export function sceneDocOf(
  text: string,
  ask: SceneDoc["ask"],
  mentions: readonly Mention[] = [],
): { doc: SceneDoc; phrase: (words: string) => Phrase } {
  const tree = () => ({ heads: [], rels: [] });
  const doc = makeSceneDoc({ ...docOf(text), text }, mentions, [], tree, ask);
  const phrase = (words: string) => {
    const found = doc.phrases.find((one) => one.text === words.toUpperCase());
    if (!found) throw new Error(`no phrase "${words}" among: ${doc.phrases.map((one) => one.text).join(" | ")}`);
    return found;
  };
  return { doc, phrase };
}
