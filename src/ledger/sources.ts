import { v5 } from "uuid";
import type { Claim } from "../record/claim.ts";
import { foldedName } from "../record/name-key.ts";
import type { SourceRow } from "./statements/source.ts";

/** Namespace of sources' ids. Never changes. */
const SOURCES = "5d3c1d0e-3a0b-4f46-9d58-6a2f0d8c7b11";

/** One id for one name in whatever capitals, on all machines. */
export function sourceId(kind: SourceRow["kind"], name: string): string {
  return v5(`${kind} ${foldedName(name)}`, SOURCES);
}

/** Whoever speaks in these claims, and who publishes them: each once, by id. */
export function sourcesOf(claims: readonly Claim[], at: Date): SourceRow[] {
  const found = new Map<string, SourceRow>();
  const add = (kind: SourceRow["kind"], name: string | null) => {
    if (name === null || name.trim() === "") return;
    const id = sourceId(kind, name);
    if (!found.has(id)) found.set(id, { id, kind, name, at });
  };
  for (const { speaker, publisher } of claims) {
    add("publisher", publisher);
    add("speaker", speaker.name);
  }
  // In one order for all programs, so that two never wait for each other.
  return [...found.values()].sort((a, b) => (a.id < b.id ? -1 : 1));
}
