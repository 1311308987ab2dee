import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Decision } from "../record/decision.ts";
import { Cluster } from "../record/derived.ts";
import type { Coded } from "../record/draft.ts";
import { codedInTest, placeInTest, type SaidInTest, testId } from "../record/fixtures/coded.ts";
import { link } from "./link.ts";

const KIDAL = placeInTest("Kidal", 18.44, 1.41, { admin1: "Kidal" });
const NEAR_KIDAL = placeInTest("Tin Fadimata", 18.3, 1.3, { admin1: "Kidal" });
const MOPTI = placeInTest("Mopti", 14.49, -4.19, { admin1: "Mopti" });
const MALI = placeInTest("Mali", 17, -4);

const on = (day: string): SaidInTest => ({ field: "date", value: day, precision: day.length === 10 ? "day" : "month" });
const at = (place: typeof KIDAL, precision: "1" | "4" | "6" = "1"): SaidInTest => ({
  field: "place",
  value: place,
  precision,
});
const type = (value: string): SaidInTest => ({ field: "type", value });
const stage = (value: string): SaidInTest => ({ field: "stage", value });
const killed = (value: number): SaidInTest => ({ field: "killed", value });
const by = (id: string): SaidInTest => ({ field: "actor", value: { name: id, id } });
const facility = (id: string): SaidInTest => ({ field: "facility", value: { name: id, id } });

/** Each draft in a report of its own. */
function reports(drafts: Record<string, SaidInTest[]>): Coded[] {
  return Object.entries(drafts).map(([name, said]) => codedInTest(`report ${name}`, { [name]: said }));
}

/** Clusters as groups of the drafts' names. */
function linked(coded: readonly Coded[], decisions: readonly Decision[] = []): string[][] {
  const names = new Map("abcdefgh".split("").map((name) => [testId(name), name]));
  const clusters = link(coded, decisions);
  for (const cluster of clusters) expect(() => Cluster.parse(cluster)).not.toThrow();
  return clusters
    .map(({ drafts }) => drafts.map((id) => names.get(id) ?? id).sort())
    .sort((x, y) => (x.join() < y.join() ? -1 : 1));
}

