import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { placesOf } from "./choose.ts";
import { findListed } from "./find-listed.ts";
import { keyOf, readSetList } from "./set-list.ts";

const list = readSetList();
const seen = (text: string) =>
  placesOf(text, list).found.map(({ start, end, cue, readings }) => {
    const types = readings.map(({ type }) => type);
    return `${text.slice(start, end)}|${cue ?? ""}|${cue !== null && types.includes(cue)}`;
  });

describe("names of places", () => {
  test.each([
    ["A BRIDGE FELL IN PUNO DEPARTMENT.", ["PUNO|DEPARTMENT|true"]],
    ["A bridge fell in the department of Puno.", ["Puno|DEPARTMENT|true"]],
    ["THE HAMLET OF LOS ABEDULES BURNED.", ["LOS ABEDULES|HAMLET|true"]],
    ["THEY LEFT LOS ABEDULES FARM.", ["LOS ABEDULES|FARM|true"]],
    ["SHOTS IN TULIPAN, PUNO DEPARTMENT", ["TULIPAN||false", "PUNO|DEPARTMENT|true"]],
    ["SHOTS IN PUNO, A TOWN BY THE LAKE", ["PUNO|TOWN|true"]],
    ["the farm burned and the river rose", []],
    ["Peruvian shops closed.", ["Peruvian||false"]],
  ])("%s", (text, found) => expect(seen(text)).toEqual(found));

  test("the capital that is pointed at is the named country's", () => {
    const { found } = placesOf("   BONN, 2 MAY 87 -- SHOTS WERE FIRED IN THE PERUVIAN CAPITAL.", list);
    const capital = found.find(({ pointing }) => pointing === "capital");
    expect(capital?.readings.map(({ name, country }) => `${name}, ${country}`)).toEqual(["LIMA, PERU"]);
    expect(capital?.before).toBe("IN");
  });

  test("this city is the dateline's", () => {
    const { found } = placesOf("   PUNO, 2 MAY 87 -- SHOTS WERE FIRED NEAR THIS CITY.", list);
    expect(found.find(({ pointing }) => pointing === "here")?.readings[0]?.name).toBe("PUNO");
  });

  test("every listed name is found, in upper and mixed case", () => {
    const names = [...list.names].flatMap(([, all]) =>
      all.filter(({ type }) => type !== "PEOPLE").map(({ name }) => name),
    );
    fc.assert(
      fc.property(
        fc.oneof(fc.constantFrom(...names), fc.constantFrom(...names.filter((name) => name.includes('"')))),
        (name) => {
          for (const form of [
            name,
            name.toLowerCase().replace(/(?<![a-z0-9'])[a-z]/g, (letter) => letter.toUpperCase()),
          ]) {
            const text = `We went to ${form}.`;
            const found = findListed(form === name ? text.toUpperCase() : text, list);
            expect(found.map(({ start, end }) => keyOf(text.slice(start, end)))).toContain(keyOf(name));
          }
        },
      ),
    );
  });

  test("spans never overlap, whatever the text", () => {
    const word = fc.constantFrom(
      "PUNO",
      "LIMA",
      "CITY",
      "OF",
      "THE",
      "TOWN",
      ",",
      ".",
      "-",
      "SAN",
      "MARTIN",
      "ELM",
      "AND",
      "IN",
    );
    fc.assert(
      fc.property(fc.array(word, { maxLength: 30 }), (words) => {
        const found = findListed(words.join(" "), list);
        for (const [i, { start, end }] of found.entries()) {
          expect(start).toBeLessThan(end);
          expect(start).toBeGreaterThanOrEqual(found[i - 1]?.end ?? 0);
        }
      }),
    );
  });
});
