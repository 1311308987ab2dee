import { randomInt } from "node:crypto";
import { rmSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { openLedger } from "../../src/ledger/open-ledger.ts";
import type { AuditedLedger } from "../../src/ledger/postgres-ledger.ts";
import { deriveAll } from "../../src/pipeline.ts";
import { type Program, postmasterOf, type Reader, startProgram, writeReports } from "./programs.ts";

/** Who is killed: the program that reads, the embedded postmaster under it, or both at once. */
export type Victim = "program" | "postmaster" | "both";

/** What kills of one kind came to. */
export interface Row {
  reader: Reader;
  victim: Victim;
  kills: number;
  /** Reports that the program had taken for read. */
  acknowledged: number;
  /** Those of them that are not in the ledger afterwards, or not read. */
  lost: number;
}

/** What a ledger is after all kills. */
export interface Aftermath {
  rows: Row[];
  /** What is wrong with the ledger, in words: half-written readings, a broken chain, derivations that differ. */
  trouble: string[];
  reports: number;
  claims: number;
  incidents: number;
  /** Reports whose original is kept and which were not read when the program was killed. */
  unread: number;
  seconds: number;
}

const FILES = 45;

/** Reads folders into the ledger of a fresh data folder while programs and postmasters are killed at random moments. */
export async function crash(reader: Reader, home: string, folder: string, plan: readonly Victim[]): Promise<Aftermath> {
  const began = performance.now();
  const killed: { victim: Victim; read: string[] }[] = [];
  let begun = 0;
  const start = () => {
    const reports = join(folder, `r${begun++}`);
    writeReports(reports, FILES);
    return startProgram(reader, home, reports);
  };
  const rest: string[][] = [];
  let [program, following] = [start(), start()];
  const change = () => {
    rest.push(program.read);
    [program, following] = [following, start()];
    program.go();
  };
  try {
    program.go();
    while (killed.length < plan.length) {
      const victim = plan[killed.length] as Victim;
      const from = await untilItReads(() => program, change);
      // One that has just ended by itself, and its postmaster with it, is no kill.
      if (!kill(victim === "program" ? (program.process.pid ?? null) : postmasterOf(home))) continue;
      if (victim === "both") program.process.kill("SIGKILL");
      if (victim !== "postmaster") while (!program.over) await program.next();
      killed.push({ victim, read: program.read.slice(from) });
      if (victim !== "postmaster") change();
    }
    await untilItReads(() => program, change);
  } finally {
    for (const one of [program, following]) {
      one.process.kill("SIGKILL");
      while (!one.over) await one.next();
    }
  }
  rest.push(program.read);
  const found = await lookAt(
    home,
    rest.flat(),
    killed.map(({ victim, read }) => ({ reader, victim, read })),
  );
  rmSync(folder, { recursive: true });
  return { ...found, seconds: (performance.now() - began) / 1000 };
}

/** Waits until the program has read some more, up to a random moment; when it ends by itself, the next goes on. */
async function untilItReads(current: () => Program, change: () => void): Promise<number> {
  for (;;) {
    const program = current();
    const from = program.read.length;
    const wanted = from + 1 + randomInt(12);
    while (!program.over && program.read.length < wanted) await program.next();
    if (!program.over) {
      // Mostly while it reads; now and then long enough that it may be deriving or closing.
      await sleep(randomInt(randomInt(4) === 0 ? 150 : 15));
      if (!program.over) return from;
    }
    change();
  }
}

/** Kills the process at once; false where it has ended already. */
function kill(pid: number | null): boolean {
  if (pid === null) return false;
  try {
    return process.kill(pid, "SIGKILL");
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "ESRCH") throw error;
    return false;
  }
}

async function lookAt(
  home: string,
  acknowledged: string[],
  killed: { reader: Reader; victim: Victim; read: string[] }[],
): Promise<Omit<Aftermath, "seconds">> {
  const opened = await openLedger({ name: "main", home, databaseUrl: "" });
  if (!opened.ok) throw new Error(opened.problem.found);
  const { ledger } = opened;
  try {
    const reports = await ledger.reports({});
    const read = new Set(reports.flatMap(({ name, readerVersion }) => (readerVersion === null ? [] : [name])));
    const rows = new Map<string, Row>();
    for (const { reader, victim, read: said } of killed) {
      const row = rows.get(victim) ?? { reader, victim, kills: 0, acknowledged: 0, lost: 0 };
      rows.set(victim, row);
      row.kills++;
      row.acknowledged += said.length;
      row.lost += said.filter((name) => !read.has(name)).length;
    }
    const lost = acknowledged.filter((name) => !read.has(name)).length;
    const trouble = await troubleIn(ledger, killed.length, read.size);
    if (lost > 0) trouble.push(`${lost} acknowledged reports are not read`);
    const claims = (await ledger.claims({})).length;
    const { length: incidents } = await ledger.incidents({});
    const unread = reports.length - read.size;
    return { rows: [...rows.values()], trouble, reports: reports.length, unread, claims, incidents };
  } finally {
    await ledger.close();
  }
}

async function troubleIn(ledger: AuditedLedger, kills: number, read: number): Promise<string[]> {
  const trouble: string[] = [];
  const { trouble: chain, unsealed } = await ledger.verify();
  trouble.push(...chain);
  if (unsealed > 0) trouble.push(`${unsealed} pieces of evidence cannot be sealed`);
  const rows = await ledger.reports({});
  const coded = await ledger.newest();
  const told = new Map(rows.map(({ id, claims }) => [id, claims]));
  for (const { report, claims } of coded)
    if (claims.length !== told.get(report))
      trouble.push(`${report} has ${claims.length} of ${told.get(report)} claims`);
  if (coded.length !== read) trouble.push(`${coded.length} readings, ${read} reports read`);
  // At most the report that each had in hand was kept without being read.
  if (rows.length - read > kills + 1) trouble.push(`${rows.length - read} reports without a reading`);
  const first = JSON.stringify(await deriveAll(ledger));
  const kept = JSON.stringify(await ledger.incidents({}));
  const second = JSON.stringify(await deriveAll(ledger));
  if (first !== second) trouble.push("deriving twice gives two results");
  if (kept !== JSON.stringify(await ledger.incidents({}))) trouble.push("what is kept of two derivations differs");
  return trouble;
}
