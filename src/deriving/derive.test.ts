import { describe, expect, it } from "vitest";
import type { Decision } from "../record/decision.ts";
import { Derived } from "../record/derived.ts";
import type { Coded } from "../record/draft.ts";
import {
  claimId,
  codedInTest,
  officeSpeaker,
  partySpeaker,
  placeInTest,
  type SaidInTest,
  testId,
} from "../record/fixtures/coded.ts";
import type { Figure, Incident } from "../record/incident.ts";
import { DEFAULT_RULE } from "../record/rule.ts";
import { type DeriveInput, derive, labelParts } from "./derive.ts";

const KEY = { id: testId("key"), label: "MLI-2019-0001" };
const ABOUT = { who: "A. Reviewer", when: "2024-01-01T00:00:00Z", why: "checked against the hospital's list" };

function one(said: readonly SaidInTest[], decisions: Decision[] = []): Incident {
  return ofReports([codedInTest("r", { d: said })], decisions);
}

function ofReports(coded: Coded[], decisions: Decision[] = [], reportDates?: Map<string, string>): Incident {
  const drafts = coded.flatMap((each) => each.drafts.map(({ id }) => id));
  const input: DeriveInput = {
    clusters: [{ key: KEY, cluster: { drafts, reasons: [] } }],
    coded,
    decisions,
    sample: false,
    ...(reportDates ? { reportDates } : {}),
  };
  const derived = derive(input, DEFAULT_RULE);
  expect(() => Derived.parse(derived)).not.toThrow();
  return derived.incidents[0] as Incident;
}

function figure(incident: Incident, role: Figure["role"], group: string | null = null): Figure {
  return incident.figures.find((each) => each.role === role && each.group === group) as Figure;
}

describe("figures", () => {
  it("are unknown where nobody speaks, and never 0 then", () => {
    const killed = figure(one([{ field: "type", value: "bombing" }]), "killed");
    expect(killed).toEqual({
      role: "killed",
      group: null,
      state: "unknown",
      low: null,
      best: null,
      high: null,
      words: [],
      claims: [],
    });
  });

  it("have no unknown total beside a group somebody speaks of", () => {
    const incident = one([{ field: "killed", value: 9, group: "civilian" }]);
    expect(incident.figures.map(({ role, group, state }) => [role, group, state])).toEqual([
      ["killed", "civilian", "known"],
      ["wounded", null, "unknown"],
    ]);
  });

  it("count things by their kind, and say how they are said", () => {
    const incident = one([
      { field: "destroyed", value: 14, precision: "about", unit: "houses", stance: "claimed" },
      { field: "destroyed", value: 3, unit: "vehicles" },
    ]);
    expect(incident.figures.filter(({ role }) => role === "destroyed")).toMatchObject([
      { unit: "houses", best: 14, precision: "about", stances: ["claimed"] },
      { unit: "vehicles", best: 3, precision: "exact", stances: ["stated"] },
    ]);
    expect(incident.conflicts).toEqual([]);
  });

  it("tell none reported from zero", () => {
    expect(figure(one([{ field: "wounded", value: { none: true } }]), "wounded")).toMatchObject({
      state: "none reported",
      low: null,
      best: null,
    });
    expect(figure(one([{ field: "wounded", value: 0 }]), "wounded")).toMatchObject({
      state: "known",
      low: 0,
      best: 0,
      high: 0,
    });
  });

  it("keep vague words and make no number of them", () => {
    expect(figure(one([{ field: "killed", value: { word: "dozens" }, precision: "vague" }]), "killed")).toMatchObject({
      state: "known",
      low: null,
      best: null,
      high: null,
      words: ["dozens"],
    });
  });

  it("span from the least said to the greatest", () => {
    const killed = figure(
      one([
        { field: "killed", value: 11 },
        { field: "killed", value: { low: 14, high: 18 }, precision: "range" },
      ]),
      "killed",
    );
    expect(killed).toMatchObject({ low: 11, best: 11, high: 18 });
  });

  it("stay open where the outermost claim is open", () => {
    expect(figure(one([{ field: "killed", value: 40, precision: "more than" }]), "killed")).toMatchObject({
      low: 40,
      best: 40,
      high: null,
    });
    expect(figure(one([{ field: "killed", value: 40, precision: "up to" }]), "killed")).toMatchObject({
      low: null,
      best: null,
      high: 40,
    });
    const both = one([
      { field: "killed", value: 40, precision: "more than" },
      { field: "killed", value: 55 },
    ]);
    expect(figure(both, "killed")).toMatchObject({ low: 40, best: 55, high: 55 });
  });

  it("do not take a party's own word for best when somebody else gives a number", () => {
    const said: SaidInTest[] = [
      { field: "killed", value: 90, speaker: partySpeaker("militia"), stance: "claimed" },
      { field: "killed", value: 7, precision: "about", speaker: officeSpeaker("the district hospital") },
    ];
    const killed = figure(one(said), "killed");
    expect(killed).toMatchObject({ low: 7, best: 7, high: 90 });
    expect(figure(one(said.slice(0, 1)), "killed").best).toBe(90);
  });

  it("count what is denied for nothing but a conflict", () => {
    const incident = one([
      { field: "killed", value: 30, speaker: partySpeaker("army"), stance: "denied" },
      { field: "killed", value: 4 },
    ]);
    expect(figure(incident, "killed")).toMatchObject({ low: 4, best: 4, high: 4 });
    expect(incident.conflicts.find(({ field }) => field === "killed")?.claims).toHaveLength(2);
  });

  it("keep groups of people apart", () => {
    const incident = one([
      { field: "killed", value: 12 },
      { field: "killed", value: 9, group: "civilian" },
      { field: "killed", value: 3, group: "soldier" },
    ]);
    expect([null, "civilian", "soldier"].map((group) => figure(incident, "killed", group).best)).toEqual([12, 9, 3]);
    expect(incident.conflicts).toEqual([]);
  });

  it("count reprints of one sentence as one voice", () => {
    const reprint = { quote: "At least one source put the number of the dead in the village at twenty." };
    const coded = [
      codedInTest("a", { a: [{ field: "killed", value: 20, publisher: "Paper A", ...reprint }] }),
      codedInTest("b", { b: [{ field: "killed", value: 20, publisher: "Paper B", ...reprint }] }),
      codedInTest("c", { c: [{ field: "killed", value: 16, publisher: "Paper C" }] }),
      codedInTest("d", { d: [{ field: "killed", value: 16, publisher: "Paper D" }] }),
    ];
    expect(figure(ofReports(coded), "killed").best).toBe(16);
  });

  it("take a later report's number before an earlier one's", () => {
    const coded = [
      codedInTest("early", { a: [{ field: "killed", value: 5 }] }),
      codedInTest("late", { b: [{ field: "killed", value: 8 }] }),
    ];
    const dates = new Map([
      [testId("early"), "2019-03-24"],
      [testId("late"), "2019-03-26"],
    ]);
    expect(figure(ofReports(coded, [], dates), "killed")).toMatchObject({ low: 5, best: 8, high: 8 });
  });
});

