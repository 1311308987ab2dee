import { expect, test } from "vitest";
import type { Decision } from "../record/decision.ts";
import { claimId, codedInTest, testId } from "../record/fixtures/coded.ts";
import type { Incident } from "../record/incident.ts";
import { differences, type Moment } from "./differences.ts";

const coded = codedInTest("a wire", {
  bridge: [
    { field: "type", value: "bombing" },
    { field: "killed", value: 4 },
    { field: "killed", value: 6 },
  ],
  market: [{ field: "type", value: "shelling" }],
});
const killed = (best: number, ...claims: string[]): Incident["figures"][number] => ({
  ...{ role: "killed", group: null, state: "known", low: best, best, high: best, words: [], claims },
});
const incident = (name: string, label: string, figures: Incident["figures"] = []): Incident => ({
  ...{ id: testId(`${name} incident`), label, sample: false, rule: "side-by-side" },
  type: { value: "bombing", claims: [claimId(name, 0)] },
  stage: { value: "accomplished", claims: [] },
  date: { from: null, to: null, precision: null, basis: null, words: [], claims: [] },
  place: { name: null, id: null, country: null, admin1: null, lat: null, lon: null, precision: null, claims: [] },
  ...{ facility: null, actors: [], targets: [], weapons: [], outcomes: [], conflicts: [] },
  figures,
  reports: [coded.report],
  claims: [claimId(name, 0), ...figures.flatMap(({ claims }) => claims)],
});
const moment = (incidents: Incident[], decisions: Decision[] = []): Moment => ({
  ...{ incidents, claims: coded.claims, decisions },
});
const about = { who: "an editor", when: "2024-05-01T12:00:00Z", why: "a slip" };

test("nothing changed is nothing told", () => {
  const same = () => moment([incident("bridge", "MLI-2020-0001", [killed(4, claimId("bridge", 1))])]);
  expect(differences(same(), same())).toEqual([]);
});

test("a figure that moved is told with the claims that came and went and the decision in between", () => {
  const reject: Decision = { id: testId("reject"), ...about, kind: "reject", claim: claimId("bridge", 1) };
  const other: Decision = { id: testId("other"), ...about, kind: "reject", claim: claimId("market", 0) };
  const before = moment([incident("bridge", "MLI-2020-0001", [killed(4, claimId("bridge", 1))])]);
  const after = moment([incident("bridge", "MLI-2020-0001", [killed(6, claimId("bridge", 2))])], [reject, other]);
  expect(differences(before, after)).toEqual([
    {
      incident: testId("bridge incident"),
      ...{ label: "MLI-2020-0001", change: "changed" },
      fields: [
        {
          field: "killed",
          before: { state: "known", low: 4, best: 4, high: 4, words: [] },
          after: { state: "known", low: 6, best: 6, high: 6, words: [] },
          came: [claimId("bridge", 2)],
          went: [claimId("bridge", 1)],
        },
      ],
      came: [claimId("bridge", 2)],
      went: [claimId("bridge", 1)],
      decisions: [reject.id],
    },
  ]);
});

test("what came and what went, by label; a merge is told at both, and so is what undoes it", () => {
  const both = [incident("bridge", "MLI-2020-0001"), incident("market", "MLI-2020-0002")];
  const merge: Decision = {
    id: testId("merge"),
    ...about,
    kind: "merge",
    drafts: [testId("bridge"), testId("market")],
  };
  const merged = moment([{ ...(both[0] as Incident), claims: both.flatMap(({ claims }) => claims) }], [merge]);
  const gone = differences(moment(both), merged);
  expect(gone.map(({ label, change, decisions }) => [label, change, decisions])).toEqual([
    ["MLI-2020-0001", "changed", [merge.id]],
    ["MLI-2020-0002", "gone", [merge.id]],
  ]);
  const undo: Decision = { id: testId("undo"), ...about, kind: "undo", decision: merge.id };
  const back = differences(merged, moment(both, [merge, undo]));
  expect(back.map(({ label, change, decisions }) => [label, change, decisions])).toEqual([
    ["MLI-2020-0001", "changed", [undo.id]],
    ["MLI-2020-0002", "added", [undo.id]],
  ]);
});

test("zero, none reported and unknown are three different values", () => {
  const states = [
    killed(0, claimId("bridge", 1)),
    { ...killed(0), state: "none reported", low: null, best: null, high: null } as const,
    { ...killed(0), state: "unknown", low: null, best: null, high: null } as const,
  ];
  for (const one of states)
    for (const other of states) {
      const at = (figure: Incident["figures"][number]) => moment([incident("bridge", "MLI-2020-0001", [figure])]);
      expect(differences(at(one), at(other)).length).toBe(one === other ? 0 : 1);
    }
});
