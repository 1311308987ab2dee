import type { Claim } from "../record/claim.ts";
import type { Figure } from "../record/incident.ts";
import type { Evidence } from "./evidence.ts";

export type Chosen = NonNullable<Figure["chosen"]>[number];

/** What a rule makes of the claims on one figure. */
export interface FigureAnswer extends Pick<Figure, "state" | "low" | "best" | "high" | "words"> {
  chosen: Chosen[];
  /** The claims that the answer rests on: how they say it is how the answer says it. */
  resting: readonly Claim[];
}

/** A rule of derivation. Pure, and the same whatever the order of the claims given. */
export interface Rule {
  /** Of claims that count the same people or things, and of which none is denied or threatened. */
  figure(evidence: Evidence, claims: readonly Claim[]): FigureAnswer;
  /** Which claims on one question count at all: on a figure, or on a field that `fields` has. Absent: all. */
  counting?(evidence: Evidence, claims: readonly Claim[]): Claim[];
  /** The fields beside figures on which only the claims that count are heard. Absent: none. */
  fields?: readonly Claim["field"][];
}

/** Nobody says anything that counts. */
export const UNKNOWN: FigureAnswer = {
  state: "unknown",
  low: null,
  best: null,
  high: null,
  words: [],
  chosen: [],
  resting: [],
};

/** The claims that a person accepted, where any of these was; else all. */
export function acceptedFirst({ accepted }: Evidence, claims: readonly Claim[]): readonly Claim[] {
  const own = claims.filter(({ id }) => accepted.has(id));
  return own.length > 0 ? own : claims;
}
