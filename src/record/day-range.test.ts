import fc from "fast-check";
import { expect, test } from "vitest";
import { firstDay, lastDay } from "./day-range.ts";

test.each([
  ["2019", "2019-01-01", "2019-12-31"],
  ["2020-02", "2020-02-01", "2020-02-29"],
  ["2021-02", "2021-02-01", "2021-02-28"],
  ["2021-11-30", "2021-11-30", "2021-11-30"],
  ["2021-11-30T10:00:00Z", "2021-11-30", "2021-11-30"],
])("%s runs from %s to %s", (date, first, last) => {
  expect(firstDay(date)).toBe(first);
  expect(lastDay(date)).toBe(last);
});

test.each(["2021-02-30", "2021-13", "yesterday", "", null])("%s is no date", (date) => {
  expect(firstDay(date)).toBeNull();
  expect(lastDay(date)).toBeNull();
});

test("a reduced date holds each of its days", () => {
  fc.assert(
    fc.property(fc.date({ min: new Date("0100-01-01"), max: new Date("9999-12-31"), noInvalidDate: true }), (date) => {
      const day = date.toISOString().slice(0, 10);
      for (const length of [4, 7, 10]) {
        expect((firstDay(day.slice(0, length)) ?? "z") <= day).toBe(true);
        expect((lastDay(day.slice(0, length)) ?? "") >= day).toBe(true);
      }
    }),
  );
});
