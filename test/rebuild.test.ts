import pg from "pg";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { derivedDigest, keptBy } from "../src/cli/derived-digest.ts";
import type { Ledger } from "../src/ledger/ledger.ts";
import { deriveAll, derivedUnder, rebuildAll } from "../src/pipeline.ts";
import type { Decision } from "../src/record/decision.ts";
import type { Coded } from "../src/record/draft.ts";
import { claimId, codedInTest, placeInTest, testId } from "../src/record/fixtures/coded.ts";
import { rowsOf } from "./ledger/rows-of.ts";
import { openScratch, type Scratch } from "./open-scratch-ledger.ts";
import { addCoded, threeReports } from "./recorded.ts";

let scratch: Scratch;
let ledger: Ledger;
beforeEach(async () => {
  scratch = await openScratch();
  ledger = scratch.ledger;
});
afterEach(() => scratch.ledger.close());

const about = (name: string, n: number) => ({
  ...{ id: testId(name), who: "an analyst", why: "read both" },
  when: `2024-01-0${n}T00:00:00Z`,
});
/** A second reading of the first report, in which drafts and claims have other ids and stand elsewhere. */
const reread = (): Coded => {
  const { drafts, claims } = threeReports()[0] as Coded;
  const id = (old: string) => testId(`${old} again`);
  return {
    report: testId("r0"),
    readerVersion: "a newer one",
    drafts: drafts.map((draft) => ({ ...draft, id: id(draft.id), span: { start: 5, end: 96 } })),
    claims: claims.map((claim) => ({
      ...{ ...claim, id: id(claim.id) },
      subject: { ...claim.subject, id: id(claim.subject.id) },
    })),
  };
};
const standing = codedInTest("r3", { f: [{ field: "held", value: 300 }] }, "facility");
const tally = codedInTest("r4", { t: [{ field: "count", value: 14, unit: "attacks" }] }, "tally");
const warning = codedInTest(
  "r5",
  {
    w: [
      { field: "assessment", value: "more raids are likely" },
      { field: "area_at_risk", value: placeInTest("Gao", 16.2, 0) },
    ],
  },
  "assessment",
);

/** Reads, decides, reads again and decides again, deriving after each step. */
async function work(of: Ledger): Promise<void> {
  await addCoded(of, [...threeReports(), standing, tally, warning]);
  await deriveAll(of);
  const [first] = await of.incidents({});
  for (const decision of decisionsOn(first?.id ?? "")) {
    await of.addDecision(decision);
    await deriveAll(of);
  }
  await addCoded(of, [reread()]);
  await deriveAll(of);
}

function decisionsOn(incident: string): Decision[] {
  return [
    { ...about("rule", 1), kind: "rule", rule: "low-best-high" },
    { ...about("merge", 2), kind: "merge", drafts: [testId("d0"), testId("d1"), testId("d2")] },
    { ...about("split", 3), kind: "split", draft: testId("d2") },
    { ...about("correct", 4), kind: "correct", incident, field: "wounded", value: 3 },
    { ...about("reject", 5), kind: "reject", claim: claimId("d0", 3) },
    { ...about("accept", 6), kind: "accept", claim: claimId("d1", 3) },
    { ...about("undo", 7), kind: "undo", decision: testId("accept") },
  ];
}

const documents = async (of: Ledger) => ({
  incidents: await of.incidents({}),
  tallies: await of.tallies({}),
  figures: await of.figures({}),
  assessments: await of.assessments({}),
});
const letters = async (of: Ledger) => JSON.stringify([await documents(of), await of.keys()]);

async function asOwner(sql: string): Promise<void> {
  const client = new pg.Client(await scratch.server.reach());
  await client.connect();
  await client.query(`SET search_path TO annalist; ${sql}`);
  await client.end();
}

it("what is thrown away is derived again to the letter, ids and labels too", async () => {
  await work(ledger);
  const before = await letters(ledger);
  expect((await documents(ledger)).incidents.map(({ rule }) => rule)).toEqual(["low-best-high", "low-best-high"]);
  expect(Object.values(await documents(ledger)).map((rows) => rows.length)).toEqual([2, 1, 1, 1]);
  await rebuildAll(ledger);
  expect(await letters(ledger)).toBe(before);
  await asOwner("DELETE FROM incident; DELETE FROM statement");
  expect((await documents(ledger)).incidents).toEqual([]);
  await rebuildAll(ledger);
  expect(await letters(ledger)).toBe(before);
});

it("what somebody altered behind the program's back is put right", async () => {
  await work(ledger);
  const before = await letters(ledger);
  await asOwner(`UPDATE incident SET document = replace(document::text, '"rule"', '"ruler"')::json`);
  expect(await letters(ledger)).not.toBe(before);
  await rebuildAll(ledger);
  expect(await letters(ledger)).toBe(before);
});

it("the same evidence in another ledger gives the same", async () => {
  await work(ledger);
  const copy = await openScratch();
  try {
    await addCoded(copy.ledger, [...threeReports(), standing, tally, warning, reread()]);
    for (const decision of await ledger.decisions()) await copy.ledger.addDecision(decision);
    for (const { label, ...key } of await ledger.keys()) {
      const [country, year] = label.split("-") as [string, string];
      const [made] = await copy.ledger.addKeys([{ ...key, country, year }]);
      expect(made?.label).toBe(label);
    }
    await rebuildAll(copy.ledger);
    expect(await letters(copy.ledger)).toBe(await letters(ledger));
    expect(derivedDigest(await keptBy(copy.ledger))).toBe(derivedDigest(await keptBy(ledger)));
  } finally {
    await copy.ledger.close();
  }
});

