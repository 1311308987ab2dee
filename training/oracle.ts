import { relationNumber } from "../src/reading/parsing/relations.ts";
import { SHIFT, type State, TO_BELOW, TO_NEXT } from "../src/reading/parsing/state.ts";

/** A tree to learn: for each word its head (the word count stands for the root) and relation number, and each head's words. */
export interface Goal {
  heads: Int16Array;
  relations: Uint8Array;
  children: Int16Array[];
}

export function goalOf(words: readonly { head: number; relation: string }[]): Goal {
  const heads = Int16Array.from(words, ({ head }) => (head < 0 ? words.length : head));
  const children = Array.from({ length: words.length + 1 }, (_, i) =>
    Int16Array.from([...heads.keys()].filter((child) => heads[child] === i)),
  );
  return { heads, relations: Uint8Array.from(words, ({ relation }) => relationNumber(relation)), children };
}

/** What a forbidden move costs. */
export const FORBIDDEN = 99;

/**
 * How many of the goal's arcs each kind of move puts out of reach, from any state: the dynamic oracle of the arc-hybrid
 * system (Goldberg & Nivre 2013).
 */
export function costs(state: State, { heads, children }: Goal, into: Uint8Array): Uint8Array {
  const top = state.below(0);
  const under = state.below(1);
  const { next } = state;
  into.fill(FORBIDDEN);
  // Children of the top that are still to come: lost once it leaves the stack.
  let coming = 0;
  if (top >= 0) for (const child of children[top] as Int16Array) if (child >= next) coming++;
  const head = heads[top] ?? -1;
  if (state.mayShift) {
    let lost = 0;
    for (let depth = 0; depth < state.size; depth++) {
      const word = state.below(depth);
      if (heads[word] === next || (depth > 0 && word === heads[next])) lost++;
    }
    into[SHIFT] = lost;
  }
  if (state.mayAttachToNext) into[TO_NEXT] = coming + (head === under || head > next ? 1 : 0);
  if (state.mayAttachToBelow) into[TO_BELOW] = coming + (head >= next ? 1 : 0);
  return into;
}
