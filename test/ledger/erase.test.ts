import { v7 as uuidv7 } from "uuid";
import { afterEach, beforeEach, expect, test } from "vitest";
import { Database } from "../../src/ledger/database.ts";
import { deriveAll } from "../../src/pipeline.ts";
import type { Claim } from "../../src/record/claim.ts";
import { openScratch, type Scratch } from "../open-scratch-ledger.ts";
import { aReading, aReport } from "./examples.ts";

let scratch: Scratch;
let owner: Database;
beforeEach(async () => {
  scratch = await openScratch();
  owner = new Database(scratch.server, { schema: "annalist", role: null });
});
afterEach(async () => {
  await owner.close();
  await scratch.ledger.close();
});

const SECRET = "Harriet Vanbrugh";
const about = { who: "an editor", when: "2024-05-01T12:00:00Z", why: "a witness is in danger" };

/** A report with a named witness, and one without. */
async function twoReports() {
  const { ledger } = scratch;
  const named = aReport(`${SECRET} said that 12 people were shot at Tessit.\n`);
  const other = aReport("A post was shelled.\n");
  const speaker = {
    kind: "person",
    name: SECRET,
    role: "a shopkeeper",
    party: null,
    private: true,
    span: null,
  } as const;
  const patch: Partial<Claim>[] = [
    {
      field: "killed",
      value: 12,
      unit: `followers of ${SECRET}`,
      speaker,
      quote: `${SECRET} said that 12 people were shot`,
    },
    { field: "actor", value: { name: SECRET, id: null }, quote: SECRET },
    { field: "place", value: { name: SECRET, id: null, country: "MLI", admin1: null, lat: null, lon: null } },
    { field: "outcome", value: `${SECRET} fled` },
    { field: "type", value: "killing", publisher: `${SECRET} Wire` },
  ];
  for (const { report, bytes } of [named, other]) {
    await ledger.addReport(report, bytes);
    const coded = aReading(report, "reader-1", 5);
    const claims = coded.claims.map((claim, n) => (report === named.report ? { ...claim, ...patch[n] } : claim));
    const drafts = coded.drafts.map((draft) => (report === named.report ? { ...draft, name: SECRET } : draft));
    await ledger.addReading({ ...coded, drafts, claims });
  }
  return { named, other };
}

/** Tables in which any column still holds one of the secret's names, in whatever letters. */
async function tablesWith(text: string): Promise<string[]> {
  const found = await Promise.all(text.split(" ").flatMap((name) => [name, name.toLowerCase()].map(tablesHolding)));
  return [...new Set(found.flat())].sort();
}

async function tablesHolding(text: string): Promise<string[]> {
  return owner.own(async (tx) => {
    const tables = await tx.rows<{ name: string }>(
      "SELECT relname AS name FROM pg_class WHERE relnamespace = current_schema()::regnamespace AND relkind = 'r'",
    );
    const found: string[] = [];
    for (const { name } of tables) {
      const hex = Buffer.from(text).toString("hex");
      const sql = `SELECT FROM ${name} t WHERE strpos(t::text, $1) > 0 OR strpos(t::text, $2) > 0 LIMIT 1`;
      if ((await tx.rows(sql, [text, hex])).length > 0) found.push(name);
    }
    return found;
  });
}

test("an erased report leaves its hash and the decision; its words are nowhere, and the chain holds", async () => {
  const { ledger } = scratch;
  const { named, other } = await twoReports();
  await deriveAll(ledger);
  const told = ["claim", "draft", "incident", "name", "report", "report_details", "report_words", "source"];
  expect(await tablesWith(SECRET)).toEqual(told);
  const before = await ledger.verify();
  const id = uuidv7();
  expect(await ledger.erase({ id, ...about, kind: "erase", report: named.report.id })).toBe(true);
  await deriveAll(ledger);
  expect(await tablesWith(SECRET)).toEqual([]);
  const after = await ledger.verify();
  expect(after).toMatchObject({ ok: true, trouble: [], erased: [{ report: named.report.id, who: "an editor" }] });
  expect(after.entries).toBe(before.entries + 1);
  // What was counted is still counted, under the same ids; the other report is as it was.
  const claims = await ledger.claims({ report: named.report.id });
  expect(claims.map(({ field, value }) => [field, value])).toEqual([
    ["killed", 12],
    ["actor", { name: "[erased]", id: null }],
    ["place", { name: "[erased]", id: null, country: "MLI", admin1: null, lat: null, lon: null }],
    ["outcome", "[erased]"],
    ["type", "killing"],
  ]);
  expect(await ledger.report(named.report.id)).toMatchObject({ sha256: named.report.sha256, text: "" });
  expect(await ledger.report(other.report.id)).toEqual(other.report);
  await ledger.scrub();
  expect(await ledger.verify()).toMatchObject({ ok: true });
});

