import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Gathered } from "../src/intake/gather.ts";
import { loadKnowledge } from "../src/knowledge/load-knowledge.ts";
import type { Ledger } from "../src/ledger/ledger.ts";
import { deriveAll, readInto, rereadAll } from "../src/pipeline.ts";
import { mortalPool, whenReady } from "../src/readers/fixtures/mortal-pool.ts";
import type { Step } from "../src/readers/read-many.ts";
import { ReaderPool } from "../src/readers/reader-pool.ts";
import { openScratchLedger } from "./open-scratch-ledger.ts";

const knowledge = loadKnowledge();
const PLACES = ["Kidal", "Gao", "Maiduguri", "Arauca", "Ramadi"];
/** Reports of a sentence or two, with what goes wrong in a folder: nothing in a file, bytes that came before under another name. */
const FOLDER = Array.from({ length: 140 }, (_, n): Gathered => {
  if (n % 50 === 49) return file(n, "");
  if (n % 40 === 39) return file(n, textOf(n - 1));
  if (n % 45 === 44)
    return { ok: false, problem: { code: "missing", where: `${n}`, found: "nothing", remedy: "none" } };
  return file(n, textOf(n));
});

function textOf(n: number): string {
  const place = PLACES[n % PLACES.length];
  return `KABUL, 3 May 2011 - Gunmen attacked a post near ${place} on Monday and killed ${n + 2} soldiers, the army said.\n`;
}

function file(n: number, text: string): Gathered {
  const name = `report-${String(n).padStart(3, "0")}.txt`;
  return { ok: true, source: { name, path: null, bytes: new TextEncoder().encode(text) }, sidecar: null };
}

interface Asked {
  startPool: (() => ReaderPool) | null;
  signal?: AbortSignal;
  each?: (step: Step) => unknown;
}

async function readAll(ledger: Ledger, inputs: readonly Gathered[], { startPool, signal, each }: Asked) {
  const steps: Step[] = [];
  const given = (async function* () {
    yield* inputs;
  })();
  const way = { ledger, knowledge, signal: signal ?? new AbortController().signal, startPool };
  for await (const step of readInto(way, given, {})) {
    steps.push(step);
    await each?.(step);
  }
  return steps;
}

/** What can be told of a step, and of a ledger, whenever it was made. */
const told = (step: Step) =>
  step.kind === "problem" ? step.problem : [step.kind, step.report, step.kind === "read" ? step.claims : 0];
async function contentOf(ledger: Ledger) {
  const { incidents, tallies, figures } = await deriveAll(ledger);
  const { coded } = await ledger.standing();
  return { coded, incidents, tallies, figures, reports: await ledger.reports({}) };
}

describe("reading a folder", () => {
  const ledgers: Ledger[] = [];
  const openOne = async () => {
    const ledger = await openScratchLedger();
    ledgers.push(ledger);
    return ledger;
  };
  let pool: ReaderPool;
  beforeAll(async () => {
    pool = new ReaderPool(knowledge, 2);
    await whenReady(pool);
  });
  afterAll(() => Promise.all([pool, ...ledgers].map((one) => one.close())));

  it("in threads gives what reading one after the other gives", async () => {
    const [one, many] = [await openOne(), await openOne()];
    const expected = await readAll(one, FOLDER, { startPool: null });
    let before = -1;
    let count = 0;
    const startPool = () => {
      before = count;
      return pool;
    };
    // What was said to be read is there.
    const each = async (step: Step) => {
      if (count++ % 10 === 0 && step.kind === "read")
        expect(await many.claims({ report: step.report.id })).toHaveLength(step.claims);
    };
    const steps = await readAll(many, FOLDER, { startPool, each });
    expect(steps.map(told)).toEqual(expected.map(told));
    expect(steps).toHaveLength(FOLDER.length);
    expect(before).toBeGreaterThan(30);
    expect(before).toBeLessThan(80);
    expect(await contentOf(many)).toEqual(await contentOf(one));
    const again = await readAll(many, FOLDER.slice(0, 39), { startPool });
    expect(again.every(({ kind }) => kind === "known")).toBe(true);
    const reread: Step[] = [];
    const way = { ledger: many, knowledge, signal: new AbortController().signal, startPool: null };
    for await (const step of rereadAll(way)) reread.push(step);
    expect(new Set(reread.map(({ kind }) => kind))).toEqual(new Set(["known"]));
  });

  it("starts no threads for few", async () => {
    const startPool = () => expect.unreachable("a pool was started");
    const steps = await readAll(await openOne(), FOLDER.slice(0, 39), { startPool });
    expect(steps.every(({ kind }) => kind === "read")).toBe(true);
  });

  it("finishes what is being read when stopped, and begins no more", async () => {
    const ledger = await openOne();
    const stop = new AbortController();
    let count = 0;
    const startPool = () => mortalPool(knowledge, 2);
    const each = () => count++ === 80 && stop.abort();
    const steps = await readAll(ledger, FOLDER, { startPool, signal: stop.signal, each });
    expect(steps.length).toBeGreaterThan(80);
    expect(steps.length).toBeLessThan(110);
    const read = steps.flatMap((step) => (step.kind === "read" ? [step.report.id] : []));
    const kept = await ledger.reports({});
    expect(kept.filter(({ readerVersion }) => readerVersion === null)).toEqual([]);
    expect(kept.map(({ id }) => id).sort()).toEqual([...new Set(read)].sort());
  });

  it("says in its place which report threads die of, and reads all others", async () => {
    const folder = FOLDER.slice(0, 39).concat(FOLDER.slice(50, 120));
    folder[100] = file(100, "out of memory");
    const steps = await readAll(await openOne(), folder, { startPool: () => mortalPool(knowledge, 2) });
    expect(steps).toHaveLength(folder.length);
    expect(steps[100]).toMatchObject({ kind: "problem", problem: { code: "too-large", where: "report-100.txt" } });
    expect(steps.filter(({ kind }) => kind === "problem").length).toBeLessThan(6);
  });
});
