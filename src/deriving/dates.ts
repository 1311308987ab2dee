import type { Claim } from "../record/claim.ts";
import { type Days, daysOf } from "../record/days.ts";
import type { Incident } from "../record/incident.ts";
import type { Value } from "../record/value.ts";
import { type Evidence, idsOf, order, saidOf } from "./evidence.ts";
import { byStanding, closeness, voiceCount } from "./rank.ts";

type When = Incident["date"];

/**
 * The date of the closest claim that nothing better supported contradicts; where all are contradicted, of the one with
 * most voices. Words stay where a date could not be resolved. A person's date stands as given.
 */
export function dateOf(evidence: Evidence): { date: When; conflict: string[] } {
  const claims = saidOf(evidence, "date");
  const words = unresolvedWords(claims);
  const correction = evidence.corrections.get("date");
  if (correction !== undefined) {
    return { date: { ...corrected(correction), basis: "said", words: [], claims: idsOf(claims) }, conflict: [] };
  }
  const { best, agreeing, conflict } = settle(evidence, claims);
  if (!best) {
    const relative = claims[0] ?? null;
    const basis = relative?.basis ?? null;
    const date = { from: null, to: null, precision: relative?.precision ?? null, basis, words, claims: idsOf(claims) };
    return { date, conflict: [] };
  }
  const [from, to] = ends(best.value);
  const told = claims.filter((claim) => agreeing.has(claim.id) || daysOf(claim.value) === null);
  return { date: { from, to, precision: best.precision, basis: best.basis, words, claims: idsOf(told) }, conflict };
}

/** The last day where it is told of; null where nobody does. A person's date stands as given. */
export function endOf(evidence: Evidence): Incident["end"] {
  const claims = saidOf(evidence, "end_date");
  const correction = evidence.corrections.get("end_date");
  if (correction !== undefined) return { ...corrected(correction), words: [], claims: idsOf(claims) };
  if (claims.length === 0) return null;
  const { best } = settle(evidence, claims);
  const [from, to] = best ? ends(best.value) : [null, null];
  const precision = best?.precision ?? claims[0]?.precision ?? null;
  return { from, to, precision, words: unresolvedWords(claims), claims: idsOf(claims) };
}

function corrected(value: Value): Pick<When, "from" | "to" | "precision"> {
  const [from, to] = ends(value);
  if (from === null) return { from, to, precision: null };
  const alone = from.length === 10 ? "day" : from.length === 7 ? "month" : "year";
  return { from, to, precision: from === to ? alone : "days" };
}

function settle(
  evidence: Evidence,
  claims: readonly Claim[],
): { best: Claim | null; agreeing: Set<string>; conflict: string[] } {
  const dated = claims.flatMap((claim) => {
    const days = daysOf(claim.value);
    return days ? [{ claim, days }] : [];
  });
  const thing = ({ value }: Claim): string => ends(value).join("..");
  const ranked = byStanding(
    evidence,
    dated.map(({ claim }) => claim),
    thing,
  );
  const daysBy = new Map(dated.map(({ claim, days }) => [claim.id, days]));
  const support = (claim: Claim): number =>
    voiceCount(
      evidence,
      ranked.filter((other) => meet(daysBy, claim, other)),
    );
  const supports = new Map(ranked.map((claim) => [claim.id, support(claim)]));
  const against = (claim: Claim): Claim[] => ranked.filter((other) => !meet(daysBy, claim, other));
  const weight = (claim: Claim): number => supports.get(claim.id) ?? 0;
  const free = ranked.filter((claim) => against(claim).every((other) => weight(other) < weight(claim)));
  const pool = free.length > 0 ? [...free].sort((a, b) => closeness(a) - closeness(b)) : ranked;
  const best =
    evidence.accepted.size > 0 && ranked[0] && evidence.accepted.has(ranked[0].id) ? ranked[0] : (pool[0] ?? null);
  if (!best) return { best: null, agreeing: new Set(), conflict: [] };
  const agreeing = new Set(ranked.filter((other) => meet(daysBy, best, other)).map(({ id }) => id));
  const apart = ranked.some((claim) => against(claim).length > 0);
  return { best, agreeing, conflict: apart ? idsOf(dated.map(({ claim }) => claim)) : [] };
}

function meet(daysBy: ReadonlyMap<string, Days>, a: Claim, b: Claim): boolean {
  const [x, y] = [daysBy.get(a.id), daysBy.get(b.id)];
  return x !== undefined && y !== undefined && x.from <= y.to && y.from <= x.to;
}

/** First and last date of a value, as said. */
function ends(value: Value): [string | null, string | null] {
  if (typeof value === "string") return [value, value];
  if (typeof value !== "object" || !("from" in value)) return [null, null];
  return [value.from, value.to ?? value.from];
}

function unresolvedWords(claims: readonly Claim[]): string[] {
  const words = claims.flatMap(({ value }) => (typeof value === "object" && "word" in value ? [value.word] : []));
  return [...new Set(words)].sort(order);
}