describe("date, place, stage", () => {
  it("takes the closest date that nothing contradicts", () => {
    const incident = one([
      { field: "date", value: "2019-03", precision: "month" },
      { field: "date", value: "2019-03-23", precision: "day" },
    ]);
    expect(incident.date).toMatchObject({ from: "2019-03-23", to: "2019-03-23", precision: "day" });
    expect(incident.date.claims).toHaveLength(2);
    expect(incident.conflicts).toEqual([]);
  });

  it("lists dates that cannot both be right", () => {
    const incident = one([
      { field: "date", value: "2019-03-23", precision: "day" },
      { field: "date", value: "2019-03-29", precision: "day" },
    ]);
    expect(incident.conflicts).toEqual([{ field: "date", claims: [claimId("d", 0), claimId("d", 1)] }]);
  });

  it("leaves a relative date relative", () => {
    const incident = one([{ field: "date", value: { word: "yesterday" }, precision: "relative", basis: "implied" }]);
    expect(incident.date).toMatchObject({ from: null, to: null, precision: "relative", words: ["yesterday"] });
  });

  it("keeps the day it ended beside the day it began", () => {
    const incident = one([
      { field: "date", value: "2019-03-23", precision: "day" },
      { field: "end_date", value: "2019-03-27", precision: "days", basis: "implied" },
    ]);
    expect(incident.date.to).toBe("2019-03-23");
    expect(incident.end).toMatchObject({ from: "2019-03-27", precision: "days" });
  });

  it("takes the village, not the country around it", () => {
    const incident = one([
      { field: "place", value: placeInTest("Mali", 17, -4), precision: "6" },
      { field: "place", value: placeInTest("Ogossagou", 14.0, -3.2), precision: "1" },
    ]);
    expect(incident.place).toMatchObject({ name: "Ogossagou", precision: "1", country: "MLI" });
    expect(incident.conflicts).toEqual([]);
  });

  it("keeps a foiled attempt a stage, with harm unknown", () => {
    const incident = one([
      { field: "stage", value: "foiled" },
      { field: "type", value: "bombing" },
    ]);
    expect(incident.stage.value).toBe("foiled");
    expect(figure(incident, "killed").state).toBe("unknown");
  });

  it("joins names of one actor, with every stance taken to its deed", () => {
    const group = { name: "Front", id: "front" };
    const incident = one([
      { field: "actor", value: group },
      { field: "responsibility", value: group, stance: "denied", speaker: partySpeaker("front") },
      { field: "actor", value: { name: "unknown gunmen", id: null } },
    ]);
    expect(incident.actors.map(({ name, stances }) => [name, stances])).toEqual([
      ["Front", ["denied", "stated"]],
      ["unknown gunmen", ["stated"]],
    ]);
    expect(incident.conflicts.map(({ field }) => field)).toContain("actor");
  });

  it("gives what a label is made of", () => {
    const coded = [
      codedInTest("r", {
        d: [
          { field: "date", value: "2019-03-23", precision: "day" },
          { field: "place", value: placeInTest("Mopti", 14.5, -4.2), precision: "1" },
        ],
      }),
    ];
    const cluster = { drafts: [testId("d")], reasons: [] };
    expect(labelParts([cluster], coded, [])).toEqual([{ country: "MLI", year: "2019" }]);
  });
});

