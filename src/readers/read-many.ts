import type { Knowledge } from "../knowledge/knowledge.ts";
import type { Ledger } from "../ledger/ledger.ts";
import { readerVersion } from "../reading/read.ts";
import type { Problem } from "../record/problem.ts";
import type { Report } from "../record/report.ts";
import { LookAhead } from "./look-ahead.ts";
import { readAndCode } from "./read-and-code.ts";
import { type Outcome, ReaderPool, SHORT } from "./reader-pool.ts";
import { threadCount } from "./thread-count.ts";

/** How far the way has come: a report read, or known in this form already; or an input that failed. */
export type Step =
  | { kind: "read"; report: Report; claims: number }
  | { kind: "known"; report: Report }
  | { kind: "problem"; problem: Problem };

/** A report to be read, with its original where the ledger may not have it yet; or an input that failed. */
export type Taken = { ok: true; report: Report; bytes: Uint8Array | null } | { ok: false; problem: Problem };

export interface Way {
  ledger: Ledger;
  knowledge: Knowledge;
  /** Once aborted, what is being read is finished and nothing more is begun. */
  signal: AbortSignal;
  /** Starts threads where there is much to read; null: this thread reads all. Default: as many as the machine runs at once beside this one. */
  startPool?: (() => ReaderPool) | null;
}

/** Inputs that wait to be begun, and the bytes and characters of them at which no more are taken in. */
const AHEAD = 64;
const HEAVY = 32_000_000;
/**
 * Threads take seconds of processor time to start, as much as some hundred reports: they are started once so many reports or
 * characters were read without them and so many inputs, or bytes and characters, still wait.
 */
const BEFORE = { reports: 32, characters: 80_000 };
const WAITING = { inputs: AHEAD, weight: 400_000 };
/** Reports begun for each thread; short ones only, beyond the first. */
const BEGUN = 8;

/** An input that was begun: by and by it comes to an end. */
interface Begun {
  /** The report's id and length in characters; a failed input has none. */
  id: string | null;
  characters: number;
  /** Resolves when `end` is there. */
  done: Promise<void>;
  end: Step | { report: Report; outcome: Outcome } | { mistake: unknown } | null;
}

/**
 * Reads reports into the ledger and says of each, in their order, what came of it once that is safe. Few are read one after the
 * other; many in threads, with those that are ready written together. However many come, only some are in memory.
 */
export async function* readMany(way: Way, items: AsyncIterable<Taken>): AsyncGenerator<Step> {
  const { ledger, signal, startPool = poolOf(way.knowledge) } = way;
  const ahead = new LookAhead(items, AHEAD, weight, HEAVY);
  let pool: ReaderPool | null = null;
  const before = { reports: 0, characters: 0 };
  const line: Begun[] = [];
  try {
    for (;;) {
      // This thread reads too, when it has nothing else to do.
      const readers = 1 + (pool?.threads ?? 0);
      const room = pool ? readers * BEGUN : 1;
      // What has been begun is finished.
      if (!signal.aborted && line.length <= room / 2 && (line.length > 0 || (await ahead.some())) && !signal.aborted)
        line.push(...(await begin(way, pool, nextOf(ahead, line, room, readers))));
      if (line.length === 0) break;
      // Threads get to speak between two reports.
      while (pool && line[0]?.end === null && pool.help()) await nextTurn();
      await line[0]?.done;
      const ended = line.splice(0, endedOf(line));
      for (const step of await keep(ledger, ended)) {
        if (step.kind === "read") {
          before.reports++;
          before.characters += step.report.text.length;
        }
        yield step;
      }
      const [first] = line;
      if (first?.end && "mistake" in first.end) throw first.end.mistake;
      if (!pool && startPool && isMuch(before, ahead)) pool = startPool();
    }
  } finally {
    ahead.close();
    await pool?.close();
  }
}

function poolOf(knowledge: Knowledge): (() => ReaderPool) | null {
  const threads = threadCount();
  return threads > 0 ? () => new ReaderPool(knowledge, threads) : null;
}

function isMuch(before: typeof BEFORE, ahead: LookAhead<Taken>): boolean {
  return (
    (before.reports >= BEFORE.reports || before.characters >= BEFORE.characters) &&
    (ahead.waiting >= WAITING.inputs || (ahead.waiting > 1 && ahead.weight >= WAITING.weight))
  );
}

