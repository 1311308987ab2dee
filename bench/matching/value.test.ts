import { describe, expect, it } from "vitest";
import type { Value } from "../../src/record/value.ts";
import { claim } from "./claim-fixture.ts";
import { isNamed, NO_NAMES, saysOneOf } from "./names.ts";
import { matchesValue, type WantedValue } from "./value.ts";

const says = (value: Value, wanted: WantedValue) => matchesValue(claim({ value }), wanted, NO_NAMES);

describe("values", () => {
  it("takes a bound said for the number said", () => {
    expect(says(500, 500)).toBe(true);
    expect(says({ low: 500, high: null }, 500)).toBe(true);
    expect(says({ low: 25, high: 30 }, { low: 25, high: 30 })).toBe(true);
    expect(says({ low: 25, high: null }, { low: 25, high: 30 })).toBe(false);
    expect(says(50, 500)).toBe(false);
  });

  it("takes a month for its days, but not for one of them", () => {
    expect(says("2013-05", "2013-05")).toBe(true);
    expect(says({ from: "2013-05-01", to: "2013-05-31" }, "2013-05")).toBe(true);
    expect(says("2013-05-01", "2013-05")).toBe(false);
    expect(says({ from: "2012-02-01", to: "2012-02-29" }, "2012-02")).toBe(true);
    expect(says("2013-07-30", "2013-07-29|2013-07-30")).toBe(true);
  });

  it("leaves absent sides of a period open and holds null to null", () => {
    expect(says({ from: "2008", to: "2020-08-10" }, { from: "2008" })).toBe(true);
    expect(says({ from: "2008", to: "2020-08-10" }, { from: "2008", to: null })).toBe(false);
  });

  it("keeps none, zero, numbers and words apart", () => {
    expect(says({ none: true }, { none: true })).toBe(true);
    expect(says(0, { none: true })).toBe(false);
    expect(says({ word: "several dozen" }, { word: "dozen" })).toBe(true);
    expect(says(12, { word: "dozens" })).toBe(false);
    expect(says({ word: "dozens" }, 12)).toBe(false);
  });
});

describe("names", () => {
  it("holds words from their beginnings, whatever the letters", () => {
    expect(saysOneOf(["Bogotá, D.C."], "Medellin|bogota")).toBe(true);
    expect(saysOneOf(["POLICEMEN"], "police")).toBe(true);
    expect(saysOneOf(["Melun"], "ELN")).toBe(false);
  });

  it("takes the good half of a name for the name", () => {
    expect(isNamed(["Abu Omar prison"], ["the Abu Omar prison"])).toBe(true);
    expect(isNamed(["prison"], ["the Abu Omar prison"])).toBe(false);
  });
});
