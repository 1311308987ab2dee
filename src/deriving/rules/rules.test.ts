import { describe, expect, it } from "vitest";
import type { Decision } from "../../record/decision.ts";
import type { Coded } from "../../record/draft.ts";
import {
  claimId,
  codedInTest,
  officeSpeaker,
  partySpeaker,
  type SaidInTest,
  testId,
} from "../../record/fixtures/coded.ts";
import type { Figure, Incident } from "../../record/incident.ts";
import { RULE_NAMES, type RuleName } from "../../record/rule.ts";
import { derive } from "../derive.ts";

const KEY = { id: testId("key"), label: "NGA-2019-0001" };
const ABOUT = { who: "A. Reviewer", when: "2024-01-01T00:00:00Z", why: "the morgue's list" };
const killed = (value: SaidInTest["value"], more: Partial<SaidInTest> = {}): SaidInTest => ({
  field: "killed",
  value,
  ...more,
});
const none = { none: true as const };
const army = partySpeaker("army:NGA");
const rebels = partySpeaker("rebels");
const hospital = officeSpeaker("the district hospital");
const council = officeSpeaker("the town council");

function incidentUnder(rule: RuleName, coded: Coded[], dates: string[] = [], decisions: Decision[] = []): Incident {
  const drafts = coded.flatMap((each) => each.drafts.map(({ id }) => id));
  const reportDates = new Map(coded.map(({ report }, i) => [report, dates[i] ?? null]));
  const clusters = [{ key: KEY, cluster: { drafts, reasons: [] } }];
  return derive({ clusters, coded, decisions, sample: false, reportDates }, rule).incidents[0] as Incident;
}

function figureUnder(rule: RuleName, said: SaidInTest[][], dates: string[] = [], decisions: Decision[] = []): Figure {
  const coded = said.map((one, i) => codedInTest(`r${i}`, { [`d${i}`]: one }));
  return incidentUnder(rule, coded, dates, decisions).figures.find(({ role }) => role === "killed") as Figure;
}
const numbers = ({ state, low, best, high, words }: Figure) => [state, low, best, high, ...words];
const chosen = ({ chosen: of = [] }: Figure) => of.map(({ side, claim }) => [side, claim]);

describe("lowest", () => {
  const under = (...said: SaidInTest[]) => figureUnder("lowest", [said]);

  it("takes the lowest number, whoever says it, and says so", () => {
    const figure = under(killed(11, { speaker: hospital }), killed(4, { speaker: army, stance: "claimed" }));
    expect(numbers(figure)).toEqual(["known", 4, 4, 4]);
    expect(figure.chosen?.[1]).toEqual({ side: "best", claim: claimId("d0", 1), why: "no number said is lower" });
    expect([figure.stances, figure.claims.length]).toEqual([["claimed"], 2]);
  });

  it.each([
    ["tens", 10],
    ["dozens", 12],
    ["Hundreds", 100],
  ])("where only %s is said, it counts %i beside the word", (word, number) => {
    const figure = under(killed({ word: "several" }, { precision: "vague" }), killed({ word }, { precision: "vague" }));
    expect(numbers(figure)).toEqual(["known", number, number, number, word]);
    expect(figure.chosen?.map((one) => [one.side, one.word])).toEqual(
      ["low", "best", "high"].map((side) => [side, word]),
    );
  });

  it("takes a number before a word's, and makes none of words that the codebook has none for", () => {
    expect(numbers(under(killed({ word: "dozens" }), killed(40)))).toEqual(["known", 40, 40, 40]);
    expect(numbers(under(killed({ word: "thousands" })))).toEqual(["known", null, null, null, "thousands"]);
  });

  it("leaves none reported what it is, below any count but zero", () => {
    expect(numbers(under(killed(none), killed(3)))).toEqual(["none reported", null, null, null]);
    expect(numbers(under(killed(none), killed(0)))).toEqual(["known", 0, 0, 0]);
  });

  it("takes the lower end of a range, and keeps limits open", () => {
    expect(numbers(under(killed({ low: 14, high: 18 }, { precision: "range" })))).toEqual(["known", 14, 14, 14]);
    expect(numbers(under(killed(40, { precision: "at least" })))).toEqual(["known", 40, 40, null]);
    expect(numbers(under(killed(40, { precision: "up to" }), killed(50)))).toEqual(["known", null, null, 40]);
  });

  it("takes what a person accepted before what is lower", () => {
    const accept: Decision = { ...ABOUT, id: testId("a"), kind: "accept", claim: claimId("d0", 1) };
    expect(numbers(figureUnder("lowest", [[killed(4), killed(9)]], [], [accept]))).toEqual(["known", 9, 9, 9]);
  });
});

