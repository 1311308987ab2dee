/**
 * Which rows of a table are held, the others being zeros: for each 32 rows a bit for each that is held, then its place among those
 * held, from 1 on. What is held can so lie close together, since fetching memory is most of what asking such a table costs.
 */
export type Held = Int32Array;

/** `bits`: one for each row, the lowest first. `count`: how many rows are held. */
export function fromBits(bits: Uint8Array): { held: Held; count: number } {
  const held = new Int32Array(Math.ceil(bits.length / 4) * 2);
  let place = 1;
  for (let at = 0; at < bits.length; at += 4) {
    const word =
      (bits[at] as number) | ((bits[at + 1] ?? 0) << 8) | ((bits[at + 2] ?? 0) << 16) | ((bits[at + 3] ?? 0) << 24);
    held[at / 2] = word;
    held[at / 2 + 1] = place;
    place += ones(word);
  }
  return { held, count: place - 1 };
}

/** The place of a row among those held, 0 for a row that is not. Without branches. */
export function placeOf(held: Held, row: number): number {
  const block = (row >>> 5) << 1;
  const bits = held[block] as number;
  return ((held[block + 1] as number) + ones(bits & ((1 << (row & 31)) - 1))) & -((bits >>> (row & 31)) & 1);
}

/** How many bits of a 32-bit number are set. */
export function ones(bits: number): number {
  let n = bits - ((bits >>> 1) & 0x55555555);
  n = (n & 0x33333333) + ((n >>> 2) & 0x33333333);
  return Math.imul((n + (n >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
}
