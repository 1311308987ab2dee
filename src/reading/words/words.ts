import type { Knowledge } from "../../knowledge/knowledge.ts";
import { hash } from "../tagging/features.ts";

/** What `data/models/words.bin` knows of words: clusters of their distribution and noun classes. */
export interface Words {
  /** Row of a lower-case word, or -1. */
  row(word: string): number;
  /** Cluster of a row, of 800 and of 100; 0 for none. */
  fine(row: number): number;
  coarse(row: number): number;
  /** Bits of `NOUN_CLASSES`, 0 to 31 and 32 to 63. */
  low(row: number): number;
  high(row: number): number;
}

const loaded = new WeakMap<Knowledge, Words>();

/** The words of `data/models/words.bin`, read once for each loaded knowledge. */
export function wordsOf(knowledge: Knowledge): Words {
  let words = loaded.get(knowledge);
  if (!words) loaded.set(knowledge, (words = readWords(knowledge.model("words.bin"))));
  return words;
}

/** Reads the bytes of `words.bin`: a count (32-bit little-endian) and columns of so many hashes of words, clusters and bits of classes. */
export function readWords(bytes: Uint8Array): Words {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const count = view.getUint32(0, true);
  const slots = 1 << Math.ceil(Math.log2(count * 2));
  const keys = new Int32Array(slots);
  const rows = new Int32Array(slots).fill(-1);
  for (let i = 0; i < count; i++) {
    const key = view.getInt32(4 + 4 * i, true);
    let at = slot(key, slots);
    while (rows[at] !== -1) at = (at + 1) & (slots - 1);
    keys[at] = key;
    rows[at] = i;
  }
  return {
    row(word) {
      const key = hash(word, 0, word.length);
      for (let at = slot(key, slots); rows[at] !== -1; at = (at + 1) & (slots - 1))
        if (keys[at] === key) return rows[at]!;
      return -1;
    },
    fine: (row) => (row < 0 ? 0 : view.getUint16(4 + 4 * count + 2 * row, true)),
    coarse: (row) => (row < 0 ? 0 : view.getUint8(4 + 6 * count + row)),
    low: (row) => (row < 0 ? 0 : view.getInt32(4 + 7 * count + 4 * row, true)),
    high: (row) => (row < 0 ? 0 : view.getInt32(4 + 11 * count + 4 * row, true)),
  };
}

function slot(key: number, slots: number): number {
  return (Math.imul(key, 0x9e3779b1) >>> 8) & (slots - 1);
}
