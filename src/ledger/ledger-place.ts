import { existsSync } from "node:fs";
import type { LedgerName } from "../record/http.ts";
import type { Server } from "./database.ts";
import { embeddedServer } from "./embedded/embedded-server.ts";
import { clusterFolder, knownBase } from "./embedded/place.ts";
import { Supervisor } from "./embedded/supervisor.ts";
import { annalistHome } from "./home.ts";
import { serverAt } from "./server-place.ts";

/** Which ledger to open, and the world it is opened in. */
export interface Opening {
  /** The user's reports, or the samples that ship with the program: two ledgers that never mix. */
  name: LedgerName;
  /** The data folder; by default `ANNALIST_HOME` or the platform's custom. Not used with a server. */
  home?: string;
  /** A PostgreSQL server, 15 or newer, in place of the embedded one; by default `DATABASE_URL`. */
  databaseUrl?: string;
  clock?: () => Date;
  /** Makes UUIDs, version 7. */
  newId?: () => string;
}

/** Where a ledger lies: `leave` is to be called when its last connection is closed. */
export interface LedgerPlace {
  server: Server;
  schema: string;
  leave: () => Promise<void>;
}

/**
 * Embedded, the two ledgers are the databases `annalist_main` and `annalist_samples` of one cluster; on a server, the
 * schemas `annalist` and `annalist_samples` of the database named. Nothing is started or connected to yet.
 */
export function ledgerPlace(opening: Opening): LedgerPlace {
  const url = urlOf(opening);
  if (url) {
    const schema = opening.name === "main" ? "annalist" : "annalist_samples";
    return { server: serverAt(url), schema, leave: async () => {} };
  }
  const supervisor = new Supervisor(homeOf(opening));
  const server = embeddedServer(supervisor, databaseOf(opening.name));
  return { server, schema: "annalist", leave: () => supervisor.leave() };
}

/** The server asked for; undefined or empty for the embedded one. */
export function urlOf({ databaseUrl = process.env.DATABASE_URL }: Opening): string | undefined {
  return databaseUrl;
}

export function homeOf({ home }: Opening): string {
  return home ?? annalistHome();
}

/** Name of the embedded ledger's database. */
export function databaseOf(name: LedgerName): string {
  return `annalist_${name}`;
}

/** Whether there may be a ledger: an embedded one has a cluster, a server must be asked. */
export function isThere(opening: Opening): boolean {
  return Boolean(urlOf(opening)) || existsSync(clusterFolder(knownBase(homeOf(opening))));
}
