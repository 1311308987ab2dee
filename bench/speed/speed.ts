import { once } from "node:events";
import { Worker } from "node:worker_threads";
import { loadKnowledge } from "../../src/knowledge/load-knowledge.ts";
import type { Bench } from "../main.ts";
import { table } from "../table.ts";
import { readByStage, type Spent } from "./stages.ts";
import { LONG, textsToRead } from "./texts.ts";
import { withAndWithout } from "./with-and-without.ts";

const MIB = 2 ** 20;
/** Lengths of long texts, in characters: what ten times the length costs shows whether reading is linear. */
const LENGTHS = [10_000, 100_000, 1_000_000];

/** Reports and words a second by stage, on one thread and on two, with scenes; memory; what long texts take. */
export const speed: Bench = async ({ shared, print }) => {
  const began = performance.now();
  const knowledge = loadKnowledge();
  const loadSeconds = (performance.now() - began) / 1000;
  const { what, texts } = textsToRead(shared);
  const words = texts.reduce((sum, text) => sum + text.split(/\s+/u).length, 0);
  const read = (spent: Spent) => {
    for (const text of texts) readByStage(text, knowledge, spent);
  };
  // The first round loads models and makes indexes of the countries spoken of.
  const first: Spent = new Map();
  read(first);
  read(new Map());
  const spent: Spent = new Map();
  const before = process.cpuUsage();
  read(spent);
  const used = process.cpuUsage(before);
  const perCpuSecond = Math.round(texts.length / ((used.user + used.system) / 1e6));
  const memoryMiB = Math.round(process.memoryUsage().rss / MIB);
  const perSecond = (count: number, ms: number) => Math.round((count / ms) * 1000);
  const all = sum(spent);
  const stages = [...spent, ["all", all] as const].map(([stage, ms]) => ({
    stage,
    share: Math.round((ms / all) * 1000) / 1000,
    reportsPerSecond: perSecond(texts.length, ms),
    wordsPerSecond: perSecond(words, ms),
  }));
  print(`${texts.length} ${what} of ${Math.round(words / texts.length)} words on one thread:`);
  print(
    table(
      ["stage", "share", "reports/s", "words/s"],
      stages.map((row) => [row.stage, row.share.toFixed(3), row.reportsPerSecond, row.wordsPerSecond]),
    ),
  );
  print(`${perCpuSecond} reports to a second of processor time, which other work on the machine changes less`);
  const shortcuts = withAndWithout(texts, knowledge);
  print(
    table(
      ["shortcuts", "CPU ms a report", "scenes", "reports changed"],
      shortcuts.map(({ shortcuts: name, cpuMs, scenes, changed }) => [name, cpuMs.toFixed(1), scenes, changed]),
    ),
  );
  const firstPerSecond = perSecond(texts.length, sum(first));
  print(`${firstPerSecond} reports/s in the first round, which loads models and makes indexes`);
  const twoPerSecond = perSecond(texts.length, await twoThreads(texts));
  print(`${twoPerSecond} reports/s on two threads, ${(twoPerSecond / perSecond(texts.length, all)).toFixed(2)} of one`);
  print(`knowledge loaded in ${loadSeconds.toFixed(1)} s; ${memoryMiB} MiB resident after ${3 * texts.length} reports`);
  const long = Object.entries(LONG).map(([kind, make]) => {
    const seconds = LENGTHS.map((length) => {
      const lap: Spent = new Map();
      readByStage(make(length), knowledge, lap);
      return Math.round(sum(lap)) / 1000;
    });
    return { kind, seconds, growth: (seconds[2] as number) / (seconds[1] as number) };
  });
  print(
    table(
      ["long text", "10 KB s", "100 KB s", "1 MB s", "last tenfold"],
      long.map(({ kind, seconds, growth }) => [kind, ...seconds, growth.toFixed(1)]),
    ),
  );
  const longMemoryMiB = Math.round(process.memoryUsage().rss / MIB);
  print(`${longMemoryMiB} MiB resident after the long texts`);
  const counts = { reports: texts.length, words, perCpuSecond, firstPerSecond, twoPerSecond };
  return { loadSeconds, memoryMiB, longMemoryMiB, what, ...counts, stages, shortcuts, long };
};

function sum(spent: Spent): number {
  return [...spent.values()].reduce((all, ms) => all + ms, 0);
}

/** Milliseconds that two threads take, each with half of the texts, once both are warm. */
async function twoThreads(texts: readonly string[]): Promise<number> {
  const file = new URL("./reader.ts", import.meta.url).href;
  // A thread does not take over what makes the first one read TypeScript.
  const start = `import("tsx/esm/api").then(({ register }) => { register(); return import(${JSON.stringify(file)}); })`;
  const threads = [0, 1].map(
    (half) => new Worker(start, { eval: true, workerData: { texts: texts.filter((_, i) => i % 2 === half) } }),
  );
  await Promise.all(threads.map((thread) => once(thread, "message")));
  const began = performance.now();
  const done = threads.map((thread) => once(thread, "message"));
  for (const thread of threads) thread.postMessage("go");
  await Promise.all(done);
  return performance.now() - began;
}
