import type { Words } from "../../words/words.ts";

/** Noun classes of a word of the word table, as numbers 0 to 63; none for a row of -1. */
export function classBits(words: Pick<Words, "low" | "high">, row: number): number[] {
  const low = words.low(row);
  const high = words.high(row);
  const bits: number[] = [];
  for (let b = 0; b < 32; b++) {
    if ((low >>> b) & 1) bits.push(b);
    if ((high >>> b) & 1) bits.push(b + 32);
  }
  return bits;
}
