import { clustersOf } from "./clusters.ts";
import { groupPhrases } from "./group-phrases.ts";
import { type ActChances, actOf } from "./perpetrators/act-of.ts";
import { ACTS, type Act, STAGES } from "./perpetrators/labels.ts";
import { type GroupBehind, type Perpetrator, perpetratorsOf } from "./perpetrators/perpetrators-of.ts";
import { type Cluster, type Group, keep, largest, type Role, type SceneDoc } from "./scene-doc.ts";
import { type Site, sitesOf } from "./things/sites.ts";
import { type Weapon, weaponsOf } from "./things/weapons.ts";
import { type Victim, victimsOf } from "./victims/victims.ts";

/** One act of violence as a report tells it: what was done, by whom, to whom, with what; every part with its chances. */
export interface Scene {
  cluster: Cluster;
  chances: ActChances;
  /** The likeliest. */
  act: Act;
  individuals: Perpetrator[];
  groups: GroupBehind[];
  victims: Victim[];
  sites: Site[];
  weapons: Weapon[];
}

/** From which chance on a phrase is a victim or site; behind the act; and belongs to it rather than to another. */
export const LEAST = { victim: 0.3, site: 0.28, behind: 0.05, belongs: 0.45 };
/** How surely a phrase must belong to an act to be asked about as its weapon. */
const WEAPON_BELONGS = 0.3;

/** The clusters of a report whose phrases have been weighed, made once. */
export function clustersIn(doc: SceneDoc): Cluster[] {
  return keep(doc, "clusters", () => clustersOf(doc));
}

/** All that a cluster tells of its act. `country` (ISO 3166-1 alpha-3): where it was done, as far as known. */
export function sceneOf(doc: SceneDoc, cluster: Cluster, country: string | null): Scene {
  const chances = actOf(doc, cluster);
  const act = ACTS[largest(chances.act)]!;
  const scene = { act, stage: STAGES[largest(chances.stage)]!, country };
  const behind = perpetratorsOf(
    doc,
    cluster,
    others(doc, cluster, "perpetrator", LEAST.behind),
    others(doc, cluster, "group", LEAST.behind),
  );
  return {
    cluster,
    chances,
    act,
    ...behind,
    weapons: weaponsOf(doc, cluster, weaponsToWeigh(doc, cluster), scene),
    sites: sitesOf(doc, cluster, targets(doc, cluster, "site"), scene),
    victims: victimsOf(doc, cluster, targets(doc, cluster, "victim"), scene),
  };
}

/** Phrases that may be weapons of a cluster's act, in groups, likeliest first. */
export function weaponsToWeigh(doc: SceneDoc, cluster: Cluster): Group[] {
  return otherGroups(doc, cluster, "weapon", WEAPON_BELONGS);
}

function targets(doc: SceneDoc, cluster: Cluster, role: "victim" | "site"): Group[] {
  const members = cluster.targets.filter((t) => t.role === role);
  return groupPhrases(doc, members, role).filter((group) => group.p >= LEAST[role]);
}

function others(doc: SceneDoc, cluster: Cluster, role: Role, least: number): Group[] {
  return otherGroups(doc, cluster, role, LEAST.belongs).filter((group) => group.p >= least);
}

function otherGroups(doc: SceneDoc, cluster: Cluster, role: Role, belongs: number): Group[] {
  const members = cluster.others
    .filter((o) => o.role === role && o.link >= belongs)
    .map(({ phrase, p, link }) => ({ phrase, p: p * link }));
  return groupPhrases(doc, members, role);
}
