import { spawnSync } from "node:child_process";
import { chmodSync, chownSync, existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import pg from "pg";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { Database } from "../../src/ledger/database.ts";
import { Supervisor } from "../../src/ledger/embedded/supervisor.ts";
import { as, systemUser } from "../../src/ledger/embedded/system-user.ts";
import { openLedger } from "../../src/ledger/open-ledger.ts";
import type { AuditedLedger } from "../../src/ledger/postgres-ledger.ts";
import { serverAt } from "../../src/ledger/server-place.ts";
import { describeSchema } from "./describe-schema.ts";
import { anIncident, aReading, aReport } from "./examples.ts";

/** A server that is not ours to supervise: `stop` ends it. */
interface Outside {
  admin: { host: string; port: number; user: string; password: string };
  stop: () => Promise<void>;
}

const DEBIAN = "/usr/lib/postgresql";
const debianVersion = existsSync(DEBIAN) ? readdirSync(DEBIAN).sort().at(-1) : undefined;

describe.skipIf(!debianVersion)(`Debian's PostgreSQL ${debianVersion ?? `[there is none in ${DEBIAN}]`}`, () =>
  holdsLedgers(startDebian),
);
describe("a newer server", () =>
  holdsLedgers(async () => {
    const home = mkdtempSync(join(tmpdir(), "annalist-server-"));
    chmodSync(home, 0o755);
    const supervisor = new Supervisor(home);
    const stop = async () => {
      await supervisor.leave();
      rmSync(home, { recursive: true });
    };
    return { admin: await supervisor.reach(), stop };
  }));

function holdsLedgers(start: () => Promise<Outside>): void {
  let outside: Outside;
  beforeAll(async () => {
    outside = await start();
  });
  afterAll(() => outside.stop());

  async function sql(...statements: string[]): Promise<void> {
    const client = new pg.Client({ ...outside.admin, database: "postgres" });
    await client.connect();
    try {
      for (const statement of statements) await client.query(statement);
    } finally {
      await client.end();
    }
  }
  const url = (user: string, database: string, password = outside.admin.password) =>
    `postgresql://${user}:${password}@127.0.0.1:${outside.admin.port}/${database}`;

  test.each([
    ["the superuser", "", ""],
    ["a user who may make roles", "maker", "CREATEROLE"],
    ["a user who may make tables only", "plain", ""],
  ])("%s opens both ledgers in one database", async (_, name, rights) => {
    const user = name || outside.admin.user;
    const database = `of_${user}`;
    if (name) await sql(`CREATE ROLE ${name} LOGIN PASSWORD '${outside.admin.password}' ${rights}`);
    await sql(`CREATE DATABASE ${database} ENCODING 'UTF8' TEMPLATE template0 OWNER ${user}`);
    for (const round of [1, 2]) {
      const ledgers: AuditedLedger[] = [];
      for (const ledger of ["main", "samples"] as const) {
        const opened = await openLedger({ name: ledger, databaseUrl: url(user, database) });
        ledgers.push(opened.ok ? opened.ledger : expect.unreachable(opened.problem.found));
      }
      await keepsARecord(ledgers[0] as AuditedLedger, round);
      expect(await ledgers[1]?.reports({})).toEqual([]);
      await Promise.all(ledgers.map((ledger) => ledger.close()));
    }
    await expectClosedAgainstDeletion(url(user, database), user);
    const owner = new Database(serverAt(url(user, database)), { schema: "annalist", role: null });
    await expect(await owner.own(describeSchema)).toMatchFileSnapshot("../../sql/schema.sql");
    await owner.close();
  });

  test("what a server will not do is a problem that names it, without the password", async () => {
    await sql(
      "CREATE ROLE reader LOGIN PASSWORD 'correct horse'",
      "CREATE DATABASE shut ENCODING 'UTF8' TEMPLATE template0",
    );
    await sql(
      "CREATE DATABASE ascii ENCODING 'SQL_ASCII' LOCALE_PROVIDER libc LC_COLLATE 'C' LC_CTYPE 'C' TEMPLATE template0",
    );
    const cases = [
      [url("reader", "shut", "correct%20horse"), /permission denied/],
      [url("reader", "shut", "wrong%20horse"), /password authentication failed/],
      [url(outside.admin.user, "no_such"), /"no_such" does not exist/],
      [url(outside.admin.user, "ascii"), /encoding is SQL_ASCII/],
    ] as const;
    for (const [databaseUrl, found] of cases) {
      const opened = await openLedger({ name: "main", databaseUrl });
      expect(opened).toMatchObject({
        ok: false,
        problem: { code: "ledger-unavailable", found: expect.stringMatching(found) },
      });
      expect(JSON.stringify(opened)).not.toMatch(new RegExp(`horse|${outside.admin.password}`));
    }
  });
}

async function keepsARecord(ledger: AuditedLedger, round: number): Promise<void> {
  const { report, bytes } = aReport();
  expect(await ledger.addReport(report, bytes)).toBe(round === 1 ? "added" : "known");
  expect(await ledger.addReading(aReading(report))).toBe(round === 1);
  expect(await ledger.claims({})).toHaveLength(2);
  const incident = anIncident();
  await ledger.saveDerived({ rule: "r", incidents: [incident], tallies: [], figures: [], assessments: [] });
  expect(await ledger.incidents({ place: "kidal", from: "2019" })).toEqual([incident]);
  await ledger.addKeys([{ id: incident.id, country: "MLI", year: "2019", anchors: [] }]);
  expect((await ledger.keys()).map(({ label }) => label)).toHaveLength(round);
  expect(await ledger.verify()).toMatchObject({ ok: true, unsealed: 0, entries: 5 + round });
}

/** As the program's role; where the server allowed us none, as the owner itself. */
async function expectClosedAgainstDeletion(databaseUrl: string, user: string): Promise<void> {
  const role = user === "plain" ? null : "annalist_app";
  const db = new Database(serverAt(databaseUrl), { schema: "annalist", role });
  await expect(db.write((tx) => tx.rows("DELETE FROM claim"))).rejects.toThrow(/permission denied/);
  if (role)
    await expect(db.write((tx) => tx.rows("UPDATE claim SET position = 9"))).rejects.toThrow(/permission denied/);
  await db.close();
}

async function startDebian(): Promise<Outside> {
  const folder = mkdtempSync(join(tmpdir(), "annalist-server-"));
  const user = systemUser(folder);
  if (user) chownSync(folder, user.uid, user.gid);
  const data = join(folder, "data");
  const run = (program: string, ...args: string[]) => {
    const path = join(DEBIAN, debianVersion ?? "", "bin", program);
    const done = spawnSync(path, args, {
      ...as(user),
      cwd: folder,
      encoding: "utf8",
      stdio: ["ignore", "pipe", "pipe"],
    });
    if (done.status !== 0) throw new Error(`${program}: ${done.stdout} ${done.stderr}`);
  };
  const port = await freePort();
  const auth = ["--auth=scram-sha-256", `--pwfile=${passwordFile(folder, user)}`];
  run("initdb", "-D", data, "-U", "boss", "--no-sync", "--encoding=UTF8", "--locale=C.UTF-8", ...auth);
  const options = `-c port=${port} -c listen_addresses=127.0.0.1 -c unix_socket_directories= -c fsync=off`;
  run("pg_ctl", "-D", data, "-w", "-l", join(folder, "log"), "-o", options, "start");
  return {
    admin: { host: "127.0.0.1", port, user: "boss", password: "open-sesame" },
    stop: async () => {
      run("pg_ctl", "-D", data, "-w", "-m", "immediate", "stop");
      rmSync(folder, { recursive: true });
    },
  };
}

function passwordFile(folder: string, user: ReturnType<typeof systemUser>): string {
  const path = join(folder, "password");
  writeFileSync(path, "open-sesame", { mode: 0o600 });
  if (user) chownSync(path, user.uid, user.gid);
  return path;
}

function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const server = createServer().listen(0, "127.0.0.1", () => {
      const { port } = server.address() as { port: number };
      server.close(() => resolve(port));
    });
  });
}
