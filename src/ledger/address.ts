import type { Problem } from "../record/problem.ts";
import { Supervisor } from "./embedded/supervisor.ts";
import { databaseOf, homeOf, ledgerPlace, type Opening, urlOf } from "./ledger-place.ts";
import { openLedger } from "./open-ledger.ts";

/** How other programs reach the ledger in use. With its password: to be shown to nobody but who asked for it. */
export type Address = { ok: true; url: string; schema: string; embedded: boolean } | { ok: false; problem: Problem };

/**
 * The connection string of the ledger in use, which is made where there is none. An embedded one is left running: it stays up
 * while anybody is connected, and the last program of ours to leave after that stops it.
 */
export async function addressOf(opening: Opening): Promise<Address> {
  const opened = await openLedger(opening);
  if (!opened.ok) return opened;
  const url = urlOf(opening);
  try {
    if (url) return { ok: true, url, schema: ledgerPlace(opening).schema, embedded: false };
    const supervisor = new Supervisor(homeOf(opening));
    const { host, port, user, password } = await supervisor.reach();
    const embedded = `postgresql://${user}:${encodeURIComponent(password)}@${host}:${port}/${databaseOf(opening.name)}`;
    // Before ours is closed: while two have it neither stops it, and then this one does not ask.
    await opened.ledger.close();
    await supervisor.letGo();
    return { ok: true, url: embedded, schema: ledgerPlace(opening).schema, embedded: true };
  } finally {
    await opened.ledger.close();
  }
}
