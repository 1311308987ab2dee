import { randomInt } from "node:crypto";
import { setTimeout as sleep } from "node:timers/promises";
import { expect, test } from "vitest";
import { openLedger } from "../../src/ledger/open-ledger.ts";
import type { AuditedLedger } from "../../src/ledger/postgres-ledger.ts";
import { aReading, aReport } from "./examples.ts";
import { ended, freshHome, postmasterOf, startChild } from "./homes.ts";

async function open(home: string): Promise<AuditedLedger> {
  const opened = await openLedger({ name: "main", home, databaseUrl: "" });
  return opened.ok ? opened.ledger : expect.unreachable(opened.problem.found);
}

/** All that was acknowledged is there; what is there is whole; and the chain holds. */
async function expectWhole(ledger: AuditedLedger, acknowledged: string[]): Promise<void> {
  const read = await ledger.newest();
  const ids = new Set(read.map(({ report }) => report));
  expect(acknowledged.filter((id) => !ids.has(id))).toEqual([]);
  expect(read.filter(({ claims, drafts }) => claims.length !== 20 || drafts.length !== 4)).toEqual([]);
  // At most the report in hand was added without its reading.
  expect((await ledger.reports({})).filter(({ readerVersion }) => readerVersion === null).length).toBeLessThan(2);
  expect(await ledger.verify()).toMatchObject({ ok: true, trouble: [] });
}

test("a program killed while it writes loses nothing acknowledged and leaves nothing half-written", async () => {
  const home = freshHome();
  const acknowledged: string[] = [];
  for (let round = 0; round < 3; round++) {
    const { child, line } = startChild("write", home, String(round * 10_000));
    const stop = 5 + randomInt(25);
    for (let n = 0; n < stop; n++) acknowledged.push((await line()).slice(6));
    await sleep(randomInt(10));
    child.kill("SIGKILL");
    await ended(child);
    const ledger = await open(home);
    await expectWhole(ledger, acknowledged);
    await ledger.close();
  }
  expect(acknowledged.length).toBeGreaterThanOrEqual(15);
});

test("a postmaster killed while a program writes comes back under it, with everything", async () => {
  const home = freshHome();
  const { child, line } = startChild("write", home);
  const acknowledged: string[] = [];
  for (let round = 0; round < 2; round++) {
    const stop = 5 + randomInt(15);
    for (let n = 0; n < stop; n++) acknowledged.push((await line()).slice(6));
    const postmaster = postmasterOf(home) as number;
    process.kill(postmaster, "SIGKILL");
    for (let n = 0; n < 5; n++) acknowledged.push((await line()).slice(6));
    expect(postmasterOf(home)).not.toBe(postmaster);
  }
  child.kill("SIGKILL");
  await ended(child);
  const ledger = await open(home);
  await expectWhole(ledger, acknowledged);
  await ledger.close();
});

test("postmaster and program killed together, as when a machine stops", async () => {
  const home = freshHome();
  const { child, line } = startChild("write", home);
  const acknowledged: string[] = [];
  for (let n = 0; n < 20; n++) acknowledged.push((await line()).slice(6));
  process.kill(postmasterOf(home) as number, "SIGKILL");
  child.kill("SIGKILL");
  await ended(child);
  const ledger = await open(home);
  await expectWhole(ledger, acknowledged);
  await ledger.close();
});

test("a ledger in use outlives its postmaster", async () => {
  const home = freshHome();
  const ledger = await open(home);
  const { report, bytes } = aReport();
  await ledger.addReport(report, bytes);
  process.kill(postmasterOf(home) as number, "SIGKILL");
  const asked = await Promise.all([ledger.reports({}), ledger.addReading(aReading(report)), ledger.keys()]);
  expect(asked).toMatchObject([[{ id: report.id }], true, []]);
  await ledger.close();
  expect(postmasterOf(home)).toBeNull();
});
