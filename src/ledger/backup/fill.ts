import type { BackupHeader } from "../../record/backup.ts";
import type { CopyTx } from "../database.ts";
import { lastBatch } from "../statements/audit.ts";
import { analyse, copyFromSql, countRows, lockTables, plainText } from "./tables.ts";

type Counted = BackupHeader["tables"][number];

/**
 * Fills tables with the rows that `rowsOf` gives of each, as text for `COPY`, and compares what they then hold with the
 * header: nobody else writes to them meanwhile. Says in words what differs, null where nothing does.
 */
export async function fill(
  tx: CopyTx,
  header: BackupHeader,
  rowsOf: (table: Counted) => Promise<AsyncIterable<Buffer>>,
): Promise<string | null> {
  await plainText(tx);
  await lockTables(tx, header.tables);
  for (const table of header.tables) {
    await tx.copyIn(copyFromSql(table), await rowsOf(table));
    const rows = await countRows(tx, table);
    if (rows !== table.rows) return `${table.name} should have ${table.rows} rows and has ${rows}`;
  }
  const head = (await lastBatch(tx))?.sha256 ?? null;
  if (head !== header.head) return `the chain should end in ${header.head} and ends in ${head}`;
  await analyse(tx, header.tables);
  return null;
}
