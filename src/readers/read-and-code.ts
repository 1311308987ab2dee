import { code } from "../coding/code.ts";
import type { Knowledge } from "../knowledge/knowledge.ts";
import { read } from "../reading/read.ts";
import type { Coded } from "../record/draft.ts";
import type { Report } from "../record/report.ts";

/** What is named in a report and who speaks; then what of it is claimed. */
export function readAndCode(report: Report, knowledge: Knowledge): Coded {
  return code(report, read(report, knowledge), knowledge);
}
