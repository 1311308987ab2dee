import fc from "fast-check";
import { expect, it } from "vitest";
import { assign } from "./assign.ts";

function best(weights: readonly (readonly number[])[], row = 0, used: ReadonlySet<number> = new Set()): number {
  const mine = weights[row];
  if (!mine) return 0;
  let most = best(weights, row + 1, used);
  for (const [column, weight] of mine.entries())
    if (weight > 0 && !used.has(column))
      most = Math.max(most, weight + best(weights, row + 1, new Set([...used, column])));
  return most;
}

it("finds the greatest sum there is", () => {
  const matrix = fc.tuple(fc.integer({ min: 0, max: 5 }), fc.integer({ min: 0, max: 5 })).chain(([rows, columns]) =>
    fc.array(fc.array(fc.integer({ min: 0, max: 9 }), { minLength: columns, maxLength: columns }), {
      minLength: rows,
      maxLength: rows,
    }),
  );
  fc.assert(
    fc.property(matrix, (weights) => {
      const found = assign(weights, weights[0]?.length ?? 0);
      const taken = found.filter((column) => column >= 0);
      expect(new Set(taken).size).toBe(taken.length);
      const sum = found.reduce((total, column, row) => total + (weights[row]?.[column] ?? 0), 0);
      expect(sum).toBe(best(weights));
    }),
  );
});

it("leaves rows without any weight alone", () => {
  expect(assign([[0, 0]], 2)).toEqual([-1]);
  expect(assign([[0], [3]], 1)).toEqual([-1, 0]);
  expect(assign([[], []], 0)).toEqual([-1, -1]);
});
