import { type Moves, PLACES, packed } from "../src/reading/parsing/moves.ts";

/** Averages as signed bytes: scaled so that all but the outermost ten-thousandth fit. */
export function scale(averages: Float32Array): (value: number) => number {
  const sizes = averages
    .filter((value) => value !== 0)
    .map(Math.abs)
    .sort();
  const most = sizes[Math.floor(sizes.length * 0.9999)] ?? 1;
  return (value) => Math.max(-127, Math.min(127, Math.round((value / most) * 127)));
}

/** The `keep` rows of moves with the heaviest weights, the others zero. */
export function packMoves(averages: Float32Array, keep: number): Moves {
  const rows = averages.length / PLACES;
  const heaviest = (row: number) => {
    let most = 0;
    for (let i = 0; i < PLACES; i++) most = Math.max(most, Math.abs(averages[row * PLACES + i] as number));
    return most;
  };
  const sizes = Float32Array.from({ length: rows }, (_, row) => heaviest(row)).sort();
  const least = sizes[Math.max(0, rows - keep)] ?? 0;
  const byte = scale(averages);
  const table = new Int8Array(averages.length);
  for (let row = 0; row < rows; row++)
    if (heaviest(row) >= least)
      for (let i = row * PLACES; i < (row + 1) * PLACES; i++) table[i] = byte(averages[i] as number);
  return packed(table);
}
