import { afterAll, beforeAll, expect, test } from "vitest";
import type { AuditedLedger } from "../../src/ledger/postgres-ledger.ts";
import type { Filter } from "../../src/record/filter.ts";
import { openScratchLedger } from "../open-scratch-ledger.ts";
import { aFigure, anAssessment, anIncident, aReading, aReport, aTally } from "./examples.ts";

let ledger: AuditedLedger;
const kidal = anIncident({ label: "kidal" });
const attack = { value: "attack" as const, claims: [] };
const incidents = [
  kidal,
  anIncident({ label: "undated", date: { from: null, to: null, precision: null }, type: attack }),
  anIncident({
    ...{ label: "haifa", type: attack },
    date: { from: "2019-06", to: "2019-07-02", precision: "days" },
    place: { name: "Haifa", country: "ISR", admin1: null },
    facility: { id: null, name: "Kishon Sünagogue’s yard", claims: [] },
    actors: [{ id: null, name: "Israel Defence Forces", stances: [], claims: [] }],
    targets: [],
  }),
  anIncident({
    ...{ label: "mosul", type: { value: "suicide bombing" as const, claims: [] } },
    date: { from: "2016", to: null, precision: "year" },
    place: { name: "Al-Mawṣil", country: "IRQ", admin1: "Nineveh" },
    actors: [{ id: "is", name: "Islamic State", stances: [], claims: [] }],
    targets: [{ id: "gov-iraq", name: "police recruits", stances: [], claims: [] }],
  }),
];

beforeAll(async () => {
  ledger = await openScratchLedger();
  const tallies = [
    aTally(),
    aTally({ period: { from: null, to: "2010-05", basis: "said" } }),
    aTally({ period: null }),
  ];
  const { report, bytes } = aReport();
  const coded = aReading(report, "reader-1", 4);
  await ledger.addReport(report, bytes);
  await ledger.addReport(...[aReport("Undated.\n", { date: null })].map((r) => [r.report, r.bytes] as const)[0]!);
  await ledger.addReading(coded);
  kidal.claims = [coded.claims[1]!.id, coded.claims[2]!.id];
  kidal.reports = [report.id];
  const figures = [
    aFigure(),
    aFigure({ subject: { kind: "actor", name: "Ansar al-Example" }, role: "deployed", at: null }),
  ];
  await ledger.saveDerived({ rule: "r", incidents, tallies, figures, assessments: [anAssessment()] });
});
afterAll(() => ledger.close());

test.each<[Filter, string[]]>([
  [{}, ["mosul", "haifa", "kidal", "undated"]],
  [{ limit: 2 }, ["mosul", "haifa"]],
  [{ from: "2019-07-02" }, ["haifa"]],
  [{ from: "2019-06-03", to: "2019-06-03" }, ["haifa", "kidal"]],
  [{ to: "2016-01-01" }, ["mosul"]],
  [{ from: "2016-12-31", to: "2018" }, ["mosul"]],
  [{ from: "2020" }, []],
  [{ place: "kidal" }, ["kidal", "undated"]],
  [{ place: "KIDAL reg" }, ["kidal", "undated"]],
  [{ place: "dal" }, []],
  [{ place: "mawsil" }, ["mosul"]],
  [{ place: "al mawsil" }, ["mosul"]],
  [{ place: "nineveh" }, ["mosul"]],
  [{ place: "mawsil nineveh" }, []],
  [{ place: "iraq" }, ["mosul"]],
  [{ place: "irq" }, ["mosul"]],
  [{ place: "sunagogues" }, ["haifa"]],
  [{ place: "%" }, []],
  [{ actor: "IS" }, ["mosul"]],
  [{ actor: "israel" }, ["haifa"]],
  [{ actor: "islamic stat" }, ["mosul"]],
  [{ actor: "gov-iraq" }, ["mosul"]],
  [{ actor: "recruits" }, ["mosul"]],
  [{ actor: "ansar-al-example" }, ["kidal", "undated"]],
  [{ type: "Suicide Bombing" }, ["mosul"]],
  [{ type: "bombing" }, []],
  [{ type: "attack", from: "2019" }, ["haifa"]],
])("incidents that match %j", async (filter, labels) => {
  expect((await ledger.incidents(filter)).map(({ label }) => label)).toEqual(labels);
});

test("a tally matches the days of its period, an open side being open, and none when it has no period", async () => {
  const count = async (filter: Filter) => (await ledger.tallies(filter)).length;
  expect(await count({})).toBe(3);
  expect(await count({ from: "2022-01-01" })).toBe(1);
  expect(await count({ to: "2010-05-01" })).toBe(1);
  expect(await count({ from: "2010-06-01", to: "2017-12-31" })).toBe(0);
  expect(await count({ place: "mali" })).toBe(3);
  expect(await count({ actor: "convoys" })).toBe(3);
  expect(await count({ type: "ambushes" })).toBe(3);
  expect(await count({ type: "attacks" })).toBe(0);
});

test("figures and assessments match by what they are about and have no date", async () => {
  expect(await ledger.figures({ place: "bamako" })).toHaveLength(1);
  expect(await ledger.figures({ actor: "ansar" })).toHaveLength(1);
  expect(await ledger.figures({ type: "held" })).toHaveLength(1);
  expect(await ledger.figures({ from: "1900" })).toEqual([]);
  expect(await ledger.assessments({ place: "menaka" })).toHaveLength(1);
  expect(await ledger.assessments({ place: "niger" })).toEqual([]);
  expect(await ledger.assessments({ from: "1900" })).toEqual([]);
});

test("claims are those that matching results rest on; reports by their own date or by such results", async () => {
  const ids = async (filter: Parameters<AuditedLedger["claims"]>[0]) =>
    (await ledger.claims(filter)).map(({ id }) => id);
  expect(await ids({ place: "kidal", to: "2019-12" })).toEqual(kidal.claims);
  expect(await ids({ place: "kidal", ids: kidal.claims.slice(1) })).toEqual(kidal.claims.slice(1));
  expect(await ids({ place: "mosul" })).toEqual([]);
  expect(await ids({})).toHaveLength(4);
  const names = async (filter: Filter) => (await ledger.reports(filter)).map(({ date }) => date);
  expect(await names({})).toEqual(["2019-06-03", null]);
  expect(await names({ from: "2019-06-03", to: "2019-06-03" })).toEqual(["2019-06-03"]);
  expect(await names({ from: "2019-06-04" })).toEqual([]);
  expect(await names({ actor: "ansar al-example" })).toEqual(["2019-06-03"]);
  expect(await names({ actor: "is" })).toEqual([]);
});
