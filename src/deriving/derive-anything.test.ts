import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Decision } from "../record/decision.ts";
import { Derived } from "../record/derived.ts";
import type { Coded } from "../record/draft.ts";
import { testId } from "../record/fixtures/coded.ts";
import type { Figure } from "../record/incident.ts";
import { RULE_NAMES, type RuleName } from "../record/rule.ts";
import { type DeriveInput, derive } from "./derive.ts";
import { anyReports } from "./fixtures/any-said.ts";

const KEY = { id: testId("key"), label: "MLI-2019-0001" };
const ABOUT = { who: "A. Reviewer", when: "2024-01-01T00:00:00Z", why: "checked against the hospital's list" };

/** What a person did to some of the claims. */
interface Picked {
  rejected: number[];
  accepted: number[];
  dates: (string | null)[];
}
const anyPicked: fc.Arbitrary<Picked> = fc.record({
  rejected: fc.array(fc.nat(), { maxLength: 3 }),
  accepted: fc.array(fc.nat(), { maxLength: 2 }),
  dates: fc.array(fc.constantFrom(null, "2019-03-24", "2019-03-26"), { minLength: 4, maxLength: 4 }),
});

const claimsOf = (coded: readonly Coded[]) => coded.flatMap(({ claims }) => claims);

function decisionsOn(coded: readonly Coded[], { rejected, accepted }: Picked): Decision[] {
  const claims = claimsOf(coded);
  const on = (kind: "accept" | "reject", picks: number[]) =>
    picks.flatMap((pick, i): Decision[] => {
      const claim = claims[pick % Math.max(1, claims.length)];
      return claim ? [{ ...ABOUT, id: testId(`${kind} ${i}`), kind, claim: claim.id }] : [];
    });
  return [...on("reject", rejected), ...on("accept", accepted)];
}

function inputOf(coded: Coded[], picked: Picked, decisions = decisionsOn(coded, picked)): DeriveInput {
  const drafts = coded.flatMap((each) => each.drafts.map(({ id }) => id));
  const reportDates = new Map(picked.dates.map((date, i) => [testId(`r${i}`), date]));
  return { clusters: [{ key: KEY, cluster: { drafts, reasons: [] } }], coded, decisions, sample: false, reportDates };
}

const figuresOf = (input: DeriveInput, rule: RuleName): Figure[] =>
  derive(input, rule).incidents.flatMap(({ figures }) => figures);

/** Calls with each figure of whatever is said, and the ids of its claims. */
function everyFigure(rule: RuleName, check: (figure: Figure, input: DeriveInput) => void): void {
  fc.assert(
    fc.property(anyReports, anyPicked, (coded, picked) => {
      const input = inputOf(coded, picked);
      for (const figure of figuresOf(input, rule)) check(figure, input);
    }),
    { numRuns: 150 },
  );
}

