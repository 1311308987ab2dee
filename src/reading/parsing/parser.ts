import { addRow, type Sparse } from "../tagging/sparse.ts";
import type { Words } from "../words/words.ts";
import { type Atoms, atomsOf, type Tagged } from "./atoms.ts";
import { featuresOf, MOST_FEATURES } from "./features.ts";
import { RELATION_FEATURES, relationFeaturesOf } from "./relation-features.ts";
import { RELATIONS } from "./relations.ts";
import { MOVES, SHIFT, State, TO_BELOW, TO_NEXT } from "./state.ts";

/** A parser as a model file holds it, with the word clusters that it was trained with. */
export interface Parser {
  words: Words;
  /** `markOf` the file of those clusters. */
  mark: number;
  /** Four weights for each hashed feature: one for each kind of move, and one not used. The number of rows is a power of two. */
  moves: Int8Array;
  /** A row of weights by relation for each hashed feature of an arc. */
  arcs: Sparse;
}

/** Columns of a row of `moves`: one more than there are moves, so that a row never lies in two cache lines. */
export const COLUMNS = 4;

/** The state in which every word has its head, made move by move, each the best by the model; linear in the number of words. */
export function run(tokens: readonly Tagged[], parser: Parser): State {
  const { moves, words } = parser;
  const state = new State(tokens.length);
  const atoms = atomsOf(tokens, words);
  const mask = moves.length / COLUMNS - 1;
  const rows = new Int32Array(MOST_FEATURES);
  const scores = new Int32Array(MOVES);
  while (!state.done) {
    let move = forced(state);
    if (move < 0) {
      const count = featuresOf(state, atoms, rows, mask);
      let shift = 0;
      let next = 0;
      let below = 0;
      for (let f = 0; f < count; f++) {
        const row = (rows[f] as number) * COLUMNS;
        shift += moves[row] as number;
        next += moves[row + 1] as number;
        below += moves[row + 2] as number;
      }
      scores[SHIFT] = shift;
      scores[TO_NEXT] = next;
      scores[TO_BELOW] = below;
      move = best(state, scores);
    }
    state.make(move, move === SHIFT ? 0 : relationBy(state, atoms, move, parser));
  }
  return state;
}

const relationRows = new Int32Array(RELATION_FEATURES);
const relationScores = new Int32Array(RELATIONS.length);

/** The number of the relation that a move's arc most likely has. */
function relationBy(state: State, atoms: Atoms, move: number, { arcs }: Parser): number {
  const head = state.headBy(move);
  if (head === state.count) return 0;
  relationFeaturesOf(state, atoms, state.below(0), head, relationRows, arcs.starts.length - 2);
  relationScores.fill(0);
  for (let f = 0; f < RELATION_FEATURES; f++) addRow(arcs, relationRows[f] as number, relationScores);
  return likeliest(relationScores);
}

/** The number of the relation with the highest score; that to the root is never weighed. */
export function likeliest(scores: ArrayLike<number>): number {
  let found = 1;
  for (let relation = 2; relation < RELATIONS.length; relation++)
    if ((scores[relation] as number) > (scores[found] as number)) found = relation;
  return found;
}

/** The move that is the only one, or -1. */
export function forced(state: State): number {
  if (state.size === 0) return SHIFT;
  if (state.next === state.count) return state.size === 1 ? TO_NEXT : TO_BELOW;
  return -1;
}

/** The allowed move with the highest score, where no move is forced. */
export function best(state: State, scores: ArrayLike<number>): number {
  const shift = scores[SHIFT] as number;
  const next = scores[TO_NEXT] as number;
  const most = next > shift ? TO_NEXT : SHIFT;
  return state.mayAttachToBelow && (scores[TO_BELOW] as number) > (scores[most] as number) ? TO_BELOW : most;
}