describe("link", () => {
  it.each<[string, Record<string, SaidInTest[]>]>([
    [
      "same day, same town",
      { a: [on("2020-05-04"), at(KIDAL), type("bombing")], b: [on("2020-05-04"), at(KIDAL), type("attack")] },
    ],
    [
      "same day, 18 km apart",
      { a: [on("2020-05-04"), at(KIDAL), type("ambush")], b: [on("2020-05-04"), at(NEAR_KIDAL), type("ambush")] },
    ],
    [
      "a day apart with the same toll",
      {
        a: [on("2020-05-04"), at(KIDAL), type("ambush"), killed(9)],
        b: [on("2020-05-05"), at(KIDAL), type("ambush"), killed(9)],
      },
    ],
    [
      "across the end of a month",
      {
        a: [on("2020-05-31"), at(KIDAL), type("ambush"), killed(9)],
        b: [on("2020-06-01"), at(KIDAL), type("ambush"), killed(9)],
      },
    ],
    [
      "a day in a month, with side and toll",
      {
        a: [on("2020-05-04"), at(KIDAL), type("ambush"), killed(9), by("x")],
        b: [on("2020-05"), at(KIDAL), type("ambush"), killed(9), by("x")],
      },
    ],
    [
      "a country for a place, with side and toll",
      {
        a: [on("2020-05-04"), at(KIDAL), type("ambush"), killed(9), by("x")],
        b: [on("2020-05-04"), at(MALI, "6"), type("ambush"), killed(9), by("x")],
      },
    ],
    [
      "an undated account of a facility",
      {
        a: [on("2020-05-04"), at(KIDAL), facility("camp"), type("raid"), by("x"), killed(9)],
        b: [facility("camp"), type("raid"), by("x"), killed(9)],
      },
    ],
  ])("joins: %s", (_, drafts) => {
    expect(linked(reports(drafts))).toEqual([["a", "b"]]);
  });

  it.each<[string, Record<string, SaidInTest[]>]>([
    [
      "other days",
      {
        a: [on("2020-05-04"), at(KIDAL), type("bombing"), killed(9)],
        b: [on("2020-05-12"), at(KIDAL), type("bombing"), killed(9)],
      },
    ],
    [
      "other towns",
      {
        a: [on("2020-05-04"), at(KIDAL), type("bombing"), killed(9)],
        b: [on("2020-05-04"), at(MOPTI), type("bombing"), killed(9)],
      },
    ],
    [
      "foiled and carried out",
      {
        a: [on("2020-05-04"), at(KIDAL), type("bombing"), stage("foiled")],
        b: [on("2020-05-04"), at(KIDAL), type("bombing"), stage("accomplished")],
      },
    ],
    [
      "the same month and town only",
      { a: [on("2020-05-04"), at(KIDAL), type("bombing")], b: [on("2020-05"), at(KIDAL), type("bombing")] },
    ],
    [
      "the same country and day only",
      { a: [on("2020-05-04"), at(MALI, "6"), type("ambush")], b: [on("2020-05-04"), at(KIDAL), type("bombing")] },
    ],
    [
      "nothing but the same actor and toll",
      { a: [by("x"), killed(9), type("ambush")], b: [by("x"), killed(9), type("ambush")] },
    ],
    [
      "another actor, another act, another toll",
      {
        a: [on("2020-05-04"), at(KIDAL), type("kidnapping"), by("x"), killed(1)],
        b: [on("2020-05-04"), at(KIDAL), type("air strike"), by("y"), killed(30)],
      },
    ],
  ])("keeps apart: %s", (_, drafts) => {
    expect(linked(reports(drafts))).toEqual([["a"], ["b"]]);
  });

  it("never joins two drafts of one report", () => {
    const said = [on("2020-05-04"), at(KIDAL), type("bombing")];
    expect(linked([codedInTest("r", { a: said, b: said })])).toEqual([["a"], ["b"]]);
    const withThird = linked([codedInTest("r", { a: said, b: said }), codedInTest("s", { c: said })]);
    expect(withThird).toHaveLength(2);
  });

  it("does not chain drafts that contradict each other through one that fits both", () => {
    const rest = [facility("camp"), at(KIDAL), type("raid"), by("x"), killed(9)];
    const clusters = linked(reports({ a: [on("2020-05-04"), ...rest], b: rest, c: [on("2021-02-10"), ...rest] }));
    expect(clusters).toHaveLength(2);
    expect(clusters.some((names) => names.includes("a") && names.includes("c"))).toBe(false);
  });

  it("tells why, for and against", () => {
    const [first] = link(
      reports({
        a: [on("2020-05-04"), at(KIDAL), type("bombing"), by("x")],
        b: [on("2020-05-04"), at(KIDAL), type("bombing"), by("y")],
      }),
      [],
    );
    expect(first?.reasons).toMatchObject([
      {
        linked: true,
        for: ["date: both 2020-05-04", "place: both Kidal", "type: both bombing"],
        against: [expect.stringMatching(/^actor: (?:x and y|y and x)$/u)],
      },
    ]);
  });

  it("leaves denied and rejected claims out of the comparison", () => {
    const denied: SaidInTest = { ...at(MOPTI), stance: "denied" };
    const drafts = reports({
      a: [on("2020-05-04"), at(KIDAL), type("bombing")],
      b: [on("2020-05-04"), at(KIDAL), denied, type("bombing")],
    });
    expect(linked(drafts)).toEqual([["a", "b"]]);
    const place = drafts[1]?.claims[1];
    const reject: Decision = { ...ABOUT, id: testId("x"), kind: "reject", claim: place?.id ?? "" };
    expect(linked(drafts, [reject])).toEqual([["a"], ["b"]]);
  });
});

const ABOUT = { who: "A. Reviewer", when: "2024-01-01T00:00:00Z", why: "read both" };
const merge = (name: string, drafts: string[], when = ABOUT.when): Decision => ({
  ...ABOUT,
  when,
  id: testId(name),
  kind: "merge",
  drafts: drafts.map(testId),
});
const split = (name: string, draft: string, when = ABOUT.when): Decision => ({
  ...ABOUT,
  when,
  id: testId(name),
  kind: "split",
  draft: testId(draft),
});
const undo = (name: string, of: string): Decision => ({
  ...ABOUT,
  id: testId(name),
  kind: "undo",
  decision: testId(of),
});

