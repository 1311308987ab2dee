import { type Cluster, keep, type SceneDoc } from "../scene-doc.ts";
import { actFeatures } from "./act-features.ts";
import { stageFeatures } from "./stage-features.ts";

/** Chances of an act's sorts, stages and authors, in the order of `ACTS`, `STAGES` and `AUTHORS`. */
export interface ActChances {
  act: Float64Array;
  stage: Float64Array;
  author: Float64Array;
}

/** What the models say of the act that a cluster tells of; worked out once. */
export function actOf(doc: SceneDoc, cluster: Cluster): ActChances {
  return keep(cluster, "act", () => ({
    act: doc.ask("act-type", actFeatures(doc, cluster, "type")),
    stage: doc.ask("act-stage", stageFeatures(doc, cluster)),
    author: doc.ask("act-author", actFeatures(doc, cluster, "author")),
  }));
}
