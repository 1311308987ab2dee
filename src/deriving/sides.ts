import type { Claim, Field } from "../record/claim.ts";
import type { Incident } from "../record/incident.ts";
import { nameKey } from "../record/name-key.ts";
import type { Stance } from "../record/speaker.ts";
import type { Value } from "../record/value.ts";
import { type Evidence, idsOf, order, saidOf } from "./evidence.ts";
import { byStanding, voiceCount } from "./rank.ts";

type Party = Incident["actors"][number];

/** Who is said to have acted (a claim or denial of responsibility included), most voices first. Denials stay, as such. */
export function actorsOf(evidence: Evidence): { actors: Party[]; conflicts: Incident["conflicts"] } {
  const actors = partiesOf(evidence, ["actor", "responsibility"]);
  const conflicts: Incident["conflicts"] = [];
  const disputed = actors.filter(({ stances }) => stances.includes("denied") && stances.length > 1);
  if (disputed.length > 0) {
    const claims = new Set(disputed.flatMap((party) => party.claims));
    conflicts.push({ field: "actor", claims: idsOf(evidence.claims.filter(({ id }) => claims.has(id))) });
  }
  return { actors, conflicts };
}

export function targetsOf(evidence: Evidence): Party[] {
  return partiesOf(evidence, ["target"]);
}

function partiesOf(evidence: Evidence, fields: readonly Field[]): Party[] {
  const claims = evidence.claims.filter(({ field, stance }) => fields.includes(field) && stance !== "threatened");
  const correction = evidence.corrections.get(fields[0] as Field);
  if (correction !== undefined) {
    const named = entityOf(correction);
    return named ? [{ ...named, stances: ["stated"], claims: idsOf(claims) }] : [];
  }
  return groupBy(claims, ({ value }) => nameKey(value))
    .map((alike) => ({ alike, voices: voiceCount(evidence, alike) }))
    .sort((a, b) => b.voices - a.voices || b.alike.length - a.alike.length || order(nameOf(a.alike), nameOf(b.alike)))
    .map(({ alike }) => ({
      id: alike.flatMap(({ value }) => entityOf(value)?.id ?? [])[0] ?? null,
      name: nameOf(alike),
      stances: stancesOf(alike),
      claims: idsOf(alike),
    }));
}

/** The facility of the claim with the best standing; named ones come before described ones. */
export function facilityOf(evidence: Evidence): { facility: Incident["facility"]; conflict: string[] } {
  const claims = saidOf(evidence, "facility");
  const correction = evidence.corrections.get("facility");
  if (correction !== undefined) {
    const named = entityOf(correction);
    return { facility: named && { ...named, claims: idsOf(claims) }, conflict: [] };
  }
  const best = byStanding(evidence, claims, ({ value }) => nameKey(value) ?? "")[0];
  const named = best && entityOf(best.value);
  if (!best || !named) return { facility: null, conflict: [] };
  const known = new Set(claims.flatMap(({ value }) => entityOf(value)?.id ?? []));
  const same = claims.filter(({ value }) => nameKey(value) === nameKey(best.value));
  return { facility: { ...named, claims: idsOf(same) }, conflict: known.size > 1 ? idsOf(claims) : [] };
}

export function weaponsOf(evidence: Evidence): Incident["weapons"] {
  return textsOf(evidence, "weapon").map(({ value, claims }) => ({ value, claims: idsOf(claims) }));
}

export function outcomesOf(evidence: Evidence): Incident["outcomes"] {
  return textsOf(evidence, "outcome").map(({ value, claims }) => ({
    value,
    stances: stancesOf(claims),
    claims: idsOf(claims),
  }));
}

/** Values that are words, alike ones together, in text order. */
function textsOf(evidence: Evidence, field: Field): { value: string; claims: Claim[] }[] {
  const claims = evidence.claims.filter((claim) => claim.field === field && claim.stance !== "threatened");
  const correction = evidence.corrections.get(field);
  if (correction !== undefined) return [{ value: textOf(correction), claims }];
  return groupBy(claims, ({ value }) => nameKey(textOf(value))).map((alike) => ({
    value: textOf((alike[0] as Claim).value),
    claims: alike,
  }));
}

function groupBy(claims: readonly Claim[], key: (claim: Claim) => string | null): Claim[][] {
  const groups = new Map<string, Claim[]>();
  for (const claim of claims) {
    const at = key(claim);
    if (at !== null && at !== "") groups.set(at, [...(groups.get(at) ?? []), claim]);
  }
  return [...groups.values()];
}

/** The name most of the claims use; of equals the one that is first in the alphabet. */
function nameOf(claims: readonly Claim[]): string {
  const counts = new Map<string, number>();
  for (const { value } of claims) {
    const name = entityOf(value)?.name;
    if (name !== undefined) counts.set(name, (counts.get(name) ?? 0) + 1);
  }
  return [...counts].sort((a, b) => b[1] - a[1] || order(a[0], b[0]))[0]?.[0] ?? "";
}

function entityOf(value: Value): { id: string | null; name: string } | null {
  if (typeof value === "string") return { id: null, name: value };
  return typeof value === "object" && "name" in value ? { id: value.id, name: value.name } : null;
}

function textOf(value: Value): string {
  if (typeof value === "string") return value;
  if (typeof value === "object" && "word" in value) return value.word;
  return entityOf(value)?.name ?? String(typeof value === "number" ? value : "");
}

const stancesOf = (claims: readonly Claim[]): Stance[] => [...new Set(claims.map(({ stance }) => stance))].sort(order);
