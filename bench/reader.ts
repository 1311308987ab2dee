import { code } from "../src/coding/code.ts";
import type { Knowledge } from "../src/knowledge/knowledge.ts";
import { read } from "../src/reading/read.ts";
import type { Coded } from "../src/record/draft.ts";
import type { Reading } from "../src/record/reading.ts";
import type { Report } from "../src/record/report.ts";

/** One report read to the end of coding. */
export interface Read {
  report: Report;
  reading: Reading;
  coded: Coded;
}

export function readReport(report: Report, knowledge: Knowledge): Read {
  const reading = read(report, knowledge);
  return { report, reading, coded: code(report, reading, knowledge) };
}
