import { readFileSync } from "node:fs";
import { code } from "../../src/coding/code.ts";
import { takeIn } from "../../src/intake/take-in.ts";
import { loadKnowledge } from "../../src/knowledge/load-knowledge.ts";
import { read } from "../../src/reading/read.ts";
import { goldenCases } from "../golden/cases.ts";
import type { Bench } from "../main.ts";
import { table } from "../table.ts";

/** Seconds of reading to measure, after one round that does not count. */
const SECONDS = 5;

/** Reports and words a second, by stage, over the goldens' texts on one thread. */
export const speed: Bench = ({ print }) => {
  const loadStarted = performance.now();
  const knowledge = loadKnowledge();
  const loadSeconds = (performance.now() - loadStarted) / 1000;
  const inputs = goldenCases().map(({ name, file }) => ({ name, bytes: readFileSync(file) }));
  const spent = { intake: 0, reading: 0, coding: 0 };
  let reports = 0;
  let words = 0;
  const round = () => {
    for (const { name, bytes } of inputs) {
      const t0 = performance.now();
      const taken = takeIn({ name, path: null, bytes }, {}, null, { sample: true });
      if (!taken.ok) throw new Error(taken.problem.found);
      const t1 = performance.now();
      const reading = read(taken.report, knowledge);
      const t2 = performance.now();
      code(taken.report, reading, knowledge);
      spent.intake += t1 - t0;
      spent.reading += t2 - t1;
      spent.coding += performance.now() - t2;
      reports++;
      words += taken.report.text.split(/\s+/u).length;
    }
  };
  round();
  Object.assign(spent, { intake: 0, reading: 0, coding: 0 });
  reports = 0;
  words = 0;
  const until = performance.now() + SECONDS * 1000;
  while (performance.now() < until) round();
  const stages = [
    ...Object.entries(spent),
    ["all", Object.values(spent).reduce((sum, ms) => sum + ms, 0)] as const,
  ].map(([stage, ms]) => ({
    stage,
    reportsPerSecond: Math.round(reports / (ms / 1000)),
    wordsPerSecond: Math.round(words / (ms / 1000)),
  }));
  const memoryMiB = Math.round(process.memoryUsage().rss / 2 ** 20);
  print(
    table(
      ["stage", "reports/s", "words/s"],
      stages.map(({ stage, reportsPerSecond, wordsPerSecond }) => [stage, reportsPerSecond, wordsPerSecond]),
    ),
  );
  print(`knowledge loaded in ${loadSeconds.toFixed(1)} s; ${memoryMiB} MiB resident`);
  return { loadSeconds, memoryMiB, reports: inputs.length, stages };
};
