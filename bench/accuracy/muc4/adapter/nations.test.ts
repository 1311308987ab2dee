import { beforeAll, expect, test } from "vitest";
import type { Knowledge } from "../../../../src/knowledge/knowledge.ts";
import { loadKnowledge } from "../../../../src/knowledge/load-knowledge.ts";
import { readSetList } from "../places/set-list.ts";
import { nationCode, nationWord } from "./nations.ts";

let knowledge: Knowledge;
beforeAll(async () => {
  knowledge = await loadKnowledge();
});

test("every country of the set list has a code, and the code its word", () => {
  const countries = [...readSetList().names.values()].flat().filter(({ type }) => type === "COUNTRY");
  const names = new Set(countries.map(({ name }) => name));
  expect(names.size).toBeGreaterThan(60);
  const back = (word: string) => nationWord(knowledge, nationCode(knowledge, word) ?? "none");
  // Two states of one country of today each: their code's word is the other's.
  const twins = new Set(["EAST GERMANY", "CAICOS ISLANDS"]);
  expect([...names].filter((name) => !twins.has(name) && back(name) !== name)).toEqual([]);
  expect(back("EAST GERMANY")).toBe("WEST GERMANY");
});

test("a word that is no country has no code", () => {
  expect(nationCode(knowledge, "HARBOUR")).toBeNull();
});
