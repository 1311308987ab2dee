import { parentPort } from "node:worker_threads";
import { loadKnowledge } from "../knowledge/load-knowledge.ts";
import { readerVersion } from "../reading/read.ts";
import type { Coded } from "../record/draft.ts";
import type { Report } from "../record/report.ts";
import { readAndCode } from "./read-and-code.ts";

/** What a thread says: once, which version of the reader it is; then, of each report in turn, what came of it. */
export type Said = { version: string } | { coded: Coded } | { mistake: unknown };

/** The program of a thread that reads: loads what is known, then reads and codes one report after the other. */
const port = parentPort;
if (port) {
  const say = (said: Said) => port.postMessage(said);
  const knowledge = loadKnowledge();
  port.on("message", (report: Report) => {
    try {
      say({ coded: readAndCode(report, knowledge) });
    } catch (mistake) {
      say({ mistake });
    }
  });
  say({ version: readerVersion(knowledge) });
}
