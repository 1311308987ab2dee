import { describe, expect, it } from "vitest";
import { goldenCases } from "../bench/golden/cases.ts";
import { judge } from "../bench/golden/judge.ts";
import { nameBook } from "../bench/matching/names.ts";
import { readReport } from "../bench/reader.ts";
import { reportOfFile } from "../bench/reports.ts";
import { loadKnowledge } from "../src/knowledge/load-knowledge.ts";

const knowledge = loadKnowledge();
const book = nameBook(knowledge);

// Recall and precision are printed by `npm run bench -- golden`.
describe("the goldens", () => {
  it.each(goldenCases())("$name: no line is missed that was met before", ({ file, sidecar, expected }) => {
    const { coded } = readReport(reportOfFile(file, sidecar), knowledge);
    const { misses } = judge(expected, coded.claims, book);
    const lost = misses.filter((id) => !expected.knownMisses.includes(id));
    expect(lost, "missed, and no known miss").toEqual([]);
    const won = expected.knownMisses.filter((id) => !misses.includes(id));
    expect(won, "met now: remove it from knownMisses").toEqual([]);
  });
});
