import type { Cluster, Group, SceneDoc } from "../scene-doc.ts";
import { weaponKindFeatures } from "./kind-features.ts";
import { type NamedThing, thingsOf } from "./things.ts";
import { weaponSigns } from "./weapon-signs.ts";

/** What an act was done with. */
export interface Weapon extends NamedThing {
  /** Chance that it was a weapon of the act. */
  p: number;
  /** Chances of `WEAPON_KINDS`. */
  kind: Float64Array;
}

/** The weapons that a scene names, likeliest first. `act`: what is thought of the scene, of `ACTS`. */
export function weaponsOf(
  doc: SceneDoc,
  _cluster: Cluster,
  groups: readonly Group[],
  scene: { act: string },
): Weapon[] {
  return thingsOf(doc, groups, "weapon").map((thing) => ({
    ...thing,
    p: thing.group.p,
    kind: doc.ask("weapon-kind", weaponKindFeatures(doc, thing.group.all, scene.act)),
  }));
}

/** Chances of `WEAPON_KINDS` for a scene whose weapon no phrase names. */
export function impliedWeapon(doc: SceneDoc, cluster: Cluster, scene: { act: string }): Float64Array {
  return doc.ask("weapon-implied", weaponSigns(doc, cluster, scene.act));
}
