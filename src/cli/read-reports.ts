import { gather } from "../intake/gather.ts";
import type { Knowledge } from "../knowledge/knowledge.ts";
import type { Ledger } from "../ledger/ledger.ts";
import { deriveAll, readInto } from "../pipeline.ts";
import type { Problem } from "../record/problem.ts";
import type { Details } from "../record/report.ts";
import type { Call } from "./command.ts";

/** What came of reading inputs: the reports in the order given, each once, how many were new, and what failed. */
export interface ReadReports {
  reports: string[];
  added: number;
  problems: Problem[];
}

/** Reads these files and folders into the ledger with progress, and derives the record once at the end, even of a part. */
export async function readReports(
  { world, voice }: Call,
  ledger: Ledger,
  knowledge: Knowledge,
  paths: readonly string[],
  given: Partial<Omit<Details, "dateFrom">>,
): Promise<ReadReports> {
  const reports = new Set<string>();
  const problems: Problem[] = [];
  let added = 0;
  for await (const step of readInto({ ledger, knowledge, signal: world.signal }, gather(paths, world.stdin), given)) {
    if (step.kind === "problem") {
      problems.push(step.problem);
      voice.problem(step.problem);
      continue;
    }
    reports.add(step.report.id);
    if (step.kind === "read") added++;
    voice.progress(`${reports.size} read: ${step.report.name}`);
  }
  if (world.signal.aborted) voice.note(`Stopped. What was read so far (${reports.size}) is kept.`);
  voice.progress("Deriving the record ...");
  if (reports.size > 0) await deriveAll(ledger);
  voice.done();
  return { reports: [...reports], added, problems };
}
