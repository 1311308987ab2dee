import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type KeyTemplate, type ResponseTemplate, SLOTS, type Slot } from "../templates.ts";
import { alignMessage } from "./align.ts";
import { figuresOf, fMeasure, fScores, wholePercent } from "./figures.ts";
import { score } from "./score.ts";
import { scoreTable } from "./table.ts";

type Fills = Partial<Record<Slot, string>>;

function keyed(fills: Fills, optional = false): KeyTemplate {
  return {
    optional,
    slots: Object.fromEntries(
      Object.entries(fills).map(([slot, line]) => [
        slot,
        line.split("; ").map((part) => {
          const [value = "", tag] = part.split(" @ ");
          return { optional: false, alternatives: [{ value, tag: tag === undefined ? null : [tag] }] };
        }),
      ]),
    ),
  };
}

function answered(fills: Fills): ResponseTemplate {
  return {
    slots: Object.fromEntries(
      Object.entries(fills).map(([slot, line]) => [
        slot,
        line.split("; ").map((part) => {
          const [value = "", tag] = part.split(" @ ");
          return tag === undefined ? { value } : { value, tag };
        }),
      ]),
    ),
  };
}

const mine = { "inc-type": "BOMBING", "phys-tgt-id": "GRAIN SILO", "phys-tgt-type": "COMMERCIAL @ GRAIN SILO" };
const theft = { "inc-type": "ROBBERY", "hum-tgt-desc": "BANK CLERK", "hum-tgt-type": "CIVILIAN @ BANK CLERK" };

describe("which templates may be aligned", () => {
  const aligned = (key: Fills, response: Fills) => alignMessage([keyed(key)], [answered(response)]).pairs.length === 1;

  it.each<[string, Fills, Fills, boolean]>([
    ["the same", mine, mine, true],
    ["a more general type", mine, { ...mine, "inc-type": "ATTACK" }, true],
    ["a more special type", { ...mine, "inc-type": "ATTACK" }, mine, false],
    ["another type", mine, { ...mine, "inc-type": "ARSON" }, false],
    ["a word of a target in common", mine, { "inc-type": "BOMBING", "phys-tgt-id": "SILO GATE" }, true],
    ["nothing in common", mine, { "inc-type": "BOMBING", "phys-tgt-id": "BRIDGE" }, false],
    ["nobody named on either side", { "inc-type": "BOMBING" }, { "inc-type": "BOMBING" }, true],
    ["somebody named on one side", mine, { "inc-type": "BOMBING" }, false],
    [
      "the same type of another target",
      { "inc-type": "BOMBING", "phys-tgt-type": "COMMERCIAL @ SILO" },
      { "inc-type": "BOMBING", "phys-tgt-type": "COMMERCIAL @ BRIDGE" },
      false,
    ],
    [
      "a more general type of target",
      { "inc-type": "ATTACK", "hum-tgt-type": "GOVERNMENT OFFICIAL @ MAYOR" },
      { "inc-type": "ATTACK", "hum-tgt-type": "POLITICAL FIGURE @ GOVERNOR" },
      true,
    ],
    [
      "a word in common among several types",
      { "inc-type": "ATTACK", "hum-tgt-type": "CIVILIAN @ NUNS; DIPLOMAT @ CONSUL" },
      { "inc-type": "ATTACK", "hum-tgt-type": "CIVILIAN @ BAKERS" },
      true,
    ],
  ])("%s", (_, key, response, expected) => {
    expect(aligned(key, response)).toBe(expected);
  });

  it("chooses the alignment that earns most", () => {
    const near = { ...mine, "inc-date": "03 MAY 90" };
    const { pairs, missing, spurious } = alignMessage(
      [keyed(mine), keyed(theft), keyed(near)],
      [answered(near), answered(theft)],
    );
    expect(pairs.map(({ key, response }) => [key, response])).toEqual([
      [1, 1],
      [2, 0],
    ]);
    expect([missing, spurious]).toEqual([[0], []]);
  });
});

