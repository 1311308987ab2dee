import type { Counters } from "./counters.ts";

/** Shares of 1; NaN where there is nothing to take a share of. */
export interface Figures {
  recall: number;
  precision: number;
  overgeneration: number;
  fallout: number;
}

export function figuresOf({ pos, act, cor, par, inc, spu, wrong }: Counters): Figures {
  const credit = cor + par / 2;
  return {
    recall: credit / pos,
    precision: credit / act,
    overgeneration: spu / act,
    fallout: (inc + spu) / wrong,
  };
}

/** F with the weight of recall `b`: 1 both alike, 0.5 precision, 2 recall. 0 where nothing is right. */
export function fMeasure(precision: number, recall: number, b = 1): number {
  const sum = b * b * precision + recall;
  return sum > 0 ? ((b * b + 1) * precision * recall) / sum : 0;
}

/** A share as the program of 1992 printed it: tenths of a percent cut off, then rounded to a whole percent, halves to even. */
export function wholePercent(share: number): number {
  if (!Number.isFinite(share)) return 0;
  const tenths = Math.floor(share * 1000 + 1e-9);
  const [whole, rest] = [Math.floor(tenths / 10), tenths % 10];
  return rest > 5 || (rest === 5 && whole % 2 === 1) ? whole + 1 : whole;
}

/** In percent: from the counters, and from whole percentages as printed in 1992 (compare like with like). */
export interface FScores {
  exact: number;
  printed: number;
}

export function fScores(counters: Counters, b = 1): FScores {
  const { recall, precision } = figuresOf(counters);
  return {
    exact: 100 * fMeasure(precision, recall, b),
    printed: fMeasure(wholePercent(precision), wholePercent(recall), b),
  };
}
