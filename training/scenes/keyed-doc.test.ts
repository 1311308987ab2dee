import { describe, expect, test } from "vitest";
import type { KeyTemplate } from "../../bench/accuracy/muc4/templates.ts";
import { sceneDocOf } from "../../test/reading/scene-doc-of.ts";
import { keyDoc } from "./keyed-doc.ts";

const TEXT =
  "MASKED RAIDERS BURNED THE OFFICE OF THE HARBOUR MASTER AND SHOT A MILLER. IN ANOTHER TOWN THE RAIDERS HURT TWO WEAVERS.";
const fill = (...values: string[]) => ({
  optional: false,
  alternatives: values.map((value) => ({ value, tag: null })),
});

function aligned(templates: KeyTemplate[]) {
  const { doc, phrase } = sceneDocOf(TEXT, () => Float64Array.of(0));
  const keyed = keyDoc("x", 0, doc, templates);
  return { keyed, gold: (words: string) => keyed.gold.get(phrase(words))! };
}

describe("an answer key's strings", () => {
  const templates: KeyTemplate[] = [
    {
      optional: false,
      slots: {
        "perp-ind-id": [fill("RAIDERS", "MASKED RAIDERS")],
        "phys-tgt-id": [fill("OFFICE OF THE HARBOUR MASTER")],
        "hum-tgt-desc": [fill("MILLER")],
      },
    },
    { optional: true, slots: { "perp-ind-id": [fill("RAIDERS")], "hum-tgt-desc": [fill("WEAVERS", "TWO WEAVERS")] } },
  ];

  test("are found in the phrases that say them, by role and template", () => {
    const { gold } = aligned(templates);
    expect(gold("masked raiders").perpetrator).toContain(0);
    expect(gold("the raiders").perpetrator).toEqual([0, 1]);
    expect(gold("a miller")).toEqual({ perpetrator: [], group: [], site: [], victim: [0], weapon: [] });
    expect(gold("two weavers").victim).toEqual([1]);
  });

  test("may go on over of-phrases; the phrase within is not what is meant", () => {
    const { gold } = aligned(templates);
    expect(gold("the office").site).toEqual([0]);
    expect(gold("the harbour master").site).toEqual([]);
  });

  test("leave phrases alone that no key names", () => {
    const { gold, keyed } = aligned(templates);
    expect(Object.values(gold("another town")).flat()).toEqual([]);
    expect(keyed.gold.size).toBe(keyed.doc.phrases.length);
    expect(keyed.templates.map(({ optional }) => optional)).toEqual([false, true]);
  });

  test("need all of a group's name, and the head of anything else", () => {
    const { gold } = aligned([
      {
        optional: false,
        slots: { "perp-org-id": [fill("MASKED RAIDERS OF THE COAST")], "hum-tgt-desc": [fill("OLD MILLER")] },
      },
    ]);
    expect(gold("masked raiders").group).toEqual([]);
    expect(gold("a miller").victim).toEqual([0]);
  });
});
