import type { Claim } from "../../record/claim.ts";
import { type Bounded, bounded, isNone, wordsOf } from "../bounds.ts";
import type { Evidence } from "../evidence.ts";
import { bestOf, byStanding } from "../rank.ts";
import { type Chosen, type FigureAnswer, type Rule, UNKNOWN } from "../rule.ts";

/**
 * Every speaker's number is kept beside the others. Low and high are the least and the greatest number anybody says; null where
 * the claim at that end leaves it open ("up to", "at least", or one says none). Best is the number of the claim with the best
 * standing (`byStanding`) among those that name one; a range, an upper limit alone and a vague word name none.
 * Source: own rule; low, best and high are meant as in UCDP GED (Sundberg and Melander 2013, "Introducing the UCDP Georeferenced
 * Event Dataset"), but with every speaker's number counted, and open where UCDP would still give one.
 * Other fields: the value of the claim with the best standing that nothing better supported contradicts.
 */
export const sideBySide: Rule = {
  figure: (evidence, claims) => besideEachOther(evidence, claims, null),
};

/** The answer side by side; `among` says in the reasons which claims were heard, where not all were. */
export function besideEachOther(evidence: Evidence, claims: readonly Claim[], among: string | null): FigureAnswer {
  const because = (why: string): string => (among === null ? why : `${among}: ${why}`);
  const said = bounded(claims);
  const words = wordsOf(claims.map(({ value }) => value));
  const none = claims.filter(({ value }) => isNone(value));
  const silent = bestOf(evidence, none, () => "none");
  if (said.length === 0 && words.length === 0) {
    if (!silent) return UNKNOWN;
    const chosen: Chosen[] = [{ side: "best", claim: silent.claim.id, why: because("it says that there were none") }];
    return { ...UNKNOWN, state: "none reported", chosen, resting: claims };
  }
  const low = silent
    ? { value: null, claim: silent.claim, why: "it says that there were none, which leaves the lower side open" }
    : outermost(evidence, said, "low");
  const named = new Map(said.flatMap(({ claim, named: number }) => (number === null ? [] : [[claim.id, number]])));
  const best = bestOf(
    evidence,
    claims.filter(({ id }) => named.has(id)),
    ({ id }) => String(named.get(id)),
  );
  const high = outermost(evidence, said, "high");
  const chosen: Chosen[] = [];
  if (low && said.length > 0) chosen.push({ side: "low", claim: low.claim.id, why: because(low.why) });
  if (best) chosen.push({ side: "best", claim: best.claim.id, why: because(best.why) });
  if (high) chosen.push({ side: "high", claim: high.claim.id, why: because(high.why) });
  return {
    state: "known",
    low: low?.value ?? null,
    best: best ? (named.get(best.claim.id) ?? null) : null,
    high: high?.value ?? null,
    words,
    chosen,
    resting: claims,
  };
}

/** The outermost number on a side; null when a claim that is open on it reaches as far as any number. */
function outermost(
  evidence: Evidence,
  said: readonly Bounded[],
  side: "low" | "high",
): { value: number | null; claim: Claim; why: string } | null {
  const [other, sign, extreme, name] =
    side === "low" ? (["high", 1, "least", "lower"] as const) : (["low", -1, "greatest", "upper"] as const);
  const closed = said.flatMap((one) => (one[side] === null ? [] : [{ ...one, at: one[side] }]));
  const end = sign * Math.min(...closed.map(({ at }) => sign * at));
  const open = said.filter((one) => one[side] === null && one[other] !== null && !(sign * (one[other] - end) > 0));
  const first = (some: readonly Bounded[]) =>
    byStanding(
      evidence,
      some.map(({ claim }) => claim),
      ({ id }) => id,
    )[0];
  const leaving = first(open);
  if (leaving) return { value: null, claim: leaving, why: `it leaves the ${name} side open` };
  const claim = first(closed.filter(({ at }) => at === end));
  return claim ? { value: end, claim, why: `the ${extreme} number` } : null;
}
