import type pg from "pg";
import type { Ledger } from "../../../src/ledger/ledger.ts";
import { incidentsOf, keyWanted } from "./load.ts";
import { makeReport } from "./make-report.ts";
import { ownSeconds } from "./processor-time.ts";
import { QUESTIONS, type Question } from "./questions.ts";
import type { EventRow } from "./rows.ts";
import { dice, spreadOf } from "./spread.ts";

export type Spread = ReturnType<typeof spreadOf>;
/** Milliseconds by question; `processor`: of processor time each, here and in the server together, which other work changes less. */
export type Asked = Record<string, Spread & { rows: number; processor?: number }>;

/** Puts one question at a time, each to whatever `ask` asks, about events by lot; the first times only warm up. */
export async function askAlone(
  ask: (question: Question, of: EventRow, roll: () => number) => Promise<number>,
  events: readonly EventRow[],
  times: number,
  server: () => number | null,
): Promise<Asked> {
  const answers: Asked = {};
  for (const question of QUESTIONS) {
    const roll = dice(7);
    const spent: number[] = [];
    let rows = 0;
    const used = () => ownSeconds() + (server() ?? 0);
    let before = used();
    for (let n = -3; n < times; n++) {
      if (n === 0) before = used();
      const of = events[Math.floor(roll() * events.length)] as EventRow;
      const began = performance.now();
      const came = await ask(question, of, roll);
      if (n < 0) continue;
      spent.push(performance.now() - began);
      rows += came;
    }
    const processor = Math.round(((used() - before) * 10_000) / times) / 10;
    answers[question.name] = { ...spreadOf(spent), rows: Math.round(rows / times), processor };
  }
  return answers;
}

/** Many readers, each asking one question after the other, all kinds in turn, while one writer writes. */
export async function askTogether(
  readers: readonly ((question: Question, of: EventRow, roll: () => number) => Promise<number>)[],
  write: (n: number) => Promise<void>,
  events: readonly EventRow[],
  seconds: number,
): Promise<{ asked: Asked; questions: number; written: number; writes: Spread }> {
  const until = performance.now() + seconds * 1000;
  const spent = new Map<string, { times: number[]; rows: number }>(
    QUESTIONS.map(({ name }) => [name, { times: [], rows: 0 }]),
  );
  const read = async (ask: (typeof readers)[number], reader: number) => {
    const roll = dice(reader + 100);
    for (let n = reader; performance.now() < until; n++) {
      const question = QUESTIONS[n % QUESTIONS.length] as Question;
      const of = events[Math.floor(roll() * events.length)] as EventRow;
      const began = performance.now();
      const rows = await ask(question, of, roll);
      const own = spent.get(question.name) as { times: number[]; rows: number };
      own.times.push(performance.now() - began);
      own.rows += rows;
    }
  };
  const writes: number[] = [];
  const writing = async () => {
    for (let n = 0; performance.now() < until; n++) {
      const began = performance.now();
      await write(n);
      writes.push(performance.now() - began);
    }
  };
  await Promise.all([...readers.map(read), writing()]);
  const asked = Object.fromEntries(
    [...spent].map(([name, { times, rows }]) => [
      name,
      { ...spreadOf(times), rows: Math.round(rows / Math.max(1, times.length)) },
    ]),
  );
  const questions = [...spent.values()].reduce((sum, { times }) => sum + times.length, 0);
  return { asked, questions, written: writes.length, writes: spreadOf(writes) };
}

export function ofLedger(ledger: Ledger) {
  return (question: Question, of: EventRow, roll: () => number) => question.ledger(ledger, of, roll);
}

export function ofFlat(client: pg.Client) {
  return (question: Question, of: EventRow, roll: () => number) => question.flat(client, of, roll);
}

/** An event like one of those, on another day, not loaded before. */
export function freshEvent(events: readonly EventRow[], n: number): EventRow {
  const event = events[(n * 7919) % events.length] as EventRow;
  return { ...event, id: 100_000_000 + n };
}

/** A report, its reading, its key and its incident, each acknowledged before the next. */
export async function appendWhole(ledger: Ledger, event: EventRow): Promise<void> {
  const made = makeReport(event);
  await ledger.addReport(made.report, made.bytes);
  await ledger.addReading(made.coded);
  const keys = await ledger.addKeys([keyWanted(made)]);
  await ledger.saveIncidents(incidentsOf(keys, [made]), []);
}

/** A report and its reading alone: what must be durable. */
export async function appendEvidence(ledger: Ledger, event: EventRow): Promise<void> {
  const { report, bytes, coded } = makeReport(event);
  await ledger.addReport(report, bytes);
  await ledger.addReading(coded);
}
