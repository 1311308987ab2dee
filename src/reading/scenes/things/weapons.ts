import type { Cluster, Group, SceneDoc } from "../scene-doc.ts";
import { weaponKindFeatures } from "./kind-features.ts";
import { type NamedThing, thingsOf } from "./things.ts";
import { weaponPartFeatures } from "./weapon-part-features.ts";
import { weaponSigns } from "./weapon-signs.ts";

/** What an act was done with. */
export interface Weapon extends NamedThing {
  /** Chance that it was a weapon of the act. */
  p: number;
  /** Chances of `WEAPON_KINDS`. */
  kind: Float64Array;
}

/** Chance from which a phrase is given as a weapon. */
const LEAST = 0.2;
/** Of more groups of phrases than this the rest is too unlikely to be asked about. */
export const MOST_WEAPONS = 12;

/**
 * The weapons that a scene names, likeliest first, of all phrases that may be (likeliest first). `act`: what is thought of the scene,
 * of `ACTS`.
 */
export function weaponsOf(doc: SceneDoc, cluster: Cluster, groups: readonly Group[], scene: { act: string }): Weapon[] {
  const asked = groups.slice(0, MOST_WEAPONS);
  const weighed = asked
    .map((group) => ({ ...group, p: doc.ask("weapon-part", weaponPartFeatures(doc, cluster, group, asked))[0]! }))
    .filter(({ p }) => p >= LEAST);
  return thingsOf(doc, weighed, "weapon").map((thing) => ({
    ...thing,
    p: thing.group.p,
    kind: doc.ask("weapon-kind", weaponKindFeatures(doc, thing.group.all, scene.act)),
  }));
}

/** Chances of `WEAPON_KINDS` for a scene whose weapon no phrase names. */
export function impliedWeapon(doc: SceneDoc, cluster: Cluster, scene: { act: string }): Float64Array {
  return doc.ask("weapon-implied", weaponSigns(doc, cluster, scene.act));
}
