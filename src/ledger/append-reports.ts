import { firstDay, lastDay } from "../record/day-range.ts";
import type { Report } from "../record/report.ts";
import type { Database } from "./database.ts";
import { detailsEvidence, type Evidence, reportEvidence } from "./evidence.ts";
import { inOrder, quicklyStorable } from "./many.ts";
import { copyDescriptions, entriesAmong, insertReports } from "./statements/append-many.ts";
import { insertEntries } from "./statements/audit.ts";

/** A report with its original bytes. */
export interface GivenReport {
  report: Report;
  bytes: Uint8Array;
}

/**
 * Adds the reports that are new, in one transaction with their lines of the audit chain; those that are known are left alone.
 * Returns the ids of the new ones, and those of the lines.
 */
export async function appendReports(
  db: Database,
  given: readonly GivenReport[],
  at: Date,
  newId: () => string,
): Promise<{ added: Set<string>; entries: string[] }> {
  const each = new Map(given.map(({ report, bytes }) => [report.id, { report: quicklyStorable(report), bytes }]));
  const many = inOrder([...each.values()], ({ report }) => report.id).map((one) => ({
    ...one,
    entry: newId(),
    detailsEntry: newId(),
  }));
  const added = await db.write(async (tx, attempt) => {
    if (attempt > 0) {
      const entries = many.map(({ entry }) => entry);
      const done = await entriesAmong(tx, entries);
      if (done.size > 0) return many.filter(({ entry }) => done.has(entry));
    }
    const ids = await insertReports(tx, many, at);
    const fresh = many.filter(({ report }) => ids.has(report.id));
    const pieces: [string, Evidence][] = [];
    const rows = fresh.map(({ report: { id, sha256, sample, ...description }, entry, detailsEntry }) => {
      pieces.push([entry, reportEvidence(id, sha256, sample, at)]);
      pieces.push([detailsEntry, detailsEvidence(id, 1, description, at)]);
      const days = { first: firstDay(description.date), last: lastDay(description.date) };
      return { report: id, number: 1, description, days };
    });
    await copyDescriptions(tx, rows, at);
    await insertEntries(
      tx,
      pieces.map(([id, evidence]) => ({ id, ...evidence, at })),
    );
    return fresh;
  });
  return {
    added: new Set(added.map(({ report }) => report.id)),
    entries: added.flatMap(({ entry, detailsEntry }) => [entry, detailsEntry]),
  };
}
