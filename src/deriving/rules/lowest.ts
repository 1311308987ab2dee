import type { Claim } from "../../record/claim.ts";
import { foldText } from "../../record/fold-text.ts";
import { boundsOf, isNone, wordOf } from "../bounds.ts";
import type { Evidence } from "../evidence.ts";
import { byStanding } from "../rank.ts";
import { acceptedFirst, type Chosen, type FigureAnswer, type Rule, UNKNOWN } from "../rule.ts";

/** ACLED's numbers for words; it has none for thousands, scores, several or many, which therefore stay words. */
const NUMBER_OF: ReadonlyMap<string, number> = new Map([
  ["tens", 10],
  ["dozens", 12],
  ["hundreds", 100],
]);

/** What a claim says, as this rule compares it: the first by `number`, then by `sort`, is the lowest. */
interface Low {
  claim: Claim;
  number: number;
  sort: "count" | "none" | "limit";
  open: boolean;
}

const SORTS = ["count", "none", "limit"] as const;

/**
 * The most conservative number said, by whomever; claims that a person accepted come before all others. A range gives its lower
 * end. A limit alone ("up to 40") names no number: it is the answer where no number said lies below it. None reported is lower
 * than any count but zero, and is not made zero. Where only words are said, tens are 10, dozens 12 and hundreds 100: the number is
 * the rule's and stands beside the word, which the claim keeps. Low, best and high are one number; high is open where the claim is.
 * Which claim is chosen depends on that claim and no count of others: taking away another changes nothing.
 * Source: ACLED (Armed Conflict Location & Event Data), Codebook, on fatalities: the most conservative estimate is recorded; of
 * words tens, dozens and hundreds are 10, 12 and 100. Not taken from it: a number where a text gives none at all.
 * Other fields are kept as side by side.
 */
export const lowest: Rule = {
  figure(evidence, all) {
    const claims = byStanding(evidence, acceptedFirst(evidence, all), ({ id }) => id);
    const lows = claims.flatMap((claim) => lowOf(claim) ?? []);
    lows.sort((a, b) => a.number - b.number || SORTS.indexOf(a.sort) - SORTS.indexOf(b.sort));
    return lows[0] ? answerOf(lows[0]) : answerOfWords(evidence, claims);
  },
};

function lowOf(claim: Claim): Low | null {
  if (isNone(claim.value)) return { claim, number: 0, sort: "none", open: false };
  const bounds = boundsOf(claim);
  if (!bounds) return null;
  if (bounds.low !== null) return { claim, number: bounds.low, sort: "count", open: bounds.high === null };
  return { claim, number: bounds.high as number, sort: "limit", open: true };
}

function answerOf({ claim, number, sort, open }: Low): FigureAnswer {
  const why = "no number said is lower";
  const at = (...sides: Chosen["side"][]): Chosen[] => sides.map((side) => ({ side, claim: claim.id, why }));
  const resting = [claim];
  if (sort === "none") {
    const chosen = [
      { side: "best" as const, claim: claim.id, why: "it says that there were none, and no number is lower" },
    ];
    return { ...UNKNOWN, state: "none reported", chosen, resting };
  }
  if (sort === "limit") {
    const chosen = [
      { side: "high" as const, claim: claim.id, why: "it only gives a limit, and no number said is below it" },
    ];
    return { ...UNKNOWN, state: "known", high: number, chosen, resting };
  }
  const chosen = at("low", "best", ...(open ? [] : (["high"] as const)));
  return { state: "known", low: number, best: number, high: open ? null : number, words: [], chosen, resting };
}

/** Of words the one with the lowest number; where none has one, the word of the claim with the best standing. */
function answerOfWords({ accepted }: Evidence, claims: readonly Claim[]): FigureAnswer {
  const said = claims.flatMap((claim) => {
    const word = wordOf(claim.value);
    return word === null ? [] : [{ claim, word, number: NUMBER_OF.get(foldText(word)) ?? null }];
  });
  const numbered = said.flatMap(({ number, ...one }) => (number === null ? [] : [{ ...one, number }]));
  const [first] = numbered.sort((a, b) => a.number - b.number);
  if (first) {
    const { claim, word, number } = first;
    const why = `only words are said, and of these ${word} counts as ${number}`;
    const chosen = (["low", "best", "high"] as const).map((side) => ({ side, claim: claim.id, why, word }));
    return { state: "known", low: number, best: number, high: number, words: [word], chosen, resting: [claim] };
  }
  const [only] = said;
  if (!only) return UNKNOWN;
  const why = accepted.has(only.claim.id) ? "a person accepted it" : "only words are said that have no number";
  const chosen = [{ side: "best" as const, claim: only.claim.id, why }];
  return { ...UNKNOWN, state: "known", words: [only.word], chosen, resting: [only.claim] };
}
