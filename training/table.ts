import { cellOf, type Sparse } from "../src/reading/tagging/sparse.ts";

/** A table of weights that a perceptron learns, and what each comes to on the average over all steps (Collins 2002). */
export class Table {
  readonly weights: Float32Array;
  readonly averages: Float32Array;
  readonly width: number;

  constructor(rows: number, width: number) {
    this.weights = new Float32Array(rows * width);
    this.averages = new Float32Array(rows * width);
    this.width = width;
  }

  /** Writes what the first `count` rows give each column. */
  score(rows: Int32Array, count: number, into: Float64Array): void {
    const { weights, width } = this;
    into.fill(0);
    for (let f = 0; f < count; f++) {
      const row = (rows[f] as number) * width;
      for (let i = 0; i < into.length; i++) into[i] = (into[i] as number) + (weights[row + i] as number);
    }
  }

  /** `left`: the share of the steps that are left; what an update adds counts for those. */
  learn(rows: Int32Array, count: number, right: number, wrong: number, left: number): void {
    const { weights, averages, width } = this;
    for (let f = 0; f < count; f++) {
      const row = (rows[f] as number) * width;
      weights[row + right] = (weights[row + right] as number) + 1;
      weights[row + wrong] = (weights[row + wrong] as number) - 1;
      averages[row + right] = (averages[row + right] as number) + left;
      averages[row + wrong] = (averages[row + wrong] as number) - left;
    }
  }

  /** The averages as signed bytes, scaled so that all but the outermost ten-thousandth fit; the `keep` heaviest of them. */
  pack(keep: number): Sparse {
    const { averages, width } = this;
    const sizes = averages
      .filter((value) => value !== 0)
      .map(Math.abs)
      .sort();
    const least = sizes[Math.max(0, sizes.length - keep)] ?? 0;
    const most = sizes[Math.floor(sizes.length * 0.9999)] ?? 1;
    const starts = new Int32Array(averages.length / width + 1);
    const cells: number[] = [];
    for (let row = 0; row + 1 < starts.length; row++) {
      for (let column = 0; column < width; column++) {
        const value = averages[row * width + column] as number;
        const weight = Math.max(-127, Math.min(127, Math.round((value / most) * 127)));
        if (weight === 0 || Math.abs(value) < least) continue;
        cells.push(cellOf(column, weight));
      }
      starts[row + 1] = cells.length;
    }
    return { starts, cells: Int16Array.from(cells) };
  }
}
