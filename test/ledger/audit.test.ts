import { v7 as uuidv7 } from "uuid";
import { afterEach, beforeEach, expect, test } from "vitest";
import { APP_ROLE, GRANTS } from "../../src/ledger/app-role.ts";
import { Database } from "../../src/ledger/database.ts";
import { openScratch, type Scratch } from "../open-scratch-ledger.ts";
import { aReading, aReport } from "./examples.ts";

let scratch: Scratch;
let owner: Database;
beforeEach(async () => {
  scratch = await openScratch();
  owner = new Database(scratch.server, { schema: "annalist", role: null });
  const { ledger } = scratch;
  for (const text of ["One.\n", "Two.\n"]) {
    const { report, bytes } = aReport(text);
    await ledger.addReport(report, bytes);
    await ledger.addReading(aReading(report));
    await ledger.addReading(aReading(report, "reader-2"));
    await ledger.verify();
  }
  const anchor = { report: uuidv7(), draft: uuidv7(), start: 1, end: 4 };
  const why = { who: "an analyst", when: "2024-05-01T12:00:00Z", why: "a reprint" };
  await ledger.addDecision({ id: uuidv7(), ...why, kind: "reject", claim: uuidv7() });
  await ledger.addKeys([{ id: uuidv7(), country: "ETH", year: "2020", anchors: [anchor] }]);
});
afterEach(async () => {
  await owner.close();
  await scratch.ledger.close();
});

test("evidence as it was written is found so, and its head changes with what is added", async () => {
  const first = await scratch.ledger.verify();
  expect(first).toMatchObject({ ok: true, batches: 3, entries: 13, unsealed: 0, trouble: [] });
  const { report, bytes } = aReport("Three.\n");
  await scratch.ledger.addReport(report, bytes);
  const second = await scratch.ledger.verify();
  expect(second).toMatchObject({ ok: true, batches: 4, entries: 15 });
  expect(second.head).not.toBe(first.head);
});

test.each([
  [
    "a claim's figure",
    "UPDATE claim SET value = '7' WHERE position = 1",
    /^claim .* was changed \(reading .* of report /,
  ],
  ["a claim's speaker", `UPDATE claim SET speaker = speaker || '{"name":"x"}' WHERE position = 0`, /was changed/],
  ["a claim's copy of its speaker", "UPDATE claim SET speaker_name = 'x' WHERE position = 0", /^claim .* was changed/],
  ["a draft's place", "UPDATE draft SET span_end = span_end + 1 WHERE position = 0", /^draft .* was changed/],
  [
    "a claim and its hash",
    "UPDATE claim SET value = '7', row_sha256 = sha256('7') WHERE position = 1",
    /reading .* was changed/,
  ],
  ["a source's name", "UPDATE source SET name = 'x'", /source .* was changed/],
  ["where an incident is told of", "UPDATE incident_anchor SET span_end = 99", /anchors .* was changed/],
  [
    "an anchor put in",
    "INSERT INTO incident_anchor SELECT gen_random_uuid(), report_id, draft_id, 1, 2, now(), NULL FROM incident_anchor",
    /past the chain/,
  ],
  ["a label's way", "UPDATE incident_label SET incident_id = gen_random_uuid()", /label .* was changed/],
  ["who decided, in the column alone", "UPDATE decision SET who = 'x'", /decision .* was changed/],
  ["a batch's count", "UPDATE audit_batch SET entries = entries + 1 WHERE batch_number = 2", /batch 2 was changed/],
  ["a description's day", "UPDATE report_details SET first_day = '2001-01-01'", /description .* was changed/],
  ["a claim taken out", "DELETE FROM claim WHERE position = 1", /reading .* was changed/],
  ["a report's bytes", "UPDATE report SET bytes = 'x'", /report .* was changed/],
  ["a report's text", "UPDATE report_details SET clean_text = 'x'", /description 1 of report .* was changed/],
  [
    "a decision's reason",
    "UPDATE decision SET document = replace(document::text, 'reprint', 'guess')::json",
    /decision .* was changed/,
  ],
  ["a label", "UPDATE incident_key SET label = 'ETH-2020-0009'", /key .* was changed/],
  ["a decision taken out", "DELETE FROM decision", /decision .* is gone/],
  ["a time", "UPDATE reading SET read_at = read_at + interval '1 ms'", /reading .* was changed/],
  ["an entry's hash", `UPDATE audit_entry SET sha256 = 'x' WHERE kind = 'key'`, /batch 3 was changed/],
  ["an entry taken out", "DELETE FROM audit_entry WHERE kind = 'key'", /batch 3 was changed/],
  ["a batch taken out", "DELETE FROM audit_batch WHERE batch_number = 2", /batch 2 is missing/],
  ["a first batch changed", "UPDATE audit_batch SET sha256 = 'x' WHERE batch_number = 1", /does not follow/],
  [
    "a decision put in",
    `INSERT INTO decision VALUES (gen_random_uuid(), 'reject', 'x', '{}', now())`,
    /past the chain/,
  ],
])("the chain shows %s changed behind its back", async (_, sql, trouble) => {
  await scratch.ledger.verify();
  await owner.own((tx) => tx.rows(sql));
  const found = await scratch.ledger.verify();
  expect(found.ok).toBe(false);
  expect(found.trouble.join("\n")).toMatch(trouble);
});

test("what a killed program left unsealed is sealed when the ledger is next opened", async () => {
  const count = () =>
    owner.own((tx) =>
      tx.rows<{ n: string }>(
        "SELECT count(*) AS n FROM audit_entry NATURAL LEFT JOIN audit_member m WHERE batch_number IS NULL",
      ),
    );
  expect(await count()).toEqual([{ n: "3" }]);
  await (await scratch.another()).close();
  expect(await count()).toEqual([{ n: "0" }]);
});

test("the program itself can neither change nor take out evidence", async () => {
  const app = new Database(scratch.server, { schema: "annalist", role: APP_ROLE });
  const evidence = Object.keys(GRANTS).filter((table) => GRANTS[table] === "INSERT");
  expect(evidence).toHaveLength(13);
  for (const table of evidence)
    for (const sql of [
      `DELETE FROM ${table}`,
      `TRUNCATE ${table}`,
      `UPDATE ${table} SET (${await columns(table)}) = ROW(NULL)`,
    ])
      await expect(app.write((tx) => tx.rows(sql))).rejects.toThrow(/permission denied/);
  await expect(app.write((tx) => tx.rows("DROP TABLE claim"))).rejects.toThrow(/owner/);
  await app.close();
});

async function columns(table: string): Promise<string> {
  const sql = "SELECT attname AS name FROM pg_attribute WHERE attrelid = $1::regclass AND attnum = 1";
  const [first] = await owner.own((tx) => tx.rows<{ name: string }>(sql, [table]));
  return first?.name ?? "";
}
