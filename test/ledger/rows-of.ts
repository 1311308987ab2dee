import { createHash } from "node:crypto";
import { ledgerTables } from "../../src/ledger/backup/tables.ts";
import { Database } from "../../src/ledger/database.ts";
import type { LedgerPlace } from "../../src/ledger/ledger-place.ts";

/** A hash over all rows of each table of a ledger, whatever order they lie in; to tell whether two hold the same. */
export async function rowsOf({
  server,
  schema,
}: Pick<LedgerPlace, "server" | "schema">): Promise<Record<string, string>> {
  const owner = new Database(server, { schema, role: null });
  try {
    return await owner.own(async (tx) => {
      const found: Record<string, string> = {};
      for (const { name, columns } of await ledgerTables(tx)) {
        const sql = `SELECT t::text AS row FROM (SELECT ${columns.join(", ")} FROM ${name}) t ORDER BY 1`;
        const rows = await tx.rows<{ row: string }>(sql);
        found[name] = `${rows.length} rows, ${createHash("sha256")
          .update(rows.map(({ row }) => row).join("\n"))
          .digest("hex")}`;
      }
      return found;
    });
  } finally {
    await owner.close();
  }
}
