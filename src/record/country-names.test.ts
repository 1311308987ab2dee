import { expect, test } from "vitest";
import { countryNames } from "./country-names.ts";

test("a country is found by its code and by the names it goes by", () => {
  expect(countryNames("NGA")).toEqual(["NGA", "NG", "Nigeria"]);
  expect(countryNames("COD")).toContain("Democratic Republic of the Congo");
  expect(countryNames("MMR")).toContain("Burma");
});

test("what is no country stays its code", () => {
  expect(countryNames("XYZ")).toEqual(["XYZ"]);
});
