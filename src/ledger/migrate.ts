import { ANCHOR_SETS, adoptAnchors } from "./adopt-anchors.ts";
import type { Database, Tx } from "./database.ts";
import { LedgerUnavailable } from "./ledger-unavailable.ts";
import { type Migration, migrations } from "./sql-folder.ts";
import {
  appliedMigrations,
  createMigrationTable,
  hasMigrationTable,
  lockLedger,
  recordMigration,
} from "./statements/migration.ts";

/** Brings the tables up to this program's migrations. Does nothing, and needs no owner's rights, where they are. */
export async function migrate(db: Database, where: string, now: () => Date, all = migrations()): Promise<void> {
  const current = await db.own(
    async (tx) => (await hasMigrationTable(tx)) && outstanding(await appliedMigrations(tx), all, where).length === 0,
  );
  if (current) return;
  await db.own(async (tx) => {
    // Not IF NOT EXISTS alone: two that find it missing at once would both make it, and one fail.
    await tx.rows("SELECT pg_advisory_xact_lock(7026611205)");
    if (!(await schemaExists(tx, db.territory.schema))) await tx.rows(`CREATE SCHEMA ${db.territory.schema}`);
    await lockLedger(tx, "migrate");
    await createMigrationTable(tx);
    for (const migration of outstanding(await appliedMigrations(tx), all, where)) {
      await tx.rows(migration.sql);
      await recordMigration(tx, migration, now());
      if (migration.number === ANCHOR_SETS) await adoptAnchors(tx, now());
    }
  });
}

async function schemaExists(tx: Tx, schema: string): Promise<boolean> {
  return (await tx.rows("SELECT FROM pg_namespace WHERE nspname = $1", [schema])).length > 0;
}

/** A migration that a record went through. */
export type Applied = Pick<Migration, "number" | "name" | "sha256">;

/** What is still to be applied, after checking that what was applied is what this program knows. */
export function outstanding(applied: readonly Applied[], all: readonly Migration[], where: string): Migration[] {
  for (const [index, done] of applied.entries()) {
    const known = all[index];
    if (!known)
      throw new LedgerUnavailable(
        where,
        `The record was last used by a newer Annalist (migration ${done.number}, ${done.name})`,
        "Use that version, or a newer one.",
      );
    if (known.number !== done.number || known.sha256 !== done.sha256)
      throw new LedgerUnavailable(
        where,
        `Migration ${done.number} (${done.name}) of the record is not the one in sql/`,
        "Bring the file in sql/ back as it was: migrations that were applied are never edited.",
      );
  }
  return all.slice(applied.length);
}
