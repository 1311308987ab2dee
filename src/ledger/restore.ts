import { resolve } from "node:path";
import type { BackupHeader } from "../record/backup.ts";
import type { Problem } from "../record/problem.ts";
import { makeEmptyLedger } from "./backup/empty-ledger.ts";
import { load } from "./backup/load.ts";
import { checkSealed, readSealed } from "./backup/sealed-file.ts";
import { orProblem, Trouble } from "./backup/trouble.ts";
import { checkServer, explained, REFUSALS } from "./check-server.ts";
import { Database } from "./database.ts";
import { type LedgerPlace, ledgerPlace, type Opening } from "./ledger-place.ts";
import { openOn } from "./open-ledger.ts";
import type { Verification } from "./verify-chain.ts";

/** A ledger that was restored, and what the check of its chain came to. */
export type Restored = { ok: true; header: BackupHeader; verification: Verification } | { ok: false; problem: Problem };

/**
 * Makes the ledger from a backup, all of it or nothing, brings its tables up to this program's and checks its chain. The
 * file is read to its end before anything is made. Refuses a ledger that holds anything. `given`: where to make it, if not
 * where the opening says.
 */
export async function restore(opening: Opening, path: string, given?: LedgerPlace): Promise<Restored> {
  const file = resolve(path);
  const { clock = () => new Date() } = opening;
  const done = await orProblem(async () => {
    const header = await checkSealed(file);
    if (header.ledger !== opening.name) throw otherLedger(file, header.ledger);
    const { server, schema, leave } = given ?? ledgerPlace(opening);
    const owner = new Database(server, { schema, role: null }, 2);
    try {
      await checkServer(owner, server);
      await explained(server, REFUSALS, async () => {
        await makeEmptyLedger(owner, server.where, header.migrations, clock);
        await owner.stream("write", (tx) => load(tx, header, readSealed(file), file));
      });
      const ledger = await openOn(server, schema, async () => {}, opening);
      try {
        return { header, verification: await ledger.verify() };
      } finally {
        await ledger.close();
      }
    } finally {
      await owner.close();
      await leave();
    }
  });
  return done.ok ? { ok: true, ...done.result } : done;
}

function otherLedger(file: string, ledger: BackupHeader["ledger"]): Trouble {
  const found =
    ledger === "samples" ? "It is a backup of the samples' ledger" : "It is no backup of the samples' ledger";
  const remedy = ledger === "samples" ? "Give --samples." : "Leave out --samples.";
  return new Trouble({ code: "bad-usage", where: file, found, remedy });
}
