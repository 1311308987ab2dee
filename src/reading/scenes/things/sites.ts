import type { Cluster, Group, SceneDoc } from "../scene-doc.ts";
import { countOf, type ThingCount } from "./count.ts";
import { damageFeatures } from "./damage-features.ts";
import { siteKindFeatures } from "./kind-features.ts";
import { nationOfSite } from "./site-nation.ts";
import { type NamedThing, thingsOf } from "./things.ts";

/** A building, vehicle, line or the like that an act was done to. */
export interface Site extends NamedThing {
  /** Chance that it was a site of the act. */
  p: number;
  /** Chances of `SITE_KINDS`. */
  kind: Float64Array;
  /** Chances of `DAMAGES`. */
  damage: Float64Array;
  count: ThingCount;
  /** The foreign country, by ISO 3166-1 alpha-3, that it may belong to. */
  nation: { iso3: string; p: number } | null;
}

/** The sites of a scene, likeliest first. `act` and `stage`: what is thought of the scene, of `ACTS` and `STAGES`. */
export function sitesOf(
  doc: SceneDoc,
  _cluster: Cluster,
  groups: readonly Group[],
  scene: { act: string; stage: string },
): Site[] {
  return thingsOf(doc, groups, "site").map((thing) => {
    const { best, p, all } = thing.group;
    return {
      ...thing,
      p,
      kind: doc.ask("site-kind", siteKindFeatures(doc, all)),
      damage: doc.ask("site-damage", damageFeatures(doc, all, scene.act, scene.stage)),
      count: countOf(doc, best, all),
      nation: nationOfSite(doc, all),
    };
  });
}