describe("totals", () => {
  it("counts missing and spurious templates in the rows they belong to", () => {
    const { totals, templates } = score(
      new Map([["M-1", [keyed(mine), keyed(theft)]]]),
      new Map([["M-1", [answered(mine), answered({ "inc-type": "ARSON", "phys-tgt-id": "MILL" })]]]),
    );
    expect(templates).toEqual({ matched: 1, missing: 1, spurious: 1 });
    expect(totals.matchedOnly).toMatchObject({ pos: 3, act: 3, cor: 3, mis: 0, spu: 0 });
    expect(totals.matchedMissing).toMatchObject({ pos: 6, act: 3, mis: 3, spu: 0 });
    expect(totals.matchedSpurious).toMatchObject({ pos: 3, act: 5, mis: 0, spu: 2 });
    expect(totals.all).toMatchObject({ pos: 6, act: 5, cor: 3, mis: 3, spu: 2, non: 20 * 3 + 1 });
    expect(totals.setFills).toMatchObject({ pos: 4, act: 2, cor: 2 });
    expect(totals.stringFills).toMatchObject({ pos: 2, act: 1, cor: 1 });
  });

  it("leaves an optional template out unless it was found", () => {
    const keys = new Map([["M-1", [keyed(mine, true)]]]);
    expect(score(keys, new Map()).totals.all).toMatchObject({ pos: 0, mis: 0, non: 0 });
    expect(score(keys, new Map([["M-1", [answered(mine)]]])).totals.all).toMatchObject({ pos: 3, cor: 3 });
  });

  it("filters messages, those with optional templates alone being right either way", () => {
    const keys = new Map([
      ["M-1", [keyed(mine)]],
      ["M-2", []],
      ["M-3", [keyed(mine, true)]],
      ["M-4", [keyed(theft)]],
    ]);
    const found = [answered(mine)];
    const silent = score(keys, new Map([["M-1", found]]));
    expect(silent.textFiltering).toEqual({ key: 2, response: 1, both: 1, neither: 2 });
    const eager = score(keys, new Map(["M-1", "M-2", "M-3"].map((id) => [id, found])));
    expect(eager.textFiltering).toEqual({ key: 3, response: 3, both: 2, neither: 0 });
  });

  it("takes a template without fills for none", () => {
    const { templates, textFiltering } = score(new Map([["M-1", []]]), new Map([["M-1", [{ slots: {} }]]]));
    expect([templates.spurious, textFiltering.response]).toEqual([0, 0]);
  });
});

describe("figures", () => {
  it("rounds as the program of 1992 did: tenths cut off, halves to even", () => {
    expect([0.5849, 0.5851, 0.5859, 0.575, 0.5799, 0.585, 1, Number.NaN].map(wholePercent)).toEqual([
      58, 58, 58, 58, 58, 58, 100, 0,
    ]);
    expect([0.5861, 0.5951, 0.5749].map(wholePercent)).toEqual([59, 60, 57]);
  });

  it("gives F from counters and from whole percentages", () => {
    expect(fMeasure(54, 58).toFixed(2)).toBe("55.93");
    const counters = { pos: 200, act: 100, cor: 60, par: 20, inc: 10, spu: 10, mis: 110, non: 0, wrong: 0 };
    expect(figuresOf(counters)).toMatchObject({ recall: 0.35, precision: 0.7, overgeneration: 0.1 });
    expect(fScores(counters).exact.toFixed(2)).toBe("46.67");
    expect(fScores(counters, 0.5).exact.toFixed(2)).toBe("58.33");
    expect(fScores(counters, 2).exact.toFixed(2)).toBe("38.89");
  });

  it("prints a row a slot and a row a total", () => {
    const lines = scoreTable(score(new Map([["M-1", [keyed(mine)]]]), new Map([["M-1", [answered(mine)]]]))).split(
      "\n",
    );
    expect(
      lines
        .find((line) => line.startsWith("phys-tgt-id "))
        ?.trim()
        .split(/\s+/u),
    ).toEqual("phys-tgt-id 1 1 1 0 0 0 0 0 100 100 0".split(" "));
    for (const slot of SLOTS) expect(lines.some((line) => line.startsWith(`${slot} `))).toBe(true);
    expect(lines.some((line) => /^ALL TEMPLATES +3 +3 +3 .* 100 +100 +0/u.test(line))).toBe(true);
    expect(lines.some((line) => /^TEXT FILTERING +1 +1 +1/u.test(line))).toBe(true);
  });
});

it("does not hang on the order of templates", () => {
  const some = fc.record({
    "inc-type": fc.constantFrom("ATTACK", "BOMBING", "ARSON"),
    "phys-tgt-id": fc.constantFrom("SILO", "SILO; MILL", "OLD MILL", "BRIDGE"),
    "inc-stage": fc.constantFrom("ATTEMPTED", "ACCOMPLISHED"),
  });
  fc.assert(
    fc.property(fc.array(fc.tuple(some, fc.boolean()), { maxLength: 4 }), fc.array(some, { maxLength: 4 }), (a, b) => {
      const keys = a.map(([fills, optional]) => keyed(fills, optional));
      const responses = b.map(answered);
      const there = score(new Map([["M-1", keys]]), new Map([["M-1", responses]]));
      const back = score(new Map([["M-1", keys.toReversed()]]), new Map([["M-1", responses.toReversed()]]));
      expect(back.slots).toEqual(there.slots);
      expect(back.templates).toEqual(there.templates);
      const { pos, act, cor, par, inc, spu, mis } = there.totals.all;
      expect([cor + par + inc + mis, cor + par + inc + spu]).toEqual([pos, act]);
    }),
    { numRuns: 60 },
  );
});
