import { type Held, fromBits as heldOf, placeOf } from "../tagging/held.ts";

/**
 * Weights of moves by hashed feature, three a row; most rows are zero and not held. What is held lies close together, since a row of
 * any of them is asked for many times a word, and fetching memory is most of what parsing costs.
 */
export interface Moves {
  /** The number of rows is a power of two. */
  blocks: Held;
  /** Three weights and a spare one for each row held; zeros come first. */
  weights: Int8Array;
}

/** Places of a row among `weights`: one more than there are moves, so that a row never lies in two cache lines. */
export const PLACES = 4;

/** How many rows there are, those of zeros too. */
export function rowsOf({ blocks }: Moves): number {
  return blocks.length * 16;
}

/** Holds the rows of a table of `PLACES` weights a row that are not zero. */
export function packed(table: Int8Array): Moves {
  const bits = new Uint8Array(table.length / PLACES / 8);
  const held: number[] = [];
  for (let row = 0; row < table.length / PLACES; row++) {
    const [a, b, c] = table.subarray(row * PLACES, row * PLACES + 3) as unknown as [number, number, number];
    if (a === 0 && b === 0 && c === 0) continue;
    bits[row >> 3] = (bits[row >> 3] as number) | (1 << (row & 7));
    held.push(a, b, c);
  }
  return fromBits(bits, Int8Array.from(held));
}

/** `bits`: one for each row, the lowest first; `threes`: three weights for each row whose bit is set. */
export function fromBits(bits: Uint8Array, threes: ArrayLike<number>): Moves {
  const { held: blocks, count } = heldOf(bits);
  const weights = new Int8Array((count + 1) * PLACES);
  for (let held = 1; held <= count; held++)
    for (let column = 0; column < 3; column++)
      weights[held * PLACES + column] = threes[(held - 1) * 3 + column] as number;
  return { blocks, weights };
}

/** What `fromBits` takes. */
export function toBits({ blocks, weights }: Moves): { bits: Uint8Array; threes: Uint8Array } {
  const bits = new Uint8Array(blocks.length * 2);
  for (let at = 0; at < bits.length; at++) bits[at] = (blocks[(at >> 2) * 2] as number) >>> ((at & 3) * 8);
  const threes = new Uint8Array((weights.length / PLACES - 1) * 3);
  for (let i = 0; i < threes.length; i++) threes[i] = weights[(Math.floor(i / 3) + 1) * PLACES + (i % 3)] as number;
  return { bits, threes };
}

const ROOM = 256;
const places = new Int32Array(ROOM);

/**
 * Sets the three `scores` to the sums of the weights of the first `count` of `rows` (256 at most). Without branches, so that the ways
 * of all rows through memory are waited for together and not one by one.
 */
export function sumRows({ blocks, weights }: Moves, rows: Int32Array, count: number, scores: Int32Array): void {
  for (let f = 0; f < count; f++) places[f] = placeOf(blocks, rows[f] as number);
  let a = 0;
  let b = 0;
  let c = 0;
  for (let f = 0; f < count; f++) {
    const at = (places[f] as number) << 2;
    a += weights[at] as number;
    b += weights[at + 1] as number;
    c += weights[at + 2] as number;
  }
  scores[0] = a;
  scores[1] = b;
  scores[2] = c;
}
