import { expect, test } from "vitest";
import { chooseLocation, placesOf, placeWeights, weigh } from "./choose.ts";
import { locationCredit, writeLocation } from "./location.ts";
import { readSetList } from "./set-list.ts";

const list = readSetList();
const weights = placeWeights();
const TEXT = `   QUITO, 12 MAY 87 -- [TEXT] THE ECUADORAN PRESIDENT ARRIVED HERE TODAY.

   GUNMEN KILLED A TEACHER YESTERDAY IN GUAYAQUIL.  THE ROAD BETWEEN GUAYAQUIL AND QUITO IS CLOSED.
`;
const at = (words: string) => [{ start: TEXT.indexOf(words), end: TEXT.indexOf(words) + words.length, weight: 1 }];

test("the place named beside the evidence", () => {
  const places = placesOf(TEXT, list);
  expect(chooseLocation(places, at("A TEACHER"), weights)).toBe("ECUADOR: GUAYAQUIL (CITY)");
  const abroad = placesOf("   BONN, 12 MAY 87 -- [TEXT] A NURSE WAS SHOT IN PUNO, PERU.", list);
  expect(chooseLocation(abroad, [{ start: 33, end: 40, weight: 1 }], weights)).toMatch(/^PERU/);
});
test("always a country, even without any name", () => {
  expect(chooseLocation(placesOf("SOMEBODY WAS SHOT.", list), [], weights)).toMatch(/^[A-Z ]+$/);
});
test("a filler may stand for between two places", () => {
  const { candidates } = weigh(placesOf(TEXT, list), at("THE ROAD"));
  expect(candidates.filter(({ between }) => between).length).toBeGreaterThan(0);
});
test("written general to specific", () => {
  const parts = [
    { name: "AZUAY", type: "PROVINCE" },
    { name: "CUENCA", type: "CITY" },
  ];
  expect(writeLocation({ country: "ECUADOR", parts })).toBe("ECUADOR: AZUAY (PROVINCE): CUENCA (CITY)");
});
test.each([
  ["PERU: PUNO (CITY)", "PERU: PUNO (CITY)", 1],
  ["PERU: PUNO (DEPARTMENT)", "PERU: PUNO (CITY)", 0.5],
  ["PERU", "PERU: PUNO (CITY)", 0.5],
  ["ECUADOR: PUNO (CITY)", "PERU: PUNO (CITY)", 0],
])("%s for %s", (response, key, credit) => expect(locationCredit(response, [key])).toBe(credit));
