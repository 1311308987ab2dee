import type { Reason, Reasons } from "../../record/scene.ts";
import { featureNames } from "./make-scene-doc.ts";
import { readableFeature } from "./readable-feature.ts";
import type { Phrase, Role, SceneDoc } from "./scene-doc.ts";
import { sceneModelsOf } from "./scene-models.ts";

/** How many reasons are given for and against. */
const MOST = { for: 5, against: 2 };

/** What spoke most for a phrase having a role, and most against, when the models first asked: their weights for its features, in log odds. */
export function reasonsFor(doc: SceneDoc, phrase: Phrase, role: Role): Reasons {
  const model = sceneModelsOf(doc.knowledge).get(`role-${role}`);
  if (!model) return { for: [], against: [] };
  const names = featureNames(doc, phrase);
  const sums = new Map<string, number>();
  // One feature may be there several times, and two may read alike: what they add counts together.
  phrase.features.forEach((hash, i) => {
    const words = readableFeature(names[i] ?? "");
    const weight = (model.weights[hash & model.mask] ?? 0) * model.scale;
    if (words !== null) sums.set(words, (sums.get(words) ?? 0) + weight);
  });
  const all = [...sums].map(([feature, weight]): Reason => ({ feature, weight: Math.round(weight * 100) / 100 }));
  return {
    for: all
      .filter(({ weight }) => weight > 0)
      .sort((a, b) => b.weight - a.weight)
      .slice(0, MOST.for),
    against: all
      .filter(({ weight }) => weight < 0)
      .sort((a, b) => a.weight - b.weight)
      .slice(0, MOST.against),
  };
}
