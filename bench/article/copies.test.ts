import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { altered, loadAlterations } from "./alter.ts";
import { loadExpectations } from "./checks.ts";
import { original, upperCase } from "./copy.ts";
import { shuffled } from "./shuffle.ts";

const TEXT =
  "Title: Tavo\n\nOn 3 May, 40 men of the TLF came to Tavo.\n\nTavo is old.\n\nStraße 9, said a man.\n\n(A man)\n\nEnd";
const spanOf = (words: string, from = 0) => {
  const start = TEXT.indexOf(words, from);
  return { start, end: start + words.length };
};
const pair = (words: string, from = 0): [number, number] => {
  const { start, end } = spanOf(words, from);
  return [start, end];
};
const order = {
  together: [spanOf("Straße 9, said a man.\n\n(A man)")],
  first: spanOf("Title: Tavo"),
  last: spanOf("End"),
};

describe("altered copies", () => {
  const copy = altered("other", TEXT, {
    about: "another conflict",
    replace: [
      { only: pair("3 May"), to: "11 October", value: "2001-10-11" },
      { only: pair("40"), to: "7", value: 7 },
      { span: pair("Tavo"), to: "Greater Lemmer" },
      { span: pair("TLF"), to: "MK" },
    ],
  });

  it("replace a name wherever it stands and carry spans along", () => {
    expect(copy.text).toContain("On 11 October, 7 men of the MK came to Greater Lemmer.\n\nGreater Lemmer is old.");
    const at = (words: string, from = 0) => {
      const { start, end } = copy.at(spanOf(words, from));
      return copy.text.slice(start, end);
    };
    expect(at("Tavo")).toBe("Greater Lemmer");
    expect(at("40 men")).toBe("7 men");
    expect(at("Tavo is old")).toBe("Greater Lemmer is old");
    expect(at("Straße 9")).toBe("Straße 9");
    expect(at("TLF")).toBe("MK");
  });

  it("say which value stands in a changed stretch", () => {
    expect(copy.value(spanOf("40 men"))).toBe(7);
    expect(copy.value(spanOf("On 3 May"))).toBe("2001-10-11");
    expect(copy.value(spanOf("Straße 9"))).toBeUndefined();
  });

  it("keep words apart that only hold a name", () => {
    const other = altered("other", "IN INN IN", { about: "-", replace: [{ span: [0, 2], to: "OUT" }] });
    expect(other.text).toBe("OUT INN OUT");
  });
});

describe("upper-case copies", () => {
  it("carry spans over letters that become two", () => {
    const copy = upperCase(original(TEXT));
    const { start, end } = copy.at(spanOf("9, said"));
    expect(copy.text.slice(start, end)).toBe("9, SAID");
  });
});

describe("shuffled copies", () => {
  it("move whole paragraphs, keep pairs together and the ends in place, and carry spans along", () => {
    fc.assert(
      fc.property(fc.integer(), (seed) => {
        const copy = shuffled(original(TEXT), order, seed);
        expect(copy.text.split("\n\n").sort()).toEqual(TEXT.split("\n\n").sort());
        expect(copy.text).toContain("Straße 9, said a man.\n\n(A man)");
        expect(copy.text.startsWith("Title") && copy.text.endsWith("End")).toBe(true);
        for (const words of ["40 men", "is old", "9, said a man"]) {
          const { start, end } = copy.at(spanOf(words));
          expect(copy.text.slice(start, end)).toBe(words);
        }
      }),
    );
  });

  it("are the same for the same seed", () => {
    const texts = [1, 2, 3, 4, 5, 6, 7, 8].map((seed) => shuffled(original(TEXT), order, seed).text);
    expect(shuffled(original(TEXT), order, 3).text).toBe(texts[2]);
    expect(new Set(texts).size).toBeGreaterThan(1);
  });
});

describe("the article's expectations", () => {
  const { checks, length } = loadExpectations();

  it("name each check once and point into the text", () => {
    expect(new Set(checks.map(({ id }) => id)).size).toBe(checks.length);
    const spans = JSON.stringify(checks).match(/\[\d+,\d+\]/gu) ?? [];
    expect(spans.length).toBeGreaterThan(100);
    for (const span of spans) {
      const [start = 0, end = 0] = JSON.parse(span) as number[];
      expect(start < end && end <= length, span).toBe(true);
    }
  });

  it("have alterations that change every figure and date the checks ask for", () => {
    const alterations = loadAlterations();
    expect(alterations.length).toBeGreaterThanOrEqual(4);
    const valued = checks.filter((check) => "field" in check && !Array.isArray(check.value) && check.valueAt);
    for (const { name, alteration } of alterations) {
      const single = alteration.replace.filter((entry) => "only" in entry);
      const copy = altered(name, " ".repeat(length), { ...alteration, replace: single });
      for (const check of valued) {
        if (!("valueAt" in check) || !check.valueAt || typeof check.value === "object") continue;
        const [start, end] = check.valueAt;
        const now = copy.value({ start, end });
        expect(now, `${name}: ${check.id}`).toBeDefined();
        expect(now, `${name}: ${check.id}`).not.toEqual(check.value);
      }
    }
  });
});