describe("decisions", () => {
  const said: SaidInTest[] = [
    { field: "killed", value: 9 },
    { field: "killed", value: 3, precision: "about" },
  ];
  const correct: Decision = { ...ABOUT, id: testId("c"), kind: "correct", incident: KEY.id, field: "killed", value: 6 };
  const reject: Decision = { ...ABOUT, id: testId("x"), kind: "reject", claim: claimId("d", 0) };

  it("a correction holds, with the claims it was made about", () => {
    expect(figure(one(said, [correct]), "killed")).toMatchObject({
      low: 6,
      best: 6,
      high: 6,
      claims: [claimId("d", 0), claimId("d", 1)],
    });
  });

  it("a corrected end holds, whether or not anybody tells of one", () => {
    const end: Decision = { ...correct, field: "end_date", value: "2024-05-03" };
    const told: SaidInTest[] = [...said, { field: "end_date", value: "2024-05-09", precision: "day" }];
    const held = { from: "2024-05-03", to: "2024-05-03", precision: "day", words: [] };
    expect(one(said, [end]).end).toEqual({ ...held, claims: [] });
    expect(one(told, [end]).end).toEqual({ ...held, claims: [claimId("d", 2)] });
  });

  it("a rejected claim is nowhere", () => {
    const incident = one(said, [reject]);
    expect(figure(incident, "killed")).toMatchObject({ low: 3, best: 3, high: 3 });
    expect(JSON.stringify(incident)).not.toContain(claimId("d", 0));
  });

  it("an accepted claim comes first", () => {
    const accept: Decision = { ...ABOUT, id: testId("a"), kind: "accept", claim: claimId("d", 1) };
    expect(figure(one(said, [accept]), "killed").best).toBe(3);
  });

  it("undoing restores what was, and undoing that undoes it again", () => {
    const before = one(said);
    for (const decision of [correct, reject]) {
      const undo: Decision = { ...ABOUT, id: testId("u"), kind: "undo", decision: decision.id };
      const again: Decision = { ...ABOUT, id: testId("uu"), kind: "undo", decision: undo.id };
      expect(one(said, [decision])).not.toEqual(before);
      expect(one(said, [decision, undo])).toEqual(before);
      expect(one(said, [decision, undo, again])).toEqual(one(said, [decision]));
    }
  });

  it("an incident with nothing left is left out", () => {
    const coded = [codedInTest("r", { d: said.slice(0, 1) })];
    const clusters = [{ key: KEY, cluster: { drafts: [testId("d")], reasons: [] } }];
    expect(derive({ clusters, coded, decisions: [reject], sample: false }, DEFAULT_RULE).incidents).toEqual([]);
  });
});

describe("statements", () => {
  it("one standing figure a claim, one tally and one assessment a draft", () => {
    const coded = [
      codedInTest(
        "r",
        {
          f: [
            { field: "held", value: 300 },
            { field: "held", value: { word: "hundreds" }, precision: "vague" },
          ],
        },
        "facility",
      ),
      codedInTest(
        "s",
        {
          t: [
            { field: "count", value: 31, precision: "about" },
            { field: "area", value: "the north" },
            { field: "period", value: { from: "2018", to: null }, basis: "implied" },
          ],
        },
        "tally",
      ),
      codedInTest(
        "u",
        {
          a: [
            { field: "assessment", value: "more raids are likely" },
            { field: "area_at_risk", value: placeInTest("Gao", 16.2, 0) },
          ],
        },
        "assessment",
      ),
      codedInTest("v", { n: [{ field: "actor", value: "a tally without a count" }] }, "tally"),
    ];
    const derived = derive({ clusters: [], coded, decisions: [], sample: true }, DEFAULT_RULE);
    expect(() => Derived.parse(derived)).not.toThrow();
    expect(derived.figures.map(({ value }) => value)).toEqual([300, { word: "hundreds" }]);
    expect(derived.tallies).toMatchObject([
      { count: 31, area: "the north", period: { from: "2018", to: null, basis: "implied" }, sample: true },
    ]);
    expect(derived.assessments).toMatchObject([{ words: "more raids are likely", areasAtRisk: [{ name: "Gao" }] }]);
  });
});
