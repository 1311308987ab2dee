import { loadKnowledge } from "../../src/knowledge/load-knowledge.ts";
import type { Bench } from "../main.ts";
import { nameBook } from "../matching/names.ts";
import { readReport } from "../reader.ts";
import { reportOfFile } from "../reports.ts";
import { percent, table } from "../table.ts";
import { goldenCases } from "./cases.ts";
import { judge } from "./judge.ts";

/** Recall of what must be claimed and precision of what is claimed of incidents, over all goldens. */
export const golden: Bench = ({ verbose, print }) => {
  const knowledge = loadKnowledge();
  const book = nameBook(knowledge);
  const results = goldenCases().map(({ name, file, sidecar, expected }) => {
    const { coded } = readReport(reportOfFile(file, sidecar), knowledge);
    const { uncovered, ...verdict } = judge(expected, coded.claims, book);
    if (verbose) {
      print(`${name}: missed ${verdict.misses.join(", ") || "nothing"}`);
      for (const claim of uncovered)
        print(`  not expected: ${claim.field} ${JSON.stringify(claim.value)} (${claim.rule}) in "${claim.quote}"`);
    }
    const forbidden = expected.mustNot.filter((line) => verdict.misses.includes(line.id)).length;
    return { name, ...verdict, mustNot: expected.mustNot.length, forbidden };
  });
  const sum = (key: "must" | "met" | "claims" | "covered" | "mustNot" | "forbidden") =>
    results.reduce((total, result) => total + result[key], 0);
  const row = (name: string, r: { must: number; met: number; claims: number; covered: number; forbidden: number }) => [
    name,
    `${r.met}/${r.must}`,
    percent(r.met, r.must),
    `${r.covered}/${r.claims}`,
    percent(r.covered, r.claims),
    r.forbidden,
  ];
  const total = {
    must: sum("must"),
    met: sum("met"),
    claims: sum("claims"),
    covered: sum("covered"),
    mustNot: sum("mustNot"),
    forbidden: sum("forbidden"),
  };
  print(
    table(
      ["report", "met", "recall", "expected", "precision", "forbidden"],
      [...results.map((result) => row(result.name, result)), row("all", total)],
    ),
  );
  return { total, reports: results };
};
