import { describe, expect, it } from "vitest";
import type { Decision } from "../record/decision.ts";
import { claimId, codedInTest, type SaidInTest, testId } from "../record/fixtures/coded.ts";
import { carryCorrections, carryDecisions } from "./carry-decisions.ts";
import { anchorOf } from "./keep-keys.ts";

const ABOUT = { id: testId("decision"), who: "A. Reviewer", when: "2024-01-01T00:00:00Z", why: "read both" };
const SAID: SaidInTest[] = [
  { field: "killed", value: 4 },
  { field: "killed", value: 4, group: "civilian" },
  { field: "place", value: { name: "Aden", id: "a", country: "YEM", admin1: null, lat: 12.8, lon: 45 } },
];
const before = codedInTest("r", { a: SAID, b: [{ field: "wounded", value: { word: "several" } }] });
const now = codedInTest("r", { newA: SAID, newB: [{ field: "wounded", value: { word: "many" } }] });
const past = {
  keys: [{ id: testId("key"), label: "YEM-2019-0001", anchors: before.drafts.map(anchorOf) }],
  claims: before.claims,
};
const carried = (decision: Decision): Decision => carryDecisions([decision], past, [now])[0] as Decision;

describe("carryDecisions", () => {
  it("finds the drafts of merges and splits again", () => {
    expect(carried({ ...ABOUT, kind: "merge", drafts: [testId("a"), testId("b")] })).toMatchObject({
      drafts: [testId("newA"), testId("newB")],
    });
    expect(carried({ ...ABOUT, kind: "split", draft: testId("b") })).toMatchObject({ draft: testId("newB") });
  });

  it("finds the same claim again, not one that says something else of the same words", () => {
    const reject = (n: number) => carried({ ...ABOUT, kind: "reject", claim: claimId("a", n) });
    expect([0, 1, 2].map((n) => reject(n))).toMatchObject([0, 1, 2].map((n) => ({ claim: claimId("newA", n) })));
    const gone: Decision = { ...ABOUT, kind: "accept", claim: claimId("b", 0) };
    expect(carried(gone)).toEqual(gone);
  });

  it("leaves alone what is about the present, or about nothing known", () => {
    const decisions: Decision[] = [
      { ...ABOUT, kind: "reject", claim: claimId("newA", 1) },
      { ...ABOUT, kind: "split", draft: testId("nobody") },
      { ...ABOUT, kind: "undo", decision: testId("other") },
    ];
    expect(carryDecisions(decisions, past, [now])).toEqual(decisions);
  });
});

describe("carryCorrections", () => {
  const correct: Decision = { ...ABOUT, kind: "correct", incident: testId("b"), field: "killed", value: 3 };

  it("lets a person's value follow an incident into the one it is part of now", () => {
    const merged = [{ key: { id: testId("b") }, into: { id: testId("a") } }];
    expect(carryCorrections([correct], merged)).toEqual([{ ...correct, incident: testId("a") }]);
    expect(carryCorrections([correct], [])).toEqual([correct]);
  });
});
