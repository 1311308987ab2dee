import type { BackupHeader } from "../record/backup.ts";
import type { Problem } from "../record/problem.ts";
import { describeLedger } from "./backup/dump.ts";
import { makeEmptyLedger } from "./backup/empty-ledger.ts";
import { fill } from "./backup/fill.ts";
import { copyToSql, plainText } from "./backup/tables.ts";
import { orProblem, Trouble } from "./backup/trouble.ts";
import { checkServer, explained, REFUSALS } from "./check-server.ts";
import { type CopyTx, Database } from "./database.ts";
import { homeOf, isThere, ledgerPlace, type Opening, urlOf } from "./ledger-place.ts";
import { openLedger, openOn } from "./open-ledger.ts";
import { serverAt } from "./server-place.ts";
import type { Verification } from "./verify-chain.ts";

/** What was copied, what the check of the chain came to on the server, and whether the embedded ledger grew meanwhile. */
export type Moved =
  | { ok: true; header: BackupHeader; verification: Verification; grew: boolean }
  | { ok: false; problem: Problem };

/**
 * Copies the embedded ledger, as it stands at one moment, to an empty one on that server, all of it or nothing; compares
 * counts and the chain's head there and checks the chain. The embedded ledger stays as it was.
 */
export async function moveTo(opening: Opening, url: string): Promise<Moved> {
  const done = await orProblem(async () => {
    if (urlOf(opening)) throw onServer();
    if (!isThere(opening)) throw noLedger(homeOf(opening));
    const target = {
      ...serverAt(url, "The address given"),
      remedy: "Check that the server runs and the address is right.",
    };
    // Opened first: brought up to this program's tables, and sealed.
    const opened = await openLedger({ ...opening, databaseUrl: "" });
    if (!opened.ok) throw new Trouble(opened.problem);
    const source = ledgerPlace({ ...opening, databaseUrl: "" });
    const from = new Database(source.server, { schema: source.schema, role: null });
    const { schema } = ledgerPlace({ ...opening, databaseUrl: url });
    const into = new Database(target, { schema, role: null }, 2);
    try {
      await checkServer(into, target);
      const header = await explained(target, REFUSALS, () => copyAll(opening, from, into, target.where));
      const ledger = await openOn(target, schema, async () => {}, opening);
      const verification = await ledger.verify().finally(() => ledger.close());
      const now = await from.stream("snapshot", (tx) => describeLedger(tx, opening.name, new Date()));
      return { header, verification, grew: JSON.stringify(now.tables) !== JSON.stringify(header.tables) };
    } finally {
      await Promise.all([from.close(), into.close(), opened.ledger.close()]);
      await source.leave();
    }
  });
  return done.ok ? { ok: true, ...done.result } : done;
}

function copyAll(opening: Opening, from: Database, into: Database, where: string): Promise<BackupHeader> {
  const { name, clock = () => new Date() } = opening;
  return from.stream("snapshot", async (source) => {
    const header = await describeLedger(source, name, clock());
    await makeEmptyLedger(into, where, header.migrations, clock);
    await into.stream("write", (target) => copyTables(source, target, header, where));
    return header;
  });
}

async function copyTables(source: CopyTx, target: CopyTx, header: BackupHeader, where: string): Promise<void> {
  await plainText(source);
  const found = await fill(target, header, async (table) => source.copyOut(copyToSql(table)));
  if (found) throw differs(where, found);
}

function differs(where: string, found: string): Trouble {
  const remedy = "Nothing was kept there. Try again.";
  return new Trouble({ code: "unreadable", where, found: `The copy differs: ${found}`, remedy });
}

function onServer(): Trouble {
  const found = "It is set, so the ledger in use is on a server already";
  const remedy = "Unset it to move the embedded ledger. Between servers, use `annalist backup` and `annalist restore`.";
  return new Trouble({ code: "bad-usage", where: "DATABASE_URL", found, remedy });
}

function noLedger(where: string): Trouble {
  const remedy = "Check ANNALIST_HOME; `annalist read` begins a ledger.";
  return new Trouble({ code: "not-found", where, found: "There is no embedded ledger here to move", remedy });
}