test("erasing again changes nothing, and the same bytes do not come back", async () => {
  const { ledger } = scratch;
  const { named } = await twoReports();
  await ledger.erase({ id: uuidv7(), ...about, kind: "erase", report: named.report.id });
  expect(await ledger.erase({ id: uuidv7(), ...about, kind: "erase", report: named.report.id })).toBe(false);
  expect(await ledger.addReport(named.report, named.bytes)).toBe("erased");
  expect(await ledger.addReport({ ...named.report, publisher: "another" }, named.bytes)).toBe("erased");
  expect(await tablesWith(SECRET)).toEqual([]);
});

test.each([
  ["a number of an erased report changed", "UPDATE claim SET value = '3' WHERE field = 'killed'"],
  [
    "a number of an erased report changed with its hash",
    "UPDATE claim SET value = '3', row_sha256 = sha256('3') WHERE field = 'killed'",
  ],
  ["a claim of an erased report taken out", "DELETE FROM claim WHERE field = 'killed'"],
  ["words taken out without a decision", "UPDATE report_details SET clean_text = ''"],
  [
    "a decision to erase put in past the chain",
    "INSERT INTO decision SELECT gen_random_uuid(), kind, who, document, now() FROM decision",
  ],
])("the chain shows %s", async (_, sql) => {
  const { ledger } = scratch;
  const { named } = await twoReports();
  await ledger.erase({ id: uuidv7(), ...about, kind: "erase", report: named.report.id });
  await ledger.verify();
  await owner.own((tx) => tx.rows(sql));
  expect(await ledger.verify()).toMatchObject({ ok: false });
});

test("an erased report is not read again, which would take away what was counted", async () => {
  const { ledger } = scratch;
  const { named } = await twoReports();
  await ledger.erase({ id: uuidv7(), ...about, kind: "erase", report: named.report.id });
  expect(await ledger.hasReading(named.report.id, "reader-9")).toBe(true);
  expect(await ledger.addReading(aReading(named.report, "reader-9"))).toBe(false);
  expect(await ledger.claims({ report: named.report.id })).toHaveLength(5);
});

test("what others add at the same time does not bring an erased report's words back", async () => {
  const { ledger } = scratch;
  const second = await scratch.another();
  const reports = Array.from({ length: 12 }, (_, n) => aReport(`${SECRET} was seen at post ${n}.\n`));
  for (const { report, bytes } of reports) await ledger.addReport(report, bytes);
  const readings = reports.map(({ report }, n) => {
    const coded = aReading(report, "reader-1", 3);
    return { ...coded, claims: coded.claims.map((claim) => ({ ...claim, quote: `${SECRET} ${n}`, publisher: null })) };
  });
  const adding = Promise.all([
    ledger.addReadings(readings.slice(0, 6)),
    ...readings.slice(6).map((r) => ledger.addReading(r)),
  ]);
  const erasing = reports.map(({ report }) =>
    second.erase({ id: uuidv7(), ...about, kind: "erase", report: report.id }),
  );
  await Promise.all([adding, ...erasing]);
  await ledger.addReadings(readings.map((reading) => ({ ...reading, readerVersion: "reader-2" })));
  await ledger.addReports(reports);
  expect(await tablesWith(SECRET)).toEqual([]);
  expect(await ledger.verify()).toMatchObject({ ok: true, trouble: [] });
  await second.close();
});
