import fc from "fast-check";
import { afterEach, expect, test, vi } from "vitest";
import { docOf } from "../../../test/reading/doc-of.ts";
import { addDays, addMonths, exists, parseIso, weekdayOf } from "./calendar.ts";
import { findTimes } from "./find-times.ts";

const zone = process.env.TZ;
afterEach(() => {
  vi.useRealTimers();
  if (zone === undefined) delete process.env.TZ;
  else process.env.TZ = zone;
});

const word = fc.constantFrom(
  ..."on Friday last week month year this next yesterday today tomorrow tonight in November May 3 5 20 January 2021 1999 two three years days ago later the past since until from to and - , the spring of winter 90 1990s night morning a few before after for every dawn 31 February overnight recent".split(
    " ",
  ),
);
const texts = fc.array(word, { minLength: 1, maxLength: 16 }).map((words) => `${words.join(" ")}.`);
const dates = fc.constantFrom(null, "2019", "2020-02", "2020-02-29", "2022-01-01", "2022-12-31T23:30:00Z");

test("nothing found depends on the clock or the zone it runs in", () => {
  fc.assert(
    fc.property(texts, dates, (text, date) => {
      const at = (instant: string, place: string) => {
        process.env.TZ = place;
        vi.useFakeTimers({ now: new Date(instant), toFake: ["Date"] });
        const found = JSON.stringify(findTimes(docOf(text, date)));
        vi.useRealTimers();
        return found;
      };
      expect(at("1987-03-01T00:30:00Z", "Pacific/Kiritimati")).toBe(at("2031-12-31T23:59:00Z", "America/Los_Angeles"));
    }),
    { numRuns: 300 },
  );
});

test("an undated report gets no year that it does not name", () => {
  fc.assert(
    fc.property(texts, (text) => {
      const named = new Set(["2021", "1999", "1990"].filter((year) => text.includes(year)));
      for (const { from, to } of findTimes(docOf(text, null)))
        for (const end of [from, to])
          if (end !== null) {
            const year = Number(end.slice(0, 4));
            // Two-digit years, decades, and winters and stretches over new year reach into a neighbouring year.
            const near = [...named].some((known) => Math.abs(Number(known) - year) <= (known === "1990" ? 9 : 1));
            expect(near || /(?:November|May|January|February) (?:20|90|31)\b/.test(text)).toBe(true);
          }
    }),
    { numRuns: 500 },
  );
});

test("whatever is found is a real date, in order and inside the text", () => {
  fc.assert(
    fc.property(texts, dates, (text, date) => {
      let last = 0;
      for (const { start, end, from, to } of findTimes(docOf(text, date))) {
        expect(start).toBeGreaterThanOrEqual(last);
        expect(end).toBeGreaterThan(start);
        expect(end).toBeLessThanOrEqual(text.length);
        last = end;
        for (const one of [from, to]) if (one !== null) expect(parseIso(one)).not.toBeNull();
        if (from !== null && to !== null) expect(from <= to || from.startsWith(to) || to.startsWith(from)).toBe(true);
      }
    }),
    { numRuns: 500 },
  );
});

test("days are counted as the calendar counts them", () => {
  const days = fc.record({
    year: fc.integer({ min: 1900, max: 2099 }),
    month: fc.integer({ min: 1, max: 12 }),
    day: fc.integer({ min: 1, max: 31 }),
  });
  fc.assert(
    fc.property(days.filter(exists), fc.integer({ min: -800, max: 800 }), (day, count) => {
      const there = addDays(day, count);
      expect(exists(there)).toBe(true);
      expect(addDays(there, -count)).toEqual(day);
      expect((((weekdayOf(there) - weekdayOf(day) - count) % 7) + 7) % 7).toBe(0);
      expect(addMonths(day.year, day.month, count)).toMatchObject(
        addMonths(
          addMonths(day.year, day.month, 5).year as number,
          addMonths(day.year, day.month, 5).month as number,
          count - 5,
        ),
      );
    }),
  );
  expect(weekdayOf({ year: 2000, month: 1, day: 1 })).toBe(6);
});
