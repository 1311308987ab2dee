import { readFileSync } from "node:fs";

export interface Vectors {
  words: string[];
  /** One row of `dimensions` numbers a word, each row of length 1. */
  rows: Float32Array;
  dimensions: number;
}

/** The first `count` plain lower-case words of a wink-embeddings file (frequency order), their vectors made length 1. */
export function readVectors(file: string, count: number): Vectors {
  const {
    words: all,
    vectors,
    dimensions,
  } = JSON.parse(readFileSync(file, "utf8")) as {
    words: string[];
    vectors: Record<string, number[]>;
    dimensions: number;
  };
  const words = all.filter((word) => /^[a-z][a-z'-]*[a-z]$/.test(word)).slice(0, count);
  const rows = new Float32Array(words.length * dimensions);
  words.forEach((word, i) => {
    const vector = vectors[word]!;
    let square = 0;
    for (let d = 0; d < dimensions; d++) square += vector[d]! ** 2;
    const length = Math.sqrt(square) || 1;
    for (let d = 0; d < dimensions; d++) rows[i * dimensions + d] = vector[d]! / length;
  });
  return { words, rows, dimensions };
}

/**
 * Spherical k-means: the cluster of each row. Centres start at the first (most frequent) `k` rows, so a run is
 * repeated to the bit.
 */
export function cluster(
  rows: Float32Array,
  dimensions: number,
  k: number,
  rounds: number,
): { of: Uint16Array; centres: Float32Array } {
  const n = rows.length / dimensions;
  let centres = rows.slice(0, k * dimensions);
  const of = new Uint16Array(n);
  for (let round = 0; round < rounds; round++) {
    for (let i = 0; i < n; i++) of[i] = nearest(rows, i * dimensions, centres, dimensions, k);
    const sums = new Float32Array(k * dimensions);
    for (let i = 0; i < n; i++)
      for (let d = 0; d < dimensions; d++) sums[of[i]! * dimensions + d]! += rows[i * dimensions + d]!;
    for (let c = 0; c < k; c++) {
      let square = 0;
      for (let d = 0; d < dimensions; d++) square += sums[c * dimensions + d]! ** 2;
      const length = Math.sqrt(square);
      for (let d = 0; d < dimensions; d++)
        sums[c * dimensions + d] = length > 0 ? sums[c * dimensions + d]! / length : centres[c * dimensions + d]!;
    }
    centres = sums;
  }
  return { of, centres };
}

function nearest(rows: Float32Array, at: number, centres: Float32Array, dimensions: number, k: number): number {
  let best = 0;
  let most = -Infinity;
  for (let c = 0; c < k; c++) {
    let dot = 0;
    const from = c * dimensions;
    for (let d = 0; d < dimensions; d++) dot += rows[at + d]! * centres[from + d]!;
    if (dot > most) {
      most = dot;
      best = c;
    }
  }
  return best;
}
