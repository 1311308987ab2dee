import { existsSync } from "node:fs";
import { resolve } from "node:path";
import { v7 as uuidv7 } from "uuid";
import type { BackupHeader } from "../record/backup.ts";
import type { Problem } from "../record/problem.ts";
import { describeLedger, dump } from "./backup/dump.ts";
import { writeSealed } from "./backup/sealed-file.ts";
import { orProblem, Trouble } from "./backup/trouble.ts";
import { checkServer } from "./check-server.ts";
import { Database } from "./database.ts";
import { isThere, type LedgerPlace, ledgerPlace, type Opening } from "./ledger-place.ts";
import { hasMigrationTable } from "./statements/migration.ts";

/** A backup that was written: what it holds, and the file's size in bytes. */
export type BackedUp = { ok: true; header: BackupHeader; bytes: number } | { ok: false; problem: Problem };

/**
 * Writes the ledger as it stands at one moment into one file, in constant memory; others may write to the ledger
 * meanwhile. All tables are in it, derived ones too. The ledger is not migrated for it. Replaces no file. `given`: where
 * the ledger lies, if not where the opening says.
 */
export async function backUp(opening: Opening, path: string, given?: LedgerPlace): Promise<BackedUp> {
  const file = resolve(path);
  const { name, clock = () => new Date(), newId = uuidv7 } = opening;
  const done = await orProblem(async () => {
    if (existsSync(file)) throw inTheWay(file);
    const { server, schema, leave } = given ?? ledgerPlace(opening);
    if (!given && !isThere(opening)) throw noLedger(server.where);
    const owner = new Database(server, { schema, role: null }, 2);
    try {
      await checkServer(owner, server);
      return await owner.stream("snapshot", async (tx) => {
        if (!(await hasMigrationTable(tx))) throw noLedger(server.where);
        const header = await describeLedger(tx, name, clock());
        return { header, bytes: await writeSealed(file, dump(tx, header), newId()) };
      });
    } finally {
      await owner.close();
      await leave();
    }
  });
  return done.ok ? { ok: true, ...done.result } : done;
}

function inTheWay(file: string): Trouble {
  const found = "There is a file of that name already, which a backup does not replace";
  return new Trouble({ code: "bad-usage", where: file, found, remedy: "Name another file." });
}

function noLedger(where: string): Trouble {
  const remedy = "Check ANNALIST_HOME and DATABASE_URL; `annalist read` begins a ledger.";
  return new Trouble({ code: "not-found", where, found: "There is no ledger here to back up", remedy });
}
