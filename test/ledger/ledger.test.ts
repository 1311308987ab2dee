import { v7 as uuidv7 } from "uuid";
import { afterEach, beforeEach, expect, test } from "vitest";
import type { AuditedLedger } from "../../src/ledger/postgres-ledger.ts";
import { openScratch, type Scratch } from "../open-scratch-ledger.ts";
import { aFigure, anAssessment, anIncident, aReading, aReport, aTally } from "./examples.ts";

let scratch: Scratch;
let ledger: AuditedLedger;
beforeEach(async () => {
  scratch = await openScratch();
  ledger = scratch.ledger;
});
afterEach(() => ledger.close());

test("a report comes back as it was added, and only once", async () => {
  const { report, bytes } = aReport("Ein Überfall – قرب كيدال\n");
  expect(await ledger.addReport(report, bytes)).toBe("added");
  expect(await ledger.addReport(report, bytes)).toBe("known");
  expect(await ledger.addReport({ ...report, name: "other-name.txt" }, bytes)).toBe("known");
  expect(await ledger.report(report.id)).toEqual(report);
  const { text, regions: _, offsets: __, ...rest } = report;
  const row = { ...rest, characters: text.length, readerVersion: null, claims: 0 };
  expect(await ledger.reports({})).toEqual([row]);
});

test("the same bytes with other details are a newer description, which is to be read again", async () => {
  const { report, bytes } = aReport();
  await ledger.addReport(report, bytes);
  await ledger.addReading(aReading(report));
  expect(await ledger.hasReading(report.id, "reader-1")).toBe(true);
  const newer = { ...report, publisher: "another wire", date: null };
  expect(await ledger.addReport(newer, bytes)).toBe("redescribed");
  expect(await ledger.report(report.id)).toEqual(newer);
  expect(await ledger.hasReading(report.id, "reader-1")).toBe(false);
  expect(await ledger.addReading(aReading(newer))).toBe(true);
  expect(await ledger.hasReading(report.id, "reader-1")).toBe(true);
  // Back to the first details is a third description, not the first one.
  expect(await ledger.addReport(report, bytes)).toBe("redescribed");
  expect((await ledger.reports({})).map(({ publisher }) => publisher)).toEqual(["a wire"]);
});

test("a reading is added once for each version, and the newest holds", async () => {
  const { report, bytes } = aReport();
  await ledger.addReport(report, bytes);
  const [first, second] = [aReading(report, "reader-1", 3), aReading(report, "reader-2", 5, 2)];
  expect(await ledger.addReading(first)).toBe(true);
  expect(await ledger.addReading({ ...aReading(report), readerVersion: "reader-1" })).toBe(false);
  expect(await ledger.newest()).toEqual([first]);
  expect(await ledger.addReading(second)).toBe(true);
  expect(await ledger.newest()).toEqual([second]);
  expect(await ledger.claims({})).toEqual(second.claims);
  expect(await ledger.claims({ limit: 2 })).toEqual(second.claims.slice(0, 2));
  const old = first.claims[1]?.id as string;
  expect(await ledger.claims({ ids: [old] })).toEqual([first.claims[1]]);
  expect(await ledger.claims({ report: uuidv7() })).toEqual([]);
  expect(await ledger.reports({})).toMatchObject([{ readerVersion: "reader-2", claims: 5 }]);
});

test("of a claim that two readings made under one id, the newest's comes", async () => {
  const { report, bytes } = aReport();
  await ledger.addReport(report, bytes);
  const first = aReading(report);
  const again = first.claims.map((claim) => ({ ...claim, confidence: 0.5 }));
  await ledger.addReading(first);
  await ledger.addReading({ ...first, readerVersion: "reader-2", claims: again });
  expect(await ledger.claims({ ids: again.map(({ id }) => id) })).toEqual(again);
  expect(await ledger.claims({})).toEqual(again);
});

test("claims come in text order by report, with every kind of value as it was said", async () => {
  const values = [
    ...[0, 1e21, 0.1, "2019-06-03", { word: "dozens" }, { low: 500, high: null }, { from: null, to: "2019" }],
    ...[{ name: "Kidal", id: null }, { none: true as const }],
    { name: "Kidal", id: "g1", country: "MLI", admin1: null, lat: 18.44, lon: 1.4 },
  ];
  const reports = [aReport("One.\n"), aReport("Two.\n"), aReport("Three.\n")];
  for (const { report, bytes } of reports) {
    const coded = aReading(report, "reader-1", values.length);
    await ledger.addReport(report, bytes);
    await ledger.addReading({ ...coded, claims: coded.claims.map((c, n) => ({ ...c, value: values[n] ?? 0 })) });
  }
  const claims = await ledger.claims({});
  expect(claims.map(({ report }) => report)).toEqual(claims.map(({ report }) => report).sort());
  expect(claims.slice(0, values.length).map(({ value }) => value)).toEqual(values);
  expect(JSON.stringify(claims[9]?.value)).toBe(JSON.stringify(values[9]));
  expect((await ledger.newest()).map(({ report }) => report)).toEqual(reports.map(({ report }) => report.id).sort());
});

