import { describe, expect, it } from "vitest";
import { conventional } from "./conventions.ts";
import { inCapitals } from "./data-set.ts";
import { prf, scoreEntities, scoreRelations } from "./score.ts";

describe("scoreEntities", () => {
  const wanted = [
    { start: 0, end: 10, type: "Person" },
    { start: 20, end: 30, type: "Location" },
  ];
  it("wants the same offsets and type when exact, a shared character when not", () => {
    const found = [
      { start: 0, end: 10, type: "Person" },
      { start: 22, end: 30, type: "Location" },
      { start: 40, end: 44, type: "Location" },
    ];
    expect(scoreEntities(wanted, found, true).get("Location")).toEqual({ found: 2, wanted: 1, right: 0 });
    expect(scoreEntities(wanted, found, false).get("Location")).toEqual({ found: 2, wanted: 1, right: 1 });
    expect(scoreEntities(wanted, found, true).get("Person")).toEqual({ found: 1, wanted: 1, right: 1 });
  });
  it("matches an entity once", () => {
    const found = [
      { start: 0, end: 4, type: "Person" },
      { start: 5, end: 10, type: "Person" },
    ];
    expect(scoreEntities(wanted, found, false).get("Person")).toEqual({ found: 2, wanted: 1, right: 1 });
  });
});

describe("scoreRelations", () => {
  const a = { start: 0, end: 5 };
  const b = { start: 9, end: 12 };
  it("takes a fight for the same from either side, and a chain of command not", () => {
    const fight = (source: typeof a, target: typeof a) => ({ type: "FightingAgainst", source, target });
    expect(scoreRelations([fight(a, b), fight(b, a)], [fight(b, a)], true).get("FightingAgainst")).toEqual({
      found: 1,
      wanted: 1,
      right: 1,
    });
    const command = (source: typeof a, target: typeof a) => ({ type: "InChargeOf", source, target });
    expect(scoreRelations([command(a, b)], [command(b, a)], true).get("InChargeOf")?.right).toBe(0);
  });
});

it("gives precision, recall and F in percent", () => {
  expect(prf({ found: 4, wanted: 8, right: 2 })).toMatchObject({ precision: 50, recall: 25, f: 33.3 });
  expect(prf({ found: 0, wanted: 0, right: 0 })).toMatchObject({ precision: 0, recall: 0, f: 0 });
});

it("puts determiners into names, keeps the outer of two and adds subject pronouns", () => {
  const text = "The Tuareg rebels left Kidal, and they burnt a lorry.";
  const at = (words: string, type: string) => ({
    start: text.indexOf(words),
    end: text.indexOf(words) + words.length,
    type,
  });
  const found = conventional(text, [
    at("Tuareg", "Organisation"),
    at("Tuareg rebels", "Organisation"),
    at("lorry", "Vehicle"),
  ]);
  expect(found.map(({ start, end }) => text.slice(start, end))).toEqual(["The Tuareg rebels", "they", "a lorry"]);
});

it("keeps offsets in capitals", () => {
  expect(inCapitals("Straße nach Ağrı")).toHaveLength("Straße nach Ağrı".length);
});
