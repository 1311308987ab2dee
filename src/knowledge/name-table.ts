const TAB = 9;
const LINE_END = 10;
const SPACE = 32;
const BAR = 124;
const OFFSET = 2166136261;
const PRIME = 16777619;

/** Byte of a name to the byte it is compared by: small letters, hyphens as gaps, apostrophes and full stops as nothing. */
const KEY = new Uint8Array(256);
for (let byte = 0; byte < 256; byte++) KEY[byte] = byte >= 65 && byte <= 90 ? byte + 32 : byte;
KEY[45] = SPACE;
for (const sign of "'`.") KEY[sign.charCodeAt(0)] = 0;

/**
 * Finds names that stand in a large UTF-8 text, without a string for each: a hash table of byte offsets, and a filter
 * of the beginnings of names of several words. Names end at a tab, a bar or a line's end.
 */
export class NameTable {
  readonly #bytes: Uint8Array;
  /** Offset of a name plus one; 0 is free. Equal names lie one after the other along the probe. */
  #slots: Uint32Array;
  #mask: number;
  #count = 0;
  /** One bit per hash of a beginning that goes on. */
  readonly #goesOn: Uint32Array;

  /** `expected`: about how many names there will be. */
  constructor(bytes: Uint8Array, expected: number) {
    this.#bytes = bytes;
    let size = 1024;
    while (size < expected * 1.7) size *= 2;
    this.#slots = new Uint32Array(size);
    this.#mask = size - 1;
    this.#goesOn = new Uint32Array(size >> 3);
  }

  /** Lists the name at `start` and returns where it ends. With `plainOnly` a name with letters beyond ASCII is passed over. */
  add(start: number, plainOnly = false): number {
    const bytes = this.#bytes;
    let hash = OFFSET;
    let at = start;
    let plain = true;
    let begun = false;
    for (; at < bytes.length; at++) {
      const byte = bytes[at] as number;
      if (byte === BAR || byte === TAB || byte === LINE_END) break;
      if (byte > 127) plain = false;
      const key = KEY[byte] as number;
      if (key === 0) continue;
      if (key === SPACE && begun) this.#markBeginning(hash);
      begun = true;
      hash = Math.imul(hash ^ key, PRIME);
    }
    if (begun && (plain || !plainOnly)) this.#insert(mix(hash), start);
    return at;
  }

  /** Offsets of names that are exactly these folded words, in the order they were listed, and whether longer ones may begin so. */
  find(words: readonly string[]): { at: number[]; more: boolean } {
    const key = ENCODER.encode(words.join(" ").replaceAll("-", " "));
    let hash = OFFSET;
    for (const byte of key) hash = Math.imul(hash ^ byte, PRIME);
    const at: number[] = [];
    const mixed = mix(hash);
    for (let slot = mixed & this.#mask; this.#slots[slot] !== 0; slot = (slot + 1) & this.#mask) {
      const offset = (this.#slots[slot] as number) - 1;
      if (this.#equals(offset, key)) at.push(offset);
    }
    return { at, more: this.#mayGoOn(hash) };
  }

  #insert(mixed: number, offset: number): void {
    if (++this.#count > this.#slots.length * 0.8) this.#grow();
    let slot = mixed & this.#mask;
    while (this.#slots[slot] !== 0) slot = (slot + 1) & this.#mask;
    this.#slots[slot] = offset + 1;
  }

  /** More names than expected: twice the slots, filled again in the order of the text. */
  #grow(): void {
    const offsets = this.#slots.filter((slot) => slot !== 0).sort();
    this.#slots = new Uint32Array(this.#slots.length * 2);
    this.#mask = this.#slots.length - 1;
    this.#count = 1;
    for (const offset of offsets) this.#insert(mix(this.#hashAt(offset - 1)), offset - 1);
  }

  #hashAt(start: number): number {
    let hash = OFFSET;
    for (let at = start; ; at++) {
      const byte = this.#bytes[at];
      if (byte === undefined || byte === BAR || byte === TAB || byte === LINE_END) return hash;
      const key = KEY[byte] as number;
      if (key !== 0) hash = Math.imul(hash ^ key, PRIME);
    }
  }

  #markBeginning(hash: number): void {
    const bit = mix(hash ^ 0x5bd1e995) & (this.#goesOn.length * 32 - 1);
    (this.#goesOn[bit >>> 5] as number) |= 1 << (bit & 31);
  }

  #mayGoOn(hash: number): boolean {
    const bit = mix(hash ^ 0x5bd1e995) & (this.#goesOn.length * 32 - 1);
    return ((this.#goesOn[bit >>> 5] as number) & (1 << (bit & 31))) !== 0;
  }

  #equals(offset: number, key: Uint8Array): boolean {
    let at = offset;
    for (let i = 0; i < key.length; at++) {
      const byte = this.#bytes[at] as number;
      if (byte === BAR || byte === TAB || byte === LINE_END) return false;
      const letter = KEY[byte] as number;
      if (letter === 0) continue;
      if (letter !== key[i++]) return false;
    }
    for (; ; at++) {
      const byte = this.#bytes[at];
      if (byte === undefined || byte === BAR || byte === TAB || byte === LINE_END) return true;
      if (KEY[byte] !== 0) return false;
    }
  }
}

const ENCODER = new TextEncoder();

/** Spreads the bits of an FNV hash, whose low bits alone are poor. */
function mix(hash: number): number {
  let h = hash ^ (hash >>> 16);
  h = Math.imul(h, 0x85ebca6b);
  h ^= h >>> 13;
  h = Math.imul(h, 0xc2b2ae35);
  return (h ^ (h >>> 16)) >>> 0;
}
