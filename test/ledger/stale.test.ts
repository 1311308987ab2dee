import { existsSync, mkdirSync, rmSync, utimesSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { startProgram, writeReports } from "../../bench/crash/programs.ts";
import { openLedger } from "../../src/ledger/open-ledger.ts";
import type { AuditedLedger } from "../../src/ledger/postgres-ledger.ts";
import { aReport } from "./examples.ts";
import { clusterOf, freshHome, homeOfFile, postmasterOf } from "./homes.ts";

const home = homeOfFile();

async function open(of = home): Promise<AuditedLedger> {
  const opened = await openLedger({ name: "main", home: of, databaseUrl: "" });
  return opened.ok ? opened.ledger : expect.unreachable(opened.problem.found);
}

test("two programs that read into one embedded ledger at once share it", async () => {
  const folders = ["one", "two"].map((name) => join(home, "reports", name));
  for (const folder of folders) writeReports(folder, 12);
  const programs = folders.map((folder) => startProgram("light", home, folder));
  for (const program of programs) program.go();
  for (const program of programs) while (!program.over) await program.next();
  expect(programs.map(({ read, process }) => [read.length, process.exitCode])).toEqual([
    [12, 0],
    [12, 0],
  ]);
  expect(postmasterOf(home)).toBeNull();
  const ledger = await open();
  expect((await ledger.reports({})).filter(({ readerVersion }) => readerVersion !== null)).toHaveLength(24);
  expect(await ledger.verify()).toMatchObject({ ok: true, trouble: [] });
  await ledger.close();
});

test.each([
  ["of a process that is dead", (lines: string[]) => ["999999", ...lines.slice(1)].join("\n")],
  ["cut short while it was written", () => "12"],
  ["empty", () => ""],
])("a lock file that a crash left (%s) heals, and everything is there", async (_, left) => {
  const before = await open();
  const reports = (await before.reports({})).length;
  process.kill(postmasterOf(home) as number, "SIGKILL");
  await before.close().catch(() => undefined);
  const pidFile = join(clusterOf(home), "data", "postmaster.pid");
  const whole = ["1", join(clusterOf(home), "data"), "1700000000", "1", "", "127.0.0.1", "  0  0", "ready   ", ""];
  rmSync(pidFile, { force: true });
  writeFileSync(pidFile, left(whole), { mode: 0o600 });
  const after = await open();
  expect(await after.reports({})).toHaveLength(reports);
  const { report, bytes } = aReport(`After a lock file ${left(whole).length}.\n`);
  expect(await after.addReport(report, bytes)).toBe("added");
  await after.close();
  expect(postmasterOf(home)).toBeNull();
});

test("what killed attempts to make a cluster left is swept away once it is old, and an empty folder is no hindrance", async () => {
  const fresh = freshHome();
  await (await open(fresh)).close();
  const cluster = clusterOf(fresh);
  rmSync(cluster, { recursive: true });
  mkdirSync(cluster);
  const [old, recent] = [`${cluster}.new-old`, `${cluster}.new-recent`];
  for (const half of [old, recent]) mkdirSync(join(half, "data"), { recursive: true });
  utimesSync(old, 0, 0);
  const ledger = await open(fresh);
  expect(await ledger.reports({})).toEqual([]);
  await ledger.close();
  expect([existsSync(old), existsSync(recent)]).toEqual([false, true]);
});

test("a cluster that has lost its files is a problem that says so, not an empty record", async () => {
  const fresh = freshHome();
  await (await open(fresh)).close();
  const cluster = clusterOf(fresh);
  rmSync(join(cluster, "data", "PG_VERSION"));
  const opened = await openLedger({ name: "main", home: fresh, databaseUrl: "" });
  expect(opened).toMatchObject({
    ok: false,
    problem: { code: "ledger-unavailable", where: cluster, found: expect.stringContaining("not whole") },
  });
});
