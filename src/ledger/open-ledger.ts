import { v7 as uuidv7 } from "uuid";
import type { Problem } from "../record/problem.ts";
import { appRole } from "./app-role.ts";
import { checkServer, explained, REFUSALS } from "./check-server.ts";
import { Database, type Server } from "./database.ts";
import { ledgerPlace, type Opening } from "./ledger-place.ts";
import { LedgerUnavailable } from "./ledger-unavailable.ts";
import { migrate } from "./migrate.ts";
import { type AuditedLedger, PostgresLedger } from "./postgres-ledger.ts";
import { seal } from "./seal.ts";

export type Opened = { ok: true; ledger: AuditedLedger } | { ok: false; problem: Problem };

/** Opens a ledger, making it first where there is none. */
export async function openLedger(opening: Opening): Promise<Opened> {
  let leave = async () => {};
  try {
    const place = ledgerPlace(opening);
    leave = place.leave;
    return { ok: true, ledger: await openOn(place.server, place.schema, leave, opening) };
  } catch (error) {
    await leave();
    if (error instanceof LedgerUnavailable) return { ok: false, problem: error.problem };
    throw error;
  }
}

/** Opens the ledger whose tables lie in that schema of that server. */
export async function openOn(
  server: Server,
  schema: string,
  leave: () => Promise<void>,
  { name, clock = () => new Date(), newId = uuidv7 }: Opening,
): Promise<AuditedLedger> {
  const owner = new Database(server, { schema, role: null }, 2);
  try {
    await checkServer(owner, server);
    const role = await explained(server, REFUSALS, async () => {
      await migrate(owner, server.where, clock);
      return appRole(owner);
    });
    await seal(owner, null, clock);
    const db = new Database(server, { schema, role });
    return new PostgresLedger(db, { sample: name === "samples", now: clock, newId, leave });
  } finally {
    await owner.close();
  }
}
