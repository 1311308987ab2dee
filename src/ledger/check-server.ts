import type { Database, Server } from "./database.ts";
import { LedgerUnavailable } from "./ledger-unavailable.ts";

const OLDEST = 150_000;
/** No right to it, a read-only transaction, no room or memory, a limit, trouble with the disk. */
export const REFUSALS = ["42501", "25006", "53", "54", "58"];

/** Throws `LedgerUnavailable` where the server cannot be reached or cannot hold a ledger. */
export async function checkServer(db: Database, server: Server): Promise<void> {
  const [found] = await explained(server, [""], () =>
    db.own((tx) =>
      tx.rows<{ version: string; number: number; encoding: string; standby: boolean }>(
        `SELECT current_setting('server_version') AS version, current_setting('server_version_num')::int AS number,
           current_setting('server_encoding') AS encoding, pg_is_in_recovery() AS standby`,
      ),
    ),
  );
  if (!found) throw new LedgerUnavailable(server.where, "The server answers nothing", server.remedy);
  const refuse = (what: string, remedy: string) => new LedgerUnavailable(server.where, what, remedy);
  if (found.number < OLDEST) throw refuse(`The server is PostgreSQL ${found.version}`, "Use PostgreSQL 15 or newer.");
  if (found.encoding !== "UTF8")
    throw refuse(`The database's encoding is ${found.encoding}`, "Use a database made with ENCODING 'UTF8'.");
  if (found.standby) throw refuse("The server is a standby, which takes no writes", "Name its primary.");
}

/** What a server says no with, as a problem: `refusals` are the SQLSTATEs or their beginnings to be taken for one. */
export async function explained<T>(server: Server, refusals: string[], work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    const code = String((error as { code?: unknown }).code ?? "");
    if (error instanceof LedgerUnavailable || !refusals.some((start) => code.startsWith(start))) throw error;
    throw new LedgerUnavailable(server.where, `The server refuses: ${(error as Error).message}`, server.remedy, error);
  }
}
