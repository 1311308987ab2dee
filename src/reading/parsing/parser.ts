import { addRows, type Sparse } from "../tagging/sparse.ts";
import type { Words } from "../words/words.ts";
import { type Atoms, atomsOf, type Tagged } from "./atoms.ts";
import { featuresOf, MOST_FEATURES } from "./features.ts";
import { type Moves, rowsOf, sumRows } from "./moves.ts";
import { RELATION_FEATURES, relationFeaturesOf } from "./relation-features.ts";
import { RELATIONS } from "./relations.ts";
import { MOVES, SHIFT, State, TO_BELOW, TO_NEXT } from "./state.ts";

/** A parser as a model file holds it, with the word clusters that it was trained with. */
export interface Parser {
  words: Words;
  /** `markOf` the file of those clusters. */
  mark: number;
  /** Weights for each hashed feature: one for each kind of move, in the order of their numbers. */
  moves: Moves;
  /** A row of weights by relation for each hashed feature of an arc. */
  arcs: Sparse;
}

/** The state in which every word has its head, made move by move, each the best by the model; linear in the number of words. */
export function run(tokens: readonly Tagged[], parser: Parser): State {
  const { moves, words } = parser;
  const state = new State(tokens.length);
  const atoms = atomsOf(tokens, words);
  const mask = rowsOf(moves) - 1;
  const rows = new Int32Array(MOST_FEATURES);
  const scores = new Int32Array(MOVES);
  while (!state.done) {
    let move = forced(state);
    if (move < 0) {
      sumRows(moves, rows, featuresOf(state, atoms, rows, mask), scores);
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
  addRows(arcs, relationRows, RELATION_FEATURES, relationScores);
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
