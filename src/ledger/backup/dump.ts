import type { BackupHeader } from "../../record/backup.ts";
import type { LedgerName } from "../../record/http.ts";
import type { CopyTx } from "../database.ts";
import { lastBatch } from "../statements/audit.ts";
import { appliedMigrations } from "../statements/migration.ts";
import { copyToSql, countRows, ledgerTables, plainText } from "./tables.ts";

/** What begins the first and the last line of a backup: a comment in SQL. */
export const COMMENT = "-- ";
/** What ends the rows of a table. */
export const END_OF_ROWS = "\\.\n";

/** What the ledger holds on this snapshot. */
export async function describeLedger(tx: CopyTx, ledger: LedgerName, made: Date): Promise<BackupHeader> {
  const [server] = await tx.rows<{ version: string }>("SELECT current_setting('server_version') AS version");
  const tables = [];
  for (const table of await ledgerTables(tx)) tables.push({ ...table, rows: await countRows(tx, table) });
  return {
    ...({ format: "annalist-backup", version: 1 } as const),
    ...{ ledger, made: made.toISOString(), postgres: server?.version ?? "", migrations: await appliedMigrations(tx) },
    ...{ head: (await lastBatch(tx))?.sha256 ?? null, tables },
  };
}

/**
 * A backup's content but for its last line: the header as a comment, then for each table a `COPY` with its rows. With the
 * tables made, `psql` takes it in as it is.
 */
export async function* dump(tx: CopyTx, header: BackupHeader): AsyncGenerator<Buffer> {
  await plainText(tx);
  yield Buffer.from(`${COMMENT}${JSON.stringify(header)}\n`);
  for (const table of header.tables) {
    yield Buffer.from(`COPY ${table.name} (${table.columns.join(", ")}) FROM stdin;\n`);
    yield* tx.copyOut(copyToSql(table));
    yield Buffer.from(END_OF_ROWS);
  }
}
