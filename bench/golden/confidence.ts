import { writeFileSync } from "node:fs";
import { loadKnowledge } from "../../src/knowledge/load-knowledge.ts";
import type { Bench } from "../main.ts";
import { nameBook } from "../matching/names.ts";
import { readReport } from "../reader.ts";
import { reportOfFile } from "../reports.ts";
import { table } from "../table.ts";
import { goldenCases } from "./cases.ts";
import { judge } from "./judge.ts";

/**
 * How often claims of each rule hold on the goldens; written to `data/confidence.tsv`, from which claims take their
 * confidence. Only claims about incidents are counted: the goldens do not list every standing figure that is true.
 */
export const confidence: Bench = ({ print }) => {
  const knowledge = loadKnowledge();
  const book = nameBook(knowledge);
  const rules = new Map<string, { held: number; seen: number }>();
  for (const { file, sidecar, expected } of goldenCases()) {
    const { coded } = readReport(reportOfFile(file, sidecar), knowledge);
    const { uncovered } = judge(expected, coded.claims, book);
    for (const claim of coded.claims) {
      if (claim.subject.kind !== "incident") continue;
      const record = rules.get(claim.rule) ?? { held: 0, seen: 0 };
      rules.set(claim.rule, { held: record.held + (uncovered.includes(claim) ? 0 : 1), seen: record.seen + 1 });
    }
  }
  const rows = [...rules].sort(([a], [b]) => (a < b ? -1 : 1)).map(([rule, { held, seen }]) => [rule, held, seen]);
  const head = [
    "# How often claims of a rule are among those expected of the golden reports. Own measurement. Licence: Apache-2.0.",
    "# Written by `npm run bench -- confidence`. rule, held, seen",
  ];
  const file = new URL("../../data/confidence.tsv", import.meta.url);
  writeFileSync(file, `${[...head, ...rows.map((row) => row.join("\t"))].join("\n")}\n`);
  print(table(["rule", "held", "seen"], rows));
  return { rules: Object.fromEntries(rules) };
};
