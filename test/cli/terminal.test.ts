import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { plain } from "../../src/cli/terminal/plain.ts";
import { table } from "../../src/cli/terminal/table.ts";
import { pad, widthOf, wrap } from "../../src/cli/terminal/width.ts";

const style = { bold: (text: string) => text, dim: (text: string) => text };
const columns = [{ head: "Label" }, { head: "Place", wraps: true }, { head: "N", side: "right" as const }];

describe("widthOf", () => {
  it.each([
    ["Hasakah", 7],
    ["الحسكة", 6],
    ["كَابُل", 4],
    ["北京市", 6],
    ["🚗", 2],
    ["é", 1],
    ["e\u0301", 1],
    ["a\u200db", 2],
  ])("%s takes %i columns", (text, width) => expect(widthOf(text)).toBe(width));
});

describe("wrap", () => {
  it("breaks at spaces and inside words that are too long", () => {
    expect(wrap("one two three", 7)).toEqual(["one two", "three"]);
    expect(wrap("abcdefghij k", 4)).toEqual(["abcd", "efgh", "ij k"]);
  });
  it("keeps every character and the width", () => {
    fc.assert(
      fc.property(
        fc.string({ unit: "grapheme", maxLength: 60 }).map(plain),
        fc.integer({ min: 2, max: 30 }),
        (text, width) => {
          const lines = wrap(text, width);
          expect(lines.join("").replaceAll(" ", "")).toBe(text.replaceAll(" ", ""));
          for (const line of lines) expect(widthOf(line)).toBeLessThanOrEqual(width);
        },
      ),
    );
  });
});

describe("plain", () => {
  it("lets no report steer the terminal", () => {
    expect(plain("a\u001b[2Jb\u202ec\r\nd\u0007")).toBe("a[2Jbc d");
  });
});

describe("table", () => {
  const rows = [
    ["AFG-2021-0001", "a place with a rather long name, Kabul", "12"],
    ["XXX-0000-0002", "كابل", "3"],
  ];
  it("lines columns up, whatever the script", () => {
    expect(table(columns, rows, 80, style)).toBe(
      [
        "Label          Place                                    N",
        "AFG-2021-0001  a place with a rather long name, Kabul  12",
        `XXX-0000-0002  ${pad("كابل", 38)}   3`,
        "",
      ].join("\n"),
    );
  });
  it("wraps what may be wrapped to fit, and loses no word", () => {
    const text = table(columns, rows, 40, style);
    for (const line of text.split("\n")) expect(widthOf(line)).toBeLessThanOrEqual(40);
    expect(text).toContain("AFG-2021-0001  a place with a");
    expect(text.replace(/\s+/g, " ")).toContain("Kabul");
  });
  it("leaves out what may be left out before it breaks a word, and says so", () => {
    const more = [...columns, { head: "Remark", wraps: true, optional: true }];
    const row = ["MOZ-2020-0001", "Quissanga district", "4", "uncorroborated"];
    expect(table(more, [row], 50, style)).toContain("uncorroborated");
    const narrow = table(more, [row], 40, style);
    expect(narrow).toContain("Quissanga district");
    expect(narrow.replace(/\s+/g, " ")).toContain("No room here for: Remark. A wider window shows them.");
  });
  it("has room for very many rows", () => {
    const many = Array.from({ length: 200_000 }, () => ["a", "b", "1"]);
    expect(table(columns, many, 80, style).split("\n").length).toBe(200_002);
  });
  it("shows blocks where even that is too narrow", () => {
    expect(table(columns, rows.slice(1), 20, style)).toBe("Label  XXX-0000-0002\nPlace  كابل\nN      3\n");
  });
});