describe("low-best-high", () => {
  const under = (...said: SaidInTest[]) => figureUnder("low-best-high", [said]);

  it("takes lowest, most reliable and highest", () => {
    const figure = under(
      killed(3, { speaker: army, stance: "claimed" }),
      killed(20, { speaker: hospital }),
      killed(20, { speaker: council }),
      killed(12, { speaker: officeSpeaker("the police chief") }),
      killed(60, { speaker: rebels }),
    );
    expect(numbers(figure)).toEqual(["known", 3, 20, 60]);
    expect(chosen(figure)).toEqual([
      ["low", claimId("d0", 0)],
      ["best", claimId("d0", 1)],
      ["high", claimId("d0", 4)],
    ]);
    expect(figure.chosen?.[1]?.why).toBe("the most reliable: most independent voices say it");
  });

  it("takes the lower of equally reliable numbers", () => {
    const figure = under(killed(20, { speaker: hospital }), killed(12, { speaker: council }));
    expect([figure.best, figure.chosen?.[1]?.why]).toEqual([
      12,
      "the most reliable: of equally reliable numbers the lower",
    ]);
  });

  it("gives open claims the number they name, and words none", () => {
    expect(numbers(under(killed(40, { precision: "more than" })))).toEqual(["known", 40, 40, 40]);
    expect(numbers(under(killed({ word: "dozens" })))).toEqual(["known", null, null, null, "dozens"]);
    expect(numbers(under(killed(none), killed(5)))).toEqual(["known", null, 5, 5]);
    expect(numbers(under(killed(none)))).toEqual(["none reported", null, null, null]);
  });
});

describe("latest-per-speaker", () => {
  const dates = ["2019-03-24", "2019-03-26", "2019-03-25"];

  it("hears of each speaker what they said last", () => {
    const said = [
      [killed(4, { speaker: hospital })],
      [killed(9, { speaker: hospital })],
      [killed(6, { speaker: council })],
    ];
    expect(numbers(figureUnder("side-by-side", said, dates))).toEqual(["known", 4, 9, 9]);
    const figure = figureUnder("latest-per-speaker", said, dates);
    expect(numbers(figure)).toEqual(["known", 6, 9, 9]);
    expect(figure.claims).toHaveLength(3);
    expect(figure.chosen?.[0]?.why).toBe("of what each speaker said last: the least number");
  });

  it("hears all that one says on one day, or on days nobody knows", () => {
    const said = [
      [killed(4, { speaker: hospital }), killed(5, { speaker: hospital })],
      [killed(9, { speaker: hospital })],
    ];
    expect(figureUnder("latest-per-speaker", said)).toMatchObject({ low: 4, high: 9 });
    expect(numbers(figureUnder("latest-per-speaker", said.slice(0, 1), dates))).toEqual(["known", 4, 4, 5]);
  });

  it("takes a speaker's later date of the incident", () => {
    const day = (value: string): SaidInTest => ({ field: "date", value, precision: "day", speaker: hospital });
    const coded = [codedInTest("r0", { d0: [day("2019-03-20")] }), codedInTest("r1", { d1: [day("2019-03-21")] })];
    const incident = incidentUnder("latest-per-speaker", coded, dates);
    expect([incident.date.from, incident.conflicts]).toEqual(["2019-03-21", []]);
    expect(incident.claims).toHaveLength(2);
  });
});

