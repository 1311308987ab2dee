import { describe, expect, test } from "vitest";
import { fillsOf } from "./incident-fills.ts";
import { certaintyWord } from "./perpetrator-fills.ts";

const chances = (act: number[], stage: number[], author: number[]) => ({
  act: Float64Array.from(act),
  stage: Float64Array.from(stage),
  author: Float64Array.from(author),
});

describe("incident fills", () => {
  test("a special type is answered only when it is all but sure; the likeliest one is told all the same", () => {
    const unsure = fillsOf(chances([0.2, 0.8, 0, 0, 0, 0], [0.1, 0.9, 0], [0.9, 0, 0.1]));
    expect(unsure.type).toBe("BOMBING");
    expect(unsure.slots["inc-type"]).toEqual([{ value: "ATTACK" }]);
    expect(unsure.slots["inc-stage"]).toEqual([{ value: "ATTEMPTED" }]);
    const sure = fillsOf(chances([0.02, 0, 0.98, 0, 0, 0], [0.9, 0.1, 0], [0.9, 0, 0.1]));
    expect(sure.slots["inc-type"]).toEqual([{ value: "KIDNAPPING" }]);
  });

  test("a category is answered when it is likely enough, never that it is unknown", () => {
    const category = (author: number[]) =>
      fillsOf(chances([1, 0, 0, 0, 0, 0], [1, 0, 0], author)).slots["perp-inc-cat"];
    expect(category([0.2, 0.35, 0.45])).toEqual([{ value: "STATE-SPONSORED VIOLENCE" }]);
    expect(category([0.2, 0.1, 0.7])).toBeUndefined();
  });
});

test("an accusation is half right where the authorities accuse, and may pay before a likelier answer", () => {
  expect(certaintyWord([0.4, 0.3, 0.25, 0.05, 0])).toBe("SUSPECTED OR ACCUSED");
  expect(certaintyWord([0.45, 0.3, 0.2, 0.05, 0])).toBe("REPORTED AS FACT");
  expect(certaintyWord([0.1, 0.1, 0.7, 0.1, 0])).toBe("SUSPECTED OR ACCUSED BY AUTHORITIES");
});
