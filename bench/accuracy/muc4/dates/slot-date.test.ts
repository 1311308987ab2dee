import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { dateCredit, parseDate, plusDays, type SlotDate, writeDate } from "./slot-date.ts";

const day = fc.integer({ min: 0, max: 10_800 }).map((days) => plusDays("1970-01-01", days));
const date = fc.oneof(
  day.map((to): SlotDate => ({ from: to, to })),
  day.map((to): SlotDate => ({ from: null, to })),
  fc.tuple(day, fc.integer({ min: 1, max: 90 })).map(([from, days]): SlotDate => ({ from, to: plusDays(from, days) })),
);

describe("a date slot's filler", () => {
  test("is read as it was written", () => {
    fc.assert(
      fc.property(date, (each) => {
        expect(parseDate(writeDate(each))).toEqual(each);
      }),
    );
  });
  test("gets full credit against itself, under both rules", () => {
    fc.assert(
      fc.property(date, (each) => {
        const text = writeDate(each);
        expect([dateCredit(text, [text]), dateCredit(text, [text], { strict: false })]).toEqual([1, 1]);
      }),
    );
  });
  test.each([
    ["- 09 MAR 88", "09 MAR 88", 0.5],
    ["- 10 MAR 88", "09 MAR 88", 0],
    ["08 MAR 88 - 10 MAR 88", "09 MAR 88", 0],
    ["08 MAR 88", "09 MAR 88", 0],
    ["07 MAR 88", "- 09 MAR 88", 0.5],
    ["06 MAR 88", "- 09 MAR 88", 0],
    ["08 MAR 88 - 09 MAR 88", "- 09 MAR 88", 0.5],
    ["- 08 MAR 88", "- 09 MAR 88", 0],
    ["08 MAR 88", "07 MAR 88 - 09 MAR 88", 0.5],
    ["- 09 MAR 88", "07 MAR 88 - 09 MAR 88", 0.5],
    ["09 MAR 88 - 20 MAR 88", "07 MAR 88 - 09 MAR 88", 0.5],
    ["10 MAR 88", "07 MAR 88 - 09 MAR 88", 0],
  ])("%s for %s", (response, key, credit) => expect(dateCredit(response, [key])).toBe(credit));
  test("the program of 1992 took last digits for articles", () => {
    expect(dateCredit("16 MAR 88", ["17 MAR 88"])).toBe(0);
    expect(dateCredit("16 MAR 88", ["17 MAR 88"], { strict: false })).toBe(1);
    expect(dateCredit("16 MAR 88", ["27 MAR 88"], { strict: false })).toBe(0);
  });
});