describe("majority-of-independent", () => {
  const under = (...said: SaidInTest[]) => figureUnder("majority-of-independent", [said]);

  it("takes what most voices say, and one speaker's repetitions for one", () => {
    const figure = under(
      ...[7, 7, 7].map((value) => killed(value, { speaker: rebels })),
      killed(12, { speaker: hospital }),
      killed(10, { speaker: council, precision: "at least" }),
    );
    expect(numbers(figure)).toEqual(["known", 12, 12, 12]);
    expect(figure.chosen?.[0]?.why).toBe("2 of 3 independent voices say it");
  });

  it("counts a sentence printed twice once", () => {
    const reprint = { quote: "At least one source put the number of the dead in the village at twenty." };
    const said = [
      ...["A", "B", "C"].map((publisher) => [killed(20, { publisher, ...reprint })]),
      ...["D", "E"].map((publisher) => [killed(16, { publisher })]),
    ];
    expect(numbers(figureUnder("majority-of-independent", said))).toEqual(["known", 16, 16, 16]);
  });

  it("takes the lowest where no number has more voices, none and zero apart", () => {
    const figure = under(killed(12, { speaker: hospital }), killed(9, { speaker: council }));
    expect([figure.best, figure.chosen?.[0]?.why]).toEqual([
      9,
      "1 of 2 independent voices says it, and of equally supported numbers it is the lowest",
    ]);
    expect(numbers(under(killed(12, { speaker: hospital }), killed(none, { speaker: council })))[0]).toBe(
      "none reported",
    );
    expect(numbers(under(killed(0, { speaker: hospital }), killed(none, { speaker: council })))).toEqual([
      "known",
      0,
      0,
      0,
    ]);
  });
});

describe("without-parties", () => {
  const side = (field: "actor" | "target", id: string): SaidInTest => ({ field, value: { name: id, id } });
  const under = (...said: SaidInTest[]) => figureUnder("without-parties", [said]);
  const peacekeepers = killed(6, { speaker: partySpeaker("un") });

  it("hears nobody who speaks for a side, and is unknown where nobody else speaks", () => {
    const said = [killed(40, { speaker: rebels }), killed(2, { stance: "claimed" }), killed(11, { speaker: hospital })];
    expect(numbers(under(...said))).toEqual(["known", 11, 11, 11]);
    const figure = under(...said.slice(0, 2));
    expect([figure.state, figure.claims.length, figure.chosen]).toEqual(["unknown", 2, undefined]);
  });

  it("hears a third party only where both sides are known", () => {
    expect(under(side("actor", "rebels"), peacekeepers).state).toBe("unknown");
    const both = [side("actor", "rebels"), side("target", "gov:NGA")];
    expect(under(...both, peacekeepers).best).toBe(6);
    expect(under(...both, killed(3, { speaker: army })).state).toBe("unknown");
  });

  it("hears a party whose claim a person accepted", () => {
    const accept: Decision = { ...ABOUT, id: testId("a"), kind: "accept", claim: claimId("d0", 0) };
    expect(figureUnder("without-parties", [[killed(40, { speaker: rebels })]], [], [accept]).best).toBe(40);
  });
});

describe("standing figures", () => {
  const held = (value: number, speaker = hospital): SaidInTest => ({ field: "held", value, speaker });
  const coded = [
    codedInTest("s0", { f0: [held(300)] }, "place"),
    codedInTest("s1", { f1: [held(350), held(90, rebels)] }, "place"),
  ].map((one) => ({
    ...one,
    claims: one.claims.map((claim) => ({ ...claim, subject: { ...claim.subject, name: "Gao" } })),
  }));
  const reportDates = new Map([testId("s0"), testId("s1")].map((id, i) => [id, `2019-03-0${i + 1}`]));
  const valuesUnder = (rule: RuleName) =>
    derive({ clusters: [], coded, decisions: [], sample: false, reportDates }, rule).figures.map(({ value }) => value);

  it("stay each one's own, but for those that do not count", () => {
    expect(valuesUnder("lowest").sort()).toEqual([300, 350, 90]);
    expect(valuesUnder("latest-per-speaker").sort()).toEqual([350, 90]);
    expect(valuesUnder("without-parties").sort()).toEqual([300, 350]);
  });
});

describe("every rule", () => {
  it.each(RULE_NAMES)("%s keeps a person's own value, and says its name", (rule) => {
    const correct: Decision = {
      ...ABOUT,
      id: testId("c"),
      kind: "correct",
      incident: KEY.id,
      field: "killed",
      value: 6,
    };
    const figure = figureUnder(rule, [[killed(9, { speaker: rebels })]], [], [correct]);
    expect([...numbers(figure), figure.chosen]).toEqual(["known", 6, 6, 6, undefined]);
    expect(incidentUnder(rule, [codedInTest("r", { d: [killed(1)] })]).rule).toBe(rule);
  });
});
