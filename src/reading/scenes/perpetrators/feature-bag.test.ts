import fc from "fast-check";
import { expect, test } from "vitest";
import { featureBag, nearness } from "./feature-bag.ts";
import { withoutArticles } from "./without-articles.ts";

test("a feature counts once, and the order of parts matters", () => {
  const { add, done } = featureBag();
  add("verb", "burn", 1);
  add("verb", "burn", 1);
  add("verb", 1, "burn");
  add("verb", "burn", 1, "x", 2);
  expect(new Set(done()).size).toBe(4);
  expect(done()).toHaveLength(4);
});

test("nearness never falls as counts rise", () => {
  fc.assert(fc.property(fc.nat(40), (n) => nearness(n) <= nearness(n + 1) && nearness(n) <= 5));
});

test("articles and vague numbers are taken from the front until none is left", () => {
  expect(withoutArticles("THE MORE THAN SOME REBELS OF THE NORTH")).toBe("REBELS OF THE NORTH");
  expect(withoutArticles("THE")).toBe("THE");
  expect(withoutArticles("THEATRE GUARDS")).toBe("THEATRE GUARDS");
});
