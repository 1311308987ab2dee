import fc from "fast-check";
import { expect, test } from "vitest";
import { fromBits, PLACES, packed, rowsOf, sumRows, toBits } from "./moves.ts";

const ROWS = 64;
const weight = fc.oneof(fc.constant(0), fc.integer({ min: -127, max: 127 }));
const tables = fc.array(fc.tuple(weight, weight, weight), { minLength: ROWS, maxLength: ROWS });
const asked = fc.array(fc.nat(ROWS - 1), { maxLength: 40 });

test("sums are those of the table that was packed, also after a file", () => {
  fc.assert(
    fc.property(tables, asked, (table, rows) => {
      const dense = new Int8Array(ROWS * PLACES);
      for (const [row, three] of table.entries()) dense.set(three, row * PLACES);
      const wanted = [0, 1, 2].map((column) => rows.reduce((sum, row) => sum + (table[row]?.[column] ?? 0), 0));
      const moves = packed(dense);
      const { bits, threes } = toBits(moves);
      for (const each of [moves, fromBits(bits, threes)]) {
        const scores = new Int32Array(3);
        sumRows(each, Int32Array.from(rows), rows.length, scores);
        expect([...scores]).toEqual(wanted);
        expect(rowsOf(each)).toBe(ROWS);
      }
    }),
  );
});
