import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Region } from "../../src/record/report.ts";
import { lines } from "./segments.ts";

const span = (start: number, end: number) => ({ start, end });
const claim = (from: number, to: number, markFrom = from, markTo = to) => ({
  span: span(from, to),
  mark: span(markFrom, markTo),
});

describe("cutting a text into segments", () => {
  test("nested and overlapping spans come out as a flat row", () => {
    const text = "Rebels shot two guards and fled.";
    const [line] = lines(text, [claim(0, 32, 12, 22), claim(7, 26)], []);
    expect(line?.segments.map(({ text, claims, marks }) => [text, claims, marks])).toEqual([
      ["Rebels ", [0], []],
      ["shot ", [0, 1], [1]],
      ["two guards", [0, 1], [0, 1]],
      [" and", [0, 1], [1]],
      [" fled.", [0], []],
    ]);
  });

  test("a line is dimmed as a whole only where all of it lies in one region", () => {
    const text = "Photo: a bridge\nThe bridge fell. Photo: a bridge";
    const regions: Region[] = [
      { kind: "caption", start: 0, end: 15 },
      { kind: "caption", start: 33, end: 48 },
      { kind: "duplicate", start: 33, end: 48 },
    ];
    const rows = lines(text, [], regions);
    expect(rows.map(({ region }) => region)).toEqual(["caption", null]);
    expect(rows[1]?.segments.map(({ text, region }) => [text, region])).toEqual([
      ["The bridge fell. ", null],
      ["Photo: a bridge", "duplicate"],
    ]);
  });

  test("a span over several lines is marked on each of them, empty lines are left out", () => {
    const rows = lines("one\n\n \ntwo", [claim(1, 9)], []);
    expect(rows.map(({ segments }) => segments.map(({ text, claims }) => [text, claims.length]))).toEqual([
      [
        ["o", 0],
        ["ne", 1],
      ],
      [
        ["tw", 1],
        ["o", 0],
      ],
    ]);
  });

  const text = fc.string({ unit: fc.constantFrom("a", "b", " ", "\n", "😀", "ن"), maxLength: 60 });
  const spans = fc.array(fc.tuple(fc.nat(70), fc.nat(70), fc.nat(70), fc.nat(70)), { maxLength: 8 });

  test("no letter is lost, doubled or moved, whatever the spans", () => {
    fc.assert(
      fc.property(text, spans, (text, given) => {
        const claims = given.map(([a, b, c, d]) =>
          claim(Math.min(a, b), Math.max(a, b), Math.min(c, d), Math.max(c, d)),
        );
        const regions: Region[] = claims.map(({ mark }) => ({ kind: "caption", ...mark }));
        const segments = lines(text, claims, regions).flatMap((line) => line.segments);
        for (const { start, end, text: part } of segments) expect(part).toBe(text.slice(start, end));
        const full = text.split("\n").filter((line) => line.trim());
        expect(segments.map((segment) => segment.text).join("")).toBe(full.join(""));
      }),
    );
  });

  test("a segment belongs to exactly the claims that cover each of its letters", () => {
    fc.assert(
      fc.property(text, spans, (text, given) => {
        const claims = given.map(([a, b, c, d]) =>
          claim(Math.min(a, b), Math.max(a, b), Math.min(c, d), Math.max(c, d)),
        );
        for (const segment of lines(text, claims, []).flatMap((line) => line.segments))
          for (let at = segment.start; at < segment.end; at++) {
            const over = (key: "span" | "mark") =>
              claims.flatMap((one, index) => (one[key].start <= at && at < one[key].end ? [index] : []));
            expect(segment.claims).toEqual(over("span"));
            expect(segment.marks).toEqual(over("mark"));
          }
      }),
    );
  });
});
