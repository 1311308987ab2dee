import { v7 as uuidv7 } from "uuid";
import type { Problem } from "../record/problem.ts";
import { appRole } from "./app-role.ts";
import { checkServer, explained } from "./check-server.ts";
import { Database, type Server } from "./database.ts";
import { embeddedServer } from "./embedded/embedded-server.ts";
import { Supervisor } from "./embedded/supervisor.ts";
import { annalistHome } from "./home.ts";
import { LedgerUnavailable } from "./ledger-unavailable.ts";
import { migrate } from "./migrate.ts";
import { type AuditedLedger, PostgresLedger } from "./postgres-ledger.ts";
import { seal } from "./seal.ts";
import { serverAt } from "./server-place.ts";

/** No right to it, a read-only transaction, no room or memory, a limit, trouble with the disk. */
const REFUSALS = ["42501", "25006", "53", "54", "58"];

/** Which ledger to open, and the world it is opened in. */
export interface Opening {
  /** The user's reports, or the samples that ship with the program: two ledgers that never mix. */
  name: "main" | "samples";
  /** The data folder; by default `ANNALIST_HOME` or the platform's custom. Not used with a server. */
  home?: string;
  /** A PostgreSQL server, 15 or newer, in place of the embedded one; by default `DATABASE_URL`. */
  databaseUrl?: string;
  clock?: () => Date;
  /** Makes UUIDs, version 7. */
  newId?: () => string;
}

export type Opened = { ok: true; ledger: AuditedLedger } | { ok: false; problem: Problem };

/**
 * Opens a ledger, making it first where there is none. Embedded, the two are the databases `annalist_main` and
 * `annalist_samples` of one cluster; on a server, the schemas `annalist` and `annalist_samples` of the database named.
 */
export async function openLedger(opening: Opening): Promise<Opened> {
  const { name, databaseUrl = process.env.DATABASE_URL } = opening;
  let leave = async () => {};
  try {
    if (databaseUrl) {
      const schema = name === "main" ? "annalist" : "annalist_samples";
      return { ok: true, ledger: await openOn(serverAt(databaseUrl), schema, leave, opening) };
    }
    const supervisor = new Supervisor(opening.home ?? annalistHome());
    leave = () => supervisor.leave();
    const server = embeddedServer(supervisor, `annalist_${name}`);
    return { ok: true, ledger: await openOn(server, "annalist", leave, opening) };
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
