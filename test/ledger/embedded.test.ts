import { spawn } from "node:child_process";
import { readFileSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import pg from "pg";
import { expect, test } from "vitest";
import { Supervisor } from "../../src/ledger/embedded/supervisor.ts";
import { as, systemUser } from "../../src/ledger/embedded/system-user.ts";
import { openLedger } from "../../src/ledger/open-ledger.ts";
import { aReport } from "./examples.ts";
import { clusterOf, ended, freshHome, homeOfFile, postmasterOf, startChild } from "./homes.ts";

const home = homeOfFile();

async function ask(supervisor: Supervisor, sql: string): Promise<unknown[]> {
  const client = new pg.Client({ ...(await supervisor.reach()), database: "postgres" });
  await client.connect();
  const { rows } = await client.query({ text: sql, rowMode: "array" });
  await client.end();
  return rows[0] ?? [];
}

test("programs that begin at once share one cluster, and the last to leave stops it", async () => {
  const home = freshHome();
  const [first, second] = [new Supervisor(home), new Supervisor(home)];
  const [one, two] = await Promise.all([first.reach(), second.reach()]);
  expect(one).toEqual(two);
  await first.leave();
  expect(await ask(second, "SELECT 1")).toEqual([1]);
  await second.leave();
  expect(postmasterOf(home)).toBeNull();
  // And at once again: both have left when neither needs it.
  await Promise.all([first.reach(), second.reach()]);
  await Promise.all([first.leave(), second.leave()]);
  expect(postmasterOf(home)).toBeNull();
});

test("text is UTF-8, ordered by code point and folded by Unicode, whatever the surroundings say", async () => {
  const supervisor = new Supervisor(home);
  const asked = `SELECT current_setting('server_encoding'), lower('ÉÏ'), 'a' < 'B', current_setting('fsync'),
    current_setting('TimeZone'), current_setting('listen_addresses'), current_setting('unix_socket_directories')`;
  expect(await ask(supervisor, asked)).toEqual(["UTF8", "éï", false, "on", "UTC", "127.0.0.1", ""]);
  await supervisor.leave();
});

test("the password is closed to others, and without it nobody comes in", async () => {
  const supervisor = new Supervisor(home);
  const reach = await supervisor.reach();
  expect(statSync(join(clusterOf(home), "password")).mode & 0o077).toBe(0);
  expect(statSync(clusterOf(home)).mode & 0o077).toBe(0);
  const stranger = new pg.Client({ ...reach, password: "guess", database: "postgres" });
  await expect(stranger.connect()).rejects.toThrow(/password authentication failed/);
  await supervisor.leave();
});

test("a postmaster whose program was killed is joined by the next, and Ctrl+C does not reach it", async () => {
  const { child, line } = startChild("join", home);
  const joined = await line();
  process.kill(-(child.pid as number), "SIGINT");
  expect(await line()).toBe("interrupted");
  const postmaster = postmasterOf(home);
  child.kill("SIGKILL");
  await ended(child);
  const next = new Supervisor(home);
  expect(`joined ${(await next.reach()).port}`).toBe(joined);
  expect(postmasterOf(home)).toBe(postmaster);
  await next.leave();
  expect(postmasterOf(home)).toBeNull();
});

test("a program that leaves while another works leaves the postmaster to it", async () => {
  const { child, line } = startChild("join", home);
  await line();
  const here = new Supervisor(home);
  await here.reach();
  child.stdin.write("leave\n");
  await ended(child);
  expect(await ask(here, "SELECT 2")).toEqual([2]);
  await here.leave();
});

test("the number of a dead postmaster, given to another process, does not keep the cluster shut", async () => {
  const supervisor = new Supervisor(home);
  await supervisor.reach();
  const path = join(clusterOf(home), "data", "postmaster.pid");
  const lines = readFileSync(path, "utf8").split("\n");
  await supervisor.leave();
  // Of the same user: another's process PostgreSQL would not take for a postmaster by itself.
  const other = spawn("sleep", ["30"], { ...as(systemUser(join(clusterOf(home), "data"))), cwd: "/", stdio: "ignore" });
  writeFileSync(path, [other.pid, ...lines.slice(1)].join("\n"), { mode: 0o600 });
  expect(await ask(supervisor, "SELECT 3")).toEqual([3]);
  other.kill();
  await supervisor.leave();
});

test("a first start killed at any moment leaves nothing that hinders the next", async () => {
  const home = freshHome();
  for (const moment of [450, 700, 950]) {
    const { child } = startChild("join", home);
    await new Promise((resolve) => setTimeout(resolve, moment));
    process.kill(-(child.pid as number), "SIGKILL");
    await ended(child);
  }
  const supervisor = new Supervisor(home);
  expect(await ask(supervisor, "SELECT 4")).toEqual([4]);
  await supervisor.leave();
});

test("a data folder with a path longer than a socket's can be", async () => {
  const supervisor = new Supervisor(freshHome(join("a".repeat(100), "ein Ordner, lang".repeat(5))));
  expect(await ask(supervisor, "SELECT 5")).toEqual([5]);
  await supervisor.leave();
});

test("both ledgers are databases of one cluster and know nothing of each other", async () => {
  const home = freshHome();
  const opened = await Promise.all(
    (["main", "samples"] as const).map((name) => openLedger({ name, home, databaseUrl: "" })),
  );
  const ledgers = opened.map((one) => (one.ok ? one.ledger : expect.unreachable(one.problem.found)));
  expect(ledgers.map(({ sample }) => sample)).toEqual([false, true]);
  await ledgers[0]?.addKeys([
    { id: "018f0000-0000-7000-8000-000000000001", country: "LBY", year: "2020", anchors: [] },
  ]);
  expect(await ledgers[1]?.keys()).toEqual([]);
  await Promise.all(ledgers.map((ledger) => ledger.close()));
  expect(postmasterOf(home)).toBeNull();
});

test("programs that open a new record at once all open it", async () => {
  const home = freshHome();
  const opened = await Promise.all([1, 2, 3].map(() => openLedger({ name: "main", home, databaseUrl: "" })));
  const ledgers = opened.map((one) => (one.ok ? one.ledger : expect.unreachable(one.problem.found)));
  const { report, bytes } = aReport();
  const added = await Promise.all(ledgers.map((ledger) => ledger.addReport(report, bytes)));
  expect(added.sort()).toEqual(["added", "known", "known"]);
  await Promise.all(ledgers.map((ledger) => ledger.close()));
  expect(postmasterOf(home)).toBeNull();
});

test("a data folder that cannot be used is a problem that names it", async () => {
  const home = freshHome("file");
  writeFileSync(home, "");
  const opened = await openLedger({ name: "main", home, databaseUrl: "" });
  expect(opened).toMatchObject({ ok: false, problem: { code: "ledger-unavailable", where: home } });
});

test("a cluster made by another version is refused, and stays as it is", async () => {
  const first = new Supervisor(home);
  await first.reach();
  await first.leave();
  writeFileSync(join(clusterOf(home), "data", "PG_VERSION"), "12\n");
  const opened = await openLedger({ name: "main", home, databaseUrl: "" });
  expect(opened).toMatchObject({ problem: { found: expect.stringMatching(/PostgreSQL 12.* PostgreSQL 18/) } });
  writeFileSync(join(clusterOf(home), "data", "PG_VERSION"), "18\n");
});

test("what keeps PostgreSQL from starting is told", async () => {
  const first = new Supervisor(home);
  await first.reach();
  await first.leave();
  const config = join(clusterOf(home), "data", "postgresql.conf");
  const sound = readFileSync(config, "utf8");
  writeFileSync(config, `${sound}\nno_such_setting = 1\n`);
  const opened = await openLedger({ name: "main", home, databaseUrl: "" });
  expect(opened).toMatchObject({ problem: { found: expect.stringContaining("no_such_setting") } });
  writeFileSync(config, sound);
});
