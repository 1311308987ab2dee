import { spawnSync } from "node:child_process";
import { chmodSync, mkdtempSync, rmSync, statfsSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { writeReports } from "../../bench/crash/programs.ts";
import { backUp } from "../../src/ledger/backup.ts";
import { LedgerUnavailable } from "../../src/ledger/ledger-unavailable.ts";
import { openLedger } from "../../src/ledger/open-ledger.ts";
import type { AuditedLedger } from "../../src/ledger/postgres-ledger.ts";
import { call } from "../cli/call.ts";
import { aReading, aReport } from "./examples.ts";
import { postmasterOf } from "./homes.ts";

const MIB = 2 ** 20;
/** Enough for a cluster and a copy of PostgreSQL's programs, where those in node_modules cannot be reached. */
const SIZE = 400 * MIB;

const canMount = process.platform === "linux" && mayMount();
const onSmallDisk = test.skipIf(!canMount);
const name = (what: string) => `[only where a file system can be mounted, as by root on Linux] ${what}`;

function mayMount(): boolean {
  const folder = mkdtempSync(join(tmpdir(), "annalist-mount-"));
  const done = spawnSync("/bin/mount", ["-t", "tmpfs", "-o", "size=1m", "none", folder]).status === 0;
  if (done) spawnSync("/bin/umount", [folder]);
  rmSync(folder, { recursive: true });
  return done;
}

/** A file system of its own that goes with the test. `leave` fills it up to that many free bytes; null empties it again. */
function smallDisk(): { home: string; leave: (bytes: number | null) => void } {
  const folder = mkdtempSync(join(tmpdir(), "annalist-small-"));
  chmodSync(folder, 0o755);
  expect(spawnSync("/bin/mount", ["-t", "tmpfs", "-o", `size=${SIZE},mode=755`, "none", folder]).status).toBe(0);
  const [home, ballast] = [join(folder, "home"), join(folder, "ballast")];
  onTestFinished(() => {
    const left = postmasterOf(home);
    if (left !== null) spawnSync("kill", ["-9", String(left)]);
    spawnSync("/bin/umount", ["-l", folder]);
    rmSync(folder, { recursive: true, force: true });
  });
  const leave = (bytes: number | null) => {
    rmSync(ballast, { force: true });
    if (bytes === null) return;
    const { bavail, bsize } = statfsSync(folder);
    writeFileSync(ballast, Buffer.alloc(bavail * bsize - bytes));
  };
  return { home, leave };
}

async function open(home: string): Promise<AuditedLedger> {
  const opened = await openLedger({ name: "main", home, databaseUrl: "" });
  return opened.ok ? opened.ledger : expect.unreachable(opened.problem.found);
}

async function readUntilItFails(ledger: AuditedLedger, acknowledged: string[]): Promise<unknown> {
  try {
    for (let n = 0; n < 500; n++) {
      const { report, bytes } = aReport(`Report ${acknowledged.length}: ${"a long text. ".repeat(4000)}\n`);
      await ledger.addReport(report, bytes);
      await ledger.addReading(aReading(report, "reader-1", 400, 20));
      acknowledged.push(report.id);
    }
  } catch (error) {
    return error;
  }
  return null;
}

onSmallDisk.each([1, 9, 24])(
  name(
    "a disk that fills up while reports are read (%s MiB left) is a clear problem, and nothing acknowledged is lost",
  ),
  async (megabytes) => {
    const { home, leave } = smallDisk();
    const acknowledged: string[] = [];
    const ledger = await open(home);
    leave(megabytes * MIB);
    const error = await readUntilItFails(ledger, acknowledged);
    expect(error).toBeInstanceOf(LedgerUnavailable);
    const { where, found, remedy } = (error as LedgerUnavailable).problem;
    expect({ where, found, remedy }).toMatchObject({
      where: home,
      found: "The disk that holds the ledger is full",
      remedy: expect.stringContaining("Free some space"),
    });
    await ledger.close().catch(() => undefined);
    leave(null);
    const again = await open(home);
    const read = new Map((await again.newest()).map(({ report, claims }) => [report, claims.length]));
    expect(acknowledged.filter((id) => read.get(id) !== 400)).toEqual([]);
    expect([...read.values()].filter((claims) => claims !== 400)).toEqual([]);
    expect(await again.verify()).toMatchObject({ ok: true, trouble: [] });
    await again.close();
  },
  120_000,
);

onSmallDisk(
  name("a command that a full disk stops says so in one sentence and ends with exit code 3"),
  async () => {
    const { home, leave } = smallDisk();
    const reports = join(home, "..", "reports");
    writeReports(reports, 300);
    expect((await call(home, ["reports"])).code).toBe(0);
    leave(200 * 1024);
    const { code, err } = await call(home, ["read", reports]);
    expect(err).toBe(
      `${home}: The disk that holds the ledger is full. Free some space and run the command again. What was said to be read is safe.\n`,
    );
    expect(code).toBe(3);
    leave(null);
    expect((await call(home, ["verify"])).code).toBe(0);
  },
  120_000,
);

onSmallDisk(
  name("where the disk is full from the beginning the problem says so, and a backup leaves nothing behind"),
  async () => {
    const { home, leave } = smallDisk();
    leave(64 * 1024);
    const opened = await openLedger({ name: "main", home, databaseUrl: "" });
    expect(opened).toMatchObject({
      ok: false,
      problem: { code: "ledger-unavailable", found: expect.stringContaining("full") },
    });
    leave(null);
    const ledger = await open(home);
    const { report, bytes } = aReport();
    await ledger.addReport(report, bytes);
    leave(0);
    const file = join(home, "..", "backup.annalist");
    expect(await backUp({ name: "main", home, databaseUrl: "" }, file)).toMatchObject({
      ok: false,
      problem: { where: file, found: "The disk is full" },
    });
    leave(null);
    expect(await backUp({ name: "main", home, databaseUrl: "" }, file)).toMatchObject({ ok: true });
    await ledger.close();
  },
  120_000,
);
