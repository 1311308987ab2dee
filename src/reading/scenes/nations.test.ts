import { beforeAll, expect, test } from "vitest";
import type { Knowledge } from "../../knowledge/knowledge.ts";
import { loadKnowledge } from "../../knowledge/load-knowledge.ts";
import { countryAt } from "./nations.ts";

let knowledge: Knowledge;
beforeAll(async () => {
  knowledge = await loadKnowledge();
});

test("a people and a country are told apart", () => {
  expect(countryAt(knowledge, ["danish", "engineer"], 0)).toEqual({ iso3: "DNK", people: true, length: 1 });
  expect(countryAt(knowledge, ["from", "sri", "lanka"], 1)).toEqual({ iso3: "LKA", people: false, length: 2 });
});

test("the longest name wins", () => {
  expect(countryAt(knowledge, ["papua", "new", "guinea"], 0)?.iso3).toBe("PNG");
});

test("other words are no country", () => {
  expect(countryAt(knowledge, ["the", "engineer"], 1)).toBeNull();
});
