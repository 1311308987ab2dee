import { createHash } from "node:crypto";
import type { Derived } from "../record/derived.ts";

/** All that derivation keeps. */
export type Documents = Pick<Derived, "incidents" | "tallies" | "figures" | "assessments">;

const LISTS = ["incidents", "tallies", "figures", "assessments"] as const;

/**
 * SHA-256, in hexadecimal, over the documents in a fixed order: incidents, tallies, figures, assessments, each by id, a line each of the
 * list's name, a space and the document as JSON with the keys of every object in the order of their code units.
 */
export function derivedDigest(documents: Documents): string {
  const digest = createHash("sha256");
  for (const list of LISTS) {
    const rows: { id: string }[] = [...documents[list]];
    rows.sort((a, b) => (a.id < b.id ? -1 : 1));
    for (const row of rows) digest.update(`${list} ${JSON.stringify(row, sortedKeys)}\n`);
  }
  return digest.digest("hex");
}

function sortedKeys(_: string, value: unknown): unknown {
  if (typeof value !== "object" || value === null || Array.isArray(value)) return value;
  return Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)));
}
