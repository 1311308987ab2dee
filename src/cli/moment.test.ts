import fc from "fast-check";
import { expect, test } from "vitest";
import { momentOf } from "./moment.ts";

test.each([
  ["2026-03-31", "2026-03-31T23:59:59.999Z"],
  ["2024-02-29", "2024-02-29T23:59:59.999Z"],
  ["2026-03-31T14:05", "2026-03-31T14:05:00.000Z"],
  ["2026-03-31 14:05:06", "2026-03-31T14:05:06.000Z"],
  ["2026-03-31T14:05:06.25+03:00", "2026-03-31T11:05:06.250Z"],
])("%s is %s", (text, instant) => expect(momentOf(text)?.toISOString()).toBe(instant));

test.each(["", "2026", "2026-02-30", "2025-02-29", "2026-03-31T25:00", "2026-02-30T10:00Z", "31/03/2026", "yesterday"])(
  "%j is no moment",
  (text) => expect(momentOf(text)).toBeNull(),
);

test("what a computer prints of an instant is read back as that instant", () => {
  fc.assert(
    fc.property(fc.date({ min: new Date("1970-01-01"), max: new Date("2100-01-01"), noInvalidDate: true }), (date) => {
      expect(momentOf(date.toISOString())).toEqual(date);
    }),
  );
});
