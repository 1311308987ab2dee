import { type Cluster, keep, type SceneDoc } from "../../../../src/reading/scenes/scene-doc.ts";
import { clustersIn, sceneOf } from "../../../../src/reading/scenes/scenes-of.ts";
import type { ResponseFill, ResponseTemplate, Slot } from "../templates.ts";
import { dateOf, locationOf } from "./evidence.ts";
import { fillsOf } from "./incident-fills.ts";
import { inclusionFeatures } from "./inclusion-features.ts";
import { nationCode } from "./nations.ts";
import { perpetratorFills } from "./perpetrator-fills.ts";
import { siteFills } from "./site-fills.ts";
import { victimFills } from "./victim-fills.ts";
import { weaponFills } from "./weapon-fills.ts";

/**
 * What is worth answering. A fill raises F when its chance of being right, that of the incident included, is above half of F; so
 * the less sure an incident is, the surer its fills must be. `incident` is the least chance of an incident, the others are the
 * least product of its chance and that of the part.
 */
export const GATES = {
  incident: 0.29,
  victim: 0.12,
  site: 0.17,
  weapon: 0.29,
  individual: 0.22,
  group: 0.23,
  set: 0.21,
};

/** The templates of a report whose phrases have been weighed. */
export function templatesOf(doc: SceneDoc): ResponseTemplate[] {
  const clusters = clustersIn(doc);
  return clusters.flatMap((cluster) => {
    const chance = keep(cluster, "chance", () => doc.ask("incident", inclusionFeatures(doc, cluster, clusters))[0]!);
    if (chance < GATES.incident) return [];
    const slots = slotsOf(doc, cluster, chance);
    return tells(slots) ? [{ slots }] : [];
  });
}

/** A template needs somebody or something that did it or that it was done to. */
function tells(slots: ResponseTemplate["slots"]): boolean {
  return (["perp-ind-id", "perp-org-id", "phys-tgt-id", "hum-tgt-name", "hum-tgt-desc"] as const).some(
    (slot) => (slots[slot] ?? []).length > 0,
  );
}

/** The slots of one cluster that are worth answering, `chance` being that it is an incident that is asked for. */
export function slotsOf(doc: SceneDoc, cluster: Cluster, chance: number): Partial<Record<Slot, ResponseFill[]>> {
  const slots: Partial<Record<Slot, ResponseFill[]>> = {};
  const date = dateOf(doc, cluster);
  const location = locationOf(doc, cluster);
  if (date.value && date.credit * chance >= GATES.set) slots["inc-date"] = [{ value: date.value }];
  if (location.value && location.credit * chance >= GATES.set) slots["inc-loc"] = [{ value: location.value }];
  const country = nationCode(doc.knowledge, location.value.split(":")[0] ?? "");
  const scene = keep(cluster, "scene", () => sceneOf(doc, cluster, country));
  const worth = <T>(parts: readonly T[], p: (part: T) => number, gate: number) =>
    parts.filter((part) => p(part) * chance >= gate);
  const individuals = worth(scene.individuals, (one) => one.group.p, GATES.individual);
  const groups = worth(scene.groups, (one) => one.group.p, GATES.group);
  Object.assign(slots, fillsOf(scene.chances).slots, perpetratorFills({ individuals, groups }));
  weaponFills(
    doc,
    cluster,
    worth(scene.weapons, (one) => one.p, GATES.weapon),
    scene.act,
    slots,
  );
  siteFills(
    doc,
    worth(scene.sites, (one) => one.p, GATES.site),
    scene.act,
    slots,
  );
  victimFills(
    doc,
    worth(scene.victims, (one) => one.p, GATES.victim),
    { act: scene.act, country },
    slots,
  );
  return slots;
}