/** Characters and bytes that an input holds in memory. */
function weight(item: Taken): number {
  return item.ok ? item.report.text.length + (item.bytes?.length ?? 0) : 0;
}

/** Takes what may be begun now: no report twice at a time, and of long ones no more than there are readers. */
function nextOf(ahead: LookAhead<Taken>, line: readonly Begun[], room: number, readers: number): Taken[] {
  const taken: Taken[] = [];
  const ids = new Set(line.map(({ id }) => id));
  let characters = line.reduce((sum, begun) => sum + begun.characters, 0);
  for (let first = ahead.first; first && line.length + taken.length < room; first = ahead.first) {
    if (first.ok && ids.has(first.report.id)) break;
    if (line.length + taken.length >= readers && characters > readers * SHORT) break;
    taken.push(first);
    ahead.take();
    if (!first.ok) continue;
    ids.add(first.report.id);
    characters += first.report.text.length;
  }
  return taken;
}

/** Keeps originals before anything is made of them, and has those read that this version has not read as they are described. */
async function begin({ ledger, knowledge }: Way, pool: ReaderPool | null, taken: readonly Taken[]): Promise<Begun[]> {
  const erased = await keepOriginals(ledger, taken);
  const version = readerVersion(knowledge);
  const begun: Begun[] = [];
  for (const one of taken) {
    if (!one.ok) begun.push(ended({ kind: "problem", problem: one.problem }, null));
    else if (erased.has(one.report))
      begun.push(ended({ kind: "problem", problem: erasedBefore(one.report) }, one.report));
    else if (await ledger.hasReading(one.report.id, version))
      begun.push(ended({ kind: "known", report: one.report }, one.report));
    else begun.push(beingRead(one.report, knowledge, pool));
  }
  return begun;
}

/** Those that were erased for good. */
async function keepOriginals(ledger: Ledger, taken: readonly Taken[]): Promise<Set<Report>> {
  const given = taken.flatMap((one) => (one.ok && one.bytes ? [{ report: one.report, bytes: one.bytes }] : []));
  const [only] = given;
  if (!only) return new Set();
  const answers =
    given.length === 1 ? [await ledger.addReport(only.report, only.bytes)] : await ledger.addReports(given);
  return new Set(given.filter((_, index) => answers[index] === "erased").map(({ report }) => report));
}

function ended(end: Step, report: Report | null): Begun {
  return { id: report?.id ?? null, characters: 0, done: Promise.resolve(), end };
}

function beingRead(report: Report, knowledge: Knowledge, pool: ReaderPool | null): Begun {
  const outcome = pool ? pool.read(report) : readHere(report, knowledge);
  const begun: Begun = { id: report.id, characters: report.text.length, done: Promise.resolve(), end: null };
  begun.done = outcome.then(
    (outcome) => void (begun.end = { report, outcome }),
    (mistake: unknown) => void (begun.end = { mistake }),
  );
  return begun;
}

async function readHere(report: Report, knowledge: Knowledge): Promise<Outcome> {
  return { ok: true, coded: readAndCode(report, knowledge) };
}

/** How many from the first on have come to their end. */
function endedOf(line: readonly Begun[]): number {
  const first = line.findIndex(({ end }) => end === null || "mistake" in end);
  return first < 0 ? line.length : first;
}

/** Keeps the readings, each whole or not at all; then it may be said that they are there. */
async function keep(ledger: Ledger, begun: readonly Begun[]): Promise<Step[]> {
  const ends = begun.flatMap(({ end }) => (end && !("mistake" in end) ? [end] : []));
  const coded = ends.flatMap((end) => ("outcome" in end && end.outcome.ok ? [end.outcome.coded] : []));
  const [only] = coded;
  if (only) await (coded.length === 1 ? ledger.addReading(only) : ledger.addReadings(coded));
  return ends.map((end): Step => {
    if (!("outcome" in end)) return end;
    const { report, outcome } = end;
    return outcome.ok
      ? { kind: "read", report, claims: outcome.coded.claims.length }
      : { kind: "problem", problem: outcome.problem };
  });
}

function erasedBefore({ id, name }: Report): Problem {
  return {
    code: "erased",
    where: name,
    found: `these bytes were in the ledger as report ${id} and were erased by a decision`,
    remedy: "`annalist verify` says by whom and why. What was erased does not come back.",
  };
}

function nextTurn(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve));
}
