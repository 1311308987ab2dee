import fc from "fast-check";
import { expect, test } from "vitest";
import { foldNames, foldText } from "./fold-text.ts";

test("spellings of a name that differ in accents, apostrophes and case fold to one", () => {
  expect(foldText("Al-Ma’arra")).toBe("al maarra");
  expect(foldText("AL MA'ARRA")).toBe("al maarra");
  expect(foldText("  Şanlıurfa ")).toBe("sanliurfa");
  expect(foldText("Łódź")).toBe("lodz");
  expect(foldText("İzmir")).toBe("izmir");
  expect(foldText("مُحَـمَّد")).toBe("محمد");
  expect(foldText("—!")).toBe("");
});

test("folding twice changes nothing, and leaves single spaces only between words", () => {
  fc.assert(
    fc.property(fc.string({ unit: "grapheme" }), (text) => {
      const folded = foldText(text);
      expect(foldText(folded)).toBe(folded);
      expect(folded).not.toMatch(/^ | {2}| $/);
    }),
  );
});

test("names are joined so that no search runs from one into the next", () => {
  const joined = foldNames(["Port Sudan", null, "", "Red Sea", "port sudan"]);
  expect(joined).toBe("| port sudan || red sea |");
  expect(joined.includes(" sudan red")).toBe(false);
});
