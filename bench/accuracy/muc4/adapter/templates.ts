import type { Cluster, SceneDoc } from "../../../../src/reading/scenes/scene-doc.ts";
import { clustersIn, type Scene, sceneOf } from "../../../../src/reading/scenes/scenes-of.ts";
import type { ResponseFill, ResponseTemplate, Slot } from "../templates.ts";
import { dateOf, locationOf } from "./evidence.ts";
import { fillsOf } from "./incident-fills.ts";
import { inclusionFeatures } from "./inclusion-features.ts";
import { nationCode } from "./nations.ts";
import { perpetratorFills } from "./perpetrator-fills.ts";
import { siteFills } from "./site-fills.ts";
import { victimFills } from "./victim-fills.ts";
import { weaponFills } from "./weapon-fills.ts";

/** Chance from which a scene is an incident that the task asks for. */
export const GATE = { incident: 0.32 };

/** The templates of a report whose phrases have been weighed. */
export function templatesOf(doc: SceneDoc): ResponseTemplate[] {
  const clusters = clustersIn(doc);
  return clusters.flatMap((cluster) => {
    if (doc.ask("incident", inclusionFeatures(doc, cluster, clusters))[0]! < GATE.incident) return [];
    const slots = slotsOf(doc, cluster);
    return tells(slots) ? [{ slots }] : [];
  });
}

/** A template needs somebody or something that did it or that it was done to. */
function tells(slots: ResponseTemplate["slots"]): boolean {
  return (["perp-ind-id", "perp-org-id", "phys-tgt-id", "hum-tgt-name", "hum-tgt-desc"] as const).some(
    (slot) => (slots[slot] ?? []).length > 0,
  );
}

/** All slots of one cluster, whether or not it is an incident that is asked for. */
export function slotsOf(doc: SceneDoc, cluster: Cluster): Partial<Record<Slot, ResponseFill[]>> {
  const slots: Partial<Record<Slot, ResponseFill[]>> = {};
  const date = dateOf(doc, cluster);
  const location = locationOf(doc, cluster);
  if (date) slots["inc-date"] = [{ value: date }];
  if (location) slots["inc-loc"] = [{ value: location }];
  const country = nationCode(doc.knowledge, location.split(":")[0] ?? "");
  const scene: Scene = sceneOf(doc, cluster, country);
  Object.assign(slots, fillsOf(scene.chances).slots, perpetratorFills(scene));
  weaponFills(doc, cluster, scene.weapons, scene.act, slots);
  siteFills(doc, scene.sites, scene.act, slots);
  victimFills(doc, scene.victims, { act: scene.act, country }, slots);
  return slots;
}
