import fc from "fast-check";
import { expect, it } from "vitest";
import { fold } from "./fold.ts";

it("joins spellings that differ in case, accents, apostrophes and stops of acronyms", () => {
  expect(new Set(["Ta’izz", "TA'IZZ", "Ta`izz", "taizz"].map(fold))).toEqual(new Set(["taizz"]));
  expect(fold("Medellín")).toBe("medellin");
  expect(fold("U.N.")).toBe("un");
  expect(fold("Deir-ez-Zor")).toBe("deir-ez-zor");
});

it("changes nothing that is folded", () => {
  fc.assert(
    fc.property(fc.string({ unit: "grapheme" }), (word) => {
      expect(fold(fold(word))).toBe(fold(word));
    }),
  );
});
