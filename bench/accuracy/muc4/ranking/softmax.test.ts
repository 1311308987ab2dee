import fc from "fast-check";
import { expect, test } from "vitest";
import { readDateline } from "./dateline.ts";
import { stretchAt, stretches } from "./evidence.ts";
import { learn, probabilities } from "./softmax.ts";

test("learns which of two features marks the right candidate", () => {
  const lessons = Array.from({ length: 20 }, (_, i) => ({
    features: i % 2 === 0 ? [["near"], ["far"]] : [["far"], ["near"]],
    credit: i % 2 === 0 ? [1, 0.5] : [0, 1],
  }));
  const weights = learn(lessons);
  expect(probabilities([["near"], ["far"]], weights)[0]).toBeGreaterThan(0.75);
  expect(learn(lessons)).toEqual(weights);
});
test("probabilities add up to one", () => {
  fc.assert(
    fc.property(fc.array(fc.array(fc.constantFrom("a", "b", "c")), { minLength: 1 }), (candidates) => {
      const chances = probabilities(candidates, { a: 3, b: -40, c: 800 });
      expect(chances.reduce((sum, each) => sum + each, 0)).toBeCloseTo(1);
    }),
  );
});
test.each([
  ["   LOJA (ECUADOR), 2 MAY 87 (ABC) -- [TEXT] A MAN", { place: "LOJA (ECUADOR)", date: "1987-05-02", end: 36 }],
  ["   NO CITY, NO DATE -- [TEXT]", { place: "NO CITY", date: null, end: 22 }],
  ["WORDS ONLY", { place: "", date: null, end: 0 }],
])("dateline %s", (text, dateline) => expect(readDateline(text)).toEqual(dateline));
test("sentences cover the text and are found again by offset", () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom("A", "MR.", "GO", ". ", "\n\n", " ", '."  ')), (pieces) => {
      const text = pieces.join("");
      const all = stretches(text);
      for (const [i, { start, end }] of all.entries()) {
        expect(stretchAt(all, start)).toBe(i);
        expect(stretchAt(all, end - 1)).toBe(i);
      }
    }),
  );
});
