import { createHash } from "node:crypto";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import pg from "pg";
import { afterAll } from "vitest";
import type { Server } from "../src/ledger/database.ts";
import { Supervisor } from "../src/ledger/embedded/supervisor.ts";
import type { LedgerPlace, Opening } from "../src/ledger/ledger-place.ts";
import { openOn } from "../src/ledger/open-ledger.ts";
import type { AuditedLedger } from "../src/ledger/postgres-ledger.ts";
import { migrations } from "../src/ledger/sql-folder.ts";

const HOUR = 3_600_000;
const SCHEMA = "annalist";
let count = 0;
let shared: { cluster: Cluster; template: Promise<string> } | null = null;
afterAll(() => shared?.cluster.leave());

/** Where scratch databases are made. */
interface Cluster {
  where: string;
  reach(): Promise<pg.ClientConfig>;
  leave(): Promise<void>;
}

/** A ledger of its own in a real database, which goes when it is closed. */
export interface Scratch {
  ledger: AuditedLedger;
  /** For what tests do past the ledger: as the owner of the tables. */
  server: Server;
  /** Where it lies, for what opens it by itself. */
  place: LedgerPlace;
  /** Opens another ledger on the same tables, as a second program would. */
  another(): Promise<AuditedLedger>;
}

type World = Partial<Omit<Opening, "home" | "databaseUrl">>;

/**
 * An empty ledger. All test files share one cluster, started by the first and stopped by the last of them; with
 * ANNALIST_TEST_SERVER, the address of a superuser of a server to throw away, they use that. To be called from a test
 * file, not from a script: the cluster is left when the file is done.
 */
export async function openScratchLedger(world: World = {}): Promise<AuditedLedger> {
  return (await openScratch(world)).ledger;
}

export async function openScratch(world: World = {}): Promise<Scratch> {
  const { cluster, template } = (shared ??= share());
  const { place, drop } = await makeScratch(cluster, `TEMPLATE ${await template}`);
  const opening = { name: "main", ...world } as const;
  return {
    ledger: await openOn(place.server, SCHEMA, drop, opening),
    server: place.server,
    place,
    another: () => openOn(place.server, SCHEMA, async () => {}, opening),
  };
}

/** A place for a ledger where there is none yet: an empty database, which `drop` takes away. */
export async function openEmpty(): Promise<{ place: LedgerPlace; url: string; drop: () => Promise<void> }> {
  const { cluster } = (shared ??= share());
  return makeScratch(cluster, "TEMPLATE template0 ENCODING 'UTF8'");
}

async function makeScratch(cluster: Cluster, how: string) {
  const database = `scratch_${Date.now()}_${process.pid}_${count++}`;
  await admin(cluster, (client) => client.query(`CREATE DATABASE ${database} ${how}`));
  const drop = () => admin(cluster, (client) => client.query(`DROP DATABASE ${database} WITH (FORCE)`));
  const { host, port, user, password } = await cluster.reach();
  return {
    place: { server: serverOf(cluster, database), schema: SCHEMA, leave: async () => {} },
    url: `postgresql://${user}:${password}@${host}:${port}/${database}`,
    drop,
  };
}

function share() {
  const cluster = process.env.ANNALIST_TEST_SERVER ? serverNamed(process.env.ANNALIST_TEST_SERVER) : embedded();
  return { cluster, template: ensureTemplate(cluster) };
}

function serverNamed(url: string): Cluster {
  const { hostname: host, port, username: user, password } = new URL(url);
  const config = { host, port: Number(port), user, password };
  return { where: `${host}:${port}`, reach: async () => config, leave: async () => {} };
}

/** The cluster in the data folder that tests of this checkout and user share. */
function embedded(): Cluster {
  const checkout = createHash("sha256")
    .update(fileURLToPath(import.meta.url))
    .digest("hex")
    .slice(0, 8);
  const supervisor = new Supervisor(join(tmpdir(), `annalist-test-${process.getuid?.() ?? ""}-${checkout}`));
  return { where: supervisor.home, reach: () => supervisor.reach(), leave: () => supervisor.leave() };
}

/** A database with the tables made, to be copied; made anew when the migrations differ. */
async function ensureTemplate(cluster: Cluster): Promise<string> {
  const all = migrations().map(({ sha256 }) => sha256);
  const template = `template_${createHash("sha256").update(all.join()).digest("hex").slice(0, 12)}`;
  await admin(cluster, async (client) => {
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
    await client.query(`CREATE DATABASE ${making} TEMPLATE template0 ENCODING 'UTF8'`);
    await (await openOn(serverOf(cluster, making), SCHEMA, async () => {}, { name: "main" })).close();
    await client.query(`ALTER DATABASE ${making} RENAME TO ${template}`);
  });
  return template;
}

function serverOf(cluster: Cluster, database: string): Server {
  const reach = async () => ({ ...(await cluster.reach()), database });
  return { where: cluster.where, remedy: "This is a test.", reach };
}

async function admin(cluster: Cluster, work: (client: pg.Client) => Promise<unknown>): Promise<void> {
  const client = new pg.Client({ ...(await cluster.reach()), database: "postgres" });
  await client.connect();
  try {
    await work(client);
  } finally {
    await client.end();
  }
}
