import type { Claim } from "../../record/claim.ts";
import { foldText } from "../../record/fold-text.ts";
import { type Bounds, boundsOf, isNone, wordOf } from "../bounds.ts";
import type { Evidence } from "../evidence.ts";
import { byStanding } from "../rank.ts";
import { acceptedFirst, type Chosen, type FigureAnswer, type Rule, UNKNOWN } from "../rule.ts";

/** One voice's word: what it is asked to have said, its bounds where that is a number. */
interface Vote {
  claim: Claim;
  bounds: Bounds | null;
  /** Of none and of words what they say; null for numbers. */
  thing: string | null;
}

/**
 * What most independent voices say. Reprints and repetitions of one speaker are one voice with one vote: that of its claim with the
 * best standing. A voice supports another's number if its own leaves room for it ("at least 10" supports 12, 12 does not support "at
 * least 10"); none reported supports only none, zero only zero, a word only the same word. Of equally supported ones the lowest,
 * none being lower than any count but zero, and words last. What a person accepted votes alone.
 * Source: Global Terrorism Database, Codebook (START), on numbers of killed: the majority figure of the sources, else the lowest. Not
 * taken from it: that the most recent source alone may be followed (see `latest-per-speaker`).
 * Type, date and place weigh independent voices already; they and other fields are kept as side by side.
 */
export const majorityOfIndependent: Rule = {
  figure(evidence, claims) {
    const votes = votesOf(evidence, acceptedFirst(evidence, claims));
    const backed = votes.map((vote) => ({ vote, voices: votes.filter((other) => supports(other, vote)).length }));
    backed.sort((a, b) => b.voices - a.voices || lowness(a.vote) - lowness(b.vote));
    const [first] = backed;
    if (!first) return UNKNOWN;
    const tied = backed.some(({ vote, voices }) => voices === first.voices && !supports(vote, first.vote));
    const many = `${first.voices} of ${votes.length} independent voice${votes.length === 1 ? "" : "s"}`;
    const why = `${many} say${first.voices === 1 ? "s" : ""} it${tied ? ", and of equally supported numbers it is the lowest" : ""}`;
    return answerOf(first.vote, why);
  },
};

/** Each voice's vote, in the order of standing. */
function votesOf(evidence: Evidence, claims: readonly Claim[]): Vote[] {
  const voted = new Set<string>();
  return byStanding(evidence, claims, ({ id }) => id).flatMap((claim) => {
    const voice = evidence.voices.get(claim.id) ?? claim.id;
    const bounds = boundsOf(claim);
    const word = wordOf(claim.value);
    const thing = isNone(claim.value) ? "none" : word === null ? null : `word ${foldText(word)}`;
    if (voted.has(voice) || (bounds === null && thing === null)) return [];
    voted.add(voice);
    return [{ claim, bounds, thing }];
  });
}

/** Whether what the one says leaves room for all that the other says. */
function supports(one: Vote, other: Vote): boolean {
  if (!one.bounds || !other.bounds) return one.thing !== null && one.thing === other.thing;
  const [low, high] = [one.bounds.low ?? Number.NEGATIVE_INFINITY, one.bounds.high ?? Number.POSITIVE_INFINITY];
  const [from, to] = [
    other.bounds.low ?? Number.NEGATIVE_INFINITY,
    // What is open upwards counts as the number it names: "at least 12" is room for "at least 10" too.
    other.bounds.named ?? other.bounds.high ?? Number.POSITIVE_INFINITY,
  ];
  return low <= from && to <= high;
}

function lowness({ bounds, thing }: Vote): number {
  if (bounds) return bounds.low ?? bounds.high ?? 0;
  return thing === "none" ? 0.5 : Number.POSITIVE_INFINITY;
}

function answerOf({ claim, bounds }: Vote, why: string): FigureAnswer {
  const resting = [claim];
  const at = (side: Chosen["side"]): Chosen => ({ side, claim: claim.id, why });
  if (!bounds) {
    const word = wordOf(claim.value);
    const [state, words] = word === null ? (["none reported", []] as const) : (["known", [word]] as const);
    return { ...UNKNOWN, state, words: [...words], chosen: [at("best")], resting };
  }
  const { low, high, named: best } = bounds;
  const sides = { low, best, high };
  const chosen = (["low", "best", "high"] as const).filter((side) => sides[side] !== null).map(at);
  return { state: "known", ...sides, words: [], chosen, resting };
}
