import fc from "fast-check";
import { expect, test } from "vitest";
import { canonicalJson } from "./canonical-json.ts";
import { hash } from "./evidence.ts";

test("the order of keys does not matter to a hash, and everything else does", () => {
  fc.assert(
    fc.property(fc.dictionary(fc.string(), fc.jsonValue()), (value) => {
      const turned = Object.fromEntries(Object.entries(value).reverse());
      expect(hash(turned)).toBe(hash(value));
      expect(JSON.parse(canonicalJson(value))).toEqual(JSON.parse(JSON.stringify(value)));
      expect(hash({ value })).not.toBe(hash({ value, more: null }));
    }),
  );
});

test("order in a list matters, and moments are told to the millisecond", () => {
  expect(hash([1, 2])).not.toBe(hash([2, 1]));
  expect(hash(new Date(1))).not.toBe(hash(new Date(2)));
});
