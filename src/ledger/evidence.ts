import { hash as digest } from "node:crypto";
import type { Claim } from "../record/claim.ts";
import type { Decision } from "../record/decision.ts";
import type { Draft } from "../record/draft.ts";
import { canonicalJson } from "./canonical-json.ts";
import type { Entry } from "./statements/audit.ts";
import type { AnchorRow } from "./statements/incident-key.ts";
import type { ReadingRow } from "./statements/reading.ts";
import type { Description } from "./statements/report.ts";
import type { SourceRow } from "./statements/source.ts";

/** What the audit chain takes down of a piece of evidence. */
export type Evidence = Pick<Entry, "kind" | "key" | "part" | "sha256">;

export function reportEvidence(id: string, sha256: string, sample: boolean, at: Date): Evidence {
  return { kind: "report", key: id, part: "", sha256: hash({ id, sha256, sample, at }) };
}

export function detailsEvidence(report: string, number: number, description: Description, at: Date): Evidence {
  const { name, format, encoding, publisher, date, dateFrom, language, url, title, text, regions, offsets } =
    description;
  const head = { name, format, encoding, publisher, date, dateFrom, language, url, title };
  const sha256 = hash({ report, number, ...head, text, regions, offsets, at });
  return { kind: "details", key: report, part: String(number), sha256 };
}

/** Of a reading and the hashes of its rows, in text order: the words themselves may be erased and it can still be checked. */
export function readingEvidence(reading: ReadingRow, drafts: readonly string[], claims: readonly string[]): Evidence {
  return { kind: "reading", key: reading.report, part: reading.id, sha256: hash({ reading, drafts, claims }) };
}

/** Of a reading from before rows had hashes of their own. */
export function wholeReadingEvidence(reading: ReadingRow, drafts: Draft[], claims: Claim[]): Evidence {
  return { kind: "reading", key: reading.report, part: reading.id, sha256: hash({ reading, drafts, claims }) };
}

/** A source's name is hashed, so that it can be erased and its row still be checked. */
export function sourceEvidence(source: SourceRow): Evidence {
  const { id, kind, name, at } = source;
  return { kind: "source", key: id, part: "", sha256: hash({ id, kind, name, at }) };
}

export function decisionEvidence(decision: Decision, at: Date): Evidence {
  return { kind: "decision", key: decision.id, part: "", sha256: hash({ decision, at }) };
}

export function keyEvidence(id: string, label: string, at: Date): Evidence {
  return { kind: "key", key: id, part: "", sha256: hash({ id, label, at }) };
}

/** Which stretches of reports were added to which incidents in one go. */
export function anchorsEvidence(set: string, anchors: readonly AnchorRow[], at: Date | null): Evidence {
  return { kind: "anchors", key: set, part: "", sha256: hash({ set, anchors, at }) };
}

/** The hash of a batch: over the one before it and all that was taken down of each of its entries. */
export function batchHash(number: number, previous: string, at: Date, entries: Entry[]): string {
  return hash({ number, previous, at, entries });
}

/** SHA-256, in hexadecimal, of the value as JSON with the keys of every object in order of their code units. */
export function hash(value: unknown): string {
  return sha256Of(canonicalJson(value));
}

/** SHA-256 of a text as UTF-8, in hexadecimal. */
export function sha256Of(text: string): string {
  return digest("sha256", text, "hex");
}
