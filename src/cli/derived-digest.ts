import { createHash } from "node:crypto";
import type { KeptRow, Ledger } from "../ledger/ledger.ts";
import type { Derived } from "../record/derived.ts";

/** All that is kept of derivation: its documents, and hashes of what filters, counts and searches look at. */
export type Kept = Pick<Derived, "incidents" | "tallies" | "figures" | "assessments"> & { rows: KeptRow[] };

const LISTS = ["incidents", "tallies", "figures", "assessments"] as const;

export async function keptBy(ledger: Ledger): Promise<Kept> {
  return {
    incidents: await ledger.incidents({}),
    tallies: await ledger.tallies({}),
    figures: await ledger.figures({}),
    assessments: await ledger.assessments({}),
    rows: await ledger.keptRows(),
  };
}

/**
 * SHA-256, in hexadecimal, over all of it in a fixed order. First the documents: incidents, tallies, figures, assessments, each by id, a
 * line each of the list's name, a space and the document as JSON with the keys of every object in the order of their code units. Then
 * the rows, by table and key: a line each of the table, a space, the key, a space and the row's hash.
 */
export function derivedDigest(kept: Kept): string {
  const digest = createHash("sha256");
  for (const list of LISTS) {
    const documents: { id: string }[] = [...kept[list]];
    documents.sort((a, b) => (a.id < b.id ? -1 : 1));
    for (const document of documents) digest.update(`${list} ${JSON.stringify(document, sortedKeys)}\n`);
  }
  const lines = kept.rows.map(({ table, id, sha256 }) => `${table} ${id} ${sha256}\n`);
  for (const line of lines.sort()) digest.update(line);
  return digest.digest("hex");
}

function sortedKeys(_: string, value: unknown): unknown {
  if (typeof value !== "object" || value === null || Array.isArray(value)) return value;
  return Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)));
}
