import { afterAll, beforeAll, expect, test } from "vitest";
import { GRANTS } from "../../src/ledger/app-role.ts";
import { Database, type Tx } from "../../src/ledger/database.ts";
import { migrations } from "../../src/ledger/sql-folder.ts";
import { openScratch, type Scratch } from "../open-scratch-ledger.ts";
import { describeSchema } from "./describe-schema.ts";

/** What the key of each table begins with: evidence by report, incidents by incident, what is shared by itself. */
const KEYED_BY: Record<string, string> = {
  ...{ report: "report_id", report_details: "report_id", reading: "report_id", draft: "report_id", claim: "report_id" },
  ...{ report_words: "report_id", incident_rollup: "country", name: "name_id", name_trigram: "trigram" },
  ...{ statement: "report_id", incident: "incident_id", incident_key: "incident_id", incident_anchor: "incident_id" },
  ...{
    derivation: "collection",
    source: "source_id",
    incident_label: "label",
    label_counter: "prefix",
    decision: "decision_id",
    migration: "migration_number",
  },
  ...{ audit_entry: "entry_id", audit_batch: "batch_number", audit_member: "entry_id" },
};
const IN_SCHEMA = "relnamespace = current_schema()::regnamespace";

let scratch: Scratch;
let owner: Database;
beforeAll(async () => {
  scratch = await openScratch();
  owner = new Database(scratch.server, { schema: "annalist", role: null });
});
afterAll(async () => {
  await owner.close();
  await scratch.ledger.close();
});

test("the committed schema is what the migrations come to (npx vitest run test/ledger/schema.test.ts -u writes it)", async () => {
  await expect(await owner.own(describeSchema)).toMatchFileSnapshot("../../sql/schema.sql");
});

test("migrations are numbered from one without a gap", () => {
  expect(migrations().map(({ number }) => number)).toEqual(migrations().map((_, index) => index + 1));
});

test("the tables keep the rules that let many machines hold them", async () => {
  expect(await owner.own(brokenRules)).toEqual([]);
});

test.each([
  ["CREATE TABLE claim_note (note_id uuid PRIMARY KEY, report_id uuid)", "claim_note"],
  ["ALTER TABLE claim ADD UNIQUE (claim_id)", "claim_claim_id_key does not begin with report_id"],
  ["ALTER TABLE draft ADD FOREIGN KEY (draft_id) REFERENCES decision", "draft_draft_id_fkey leaves its key"],
  ["ALTER TABLE claim ADD note text", "claim.note is not COLLATE"],
  ["ALTER TABLE decision ADD n serial", "decision.n is made by the server"],
  ["ALTER TABLE decision ADD at timestamptz DEFAULT now()", "decision.at is made by the server"],
  ["CREATE RULE r AS ON DELETE TO claim DO INSTEAD NOTHING", "claim has a rule"],
  [
    "CREATE TRIGGER t BEFORE UPDATE ON claim FOR EACH ROW EXECUTE FUNCTION suppress_redundant_updates_trigger()",
    "trigger",
  ],
])("and the check would see %s", async (sql, broken) => {
  const rollback = new Error("rolled back");
  let found: string[] = [];
  const work = owner.own(async (tx) => {
    await tx.rows(sql);
    found = await brokenRules(tx);
    throw rollback;
  });
  await expect(work).rejects.toBe(rollback);
  expect(found.join("\n")).toContain(broken);
});

/** Which of the storage rules the tables of the current schema break. */
async function brokenRules(tx: Tx): Promise<string[]> {
  const broken: string[] = [];
  const tables = await tx.rows<{ name: string }>(
    `SELECT relname AS name FROM pg_class WHERE ${IN_SCHEMA} AND relkind = 'r'`,
  );
  for (const { name } of tables) {
    if (!KEYED_BY[name]) broken.push(`${name}: say in KEYED_BY what its key begins with`);
    if (name !== "migration" && !GRANTS[name]) broken.push(`${name}: say in GRANTS what may be done to it`);
  }
  const keys = await tx.rows<{
    name: string;
    tab: string;
    kind: string;
    cols: string[];
    to: string | null;
    tocols: string[];
  }>(
    `SELECT conname AS name, t.relname AS tab, contype AS kind, f.relname AS to,
       (SELECT array_agg(attname::text ORDER BY n) FROM unnest(conkey) WITH ORDINALITY k (c, n)
        JOIN pg_attribute ON attrelid = conrelid AND attnum = c) AS cols,
       (SELECT array_agg(attname::text ORDER BY n) FROM unnest(confkey) WITH ORDINALITY k (c, n)
        JOIN pg_attribute ON attrelid = confrelid AND attnum = c) AS tocols
     FROM pg_constraint JOIN pg_class t ON t.oid = conrelid LEFT JOIN pg_class f ON f.oid = confrelid
     WHERE t.${IN_SCHEMA} AND contype IN ('p', 'u', 'f', 'x')`,
  );
  for (const { name, tab, kind, cols, to, tocols } of keys) {
    const by = KEYED_BY[tab] ?? "";
    if (kind === "x") broken.push(`${name} excludes`);
    if (kind === "f" && (cols[0] !== by || KEYED_BY[to ?? ""] !== by || tocols[0] !== by))
      broken.push(`${name} leaves its key`);
    if (kind !== "f" && cols[0] !== by) broken.push(`${name} does not begin with ${by}`);
  }
  for (const { name } of tables)
    if (!keys.some(({ tab, kind }) => tab === name && kind === "p")) broken.push(`${name} has no primary key`);
  const columns = await tx.rows<{ name: string; type: string; collation: string | null; made: boolean }>(
    `SELECT relname || '.' || attname AS name, format_type(atttypid, NULL) AS type, collname AS collation,
       atthasdef OR attidentity <> '' AS made
     FROM pg_attribute JOIN pg_class t ON t.oid = attrelid LEFT JOIN pg_collation c ON c.oid = attcollation
     WHERE t.${IN_SCHEMA} AND relkind = 'r' AND attnum > 0 AND NOT attisdropped`,
  );
  for (const { name, type, collation, made } of columns) {
    if (collation !== null && collation !== "C") broken.push(`${name} is not COLLATE "C"`);
    if (made) broken.push(`${name} is made by the server`);
    if (/_id$/.test(name) && type !== "uuid") broken.push(`${name} is no uuid`);
    if (/_number$/.test(name) && type !== "bigint") broken.push(`${name} is no bigint`);
  }
  const inert = `SELECT relname || ' has a trigger' AS what FROM pg_trigger JOIN pg_class t ON t.oid = tgrelid
     WHERE t.${IN_SCHEMA} AND NOT tgisinternal
     UNION ALL SELECT relname || ' has a rule' FROM pg_rewrite JOIN pg_class t ON t.oid = ev_class WHERE t.${IN_SCHEMA}
     UNION ALL SELECT relname || ' is a view or sequence' FROM pg_class t WHERE t.${IN_SCHEMA} AND relkind IN ('v', 'm', 'S')`;
  broken.push(...(await tx.rows<{ what: string }>(inert)).map(({ what }) => what));
  return broken;
}
