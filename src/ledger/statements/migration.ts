import type { Tx } from "../database.ts";
import type { Migration } from "../sql-folder.ts";

/** Makes other programs that do the same wait until this transaction ends. */
export async function lockLedger(tx: Tx, purpose: "migrate" | "derive" | "seal" | "erase"): Promise<void> {
  await tx.rows("SELECT pg_advisory_xact_lock(hashtextextended(current_schema() || ' ' || $1, 7026))", [purpose]);
}

/** Makes an erasure wait until this transaction ends, and this transaction until one that is under way has; additions do not wait for each other. */
export async function beforeErasures(tx: Tx): Promise<void> {
  await tx.rows("SELECT pg_advisory_xact_lock_shared(hashtextextended(current_schema() || ' erase', 7026))");
}

export async function createMigrationTable(tx: Tx): Promise<void> {
  await tx.rows(`CREATE TABLE IF NOT EXISTS migration (
    migration_number bigint NOT NULL,
    name text COLLATE "C" NOT NULL,
    sha256 text COLLATE "C" NOT NULL,
    applied_at timestamptz NOT NULL,
    PRIMARY KEY (migration_number)
  )`);
}

/** Whether the schema of the ledger and the list of what was done to it are there. */
export async function hasMigrationTable(tx: Tx): Promise<boolean> {
  const [row] = await tx.rows<{ there: boolean }>(
    "SELECT EXISTS (SELECT FROM pg_tables WHERE schemaname = current_schema() AND tablename = 'migration') AS there",
  );
  return row?.there ?? false;
}

export async function appliedMigrations(tx: Tx): Promise<Pick<Migration, "number" | "name" | "sha256">[]> {
  const rows = await tx.rows<{ number: string; name: string; sha256: string }>(
    "SELECT migration_number AS number, name, sha256 FROM migration ORDER BY migration_number",
  );
  return rows.map((row) => ({ ...row, number: Number(row.number) }));
}

export async function recordMigration(tx: Tx, migration: Migration, at: Date): Promise<void> {
  await tx.rows("INSERT INTO migration (migration_number, name, sha256, applied_at) VALUES ($1, $2, $3, $4)", [
    migration.number,
    migration.name,
    migration.sha256,
    at,
  ]);
}
