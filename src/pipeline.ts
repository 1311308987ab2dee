import { v7 } from "uuid";
import { code } from "./coding/code.ts";
import { derive } from "./deriving/derive.ts";
import type { Gathered } from "./intake/gather.ts";
import { takeIn } from "./intake/take-in.ts";
import type { Knowledge } from "./knowledge/knowledge.ts";
import type { Ledger } from "./ledger/ledger.ts";
import { keepKeys } from "./linking/keep-keys.ts";
import { link } from "./linking/link.ts";
import { read, readerVersion } from "./reading/read.ts";
import type { Derived } from "./record/derived.ts";
import type { Problem } from "./record/problem.ts";
import type { Details, Report } from "./record/report.ts";

/** How far the way has come: a report read, or known in this form already; or an input that failed. */
export type Step =
  | { kind: "read"; report: Report; claims: number }
  | { kind: "known"; report: Report }
  | { kind: "problem"; problem: Problem };

export interface Way {
  ledger: Ledger;
  knowledge: Knowledge;
  /** Once aborted, what is being read is finished and nothing more is begun. */
  signal: AbortSignal;
}

/**
 * Reads inputs into the ledger, one after the other: each is safe before the next begins, and one that fails stops none.
 * The same bytes, described in the same way, are read once by each version of the reader. Call `deriveAll` afterwards.
 */
export async function* readInto(
  { ledger, knowledge, signal }: Way,
  inputs: AsyncIterable<Gathered>,
  given: Partial<Omit<Details, "dateFrom">>,
): AsyncGenerator<Step> {
  for await (const input of inputs) {
    if (signal.aborted) return;
    // Bytes become a report: decoded, cleaned, described.
    const taken = input.ok ? takeIn(input.source, given, input.sidecar, { sample: ledger.sample }) : input;
    if (!taken.ok) {
      yield { kind: "problem", problem: taken.problem };
      continue;
    }
    const { report } = taken;
    // The original is kept before anything is made of it.
    if (input.ok) await ledger.addReport(report, input.source.bytes);
    yield await readOne(ledger, knowledge, report);
  }
}

/** Reads every report of the ledger again that the present reader has not read. Call `deriveAll` afterwards. */
export async function* rereadAll({ ledger, knowledge, signal }: Way): AsyncGenerator<Step> {
  for (const { id } of await ledger.reports({})) {
    if (signal.aborted) return;
    const report = await ledger.report(id);
    if (report) yield await readOne(ledger, knowledge, report);
  }
}

async function readOne(ledger: Ledger, knowledge: Knowledge, report: Report): Promise<Step> {
  if (await ledger.hasReading(report.id, readerVersion(knowledge))) return { kind: "known", report };
  // What is named and who speaks; then what of it is claimed; then it is kept, whole or not at all.
  const reading = read(report, knowledge);
  const coded = code(report, reading, knowledge);
  await ledger.addReading(coded);
  return { kind: "read", report, claims: coded.claims.length };
}

/** Derives the record anew from the newest claims and the decisions, and keeps the result. */
export async function deriveAll(ledger: Ledger): Promise<Derived> {
  const [coded, decisions, keys] = await Promise.all([ledger.newest(), ledger.decisions(), ledger.keys()]);
  // Drafts that are one incident; then the incidents known before find their keys again.
  const clusters = link(coded, decisions);
  const drafts = coded.flatMap((one) => one.drafts);
  const { kept, fresh } = keepKeys(clusters, drafts, keys);
  await ledger.addAnchors(
    kept
      .filter(({ newAnchors }) => newAnchors.length > 0)
      .map(({ key, newAnchors }) => ({ id: key.id, anchors: newAnchors })),
  );
  throw new Error("unfinished");
}
