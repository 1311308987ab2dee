import { afterEach, beforeEach, expect, test } from "vitest";
import { Database } from "../../src/ledger/database.ts";
import { migrate } from "../../src/ledger/migrate.ts";
import { migrations } from "../../src/ledger/sql-folder.ts";
import { openScratch, type Scratch } from "../open-scratch-ledger.ts";

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

const bring = (all = migrations()) => migrate(owner, "the record", () => new Date(), all);
const next = { number: migrations().length + 1, name: "next", sql: "CREATE TABLE next (a bigint)", sha256: "x" };

test("a newer program adds its migrations once, even where several begin at once", async () => {
  await Promise.all([1, 2, 3].map(() => bring([...migrations(), next])));
  const applied = await owner.own((tx) => tx.rows("SELECT name FROM migration ORDER BY migration_number"));
  expect(applied.at(-1)).toEqual({ name: "next" });
  expect(applied).toHaveLength(next.number);
});

test("a migration that fails leaves nothing of itself", async () => {
  const broken = { ...next, sql: "CREATE TABLE next (a bigint); SELECT no_such_function()" };
  await expect(bring([...migrations(), broken])).rejects.toThrow(/no_such_function/);
  expect(await owner.own((tx) => tx.rows("SELECT to_regclass('next') AS table"))).toEqual([{ table: null }]);
  await bring();
});

test("a record that a newer program has used is refused, and so is one with another history", async () => {
  await bring([...migrations(), next]);
  await expect(scratch.another()).rejects.toThrow(/newer Annalist \(migration \d+, next\)/);
  await owner.own((tx) => tx.rows("UPDATE migration SET sha256 = 'y' WHERE migration_number = 1"));
  await expect(bring([...migrations(), next])).rejects.toThrow(/Migration 1 .* is not the one in sql\//);
});