describe.each(RULE_NAMES)("whatever is said, under %s", (rule) => {
  it("the order of what is given changes nothing", () => {
    fc.assert(
      fc.property(anyReports, anyPicked, (coded, picked) => {
        const decisions = decisionsOn(coded, picked);
        const turned = [...coded]
          .reverse()
          .map((each) => ({ ...each, claims: [...each.claims].reverse(), drafts: [...each.drafts].reverse() }));
        const backwards = inputOf(turned, picked, [...decisions].reverse());
        expect(derive(backwards, rule)).toEqual(derive(inputOf(coded, picked, decisions), rule));
      }),
      { numRuns: 100 },
    );
  });

  it("every id is of a claim that was given and not rejected, and chosen ones are of the figure's own", () => {
    fc.assert(
      fc.property(anyReports, anyPicked, (coded, picked) => {
        const decisions = decisionsOn(coded, picked);
        const rejected = new Set(decisions.flatMap((each) => (each.kind === "reject" ? [each.claim] : [])));
        const known = new Set(claimsOf(coded).flatMap(({ id }) => (rejected.has(id) ? [] : [id])));
        const derived = Derived.parse(derive(inputOf(coded, picked), rule));
        const ids: string[] = [];
        JSON.stringify(derived, (key, value) => {
          if (key === "claims") ids.push(...(value as string[]));
          return value as unknown;
        });
        for (const id of ids) expect(known.has(id)).toBe(true);
        for (const { chosen = [], claims } of derived.incidents.flatMap(({ figures }) => figures)) {
          for (const { claim } of chosen) expect(claims).toContain(claim);
          expect(new Set(chosen.map(({ side }) => side)).size).toBe(chosen.length);
        }
      }),
      { numRuns: 150 },
    );
  });

  it("low <= best <= high, each number said by the claim chosen for it or standing for its word", () =>
    everyFigure(rule, ({ low, best, high, chosen = [] }, { coded }) => {
      const known = [low, best, high].filter((number) => number !== null);
      expect(known).toEqual([...known].sort((a, b) => a - b));
      for (const [side, number] of Object.entries({ low, best, high })) {
        const by = chosen.find((one) => one.side === side);
        if (number === null || by?.word !== undefined) continue;
        const value = claimsOf(coded).find(({ id }) => id === by?.claim)?.value;
        const numbers = typeof value === "object" && "low" in value ? [value.low, value.high] : [value];
        expect(numbers).toContain(number);
      }
    }));

  it("unknown, none reported and zero stay three", () =>
    everyFigure(rule, ({ low, best, high, state, claims, chosen = [] }, { coded }) => {
      const values = claimsOf(coded).flatMap(({ id, value }) => (claims.includes(id) ? [value] : []));
      const none = values.some((value) => typeof value === "object" && "none" in value);
      if (state !== "known") expect([low, best, high]).toEqual([null, null, null]);
      if (state === "none reported") expect(none).toBe(true);
      if (values.length === 0) expect(state).toBe("unknown");
      if (state === "unknown") expect(chosen).toEqual([]);
      if (best === 0) expect(values.some((value) => value === 0 || isRangeFromZero(value))).toBe(true);
    }));
});

describe("under lowest, whatever is said", () => {
  it("taking away a claim that was chosen for nothing changes no answer", () => {
    fc.assert(
      fc.property(anyReports, anyPicked, fc.nat(), (coded, picked, pick) => {
        const decisions = decisionsOn(coded, picked);
        const before = figuresOf(inputOf(coded, picked, decisions), "lowest");
        const chosen = new Set(before.flatMap((figure) => (figure.chosen ?? []).map(({ claim }) => claim)));
        const others = claimsOf(coded).filter(({ id }) => !chosen.has(id));
        const gone = others[pick % Math.max(1, others.length)];
        const without = coded.map((each) => ({ ...each, claims: each.claims.filter((claim) => claim !== gone) }));
        const after = answers(figuresOf(inputOf(without, picked, decisions), "lowest"));
        for (const [question, answer] of answers(before)) {
          // A figure that nobody speaks of any more is no longer there, or unknown.
          if (answer.chosen) expect(after.get(question)).toEqual(answer);
        }
      }),
      { numRuns: 300 },
    );
  });

  it("never lies above another rule's low", () => {
    fc.assert(
      fc.property(anyReports, anyPicked, (coded, picked) => {
        const input = inputOf(coded, { ...picked, accepted: [] });
        const least = answers(figuresOf(input, "lowest"));
        for (const [question, { best }] of answers(figuresOf(input, "low-best-high"))) {
          const low = least.get(question)?.best ?? null;
          if (best !== null && low !== null) expect(low).toBeLessThanOrEqual(best);
        }
      }),
      { numRuns: 150 },
    );
  });
});

describe("whatever is said", () => {
  it("what each speaker said last and what no party said are among what is said side by side", () => {
    fc.assert(
      fc.property(anyReports, anyPicked, (coded, picked) => {
        const input = inputOf(coded, picked);
        const all = answers(figuresOf(input, "low-best-high"));
        for (const rule of ["latest-per-speaker", "without-parties", "majority-of-independent"] as const)
          for (const [question, { low, high }] of answers(figuresOf(input, rule))) {
            const widest = all.get(question);
            if (low !== null && typeof widest?.low === "number") expect(low).toBeGreaterThanOrEqual(widest.low);
            if (high !== null && typeof widest?.high === "number") expect(high).toBeLessThanOrEqual(widest.high);
          }
      }),
      { numRuns: 150 },
    );
  });
});

function answers(figures: readonly Figure[]): Map<string, Omit<Figure, "claims">> {
  return new Map(figures.map(({ claims: _, ...answer }) => [`${answer.role} ${answer.group} ${answer.unit}`, answer]));
}

const isRangeFromZero = (value: unknown): boolean =>
  typeof value === "object" && value !== null && "low" in value && value.low === 0;
