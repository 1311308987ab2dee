import { seeded } from "./perceptron.ts";

/** What is learned from: hashed features (any 32-bit numbers), the class it is, how much it counts. */
export interface Example {
  features: Int32Array;
  label: number;
  weight?: number;
}

/** Weights of a softmax (or, with one column, logistic) model over hashed features: `rows` times `columns`, row by row. */
export interface Trained {
  weights: Float32Array;
  columns: number;
  mask: number;
}

/**
 * Multinomial logistic regression over hashed binary features: stochastic gradient descent with AdaGrad steps (Duchi et al.
 * 2011) and a lazily applied L1 shrinkage. `columns` 1 means a yes-or-no model (label 1 or 0).
 */
export function trainLinear(
  examples: readonly Example[],
  columns: number,
  options: { rowsLog2: number; epochs: number; rate: number; l2: number; seed: number; drop?: number },
): Trained {
  const rows = 1 << options.rowsLog2;
  const mask = rows - 1;
  const weights = new Float32Array(rows * columns);
  const squares = new Float32Array(rows * columns).fill(1e-2);
  const random = seeded(options.seed);
  const order = Int32Array.from(examples, (_, i) => i);
  const p = new Float64Array(columns);
  const drop = options.drop ?? 0;
  const sums = new Float32Array(rows * columns);
  for (let epoch = 0; epoch < options.epochs; epoch++) {
    for (let i = order.length - 1; i > 0; i--) {
      const j = Math.floor(random() * (i + 1));
      const kept = order[i]!;
      order[i] = order[j]!;
      order[j] = kept;
    }
    for (const at of order) {
      const { features: all, label, weight = 1 } = examples[at]!;
      const features = drop > 0 ? all.filter(() => random() >= drop) : all;
      scoresOf(weights, columns, mask, features, p);
      toProbabilities(p, columns);
      for (let c = 0; c < columns; c++) {
        const gold = columns === 1 ? label : c === label ? 1 : 0;
        const slope = (p[c]! - gold) * weight;
        if (Math.abs(slope) < 1e-4) continue;
        for (let f = 0; f < features.length; f++) {
          const w = (features[f]! & mask) * columns + c;
          const step = slope + options.l2 * weights[w]!;
          squares[w]! += step * step;
          weights[w]! -= (options.rate * step) / Math.sqrt(squares[w]!);
        }
      }
    }
    for (let w = 0; w < weights.length; w++) sums[w]! += weights[w]!;
  }
  for (let w = 0; w < weights.length; w++) weights[w] = (sums[w]! / options.epochs) * (1 - drop);
  return { weights, columns, mask };
}

export function scoresOf(
  weights: Float32Array,
  columns: number,
  mask: number,
  features: Int32Array,
  into: Float64Array,
): void {
  into.fill(0);
  for (let f = 0; f < features.length; f++) {
    const w = (features[f]! & mask) * columns;
    for (let c = 0; c < columns; c++) into[c]! += weights[w + c]!;
  }
}

export function toProbabilities(scores: Float64Array, columns: number): void {
  if (columns === 1) {
    scores[0] = 1 / (1 + Math.exp(-scores[0]!));
    return;
  }
  let top = -Infinity;
  for (let c = 0; c < columns; c++) if (scores[c]! > top) top = scores[c]!;
  let sum = 0;
  for (let c = 0; c < columns; c++) {
    scores[c] = Math.exp(scores[c]! - top);
    sum += scores[c]!;
  }
  for (let c = 0; c < columns; c++) scores[c]! /= sum;
}

/** Probabilities of the classes (one number for a yes-or-no model). */
export function predict(model: Trained, features: Int32Array): Float64Array {
  const into = new Float64Array(model.columns);
  scoresOf(model.weights, model.columns, model.mask, features, into);
  toProbabilities(into, model.columns);
  return into;
}
