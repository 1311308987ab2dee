import { expect, test } from "vitest";
import { numberWritten } from "./victim-fills.ts";

test("counts are written as the answer keys write them", () => {
  expect(numberWritten({ number: 7, high: null, kind: "exact" })).toBe("7");
  expect(numberWritten({ number: 20, high: null, kind: "about" })).toBe("~20");
  expect(numberWritten({ number: 40, high: null, kind: "at least" })).toBe("40 -");
  expect(numberWritten({ number: 9, high: null, kind: "at most" })).toBe("- 9");
  expect(numberWritten({ number: 20, high: 30, kind: "range" })).toBe("20 - 30");
  expect(numberWritten({ number: null, high: null, kind: "many" })).toBe("PLURAL");
});