it("the digest is of what the documents say, not of how they are written or ordered", async () => {
  await work(ledger);
  const all = await keptBy(ledger);
  const turned = {
    ...all,
    incidents: [...all.incidents].reverse().map((one) => Object.fromEntries(Object.entries(one).reverse())),
    rows: [...all.rows].reverse(),
  };
  expect(derivedDigest(turned as typeof all)).toBe(derivedDigest(all));
  const [first, ...rest] = all.incidents;
  if (!first) throw new Error("nothing was derived");
  expect(derivedDigest({ ...all, incidents: [{ ...first, sample: true }, ...rest] })).not.toBe(derivedDigest(all));
});

it("a question under another rule saves nothing, and gives what was not derived yet a label of no number", async () => {
  await work(ledger);
  const [before, keys] = [await letters(ledger), await ledger.keys()];
  const derived = await derivedUnder(ledger, { rule: "lowest" });
  expect(derived.rule).toBe("lowest");
  expect(derived.incidents.map(({ id, label }) => [id, label]).sort()).toEqual(
    (await ledger.incidents({})).map(({ id, label }) => [id, label]).sort(),
  );
  expect((await derivedUnder(ledger, {})).incidents.map(({ rule }) => rule)).toEqual([
    "low-best-high",
    "low-best-high",
  ]);
  await addCoded(ledger, [codedInTest("r6", { d6: [{ field: "date", value: "2020-05-05", precision: "day" }] })]);
  const labels = (await derivedUnder(ledger, { rule: "lowest" })).incidents.map(({ label }) => label);
  expect(labels).toContain("XXX-2020-0000");
  expect([await letters(ledger), await ledger.keys()]).toEqual([before, keys]);
});

const DERIVED = [...["incident", "statement", "incident_rollup", "name", "name_trigram", "report_words"], "derivation"];
/** Hashes of the tables that derivation fills. */
const derivedTables = async () => {
  const all = await rowsOf(scratch.place);
  return Object.fromEntries(DERIVED.map((name) => [name, all[name]]));
};

it("what was derived step by step is, row by row, what a rebuild makes from nothing; words erased stay away", async () => {
  await work(ledger);
  await ledger.erase({ ...about("erase", 8), kind: "erase", report: testId("r1") });
  await deriveAll(ledger);
  const [rows, digest] = [await derivedTables(), derivedDigest(await keptBy(ledger))];
  expect(Object.values(rows).join()).not.toMatch(/undefined|(^|,)0 rows/);
  await rebuildAll(ledger);
  expect(await derivedTables()).toEqual(rows);
  expect(derivedDigest(await keptBy(ledger))).toBe(digest);
});

const more = codedInTest("r7", {
  d7: [
    { field: "date", value: "2021-06-01", precision: "day" },
    { field: "place", value: placeInTest("Kidal", 18.4, 1.4) },
  ],
  d8: [
    { field: "date", value: "2022-07-02", precision: "day" },
    { field: "place", value: placeInTest("Gao", 16.3, 0) },
  ],
});

describe("of what filters, counts and searches look at, altered behind the program's back,", () => {
  it.each([
    ["counts", "UPDATE incident_rollup SET incidents = incidents + 5, best_sum = 0"],
    ["counts that are gone", "DELETE FROM incident_rollup"],
    ["names that are gone", "DELETE FROM name"],
    ["names of others", "UPDATE name SET name = 'Somebody else', incidents = 1"],
    ["letters of names", "UPDATE name_trigram SET trigram = upper(trigram)"],
    ["letters of no name", `INSERT INTO name_trigram VALUES ('zzz', '${testId("nobody")}')`],
    ["words of reports that are gone", "DELETE FROM report_words"],
    ["words that nobody said", "UPDATE report_words SET words = 'unsaid', first_day = NULL"],
    ["columns of incidents", "UPDATE incident SET country = 'ZZZ', first_day = '1999-01-01', words = NULL"],
    ["columns of statements", "UPDATE statement SET actors = 'nobody'"],
    ["all at once", "DELETE FROM incident; DELETE FROM name; UPDATE incident_rollup SET incidents = 1"],
  ])("%s are told by the digest, stop no derivation, and a rebuild leaves nothing of it", async (_, sql) => {
    await work(ledger);
    const [rows, digest] = [await derivedTables(), derivedDigest(await keptBy(ledger))];
    await asOwner(sql);
    expect(derivedDigest(await keptBy(ledger))).not.toBe(digest);
    await rebuildAll(ledger);
    expect(await derivedTables()).toEqual(rows);
    const [{ label = "", id = "" } = {}] = await ledger.incidents({});
    await asOwner(sql);
    // More incidents with the same names, and decisions that take incidents away and change them.
    await addCoded(ledger, [more]);
    await deriveAll(ledger);
    await ledger.addDecision({ ...about("undo the merger", 8), kind: "undo", decision: testId("merge") });
    await deriveAll(ledger);
    await ledger.addDecision({ ...about("merge again", 9), kind: "merge", drafts: [testId("d0"), testId("d1")] });
    await deriveAll(ledger);
    expect((await ledger.incident(id))?.label).toBe(label);
    await rebuildAll(ledger);
    const after = await derivedTables();
    await asOwner(DERIVED.map((table) => `DELETE FROM ${table}`).join("; "));
    await rebuildAll(ledger);
    expect(await derivedTables()).toEqual(after);
  });
});
