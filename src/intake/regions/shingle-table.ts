/** Where each run of three words was first seen: an open-addressing table over the text's word ids. */
export class ShingleTable {
  readonly #ids: Int32Array;
  readonly #slots: Int32Array;
  readonly #mask: number;

  constructor(ids: Int32Array, count: number) {
    let size = 16;
    while (size < count * 2) size *= 2;
    this.#ids = ids;
    this.#slots = new Int32Array(size).fill(-1);
    this.#mask = size - 1;
  }

  /** Notes the shingles of the words from `from` to `to`; the first place of a shingle stays. */
  add(from: number, to: number): void {
    for (let i = from; i + 2 < to; i++) {
      const slot = this.#slot(i);
      if (this.#slots[slot] === -1) this.#slots[slot] = i;
    }
  }

  /** First place of the shingle that starts at word `i`; -1 where it was not noted. */
  find(i: number): number {
    return this.#slots[this.#slot(i)] as number;
  }

  #slot(i: number): number {
    const ids = this.#ids;
    const a = ids[i] as number;
    const b = ids[i + 1] as number;
    const c = ids[i + 2] as number;
    let hash = Math.imul(a, 0x9e3779b1) ^ Math.imul(b, 0x85ebca6b) ^ Math.imul(c, 0xc2b2ae35);
    hash = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d);
    let slot = (hash ^ (hash >>> 13)) & this.#mask;
    for (;;) {
      const at = this.#slots[slot] as number;
      if (at === -1 || (ids[at] === a && ids[at + 1] === b && ids[at + 2] === c)) return slot;
      slot = (slot + 1) & this.#mask;
    }
  }
}
