import { BEFORE_FIRST, FEATURES, featuresAt, see, TAGS } from "../src/reading/tagging/features.ts";
import { fixed } from "../src/reading/tagging/tagger.ts";

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

/**
 * Trains an averaged perceptron (Collins 2002) with hashed features over its own earlier guesses and returns the averaged
 * weights as bytes, scaled together so that all but the outermost hundred-thousandth fit.
 */
export function train(examples: readonly Example[], rowsLog2: number, epochs: number, seed: number): Int8Array {
  const width: number = TAGS.length;
  const size = (1 << rowsLog2) * width;
  const mask = (1 << rowsLog2) - 1;
  const weights = new Float32Array(size);
  const totals = new Float64Array(size);
  const stamps = new Int32Array(size);
  const random = seeded(seed);
  const order = examples.map((_, i) => i);
  const prepared = examples.map(({ words, caseless }) => ({
    seen: see(words, caseless),
    fixed: words.map(({ text }) => fixed(text)),
    gold: words.map(({ tag }) => TAGS.indexOf(tag as (typeof TAGS)[number])),
  }));
  const rows = new Int32Array(FEATURES);
  const scores = new Float64Array(width);
  let clock = 0;
  const update = (at: number, by: number) => {
    totals[at] = (totals[at] as number) + (clock - (stamps[at] as number)) * (weights[at] as number);
    stamps[at] = clock;
    weights[at] = (weights[at] as number) + by;
  };
  for (let epoch = 0; epoch < epochs; epoch++) {
    for (let i = order.length - 1; i > 0; i--) {
      const j = Math.floor(random() * (i + 1));
      [order[i], order[j]] = [order[j] as number, order[i] as number];
    }
    for (const index of order) {
      const { seen, gold, fixed } = prepared[index] as (typeof prepared)[number];
      let before: number = BEFORE_FIRST;
      let beforeThat: number = BEFORE_FIRST;
      for (let i = 0; i < gold.length; i++) {
        clock++;
        let best: number = fixed[i] as number;
        if (best < 0) {
          featuresAt(seen, i, before, beforeThat, rows, mask);
          scores.fill(0);
          for (let f = 0; f < FEATURES; f++) {
            const row = (rows[f] as number) * width;
            for (let t = 0; t < width; t++) scores[t] = (scores[t] as number) + (weights[row + t] as number);
          }
          best = 0;
          for (let t = 1; t < width; t++) if ((scores[t] as number) > (scores[best] as number)) best = t;
          const truth = gold[i] as number;
          if (best !== truth && truth >= 0)
            for (let f = 0; f < FEATURES; f++) {
              update((rows[f] as number) * width + truth, 1);
              update((rows[f] as number) * width + best, -1);
            }
        }
        beforeThat = before;
        before = best;
      }
    }
  }
  const averages = new Float64Array(size);
  for (let i = 0; i < size; i++)
    averages[i] = ((totals[i] as number) + (clock - (stamps[i] as number)) * (weights[i] as number)) / clock;
  const sizes = averages
    .map(Math.abs)
    .filter((value) => value > 0)
    .sort();
  const most = sizes[Math.floor(sizes.length * 0.9999)] ?? 1;
  return Int8Array.from(averages, (value) => Math.max(-127, Math.min(127, Math.round((value / most) * 127))));
}
