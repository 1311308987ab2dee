import {
  BEFORE_FIRST,
  FEATURES,
  featuresAt,
  type Known,
  type Seen,
  see,
  TAGS,
} from "../src/reading/tagging/features.ts";
import type { Sparse } from "../src/reading/tagging/sparse.ts";
import { fixed } from "../src/reading/tagging/tagger.ts";
import { Table } from "./table.ts";

/** A sentence to learn from; `caseless`: its capitals are hidden. */
export interface Example {
  words: { text: string; tag: string }[];
  caseless: boolean;
}

/** Small seeded generator (mulberry32), so that a training run can be repeated to the bit. */
export function seeded(seed: number): () => number {
  let state = seed | 0;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

/** Puts a list into a random order, in place. */
export function shuffle(list: number[], random: () => number): void {
  for (let i = list.length - 1; i > 0; i--) {
    const j = Math.floor(random() * (i + 1));
    [list[i], list[j]] = [list[j] as number, list[i] as number];
  }
}

export interface TaggerSettings {
  rowsLog2: number;
  epochs: number;
  seed: number;
  /** How many weights are kept. */
  keep: number;
  /** How often a word is hidden, so that endings and neighbours learn to do without it, as they must with unknown words. */
  hide: number;
  /** By how much the right tag must win; where it wins by less it is learned all the same. */
  margin: number;
}

/**
 * Trains an averaged perceptron (Collins 2002) with hashed features over its own earlier guesses and returns the averaged
 * weights. Same bytes for the same seed.
 */
export function train(
  examples: readonly Example[],
  known: Known,
  { rowsLog2, epochs, seed, keep, hide, margin }: TaggerSettings,
): Sparse {
  const table = new Table(2 ** rowsLog2, TAGS.length);
  const mask = 2 ** rowsLog2 - 1;
  const random = seeded(seed);
  const order = examples.map((_, i) => i);
  const prepared = examples.map(({ words, caseless }) => ({
    seen: see(words, caseless, known),
    fixed: words.map(({ text }) => fixed(text)),
    gold: words.map(({ tag }) => TAGS.indexOf(tag as (typeof TAGS)[number])),
  }));
  const steps = epochs * prepared.reduce((sum, { gold }) => sum + gold.length, 0);
  const rows = new Int32Array(FEATURES);
  const scores = new Float64Array(TAGS.length);
  let clock = 0;
  for (let epoch = 0; epoch < epochs; epoch++) {
    shuffle(order, random);
    for (const index of order) {
      const { seen: whole, gold, fixed } = prepared[index] as (typeof prepared)[number];
      const seen = hideWords(whole, () => random() < hide);
      let before: number = BEFORE_FIRST;
      let beforeThat: number = BEFORE_FIRST;
      for (let i = 0; i < gold.length; i++) {
        clock++;
        let best: number = fixed[i] as number;
        if (best < 0) {
          featuresAt(seen, i, before, beforeThat, rows, mask);
          table.score(rows, FEATURES, scores);
          best = highest(scores, -1);
          const truth = gold[i] as number;
          const rival = best === truth ? highest(scores, truth) : best;
          const ahead = (scores[truth] as number) - (scores[rival] as number);
          if (ahead <= margin) table.learn(rows, FEATURES, truth, rival, 1 - clock / steps);
        }
        beforeThat = before;
        before = best;
      }
    }
  }
  return table.pack(keep);
}

/** The column with the highest score, `but` one. */
function highest(scores: Float64Array, but: number): number {
  let found = but === 0 ? 1 : 0;
  for (let t = found + 1; t < scores.length; t++)
    if (t !== but && (scores[t] as number) > (scores[found] as number)) found = t;
  return found;
}

/** The same with some words unknown. */
function hideWords(seen: Seen, hidden: () => boolean): Seen {
  const words = seen.words.slice();
  const classes = seen.classes.slice();
  for (let at = 2; at < words.length - 2; at++)
    if (hidden()) {
      words[at] = 1;
      classes[at] = 0;
    }
  return { ...seen, words, classes };
}
