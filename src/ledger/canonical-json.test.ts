import fc from "fast-check";
import { expect, test } from "vitest";
import { canonicalJson } from "./canonical-json.ts";

/** No record has keys that are numbers, which JavaScript keeps apart. */
const NAME = fc.string({ unit: "binary" }).filter((key) => !/^\d+$|^__proto__$/.test(key));

/** What the chain was begun with: through the standard function, with keys sorted on the way. */
function before(value: unknown): string {
  return JSON.stringify(value, (_, item: unknown) => {
    if (typeof item !== "object" || item === null || Array.isArray(item)) return item;
    return Object.fromEntries(Object.entries(item).sort(([a], [b]) => (a < b ? -1 : 1)));
  });
}

test("gives the text that hashes in ledgers were made of", () => {
  const leaf = fc.oneof(
    ...[fc.string({ unit: "binary" }), fc.double(), fc.boolean(), fc.constant(null)],
    fc.date({ noInvalidDate: true }),
    fc.constant(undefined),
    fc.constant(Number.NaN),
  );
  const value = fc.object({ values: [leaf], key: NAME, maxDepth: 3, withNullPrototype: true });
  fc.assert(
    fc.property(value, (any) => {
      expect(canonicalJson(any)).toBe(before(any));
    }),
  );
});

test("does not depend on the order of keys", () => {
  expect(canonicalJson({ b: [{ d: 1, c: null }], a: "\ud800" })).toBe('{"a":"\\ud800","b":[{"c":null,"d":1}]}');
});
