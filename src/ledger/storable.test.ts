import fc from "fast-check";
import { expect, test } from "vitest";
import { storable } from "./storable.ts";

test("text loses what cannot be stored and nothing else, and keeps its length", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary" }), fc.string({ unit: "grapheme" }), (text, clean) => {
      const stored = storable(`${text}\ud800${clean}\0`);
      expect(stored).toHaveLength(text.length + clean.length + 2);
      expect(stored.includes("\0")).toBe(false);
      expect(Buffer.from(stored, "utf8").toString("utf8")).toBe(stored);
    }),
  );
});

test("a value with nothing to replace is returned as it is, however deep", () => {
  fc.assert(
    fc.property(fc.jsonValue(), (value) => {
      const clean = JSON.parse(JSON.stringify(value).replaceAll("\\u0000", ""));
      expect(storable(clean)).toBe(clean);
    }),
  );
  expect(storable({ a: ["b\0", null, 1], c: "d" })).toEqual({ a: ["b\ufffd", null, 1], c: "d" });
});
