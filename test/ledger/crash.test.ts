import { join } from "node:path";
import { expect, test } from "vitest";
import { mixed } from "../../bench/crash/plan.ts";
import type { Reader } from "../../bench/crash/programs.ts";
import { crash } from "../../bench/crash/rounds.ts";
import { openLedger } from "../../src/ledger/open-ledger.ts";
import { aReading, aReport } from "./examples.ts";
import { freshHome, homeOfFile, postmasterOf } from "./homes.ts";

/** Together fifty; the full reader takes seconds to start, so that most hit one that knows nothing. */
const KILLS: [Reader, number, number][] = [
  ["light", 40, 100],
  ["real", 10, 20],
];
const PATIENCE = 240_000;

for (const [reader, kills, least] of KILLS) {
  const homes = [homeOfFile(), homeOfFile()];
  test.concurrent(
    `${kills} kills while a folder is read (${reader} reader) lose nothing acknowledged and leave nothing half-written`,
    async () => {
      const [home = "", reports = ""] = homes;
      const found = await crash(reader, join(home, "home"), join(reports, "reports"), mixed(kills));
      expect(found.trouble).toEqual([]);
      expect(found.rows.reduce((sum, row) => sum + row.kills, 0)).toBe(kills);
      expect(found.rows.map(({ victim }) => victim).sort()).toEqual(["both", "postmaster", "program"]);
      expect(found.rows.map(({ lost }) => lost)).toEqual([0, 0, 0]);
      expect(found.reports - found.unread).toBeGreaterThan(least);
      expect(found.claims).toBeGreaterThan(found.reports);
      expect(found.incidents).toBeGreaterThan(0);
    },
    PATIENCE,
  );
}

test("a ledger in use outlives its postmaster", async () => {
  const home = freshHome();
  const opened = await openLedger({ name: "main", home, databaseUrl: "" });
  const ledger = opened.ok ? opened.ledger : expect.unreachable(opened.problem.found);
  const { report, bytes } = aReport();
  await ledger.addReport(report, bytes);
  process.kill(postmasterOf(home) as number, "SIGKILL");
  const asked = await Promise.all([ledger.report(report.id), ledger.addReading(aReading(report)), ledger.keys()]);
  expect(asked).toMatchObject([{ id: report.id }, true, []]);
  await ledger.close();
  expect(postmasterOf(home)).toBeNull();
});
