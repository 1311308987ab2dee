import { isAncestor } from "../score/set-lists.ts";
import type { Slot } from "../templates.ts";

/** A value of a set list and the credit it may expect, 0 to 1; no value where none may expect any. */
export interface Choice {
  value: string | null;
  credit: number;
}

/**
 * The value of highest expected credit: a broader value than the key's is half right. `words` are the set list's words for the
 * labels that `chances` are of; null for a label that has none.
 */
export function chooseValue(slot: Slot, chances: ArrayLike<number>, words: readonly (string | null)[]): Choice {
  let best: Choice = { value: null, credit: 0 };
  for (const value of words) {
    if (value === null) continue;
    let credit = 0;
    words.forEach((word, i) => {
      if (word === value) credit += chances[i]!;
      else if (word !== null && isAncestor(slot, value, word)) credit += chances[i]! / 2;
    });
    if (credit > best.credit) best = { value, credit };
  }
  return best;
}
