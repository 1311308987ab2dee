import { randomInt } from "node:crypto";
import { setTimeout as sleep } from "node:timers/promises";
import { expect, test } from "vitest";
import { openLedger } from "../../src/ledger/open-ledger.ts";
import type { AuditedLedger } from "../../src/ledger/postgres-ledger.ts";
import { aReading, aReport } from "./examples.ts";
import { ended, homeOfFile, postmasterOf, startChild } from "./homes.ts";

const home = homeOfFile();
/** Reports whose reading a program said it had written, and how many programs were killed at it. */
const acknowledged: string[] = [];
let killed = 0;

async function open(): Promise<AuditedLedger> {
  const opened = await openLedger({ name: "main", home, databaseUrl: "" });
  return opened.ok ? opened.ledger : expect.unreachable(opened.problem.found);
}

/** Where the next program begins to count, so that each writes other reports. */
const nextNumber = () => killed * 10_000;

/** All that was acknowledged is there; what is there is whole; and the chain holds, after so many programs were killed. */
async function expectWhole(ledger: AuditedLedger): Promise<void> {
  const read = await ledger.newest();
  const ids = new Set(read.map(({ report }) => report));
  expect(acknowledged.filter((id) => !ids.has(id))).toEqual([]);
  expect(read.filter(({ claims, drafts }) => claims.length !== 20 || drafts.length !== 4)).toEqual([]);
  // At most the report that each had in hand was added without its reading.
  const unread = (await ledger.reports({})).filter(({ readerVersion }) => readerVersion === null);
  expect(unread.length).toBeLessThanOrEqual(killed);
  expect(await ledger.verify()).toMatchObject({ ok: true, trouble: [] });
}

test("a program killed while it writes loses nothing acknowledged and leaves nothing half-written", async () => {
  for (let round = 0; round < 3; round++) {
    const { child, line } = startChild("write", home, String(nextNumber()));
    const stop = 5 + randomInt(25);
    for (let n = 0; n < stop; n++) acknowledged.push((await line()).slice(6));
    await sleep(randomInt(10));
    child.kill("SIGKILL");
    killed++;
    await ended(child);
    const ledger = await open();
    await expectWhole(ledger);
    await ledger.close();
  }
  expect(acknowledged.length).toBeGreaterThanOrEqual(15);
});

test("a postmaster killed while a program writes comes back under it, with everything", async () => {
  const { child, line } = startChild("write", home, String(nextNumber()));
  for (let round = 0; round < 2; round++) {
    const stop = 5 + randomInt(15);
    for (let n = 0; n < stop; n++) acknowledged.push((await line()).slice(6));
    const postmaster = postmasterOf(home) as number;
    process.kill(postmaster, "SIGKILL");
    for (let n = 0; n < 5; n++) acknowledged.push((await line()).slice(6));
    expect(postmasterOf(home)).not.toBe(postmaster);
  }
  child.kill("SIGKILL");
  killed++;
  await ended(child);
  const ledger = await open();
  await expectWhole(ledger);
  await ledger.close();
});

test("postmaster and program killed together, as when a machine stops", async () => {
  const { child, line } = startChild("write", home, String(nextNumber()));
  for (let n = 0; n < 20; n++) acknowledged.push((await line()).slice(6));
  process.kill(postmasterOf(home) as number, "SIGKILL");
  child.kill("SIGKILL");
  killed++;
  await ended(child);
  const ledger = await open();
  await expectWhole(ledger);
  await ledger.close();
});

test("a ledger in use outlives its postmaster", async () => {
  const ledger = await open();
  const { report, bytes } = aReport();
  await ledger.addReport(report, bytes);
  process.kill(postmasterOf(home) as number, "SIGKILL");
  const asked = await Promise.all([ledger.report(report.id), ledger.addReading(aReading(report)), ledger.keys()]);
  expect(asked).toMatchObject([{ id: report.id }, true, []]);
  await ledger.close();
  expect(postmasterOf(home)).toBeNull();
});
