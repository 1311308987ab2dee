import { readSparse, writeSparse } from "../tagging/sparse.ts";
import { markOf } from "../tagging/tagger.ts";
import type { Words } from "../words/words.ts";
import { fromBits, rowsOf, toBits } from "./moves.ts";
import type { Parser } from "./parser.ts";

const MAGIC = 0x414e5032;
const HEAD = 16;

/**
 * Reads a model: magic, mark of the clusters' file, rows of moves, those that are not zero (32-bit little-endian); a bit for each
 * row, three bytes for each that is not zero; the weights of relations. `clusters`: the bytes that `words` are of. Throws on
 * anything else.
 */
export function readParser(bytes: Uint8Array, words: Words, clusters: Uint8Array): Parser {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (bytes.byteLength < HEAD || view.getUint32(0, true) !== MAGIC) throw new Error("not a parser model");
  const mark = view.getInt32(4, true);
  if (mark !== markOf(clusters)) throw new Error("the parser was trained with other word clusters: train it again");
  const rows = view.getUint32(8, true);
  const arcs = HEAD + rows / 8 + 3 * view.getUint32(12, true);
  if (bytes.byteLength < arcs) throw new Error("the parser model is cut short");
  const threes = HEAD + rows / 8;
  const moves = fromBits(bytes.subarray(HEAD, threes), bytes.subarray(threes, arcs));
  return { words, mark, moves, arcs: readSparse(bytes, arcs, "parser") };
}

/** The bytes `readParser` reads. */
export function writeParser({ mark, moves, arcs }: Omit<Parser, "words">): Uint8Array {
  const { bits, threes } = toBits(moves);
  const weights = writeSparse(arcs);
  const bytes = new Uint8Array(HEAD + bits.length + threes.length + weights.length);
  const view = new DataView(bytes.buffer);
  [MAGIC, mark, rowsOf(moves), threes.length / 3].forEach((value, i) => {
    view.setInt32(4 * i, value, true);
  });
  bytes.set(bits, HEAD);
  bytes.set(threes, HEAD + bits.length);
  bytes.set(weights, HEAD + bits.length + threes.length);
  return bytes;
}
