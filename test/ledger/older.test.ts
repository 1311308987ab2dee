import { fileURLToPath } from "node:url";
import { expect, onTestFinished, test } from "vitest";
import { makeEmptyLedger } from "../../src/ledger/backup/empty-ledger.ts";
import { load } from "../../src/ledger/backup/load.ts";
import { checkSealed, readSealed } from "../../src/ledger/backup/sealed-file.ts";
import { Database } from "../../src/ledger/database.ts";
import { openOn } from "../../src/ledger/open-ledger.ts";
import type { AuditedLedger } from "../../src/ledger/postgres-ledger.ts";
import { restore } from "../../src/ledger/restore.ts";
import { migrations } from "../../src/ledger/sql-folder.ts";
import { appliedMigrations } from "../../src/ledger/statements/migration.ts";
import { deriveAll } from "../../src/pipeline.ts";
import { openEmpty } from "../open-scratch-ledger.ts";

/** Written by the program of migration 1: three reports, 43 claims, a decision, two incidents. */
const OLD = fileURLToPath(new URL("./fixtures/at-0001.annalist", import.meta.url));
const main = { name: "main" } as const;

async function emptyPlace() {
  const { place, drop } = await openEmpty();
  onTestFinished(drop);
  return place;
}

async function expectEverything(ledger: AuditedLedger): Promise<void> {
  expect((await ledger.reports({})).map(({ name, claims }) => [name, claims]).sort()).toEqual([
    ["monthly-tally.txt", 18],
    ["nigeria-chibok-kidnapping.txt", 12],
    ["nigeria-nyanya-wire.txt", 13],
  ]);
  expect(await ledger.claims({})).toHaveLength(43);
  expect(await ledger.decisions()).toMatchObject([{ kind: "correct", who: "An Analyst", field: "killed", value: 75 }]);
  const labels = [
    ["NGA-2014-0001", "b618e7c5-915f-55c8-9221-5391e44254bd"],
    ["NGA-2014-0002", (await ledger.incident("NGA-2014-0002"))?.id],
  ];
  expect((await ledger.incidents({})).map(({ label, id }) => [label, id]).sort()).toEqual(labels);
  expect(await ledger.verify()).toMatchObject({ ok: true, trouble: [], batches: 3, entries: 13 });
  // And the record derived anew has the same incidents under the same names.
  const { incidents } = await deriveAll(ledger);
  expect(incidents.map(({ label, id }) => [label, id]).sort()).toEqual(labels);
  expect(incidents.find(({ label }) => label === "NGA-2014-0002")?.figures).toContainEqual(
    expect.objectContaining({ role: "killed", low: 75, high: 75 }),
  );
  expect(await ledger.verify()).toMatchObject({ ok: true, trouble: [] });
}

test("a ledger that the first program made is brought up to date when it is opened, with everything in it", async () => {
  const place = await emptyPlace();
  const owner = new Database(place.server, { schema: place.schema, role: null });
  const header = await checkSealed(OLD);
  expect(header.migrations.map(({ number }) => number)).toEqual([1]);
  await makeEmptyLedger(owner, "here", header.migrations, () => new Date());
  await owner.stream("write", (tx) => load(tx, header, readSealed(OLD), OLD));
  expect(await owner.own(appliedMigrations)).toHaveLength(1);
  const ledger = await openOn(place.server, place.schema, async () => {}, main);
  expect(await owner.own(appliedMigrations)).toHaveLength(migrations().length);
  await expectEverything(ledger);
  await ledger.close();
  await owner.close();
});

test("a backup that the first program made is restored and brought up to date", async () => {
  const place = await emptyPlace();
  expect(await restore(main, OLD, place)).toMatchObject({ ok: true, verification: { ok: true, entries: 13 } });
  const ledger = await openOn(place.server, place.schema, async () => {}, main);
  await expectEverything(ledger);
  await ledger.close();
});
