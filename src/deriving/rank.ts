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

interface Standing {
  /** Less than 0 where a comes first. */
  compare(evidence: Evidence, a: Claim, b: Claim, voices: ReadonlyMap<string, number>): number;
  /** Why the first of two comes first. */
  why: string;
}

const STANDING: readonly Standing[] = [
  {
    compare: ({ accepted }, a, b) => Number(accepted.has(b.id)) - Number(accepted.has(a.id)),
    why: "a person accepted it",
  },
  { compare: (_, a, b) => Number(isPartys(a)) - Number(isPartys(b)), why: "its speaker speaks for no party" },
  {
    compare: (_, a, b) => Number(a.stance === "suspected") - Number(b.stance === "suspected"),
    why: "it is not merely suspected",
  },
  { compare: (_, a, b) => closeness(a) - closeness(b), why: "it is said most closely" },
  { compare: (evidence, a, b) => order(dateOf(evidence, b), dateOf(evidence, a)), why: "its report is the latest" },
  {
    compare: (_, a, b, voices) => (voices.get(b.id) ?? 0) - (voices.get(a.id) ?? 0),
    why: "most independent voices say it",
  },
  { compare: (_, a, b) => b.confidence - a.confidence, why: "the reader is surest of it" },
  {
    compare: (_, a, b) => order(a.report, b.report) || a.mark.start - b.mark.start || order(a.id, b.id),
    why: "nothing else parts them and its place in the reports is the first",
  },
];

/**
 * Best standing first: accepted by a person; from nobody who speaks for a party (a party's own word never comes before
 * another's); not merely suspected; closer; from a later report, where dates are known; from more independent voices; then
 * as the reader is surer of it, and last by place in the text, so that the order is always the same.
 * Claims of equal `thing` say the same; their voices count together.
 */
export function byStanding(evidence: Evidence, claims: readonly Claim[], thing: (claim: Claim) => string): Claim[] {
  if (claims.length < 2) return [...claims];
  const voices = voicesFor(evidence, claims, thing);
  return [...claims].sort((a, b) => {
    for (const { compare } of STANDING) {
      const found = compare(evidence, a, b, voices);
      if (found !== 0) return found;
    }
    return 0;
  });
}

/** The claim with the best standing, and what puts it before the best one that says something else; null of no claims. */
export function bestOf(
  evidence: Evidence,
  claims: readonly Claim[],
  thing: (claim: Claim) => string,
): { claim: Claim; why: string } | null {
  const [first, ...rest] = byStanding(evidence, claims, thing);
  if (!first) return null;
  const next = rest.find((claim) => thing(claim) !== thing(first));
  if (!next) return { claim: first, why: "nothing else is said" };
  const voices = voicesFor(evidence, claims, thing);
  const parting = STANDING.find(({ compare }) => compare(evidence, first, next, voices) !== 0);
  return { claim: first, why: `the best standing: ${parting?.why ?? "nothing parts them"}` };
}

function voicesFor(evidence: Evidence, claims: readonly Claim[], thing: (claim: Claim) => string): Map<string, number> {
  const saying = new Map<string, Claim[]>();
  for (const claim of claims) {
    const alike = saying.get(thing(claim));
    if (alike) alike.push(claim);
    else saying.set(thing(claim), [claim]);
  }
  const voices = new Map<string, number>();
  for (const alike of saying.values()) {
    const count = voiceCount(evidence, alike);
    for (const { id } of alike) voices.set(id, count);
  }
  return voices;
}

/** How many independent voices the claims come from. */
export function voiceCount({ voices }: Evidence, claims: readonly Claim[]): number {
  return new Set(claims.map(({ id }) => voices.get(id))).size;
}

/** Whether the speaker speaks for a party to some conflict, or claims for their own side. */
export function isPartys({ speaker, stance }: Claim): boolean {
  return speaker.party !== null || stance === "claimed";
}

/** Undated reports come before all dated ones. */
export const dateOf = ({ reportDates }: Evidence, { report }: Claim): string => reportDates.get(report) ?? "";
