import type { ActMention, NameMention } from "../record/mention.ts";
import { overlaps } from "../record/span.ts";
import { ARMED } from "./people-words.ts";

/** Words for taking things and places; of people without arms they tell a kidnapping. */
const TAKES = /^(?:seize|capture|grab|take away|carry off|drag away)$/;
const LAW = new Set(["soldier", "police", "peacekeeper", "official"]);
const BRINGS_DOWN = /^(?:shoot down|bring down|intercept|destroy)$/;
const HARMS = /^(?:kill|wound|destroy|damage)$/;
const BOMB = /^(?:explosive|car bomb|mine|suicide device|vehicle|grenade)$/;
const FLYING = /^(?:drone|missile|rocket|aircraft)$/;

/**
 * An act as who or what undergoes it makes it: a teacher who is seized is kidnapped, a drone that is shot down is stopped,
 * a bomb that wounds has gone off.
 */
export function refineAct(act: ActMention, names: readonly NameMention[]): ActMention {
  if (act.form !== "verb") return act;
  const inRole = (role: string) =>
    act.roles.filter((r) => r.role === role).flatMap((r) => names.filter((n) => overlaps(r, n)));
  const patients = inRole("patient");
  if (TAKES.test(act.lemma) && patients.length > 0 && patients.every(isUnarmed) && !inRole("agent").some(isLaw))
    return { ...act, sort: "kidnapping", figure: "kidnapped", weight: "makes" };
  if (BRINGS_DOWN.test(act.lemma) && patients.some((n) => n.kind === "weapon" && FLYING.test(n.sort ?? "")))
    return { ...act, sort: "foil", figure: "-", weight: "joins" };
  const byBomb = inRole("agent").some((n) => n.kind === "weapon" && BOMB.test(n.sort ?? ""));
  if (byBomb && HARMS.test(act.sort) && act.weight === "joins") return { ...act, sort: "bombing", weight: "makes" };
  return act;
}

function isUnarmed({ kind, sort, name }: NameMention): boolean {
  const group = sort ?? "";
  return kind === "people" && !ARMED.has(group) && group !== "prisoner" && !/^(?:suspects?|men|man)$/i.test(name);
}

function isLaw({ kind, sort }: NameMention): boolean {
  return kind !== "people" || LAW.has(sort ?? "");
}
