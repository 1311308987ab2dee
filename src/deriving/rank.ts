import type { Claim, Precision } from "../record/claim.ts";
import { type Evidence, order } from "./evidence.ts";

/** How closely each precision says its value; lower is closer. */
const CLOSENESS: Readonly<Record<Precision, number>> = {
  exact: 0,
  about: 1,
  "at least": 2,
  "more than": 2,
  "up to": 3,
  "less than": 3,
  range: 4,
  vague: 5,
  day: 0,
  days: 1,
  week: 2,
  month: 3,
  season: 4,
  year: 5,
  years: 6,
  relative: 7,
  "1": 0,
  "2": 1,
  "3": 2,
  "4": 3,
  "5": 4,
  "6": 5,
  "7": 6,
  named: 0,
  described: 1,
};

export const closeness = ({ precision }: Claim): number => CLOSENESS[precision];

/**
 * Best standing first: accepted by a person; from nobody who speaks for a party (a party's own word never comes before
 * another's); not merely suspected; closer; from a later report, where dates are known; from more independent voices; then
 * as the reader is surer of it, and last by place in the text, so that the order is always the same.
 * Claims of equal `thing` say the same; their voices count together.
 */
export function byStanding(evidence: Evidence, claims: readonly Claim[], thing: (claim: Claim) => string): Claim[] {
  const saying = new Map<string, Claim[]>();
  for (const claim of claims) saying.set(thing(claim), [...(saying.get(thing(claim)) ?? []), claim]);
  const voices = new Map<string, number>();
  for (const alike of saying.values()) for (const { id } of alike) voices.set(id, voiceCount(evidence, alike));
  return [...claims].sort(
    (a, b) =>
      Number(evidence.accepted.has(b.id)) - Number(evidence.accepted.has(a.id)) ||
      Number(isPartys(a)) - Number(isPartys(b)) ||
      Number(a.stance === "suspected") - Number(b.stance === "suspected") ||
      closeness(a) - closeness(b) ||
      order(dateOf(evidence, b), dateOf(evidence, a)) ||
      (voices.get(b.id) ?? 0) - (voices.get(a.id) ?? 0) ||
      b.confidence - a.confidence ||
      order(a.report, b.report) ||
      a.mark.start - b.mark.start ||
      order(a.id, b.id),
  );
}

/** How many independent voices the claims come from. */
export function voiceCount({ voices }: Evidence, claims: readonly Claim[]): number {
  return new Set(claims.map(({ id }) => voices.get(id))).size;
}

/** Whether the speaker speaks for a party to the conflict. */
function isPartys({ speaker, stance }: Claim): boolean {
  return speaker.party !== null || stance === "claimed";
}

/** Undated reports come before all dated ones. */
const dateOf = ({ reportDates }: Evidence, { report }: Claim): string => reportDates.get(report) ?? "";
