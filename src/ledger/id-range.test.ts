import fc from "fast-check";
import { expect, test } from "vitest";
import { idRange } from "./id-range.ts";

test("an id lies in the range of each of its beginnings, and in its own alone", () => {
  fc.assert(
    fc.property(fc.uuid(), fc.integer({ min: 1, max: 36 }), (id, length) => {
      const range = idRange(id.slice(0, length).toUpperCase(), 1);
      expect(range && range[0] <= id && id <= range[1]).toBe(true);
      expect(idRange(id, 6)).toEqual([id, id]);
    }),
  );
});

test.each(["", "-", "xyz", "0190_", "%", "0190abcd-0000-7000-8000-0000000000011"])("%j begins no id", (ref) => {
  expect(idRange(ref, 1)).toBeNull();
});

test("a beginning may be asked to have some digits", () => {
  expect(idRange("01903", 6)).toBeNull();
  expect(idRange("01903-", 6)).toBeNull();
});
