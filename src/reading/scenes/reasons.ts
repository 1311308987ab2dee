import type { Reason, Reasons } from "../../record/scene.ts";
import { Features } from "./hash-features.ts";
import { linkFeatures } from "./link-features.ts";
import { featureNames } from "./make-scene-doc.ts";
import { readableFeature } from "./readable-feature.ts";
import { readableLink } from "./readable-link.ts";
import type { Phrase, Role, SceneDoc } from "./scene-doc.ts";
import { sceneModelsOf } from "./scene-models.ts";

/** How many reasons are given for and against. */
const MOST = { for: 5, against: 2 };

/** What spoke most for a phrase having a role, and most against, when the models first asked: their weights for its features, in log odds. */
export function reasonsFor(doc: SceneDoc, phrase: Phrase, role: Role): Reasons {
  return strongest(doc, `role-${role}`, phrase.features, featureNames(doc, phrase), readableFeature);
}

/** What spoke most for two phrases having their parts in one act, `a` before `b`, and most against. */
export function linkReasons(doc: SceneDoc, a: Phrase, b: Phrase, roleA: Role, roleB: Role): Reasons {
  const named = new Features(true);
  const features = linkFeatures(doc, a, b, roleA, roleB, named);
  return strongest(doc, "link", features, named.names ?? [], readableLink);
}

function strongest(
  doc: SceneDoc,
  model: string,
  features: Int32Array,
  names: readonly string[],
  readable: (name: string) => string | null,
): Reasons {
  const found = sceneModelsOf(doc.knowledge).get(model);
  if (!found) return { for: [], against: [] };
  const sums = new Map<string, number>();
  // One feature may be there several times, and two may read alike: what they add counts together.
  features.forEach((hash, i) => {
    const words = readable(names[i] ?? "");
    const weight = (found.weights[hash & found.mask] ?? 0) * found.scale;
    if (words !== null) sums.set(words, (sums.get(words) ?? 0) + weight);
  });
  const all = [...sums].map(([feature, weight]): Reason => ({ feature, weight: Math.round(weight * 100) / 100 }));
  return {
    for: all
      .filter(({ weight }) => weight > 0)
      .sort((x, y) => y.weight - x.weight)
      .slice(0, MOST.for),
    against: all
      .filter(({ weight }) => weight < 0)
      .sort((x, y) => x.weight - y.weight)
      .slice(0, MOST.against),
  };
}
