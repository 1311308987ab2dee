import { atomsOf, type Tagged } from "../src/reading/parsing/atoms.ts";
import { featuresOf, MOST_FEATURES } from "../src/reading/parsing/features.ts";
import { best, forced, type Parser } from "../src/reading/parsing/parser.ts";
import { MOVES, State } from "../src/reading/parsing/state.ts";
import { costs, type Goal, goalOf } from "./oracle.ts";
import { seeded } from "./perceptron.ts";

/** A sentence to learn from: words with the tags that a tagger gave them, and their tree. */
export interface Tree {
  tokens: readonly Tagged[];
  words: readonly { head: number; relation: string }[];
}

/** How often the parser goes on from its own move, right or wrong, once the first pass is over. */
const EXPLORE = 0.9;

/**
 * Trains the parser: an averaged perceptron (Collins 2002) with a dynamic oracle and exploration (Goldberg & Nivre 2012). Keeps the `keep`
 * heaviest averaged weights. Same bytes for the same seed.
 */
export function trainParser(
  trees: readonly Tree[],
  { rowsLog2, epochs, seed, keep }: { rowsLog2: number; epochs: number; seed: number; keep: number },
  report: (line: string) => void,
): Parser {
  const size = 2 ** rowsLog2 * MOVES;
  const mask = 2 ** rowsLog2 - 1;
  const weights = new Float32Array(size);
  const totals = new Float32Array(size);
  const prepared = trees.map(({ tokens, words }) => ({ atoms: atomsOf(tokens), goal: goalOf(words) }));
  const random = seeded(seed);
  const order = prepared.map((_, i) => i);
  const rows = new Int32Array(MOST_FEATURES);
  const scores = new Float64Array(MOVES);
  const cost = new Uint8Array(MOVES);
  const steps = epochs * prepared.reduce((sum, { goal }) => sum + 2 * goal.heads.length, 0);
  let clock = 0;
  const learn = (epoch: number, { atoms, goal }: { atoms: ReturnType<typeof atomsOf>; goal: Goal }) => {
    const state = new State(goal.heads.length);
    let wrong = 0;
    while (!state.done) {
      clock++;
      const only = forced(state);
      if (only >= 0) {
        state.make(only);
        continue;
      }
      const count = featuresOf(state, atoms, rows, mask);
      scores.fill(0);
      for (let f = 0; f < count; f++) {
        const row = (rows[f] as number) * MOVES;
        for (let move = 0; move < MOVES; move++)
          scores[move] = (scores[move] as number) + (weights[row + move] as number);
      }
      const guess = best(state, scores);
      costs(state, goal, cost);
      const right = cheapest(cost, scores);
      if ((cost[guess] as number) > (cost[right] as number)) {
        wrong++;
        // What an update adds counts for the steps that are left: the average without a second look at every weight.
        const share = 1 - clock / steps;
        for (let f = 0; f < count; f++) {
          const row = (rows[f] as number) * MOVES;
          weights[row + right] = (weights[row + right] as number) + 1;
          weights[row + guess] = (weights[row + guess] as number) - 1;
          totals[row + right] = (totals[row + right] as number) + share;
          totals[row + guess] = (totals[row + guess] as number) - share;
        }
      }
      state.make(epoch > 0 && random() < EXPLORE ? guess : right);
    }
    return wrong;
  };
  for (let epoch = 0; epoch < epochs; epoch++) {
    const began = performance.now();
    for (let i = order.length - 1; i > 0; i--) {
      const j = Math.floor(random() * (i + 1));
      [order[i], order[j]] = [order[j] as number, order[i] as number];
    }
    let wrong = 0;
    for (const index of order) wrong += learn(epoch, prepared[index] as (typeof prepared)[number]);
    report(`pass ${epoch + 1}: ${wrong} wrong moves, ${((performance.now() - began) / 1000).toFixed(1)} s`);
  }
  return pack(totals, keep);
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

/** The heaviest weights as signed bytes, by row. */
export function pack(averages: Float32Array, keep: number): Parser {
  const sizes = averages
    .filter((value) => value !== 0)
    .map(Math.abs)
    .sort();
  const least = sizes[Math.max(0, sizes.length - keep)] ?? 0;
  const most = sizes[Math.floor(sizes.length * 0.9999)] ?? 1;
  const starts = new Int32Array(averages.length / MOVES + 1);
  const moves: number[] = [];
  const weights: number[] = [];
  for (let row = 0; row + 1 < starts.length; row++) {
    for (let move = 0; move < MOVES; move++) {
      const value = averages[row * MOVES + move] as number;
      if (value === 0 || Math.abs(value) < least) continue;
      const byte = Math.max(-127, Math.min(127, Math.round((value / most) * 127)));
      if (byte === 0) continue;
      moves.push(move);
      weights.push(byte);
    }
    starts[row + 1] = moves.length;
  }
  return { starts, moves: Uint8Array.from(moves), weights: Int8Array.from(weights) };
}
