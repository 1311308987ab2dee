import { type Atoms, atomsOf, type Tagged } from "../src/reading/parsing/atoms.ts";
import { featuresOf, MOST_FEATURES } from "../src/reading/parsing/features.ts";
import { PLACES } from "../src/reading/parsing/moves.ts";
import { best, forced, likeliest, type Parser } from "../src/reading/parsing/parser.ts";
import { RELATION_FEATURES, relationFeaturesOf } from "../src/reading/parsing/relation-features.ts";
import { RELATIONS } from "../src/reading/parsing/relations.ts";
import { MOVES, SHIFT, State } from "../src/reading/parsing/state.ts";
import { markOf } from "../src/reading/tagging/tagger.ts";
import type { Words } from "../src/reading/words/words.ts";
import { costs, FORBIDDEN, type Goal, goalOf } from "./oracle.ts";
import { packMoves } from "./pack-parser.ts";
import { seeded, shuffle } from "./perceptron.ts";
import { Table } from "./table.ts";

/** A sentence to learn from: words with the tags that a tagger gave them, and their tree. */
export interface Tree {
  tokens: readonly Tagged[];
  words: readonly { head: number; relation: string }[];
}

export interface ParserSettings {
  /** Rows of the two tables of hashed features, as powers of two. */
  rowsLog2: number;
  relationRowsLog2: number;
  epochs: number;
  seed: number;
  /** How many rows of moves, and how many weights of relations, are kept. */
  keepRows: number;
  keepWeights: number;
  /** How often a word is hidden, and by how much the right choice must win: as for the tagger. */
  hide: number;
  margin: number;
}

/** How often the parser goes on from its own move, right or wrong, once the first pass is over. */
const EXPLORE = 0.9;

/**
 * Trains the parser: averaged perceptrons (Collins 2002), for moves with a dynamic oracle and exploration (Goldberg & Nivre 2012), for
 * relations on the arcs that are right. Same bytes for the same seed.
 */
export function trainParser(
  trees: readonly Tree[],
  words: Words,
  clusters: Uint8Array,
  settings: ParserSettings,
  report: (line: string) => void,
  each: (parser: () => Parser, epoch: number) => void = () => {},
): Parser {
  const { epochs, seed, hide, margin } = settings;
  const moves = new Table(2 ** settings.rowsLog2, PLACES);
  const arcs = new Table(2 ** settings.relationRowsLog2, RELATIONS.length);
  const mask = 2 ** settings.rowsLog2 - 1;
  const arcMask = 2 ** settings.relationRowsLog2 - 1;
  const prepared = trees.map(({ tokens, words }) => ({ tokens, goal: goalOf(words) }));
  const random = seeded(seed);
  const order = prepared.map((_, i) => i);
  const rows = new Int32Array(MOST_FEATURES);
  const arcRows = new Int32Array(RELATION_FEATURES);
  const scores = new Float64Array(MOVES);
  const arcScores = new Float64Array(RELATIONS.length);
  const cost = new Uint8Array(MOVES);
  const steps = epochs * prepared.reduce((sum, { goal }) => sum + 2 * goal.heads.length, 0);
  let clock = 0;
  let wrong = 0;
  let misnamed = 0;

  const relation = (state: State, atoms: Atoms, goal: Goal, move: number): number => {
    const head = state.headBy(move);
    if (head === state.count) return 0;
    const word = state.below(0);
    relationFeaturesOf(state, atoms, word, head, arcRows, arcMask);
    arcs.score(arcRows, RELATION_FEATURES, arcScores);
    const guess = likeliest(arcScores);
    if (goal.heads[word] !== head) return guess;
    const right = goal.relations[word] as number;
    if (guess !== right) misnamed++;
    const ahead = arcScores[right] as number;
    arcScores[right] = -Infinity;
    const rival = likeliest(arcScores);
    if (ahead - (arcScores[rival] as number) <= margin)
      arcs.learn(arcRows, RELATION_FEATURES, right, rival, 1 - clock / steps);
    return guess;
  };
  const learn = (epoch: number, atoms: Atoms, goal: Goal) => {
    const state = new State(goal.heads.length);
    while (!state.done) {
      clock++;
      let move = forced(state);
      if (move < 0) {
        const count = featuresOf(state, atoms, rows, mask);
        moves.score(rows, count, scores);
        const guess = best(state, scores);
        costs(state, goal, cost);
        const right = cheapest(cost, scores);
        const rival = dearer(cost, right, scores);
        if (guess === rival) wrong++;
        if (rival >= 0 && (scores[right] as number) - (scores[rival] as number) <= margin)
          moves.learn(rows, count, right, rival, 1 - clock / steps);
        move = epoch > 0 && random() < EXPLORE ? guess : right;
      }
      state.make(move, move === SHIFT ? 0 : relation(state, atoms, goal, move));
    }
  };
  const packed = (): Parser => ({
    words,
    mark: markOf(clusters),
    moves: packMoves(moves.averages, settings.keepRows),
    arcs: arcs.pack(settings.keepWeights),
  });
  for (let epoch = 0; epoch < epochs; epoch++) {
    const began = performance.now();
    wrong = misnamed = 0;
    shuffle(order, random);
    for (const index of order) {
      const { tokens, goal } = prepared[index] as (typeof prepared)[number];
      learn(
        epoch,
        atomsOf(tokens, words, () => random() < hide),
        goal,
      );
    }
    const seconds = ((performance.now() - began) / 1000).toFixed(1);
    report(`pass ${epoch + 1}: ${wrong} wrong moves, ${misnamed} wrong relations, ${seconds} s`);
    each(packed, epoch);
  }
  return packed();
}

/** The best-scored of the moves that cost least. */
function cheapest(cost: Uint8Array, scores: Float64Array): number {
  let found = 0;
  for (let move = 1; move < MOVES; move++) {
    const less = (cost[move] as number) - (cost[found] as number);
    if (less < 0 || (less === 0 && (scores[move] as number) > (scores[found] as number))) found = move;
  }
  return found;
}

/** The best-scored of the allowed moves that cost more, or -1. */
function dearer(cost: Uint8Array, right: number, scores: Float64Array): number {
  let found = -1;
  for (let move = 0; move < MOVES; move++) {
    if (cost[move] === FORBIDDEN || (cost[move] as number) <= (cost[right] as number)) continue;
    if (found < 0 || (scores[move] as number) > (scores[found] as number)) found = move;
  }
  return found;
}
