import { createHash } from "node:crypto";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import pg from "pg";
import { afterAll } from "vitest";
import type { Server } from "../src/ledger/database.ts";
import { Supervisor } from "../src/ledger/embedded/supervisor.ts";
import { type Opening, openOn } from "../src/ledger/open-ledger.ts";
import type { AuditedLedger } from "../src/ledger/postgres-ledger.ts";
import { migrations } from "../src/ledger/sql-folder.ts";

const HOUR = 3_600_000;
let count = 0;
let shared: { supervisor: Supervisor; template: Promise<string> } | null = null;
afterAll(() => shared?.supervisor.leave());

/** A ledger of its own in a real database, which goes when it is closed. */
export interface Scratch {
  ledger: AuditedLedger;
  /** For what tests do past the ledger: as the owner of the tables. */
  server: Server;
  /** Opens another ledger on the same tables, as a second program would. */
  another(): Promise<AuditedLedger>;
}

type World = Partial<Omit<Opening, "home" | "databaseUrl">>;

/**
 * An empty ledger. All test files share one cluster, started by the first and stopped by the last of them. To be called
 * from a test file, not from a script: the cluster is left when the file is done.
 */
export async function openScratchLedger(world: World = {}): Promise<AuditedLedger> {
  return (await openScratch(world)).ledger;
}

export async function openScratch(world: World = {}): Promise<Scratch> {
  const { supervisor, template } = (shared ??= share());
  const name = await template;
  const database = `scratch_${Date.now()}_${process.pid}_${count++}`;
  await admin(supervisor, (client) => client.query(`CREATE DATABASE ${database} TEMPLATE ${name}`));
  const server = serverOf(supervisor, database);
  const drop = () => admin(supervisor, (client) => client.query(`DROP DATABASE ${database} WITH (FORCE)`));
  const opening = { name: "main", ...world } as const;
  return {
    ledger: await openOn(server, "annalist", drop, opening),
    server,
    another: () => openOn(server, "annalist", async () => {}, opening),
  };
}

function share() {
  const supervisor = new Supervisor(scratchHome());
  return { supervisor, template: ensureTemplate(supervisor) };
}

/** The data folder that tests of this checkout and user share. */
function scratchHome(): string {
  const checkout = createHash("sha256")
    .update(fileURLToPath(import.meta.url))
    .digest("hex")
    .slice(0, 8);
  return join(tmpdir(), `annalist-test-${process.getuid?.() ?? ""}-${checkout}`);
}

/** A database with the tables made, to be copied; made anew when the migrations differ. */
async function ensureTemplate(supervisor: Supervisor): Promise<string> {
  const all = migrations().map(({ sha256 }) => sha256);
  const template = `template_${createHash("sha256").update(all.join()).digest("hex").slice(0, 12)}`;
  await admin(supervisor, async (client) => {
    await client.query("SELECT pg_advisory_lock(1)");
    const { rows } = await client.query<{ name: string }>("SELECT datname AS name FROM pg_database");
    const old = rows.filter(({ name }) => Date.now() - Number(/^scratch_(\d+)_/.exec(name)?.[1] ?? Infinity) > HOUR);
    for (const { name } of old) await client.query(`DROP DATABASE IF EXISTS ${name} WITH (FORCE)`);
    if (rows.some(({ name }) => name === template)) return;
    // Nothing here need outlive the machine. What must is tested on clusters of its own.
    await client.query("ALTER SYSTEM SET fsync = off");
    await client.query("SELECT pg_reload_conf()");
    const making = `making_${template}`;
    await client.query(`DROP DATABASE IF EXISTS ${making} WITH (FORCE)`);
    await client.query(`CREATE DATABASE ${making}`);
    await (await openOn(serverOf(supervisor, making), "annalist", async () => {}, { name: "main" })).close();
    await client.query(`ALTER DATABASE ${making} RENAME TO ${template}`);
  });
  return template;
}

function serverOf(supervisor: Supervisor, database: string): Server {
  const reach = async () => ({ ...(await supervisor.reach()), database });
  return { where: supervisor.home, remedy: "This is a test.", reach };
}

async function admin(supervisor: Supervisor, work: (client: pg.Client) => Promise<unknown>): Promise<void> {
  const client = new pg.Client({ ...(await supervisor.reach()), database: "postgres" });
  await client.connect();
  try {
    await work(client);
  } finally {
    await client.end();
  }
}
