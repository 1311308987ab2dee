import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Decision } from "../record/decision.ts";
import { Derived } from "../record/derived.ts";
import type { Coded } from "../record/draft.ts";
import {
  codedInTest,
  officeSpeaker,
  partySpeaker,
  placeInTest,
  type SaidInTest,
  testId,
} from "../record/fixtures/coded.ts";
import { DEFAULT_RULE, type DeriveInput, derive } from "./derive.ts";

const KEY = { id: testId("key"), label: "MLI-2019-0001" };
const ABOUT = { who: "A. Reviewer", when: "2024-01-01T00:00:00Z", why: "checked against the hospital's list" };

const speakers = fc.constantFrom(undefined, partySpeaker("militia"), officeSpeaker("the police"));
const anySaid: fc.Arbitrary<SaidInTest> = fc
  .record({
    what: fc.oneof(
      fc.record({
        field: fc.constantFrom("killed" as const, "wounded" as const, "attackers" as const),
        value: fc.oneof(
          fc.nat(500),
          fc.constant({ none: true as const }),
          fc.constant({ word: "several" }),
          fc.tuple(fc.nat(50), fc.nat(50)).map(([low, more]) => ({ low, high: low + more })),
        ),
        precision: fc.constantFrom(
          "exact" as const,
          "about" as const,
          "at least" as const,
          "up to" as const,
          "less than" as const,
        ),
      }),
      fc.record({
        field: fc.constant("date" as const),
        value: fc.constantFrom(
          "2019-03-23",
          "2019-03-24",
          "2019-03",
          "2018",
          { from: "2019-03-01", to: "2019-03-09" },
          { word: "on Friday" },
        ),
        precision: fc.constantFrom("day" as const, "month" as const, "year" as const, "relative" as const),
      }),
      fc.record({
        field: fc.constant("place" as const),
        value: fc.constantFrom(
          placeInTest("A", 14, -3),
          placeInTest("B", 14.1, -3),
          placeInTest("C", 17, 1),
          placeInTest("D", null, null, { country: "NER" }),
        ),
        precision: fc.constantFrom("1" as const, "4" as const, "6" as const),
      }),
      fc.record({
        field: fc.constantFrom("actor" as const, "target" as const, "responsibility" as const, "facility" as const),
        value: fc.constantFrom({ name: "Front", id: "f" }, { name: "The Front", id: "f" }, { name: "army", id: null }),
        precision: fc.constant("named" as const),
      }),
      fc.record({
        field: fc.constant("stage" as const),
        value: fc.constantFrom("foiled", "attempted", "accomplished"),
        precision: fc.constant("described" as const),
      }),
    ),
    stance: fc.constantFrom(
      "stated" as const,
      "claimed" as const,
      "suspected" as const,
      "denied" as const,
      "threatened" as const,
    ),
    speaker: speakers,
    group: fc.constantFrom(null, null, "civilian"),
  })
  .map(({ what, stance, speaker, group }) => ({ ...what, stance, group, ...(speaker ? { speaker } : {}) }));

const anyInput = fc
  .array(fc.array(anySaid, { maxLength: 8 }), { minLength: 1, maxLength: 4 })
  .map((reports) => reports.map((said, i) => codedInTest(`r${i}`, { [`d${i}`]: said })));

describe("whatever is said", () => {
  const input = (coded: Coded[], decisions: Decision[]): DeriveInput => ({
    clusters: [
      { key: KEY, cluster: { drafts: coded.flatMap(({ drafts }) => drafts.map(({ id }) => id)), reasons: [] } },
    ],
    coded,
    decisions,
    sample: false,
  });
  const rejections = (coded: Coded[], picks: number[]): Decision[] => {
    const claims = coded.flatMap((each) => each.claims);
    return picks.flatMap((pick, i) => {
      const claim = claims[pick % Math.max(1, claims.length)];
      return claim ? [{ ...ABOUT, id: testId(`reject ${i}`), kind: "reject" as const, claim: claim.id }] : [];
    });
  };

  it("the order of what is given changes nothing", () => {
    fc.assert(
      fc.property(anyInput, fc.array(fc.nat(), { maxLength: 3 }), (coded, picks) => {
        const decisions = rejections(coded, picks);
        const turned = [...coded]
          .reverse()
          .map((each) => ({ ...each, claims: [...each.claims].reverse(), drafts: [...each.drafts].reverse() }));
        const backwards = input(turned, [...decisions].reverse());
        expect(derive(backwards, DEFAULT_RULE)).toEqual(derive(input(coded, decisions), DEFAULT_RULE));
      }),
      { numRuns: 200 },
    );
  });

  it("every id is of a claim that was given and not rejected; low <= best <= high; unknown is never a number", () => {
    fc.assert(
      fc.property(anyInput, fc.array(fc.nat(), { maxLength: 3 }), (coded, picks) => {
        const decisions = rejections(coded, picks);
        const rejected = new Set(decisions.map((each) => (each.kind === "reject" ? each.claim : "")));
        const known = new Set(
          coded.flatMap(({ claims }) => claims.map(({ id }) => id)).filter((id) => !rejected.has(id)),
        );
        const derived = Derived.parse(derive(input(coded, decisions), DEFAULT_RULE));
        const ids: string[] = [];
        JSON.stringify(derived, (key, value) => {
          if (key === "claims") ids.push(...(value as string[]));
          return value as unknown;
        });
        for (const id of ids) expect(known.has(id)).toBe(true);
        for (const { figures } of derived.incidents) {
          for (const { low, best, high, state } of figures) {
            if (low !== null && best !== null) expect(low).toBeLessThanOrEqual(best);
            if (best !== null && high !== null) expect(best).toBeLessThanOrEqual(high);
            if (low !== null && high !== null) expect(low).toBeLessThanOrEqual(high);
            if (state !== "known") expect([low, best, high]).toEqual([null, null, null]);
          }
        }
      }),
      { numRuns: 300 },
    );
  });
});
