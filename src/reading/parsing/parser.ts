import { atomsOf, type Tagged } from "./atoms.ts";
import { featuresOf, MOST_FEATURES } from "./features.ts";
import { RELATIONS } from "./relations.ts";
import { MOVES, SHIFT, State, TO_BELOW, TO_NEXT } from "./state.ts";

/** A parser as a model file holds it: for each hashed feature, weights of those moves that it speaks for or against. */
export interface Parser {
  /** Where each row's weights begin, and one more; the number of rows is a power of two. */
  starts: Int32Array;
  moves: Uint8Array;
  weights: Int8Array;
}

const MAGIC = 0x414e5031;

/** Reads a model: magic, rows, weights in all (32-bit little-endian), a count per row, the moves, the weights. Throws on anything else. */
export function readParser(bytes: Uint8Array): Parser {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (bytes.byteLength < 12 || view.getUint32(0, true) !== MAGIC) throw new Error("not a parser model");
  const rows = view.getUint32(4, true);
  const all = view.getUint32(8, true);
  if (bytes.byteLength !== 12 + rows + 2 * all) throw new Error("the parser model is cut short");
  const starts = new Int32Array(rows + 1);
  let at = 0;
  for (let row = 0; row < rows; row++) {
    at += bytes[12 + row] as number;
    starts[row + 1] = at;
  }
  const from = 12 + rows;
  return {
    starts,
    moves: bytes.subarray(from, from + all),
    weights: new Int8Array(bytes.buffer, bytes.byteOffset + from + all, all),
  };
}

/** The bytes `readParser` reads. */
export function writeParser({ starts, moves, weights }: Parser): Uint8Array {
  const rows = starts.length - 1;
  const bytes = new Uint8Array(12 + rows + 2 * moves.length);
  const view = new DataView(bytes.buffer);
  view.setUint32(0, MAGIC, true);
  view.setUint32(4, rows, true);
  view.setUint32(8, moves.length, true);
  for (let row = 0; row < rows; row++) bytes[12 + row] = (starts[row + 1] as number) - (starts[row] as number);
  bytes.set(moves, 12 + rows);
  bytes.set(new Uint8Array(weights.buffer, weights.byteOffset, weights.length), 12 + rows + moves.length);
  return bytes;
}

/** The state in which every word has its head, made move by move, each the best by the model; linear in the number of words. */
export function run(tokens: readonly Tagged[], { starts, moves, weights }: Parser): State {
  const state = new State(tokens.length);
  const atoms = atomsOf(tokens);
  const mask = starts.length - 2;
  const rows = new Int32Array(MOST_FEATURES);
  const scores = new Int32Array(MOVES);
  while (!state.done) {
    const only = forced(state);
    if (only >= 0) {
      state.make(only);
      continue;
    }
    scores.fill(0);
    const count = featuresOf(state, atoms, rows, mask);
    for (let f = 0; f < count; f++) {
      const row = rows[f] as number;
      const end = starts[row + 1] as number;
      for (let at = starts[row] as number; at < end; at++) {
        const move = moves[at] as number;
        scores[move] = (scores[move] as number) + (weights[at] as number);
      }
    }
    state.make(best(state, scores));
  }
  return state;
}

/** The move that is the only one, or -1. */
export function forced(state: State): number {
  if (state.size === 0) return SHIFT;
  if (state.next === state.count && state.size === 1) return TO_NEXT;
  return -1;
}

/** The allowed move with the highest score; the relation to the root is never weighed. */
export function best(state: State, scores: ArrayLike<number>): number {
  let found = -1;
  let most = -Infinity;
  const look = (from: number, to: number) => {
    for (let move = from; move < to; move++)
      if ((scores[move] as number) > most) {
        most = scores[move] as number;
        found = move;
      }
  };
  if (state.mayShift) look(SHIFT, SHIFT + 1);
  if (state.mayAttachToNext && state.next < state.count) look(TO_NEXT + 1, TO_NEXT + RELATIONS.length);
  if (state.mayAttachToBelow) look(TO_BELOW + 1, TO_BELOW + RELATIONS.length);
  return found;
}
