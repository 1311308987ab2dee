import { loadKnowledge } from "../../src/knowledge/load-knowledge.ts";
import type { Bench } from "../main.ts";
import { table } from "../table.ts";
import { readByStage, type Spent } from "./stages.ts";
import { LONG, textsToRead } from "./texts.ts";
import { throughPool } from "./through-pool.ts";
import { withAndWithout } from "./with-and-without.ts";

const MIB = 2 ** 20;
/** How many wire reports are read and coded in threads. */
const POOLED = 400;
/** Lengths of long texts, in characters: what ten times the length costs shows whether reading is linear. */
const LENGTHS = [10_000, 100_000, 1_000_000];

/** Reports and words a second by stage on one thread, with scenes, and of reading threads as the program has them; memory; what long texts take. */
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
  const pooled = await throughPool(textsToRead(shared, POOLED).texts, knowledge);
  print(
    table(
      ["threads", "reports/s", "CPU ms a report", "cores got", "s to start", "MiB resident"],
      pooled.map((row) => [
        ...[row.threads, row.perSecond, row.cpuMs.toFixed(1), row.coresGot.toFixed(2)],
        ...[row.startSeconds.toFixed(1), row.memoryMiB],
      ]),
    ),
  );
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
  const counts = { reports: texts.length, words, perCpuSecond, firstPerSecond, pooled };
  return { loadSeconds, memoryMiB, longMemoryMiB, what, ...counts, stages, shortcuts, long };
};

function sum(spent: Spent): number {
  return [...spent.values()].reduce((all, ms) => all + ms, 0);
}
