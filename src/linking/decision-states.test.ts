import { describe, expect, it } from "vitest";
import type { Decision, DecisionState } from "../record/decision.ts";
import type { IncidentKey } from "../record/derived.ts";
import { claimId, codedInTest, testId } from "../record/fixtures/coded.ts";
import { carryDecisions } from "./carry-decisions.ts";
import { decisionStates } from "./decision-states.ts";
import { anchorOf } from "./keep-keys.ts";

const about = (name: string) => ({ id: testId(name), who: "A. Reviewer", when: "2024-01-01T00:00:00Z", why: "read" });
const before = codedInTest("r", { a: [{ field: "killed", value: 4 }], b: [{ field: "killed", value: 9 }] });
/** The newest reading finds the first incident again, saying the same, and nothing where the second stood. */
const now = codedInTest("r", { newA: [{ field: "killed", value: 4 }] });
const key = (label: string, n: number): IncidentKey => ({
  id: testId(label),
  label,
  anchors: before.drafts.slice(n, n + 1).map(anchorOf),
});
const [first, second, third] = [key("MLI-2019-0001", 0), key("MLI-2019-0002", 1), key("MLI-2019-0003", 2)];
const past = { keys: [first, second, third], claims: before.claims };

function statesOf(...decided: Decision[]): DecisionState[] {
  const carried = carryDecisions(decided, past, [now]);
  const kept = [{ key: first, cluster: { drafts: [testId("newA")], reasons: [] }, newAnchors: [] }];
  const merged = [{ key: third, into: first, newAnchors: [] }];
  return decisionStates({ decided, carried, past, coded: [now], kept, merged });
}
const reject = (claim: string): Decision => ({ ...about(claim), kind: "reject", claim });

describe("decisionStates", () => {
  it("says which incident a decision is about now, and leaves the decision as it was made", () => {
    const decision = reject(claimId("a", 0));
    expect(statesOf(decision)).toEqual([
      { decision, inForce: true, gone: null, incident: { id: first.id, label: first.label } },
    ]);
  });

  it("flags what is gone from the newest reading, with the incident that it was of", () => {
    const states = statesOf(
      reject(claimId("b", 0)),
      { ...about("split"), kind: "split", draft: testId("b") },
      { ...about("merge"), kind: "merge", drafts: [testId("a"), testId("b")] },
      { ...about("correct"), kind: "correct", incident: second.id, field: "killed", value: 3 },
    );
    expect(states.map(({ gone, incident }) => [gone, incident?.label])).toEqual([
      ["claim", second.label],
      ["draft", second.label],
      ["draft", first.label],
      ["incident", second.label],
    ]);
  });

  it("takes a correction of a merged incident for one of what it is part of", () => {
    const decision: Decision = { ...about("c"), kind: "correct", incident: third.id, field: "killed", value: 3 };
    expect(statesOf(decision)).toMatchObject([{ gone: null, incident: { label: first.label } }]);
  });

  it("tells what was taken back", () => {
    const undo: Decision = { ...about("undo"), kind: "undo", decision: testId(claimId("a", 0)) };
    const states = statesOf(reject(claimId("a", 0)), undo);
    expect(states.map(({ inForce, incident }) => [inForce, incident?.label])).toEqual([
      [false, first.label],
      [true, undefined],
    ]);
  });
});
