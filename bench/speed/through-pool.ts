import type { Knowledge } from "../../src/knowledge/knowledge.ts";
import { ReaderPool } from "../../src/readers/reader-pool.ts";
import { reportOfText } from "../reports.ts";

const MIB = 2 ** 20;

/** What a pool and the main thread beside it do once each has read the same reports before. */
export interface Pooled {
  /** With the main one. */
  threads: number;
  /** Reports read and coded in a second. */
  perSecond: number;
  /** Processor time a report, in milliseconds, of the whole program. */
  cpuMs: number;
  /** Cores that the program was given meanwhile: fewer than it has threads where other work goes on. */
  coresGot: number;
  /** Until all threads were ready; 0 for the main one alone. */
  startSeconds: number;
  /** Of the whole program, while the pool is up. */
  memoryMiB: number;
}

/** Reads and codes texts as the program does: in its main thread, and with one more. */
export async function throughPool(texts: readonly string[], knowledge: Knowledge): Promise<Pooled[]> {
  const reports = texts.map((text) => reportOfText("speed", text));
  const rows: Pooled[] = [];
  for (const threads of [1, 2]) {
    const began = performance.now();
    const pool = new ReaderPool(knowledge, threads - 1);
    while (pool.ready < threads - 1) await new Promise((resolve) => setTimeout(resolve, 10));
    const startSeconds = (performance.now() - began) / 1000;
    const all = async () => {
      const asked = reports.map((report) => pool.read(report));
      // Threads get to speak between two reports.
      while (pool.help()) await new Promise((resolve) => setImmediate(resolve));
      return Promise.all(asked);
    };
    await all();
    const [from, before] = [performance.now(), process.cpuUsage()];
    const outcomes = await all();
    const seconds = (performance.now() - from) / 1000;
    const { user, system } = process.cpuUsage(before);
    const failed = outcomes.find(({ ok }) => !ok);
    if (failed) throw new Error(`not read in a pool: ${JSON.stringify(failed)}`);
    const cpuSeconds = (user + system) / 1e6;
    const memoryMiB = Math.round(process.memoryUsage().rss / MIB);
    const [perSecond, cpuMs] = [reports.length / seconds, (1000 * cpuSeconds) / reports.length];
    rows.push({
      ...{ threads, perSecond: rounded(perSecond), cpuMs: rounded(cpuMs), coresGot: rounded(cpuSeconds / seconds) },
      ...{ startSeconds: rounded(startSeconds), memoryMiB },
    });
    await pool.close();
  }
  return rows;
}

function rounded(value: number): number {
  return Math.round(value * 100) / 100;
}
