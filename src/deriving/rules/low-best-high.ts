import type { Claim } from "../../record/claim.ts";
import { type Bounded, bounded, isNone, wordsOf } from "../bounds.ts";
import type { Evidence } from "../evidence.ts";
import { byStanding, isPartys, voiceCount } from "../rank.ts";
import type { Chosen, Rule } from "../rule.ts";
import { besideEachOther } from "./side-by-side.ts";

/**
 * Three numbers. Low is the lowest and high the highest number anybody says; an open claim ("at least 40") gives the number it
 * names on both sides, where side by side would leave one open. Best is the most reliable: of claims that a person accepted, else of
 * speakers who speak for no party, else of what is not merely suspected, the number that most independent voices say; of equally
 * reliable ones the lower, as UCDP has it. A range gives its lower end for best, a limit alone ("up to 40") only high.
 * Where somebody says that there were none, low is open: none is not made zero. Words stay words.
 * Source: UCDP GED Codebook (Uppsala Conflict Data Program), best, low and high estimates; Sundberg and Melander 2013. Not taken
 * from it: coders' judgement that a source is unreasonable, which is for a person to decide (reject the claim).
 * Other fields are kept as side by side.
 */
export const lowBestHigh: Rule = {
  figure(evidence, claims) {
    const said = bounded(claims);
    const beside = besideEachOther(evidence, claims, null);
    if (said.length === 0) return beside;
    const none = byStanding(
      evidence,
      claims.filter(({ value }) => isNone(value)),
      ({ id }) => id,
    )[0];
    const low = none ? null : end(evidence, said, ({ low: at }) => at, Math.min);
    const best = mostReliable(evidence, said);
    const high = end(evidence, said, ({ high: at, low: least }) => at ?? least, Math.max);
    const chosen: Chosen[] = [];
    if (none) chosen.push({ side: "low", claim: none.id, why: "it says that there were none, which leaves low open" });
    if (low) chosen.push({ side: "low", claim: low.claim.id, why: "no number said is lower" });
    if (best) chosen.push({ side: "best", claim: best.claim.id, why: best.why });
    if (high) chosen.push({ side: "high", claim: high.claim.id, why: "no number said is higher" });
    return {
      state: "known",
      low: low?.number ?? null,
      best: best?.number ?? null,
      high: high?.number ?? null,
      words: wordsOf(claims.map(({ value }) => value)),
      chosen,
      resting: claims,
    };
  },
};

/** The outermost number on a side and, of the claims that say it, the one with the best standing. */
function end(
  evidence: Evidence,
  said: readonly Bounded[],
  at: (one: Bounded) => number | null,
  outer: (...numbers: number[]) => number,
): { number: number; claim: Claim } | null {
  const numbers = said.flatMap((one) => at(one) ?? []);
  if (numbers.length === 0) return null;
  const number = numbers.reduce((a, b) => outer(a, b));
  const saying = said.filter((one) => at(one) === number).map(({ claim }) => claim);
  return { number, claim: byStanding(evidence, saying, ({ id }) => id)[0] as Claim };
}

function mostReliable(
  evidence: Evidence,
  said: readonly Bounded[],
): { number: number; claim: Claim; why: string } | null {
  const naming = said.flatMap(({ claim, low }) => (low === null ? [] : [{ claim, number: low }]));
  const { accepted } = evidence;
  const tier = ({ claim }: { claim: Claim }): number =>
    accepted.has(claim.id) ? 0 : 1 + Number(isPartys(claim)) * 2 + Number(claim.stance === "suspected");
  const top = Math.min(...naming.map(tier));
  const pool = naming.filter((one) => tier(one) === top);
  const rows = [...new Set(pool.map(({ number }) => number))].map((number) => {
    const saying = pool.filter((one) => one.number === number).map(({ claim }) => claim);
    return { number, saying, voices: voiceCount(evidence, saying) };
  });
  rows.sort((a, b) => b.voices - a.voices || a.number - b.number);
  const [first, second] = rows;
  if (!first) return null;
  const [claim] = byStanding(evidence, first.saying, ({ id }) => id) as [Claim];
  const tied = second && second.voices === first.voices;
  const why = !second
    ? REASONS[top]
    : tied
      ? "of equally reliable numbers the lower"
      : "most independent voices say it";
  return { number: first.number, claim, why: `the most reliable: ${why}` };
}

const REASONS = [
  "a person accepted it",
  "nothing else is said by anybody who speaks for no party",
  "it is suspected, and nobody who speaks for no party says more",
  "only parties say a number",
  "only parties suspect a number",
];