test("what PostgreSQL cannot hold in text is replaced unit for unit", async () => {
  const { report, bytes } = aReport("a\0b \ud83d c \ud83d\ude00\n");
  await ledger.addReport(report, bytes);
  const coded = aReading(report, "reader-1", 1);
  await ledger.addReading({ ...coded, claims: coded.claims.map((claim) => ({ ...claim, quote: "a\0b \ud83d" })) });
  expect((await ledger.report(report.id))?.text).toBe("a\ufffdb \ufffd c \ud83d\ude00\n");
  expect((await ledger.claims({}))[0]?.quote).toBe("a\ufffdb \ufffd");
  expect(await ledger.verify()).toMatchObject({ ok: true });
});

test("a reading of five hundred claims is written and read quickly", async () => {
  const { report, bytes } = aReport();
  await ledger.addReport(report, bytes);
  const coded = aReading(report, "reader-1", 500, 40);
  const start = performance.now();
  await ledger.addReading(coded);
  expect(await ledger.newest()).toEqual([coded]);
  expect(performance.now() - start).toBeLessThan(2000);
});

test("decisions come back to the letter in the order they were made; one id is one decision", async () => {
  const about = { who: "an analyst", when: "2024-05-01T12:00:00Z", why: "the text says otherwise" };
  const decisions = [
    { id: uuidv7(), ...about, kind: "reject" as const, claim: uuidv7() },
    { id: uuidv7(), ...about, kind: "correct" as const, incident: uuidv7(), field: "killed" as const, value: 4 },
    { id: uuidv7(), ...about, kind: "merge" as const, drafts: [uuidv7(), uuidv7()] },
  ];
  for (const decision of decisions) await ledger.addDecision(decision);
  await ledger.addDecision(decisions[0] as (typeof decisions)[0]);
  expect(await ledger.decisions()).toEqual(decisions);
  await expect(ledger.addDecision({ ...decisions[0], why: "no" } as (typeof decisions)[0])).rejects.toThrow(/id/);
});

test("derived results are replaced as a whole and come back to the letter", async () => {
  const incident = anIncident();
  const all = { tallies: [aTally(), aTally()], figures: [aFigure()], assessments: [anAssessment()] };
  await ledger.saveDerived({ rule: "default-1", incidents: [anIncident()], tallies: [], figures: [], assessments: [] });
  await ledger.saveDerived({ rule: "default-1", incidents: [incident], ...all });
  expect(JSON.stringify(await ledger.incidents({}))).toBe(JSON.stringify([incident]));
  expect(await ledger.tallies({})).toEqual(all.tallies);
  expect(await ledger.figures({})).toEqual(all.figures);
  expect(await ledger.assessments({})).toEqual(all.assessments);
});

test("an incident is found by its label, its id or the beginning of it that no other has", async () => {
  const incidents = ["018f0000-0000-7000-8000-000000000001", "018f0000-0000-7000-8000-0000000000a2"].map((id, n) =>
    anIncident({ id, label: `MLI-2019-000${n + 1}` }),
  );
  await ledger.saveDerived({ rule: "r", incidents, tallies: [], figures: [], assessments: [] });
  const [first, second] = incidents;
  expect(await ledger.incident("mli-2019-0002")).toEqual(second);
  expect(await ledger.incident(first?.id ?? "")).toEqual(first);
  expect(await ledger.incident("018f0000-0000-7000-8000-0000000000A")).toEqual(second);
  expect(await ledger.incident("018f0000")).toBeNull();
  expect(await ledger.incident("018f")).toBeNull();
  expect(await ledger.incident("no such thing")).toBeNull();
});

test("a report is found by the beginning of its id that no other has", async () => {
  const { report, bytes } = aReport();
  await ledger.addReport(report, bytes);
  expect((await ledger.report(report.id.slice(0, 9)))?.id).toBe(report.id);
  expect(await ledger.report("%")).toBeNull();
  expect(await ledger.report("")).toBeNull();
});

test("a closed ledger says so", async () => {
  const second = await scratch.another();
  await second.close();
  await second.close();
  await expect(second.reports({})).rejects.toThrow("closed");
});
