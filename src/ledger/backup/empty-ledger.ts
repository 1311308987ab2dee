import type { Database } from "../database.ts";
import { type Applied, migrate, outstanding } from "../migrate.ts";
import { migrations } from "../sql-folder.ts";
import { hasMigrationTable, lockLedger } from "../statements/migration.ts";
import { countRows, dropTables, ledgerTables } from "./tables.ts";
import { Trouble } from "./trouble.ts";

/** Makes empty tables as they were after those migrations. Throws `Trouble` where a ledger is there with anything in it. */
export async function makeEmptyLedger(
  owner: Database,
  where: string,
  done: readonly Applied[],
  now: () => Date,
): Promise<void> {
  const all = migrations();
  outstanding(done, all, "the backup");
  await owner.own(async (tx) => {
    if (!(await hasMigrationTable(tx))) return;
    await lockLedger(tx, "migrate");
    const tables = await ledgerTables(tx);
    const held: string[] = [];
    for (const table of tables) {
      const rows = await countRows(tx, table);
      if (rows > 0) held.push(`${table.name} ${rows}`);
    }
    if (held.length > 0)
      throw new Trouble({
        ...({ code: "bad-usage", where } as const),
        found: `There is a ledger already, with rows in its tables: ${held.join(", ")}`,
        remedy: "Nothing was changed. Name an empty data folder with ANNALIST_HOME, or an empty database.",
      });
    // Made anew: a ledger that was only opened may be newer than the backup.
    await dropTables(tx, tables);
  });
  await migrate(owner, where, now, all.slice(0, done.length));
}
