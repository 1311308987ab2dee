import { expect, test } from "vitest";
import { countOf } from "./count.ts";

test("bounds said keep their direction", () => {
  expect(countOf({ number: 40, low: 40, high: null, precision: "at least" })).toEqual({
    number: 40,
    high: null,
    kind: "at least",
  });
  expect(countOf({ number: 9, low: null, high: 9, precision: "up to" }).kind).toBe("at most");
  expect(countOf({ number: null, low: 20, high: 30, precision: "range" })).toEqual({
    number: 20,
    high: 30,
    kind: "range",
  });
});

test("a figure is exact unless it is called approximate; a word without number is many", () => {
  expect(countOf({ number: 12, low: null, high: null, precision: "exact" }).kind).toBe("exact");
  expect(countOf({ number: 12, low: null, high: null, precision: "about" }).kind).toBe("about");
  expect(countOf({ number: null, low: null, high: null, precision: "vague" }).kind).toBe("many");
});
