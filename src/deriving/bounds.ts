import type { Claim } from "../record/claim.ts";
import type { Value } from "../record/value.ts";
import { order } from "./evidence.ts";

/** Bounds of what one claim says, null where it leaves a side open, and the number it names. */
export interface Bounds {
  low: number | null;
  high: number | null;
  named: number | null;
}

/** A claim that says a number, with its bounds. */
export interface Bounded extends Bounds {
  claim: Claim;
}

/** What a quantity says; null where it says no number: a word, none, something else. A limit alone and a range name none. */
export function boundsOf({ value, precision }: Pick<Claim, "value" | "precision">): Bounds | null {
  if (typeof value === "number") {
    if (precision === "at least" || precision === "more than") return { low: value, high: null, named: value };
    if (precision === "up to" || precision === "less than") return { low: null, high: value, named: null };
    return { low: value, high: value, named: value };
  }
  if (typeof value !== "object" || !("low" in value)) return null;
  return value.low === null && value.high === null ? null : { low: value.low, high: value.high, named: null };
}

export function bounded(claims: readonly Claim[]): Bounded[] {
  return claims.flatMap((claim) => {
    const bounds = boundsOf(claim);
    return bounds ? [{ claim, ...bounds }] : [];
  });
}

export const isNone = (value: Value): boolean => typeof value === "object" && "none" in value;

/** The vague word that a claim says in place of a number; null where it says none. */
export const wordOf = (value: Value): string | null =>
  typeof value === "object" && "word" in value ? value.word : null;

/** The vague words of the values, each once, in the order of their letters. */
export function wordsOf(values: readonly Value[]): string[] {
  return [...new Set(values.flatMap((value) => wordOf(value) ?? []))].sort(order);
}
