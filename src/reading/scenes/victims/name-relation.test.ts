import fc from "fast-check";
import { expect, test } from "vitest";
import { nameRelation } from "./name-relation.ts";

test("a shorter form is part of the full name", () => {
  expect(nameRelation("ANNA LINDQVIST", "ANNA LINDQVIST")).toBe("same");
  expect(nameRelation("LINDQVIST", "ANNA LINDQVIST")).toBe("part");
  expect(nameRelation("ANNA MARIA LINDQVIST", "ANNA LINDQVIST")).toBe("part");
});

test("a surname in common is shared, a first name alone is not", () => {
  expect(nameRelation("PIET VISSER", "JAN VISSER")).toBe("shared");
  expect(nameRelation("PIET VISSER", "PIET BAKKER")).toBe("apart");
  expect(nameRelation("PIET VISSER", "NADIA OKAFOR")).toBe("apart");
});

test("the order of two names of different words does not matter", () => {
  const name = fc
    .uniqueArray(fc.constantFrom("ANNA", "MARIA", "VISSER", "BAKKER", "OKAFOR"), { minLength: 1 })
    .map((words) => words.join(" "));
  fc.assert(fc.property(name, name, (a, b) => nameRelation(a, b) === nameRelation(b, a)));
});