describe("decisions", () => {
  const alike = reports({
    a: [on("2020-05-04"), at(KIDAL), type("bombing")],
    b: [on("2020-05-04"), at(KIDAL), type("bombing")],
    c: [on("2020-09-01"), at(MOPTI), type("raid")],
  });

  it("a merge joins what contradicts, and two drafts of one report", () => {
    expect(linked(alike, [merge("m", ["a", "c"])])).toContainEqual(["a", "c"]);
    const said = [on("2020-05-04"), at(KIDAL)];
    expect(linked([codedInTest("r", { a: said, b: said })], [merge("m", ["a", "b"])])).toEqual([["a", "b"]]);
  });

  it("a split stands alone", () => {
    expect(linked(alike, [split("s", "b")])).toEqual([["a"], ["b"], ["c"]]);
  });

  it("undoing restores what was", () => {
    const before = link(alike, []);
    expect(link(alike, [merge("m", ["a", "c"]), undo("u", "m")])).toEqual(before);
    expect(link(alike, [split("s", "b"), undo("u", "s")])).toEqual(before);
  });

  it("of a merge and a split the later holds", () => {
    const later = "2024-02-01T00:00:00Z";
    expect(linked(alike, [merge("m", ["a", "b"]), split("s", "b", later)])).toEqual([["a"], ["b"], ["c"]]);
    expect(linked(alike, [split("s", "b"), merge("m", ["a", "b"], later)])).toEqual([["a", "b"], ["c"]]);
  });

  it("passes over drafts that are no longer there", () => {
    expect(linked(alike, [merge("m", ["a", "zz"]), split("s", "yy")])).toEqual(linked(alike));
  });
});

/** Many drafts over two years and a country, about a third of them told of twice or more. */
function crowd(count: number, seed: number): Coded[] {
  let state = seed;
  const random = (below: number): number => {
    state = (Math.imul(state, 1_103_515_245) + 12_345) & 0x7fffffff;
    return state % below;
  };
  const types = ["bombing", "attack", "ambush", "kidnapping", "raid"];
  return Array.from({ length: count }, (_, i) => {
    const event = random(Math.ceil(count * 0.7));
    const day = new Date(Date.UTC(2020, 0, 1 + (event % 730))).toISOString().slice(0, 10);
    const place = placeInTest(`village ${event % 900}`, 10 + (event % 30) / 3, -10 + ((event * 7) % 40) / 3, {
      admin1: `area ${event % 9}`,
    });
    const coarse = random(10) === 0;
    return codedInTest(`report ${i}`, {
      [`draft ${i}`]: [
        on(random(12) === 0 ? day.slice(0, 7) : day),
        at(place, coarse ? "4" : "1"),
        type(types[event % 5] ?? "attack"),
        killed(event % 40),
        by(`group ${event % 6}`),
      ],
    });
  });
}

describe("many drafts", () => {
  it("are in exactly one cluster each, whatever the order", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 1e6 }), (seed) => {
        const coded = crowd(60, seed);
        const clusters = link(coded, []);
        const drafts = clusters.flatMap((cluster) => cluster.drafts);
        expect(new Set(drafts).size).toBe(60);
        expect(drafts).toHaveLength(60);
        const turned = [...coded].reverse().map((each) => ({ ...each, claims: [...each.claims].reverse() }));
        expect(link(turned, [])).toEqual(clusters);
      }),
      { numRuns: 30 },
    );
  });

  it("10,000 drafts take seconds, also when they all tell of one event", () => {
    const spread = crowd(10_000, 7);
    const same = Array.from({ length: 10_000 }, (_, i) =>
      codedInTest(`report ${i}`, { [`draft ${i}`]: [on("2020-05-04"), at(KIDAL), type("bombing")] }),
    );
    for (const [coded, least, most] of [
      [spread, 5_000, 8_000],
      [same, 1, 1],
    ] as const) {
      const start = performance.now();
      const clusters = link(coded, []).length;
      expect(performance.now() - start).toBeLessThan(30_000);
      expect(clusters).toBeGreaterThanOrEqual(least);
      expect(clusters).toBeLessThanOrEqual(most);
    }
  }, 90_000);
});
