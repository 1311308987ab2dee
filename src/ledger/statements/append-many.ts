import type { Claim } from "../../record/claim.ts";
import type { Draft } from "../../record/draft.ts";
import type { Report } from "../../record/report.ts";
import { type CopyColumn, copyText } from "../copy-text.ts";
import type { CopyTx, Tx } from "../database.ts";
import type { ReadingRow } from "./reading.ts";
import type { Description } from "./report.ts";

/** Where the next reading of a report stands, and whether that version has read the description that holds. */
export interface NextReading {
  report: string;
  number: number;
  details: number;
  read: boolean;
}

/** Of those reports that are there, by report. */
export async function nextReadings(
  tx: Tx,
  wanted: readonly { report: string; readerVersion: string }[],
): Promise<Map<string, NextReading>> {
  const rows = await tx.rows<{ report: string; number: string; details: string; read: boolean }>(
    `SELECT t.report, d.details, d.details IS NOT NULL AND EXISTS (SELECT FROM reading g WHERE g.report_id = t.report
         AND g.details_number = d.details AND g.reader_version = t.version) AS read,
       (SELECT coalesce(max(reading_number), 0) + 1 FROM reading g WHERE g.report_id = t.report) AS number
     FROM json_to_recordset($1::json) AS t (report uuid, version text)
     CROSS JOIN LATERAL (SELECT max(details_number) AS details FROM report_details n WHERE n.report_id = t.report) AS d
     WHERE d.details IS NOT NULL`,
    [JSON.stringify(wanted.map(({ report, readerVersion }) => ({ report, version: readerVersion })))],
  );
  return new Map(rows.map((row) => [row.report, { ...row, number: Number(row.number), details: Number(row.details) }]));
}

/** Adds the originals of reports that are not there yet, and says which these were. */
export async function insertReports(
  tx: Tx,
  reports: readonly { report: Pick<Report, "id" | "sha256" | "sample">; bytes: Uint8Array }[],
  at: Date,
): Promise<Set<string>> {
  const rows = await tx.rows<{ id: string }>(
    `INSERT INTO report (report_id, sha256, sample, bytes, received_at)
     SELECT t.*, $5::timestamptz FROM unnest($1::uuid[], $2::text[], $3::boolean[], $4::bytea[]) AS t
     ON CONFLICT (report_id) DO NOTHING RETURNING report_id AS id`,
    [
      reports.map(({ report }) => report.id),
      reports.map(({ report }) => report.sha256),
      reports.map(({ report }) => report.sample),
      reports.map(({ bytes }) => Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)),
      at,
    ],
  );
  return new Set(rows.map(({ id }) => id));
}

export interface DescriptionRow {
  report: string;
  number: number;
  description: Description;
  days: { first: string | null; last: string | null };
}

const DETAILS: readonly CopyColumn<DescriptionRow & { at: Date }>[] = [
  ["report_id", ({ report }) => report],
  ["details_number", ({ number }) => number],
  ["name", ({ description }) => description.name],
  ["format", ({ description }) => description.format],
  ["encoding", ({ description }) => description.encoding],
  ["publisher", ({ description }) => description.publisher],
  ["date", ({ description }) => description.date],
  ["date_from", ({ description }) => description.dateFrom],
  ["language", ({ description }) => description.language],
  ["url", ({ description }) => description.url],
  ["title", ({ description }) => description.title],
  ["first_day", ({ days }) => days.first],
  ["last_day", ({ days }) => days.last],
  ["clean_text", ({ description }) => description.text],
  ["characters", ({ description }) => description.text.length],
  ["regions", ({ description }) => JSON.stringify(description.regions)],
  ["offsets", ({ description }) => JSON.stringify(description.offsets)],
  ["described_at", ({ at }) => at.toISOString()],
];

export async function copyDescriptions(tx: CopyTx, rows: readonly DescriptionRow[], at: Date): Promise<void> {
  await copyText(
    tx,
    "report_details",
    DETAILS,
    rows.map((row) => ({ ...row, at })),
  );
}

const READING: readonly CopyColumn<ReadingRow>[] = [
  ["report_id", ({ report }) => report],
  ["reading_id", ({ id }) => id],
  ["reading_number", ({ number }) => number],
  ["details_number", ({ details }) => details],
  ["reader_version", ({ readerVersion }) => readerVersion],
  ["claims", ({ claims }) => claims],
  ["read_at", ({ at }) => at.toISOString()],
];

export async function copyReadings(tx: CopyTx, rows: readonly ReadingRow[]): Promise<void> {
  await copyText(tx, "reading", READING, rows);
}

/** A draft or a claim with the reading it is of, where it stands in it, and its hash. */
export interface Placed<T> {
  reading: ReadingRow;
  position: number;
  hash: string;
  item: T;
}

const DRAFT: readonly CopyColumn<Placed<Draft>>[] = [
  ["report_id", ({ reading }) => reading.report],
  ["reading_id", ({ reading }) => reading.id],
  ["draft_id", ({ item }) => item.id],
  ["position", ({ position }) => position],
  ["kind", ({ item }) => item.kind],
  ["name", ({ item }) => item.name],
  ["span_start", ({ item }) => item.span.start],
  ["span_end", ({ item }) => item.span.end],
  ["row_sha256", ({ hash }) => `\\x${hash}`],
];

export async function copyDrafts(tx: CopyTx, rows: readonly Placed<Draft>[]): Promise<void> {
  await copyText(tx, "draft", DRAFT, rows);
}

const CLAIM: readonly CopyColumn<Placed<Claim>>[] = [
  ["report_id", ({ reading }) => reading.report],
  ["reading_id", ({ reading }) => reading.id],
  ["claim_id", ({ item }) => item.id],
  ["position", ({ position }) => position],
  ["draft_id", ({ item }) => item.subject.id],
  ["subject_kind", ({ item }) => item.subject.kind],
  ["subject_name", ({ item }) => item.subject.name],
  ["field", ({ item }) => item.field],
  ["value", ({ item }) => JSON.stringify(item.value)],
  ["precision", ({ item }) => item.precision],
  ["basis", ({ item }) => item.basis],
  ["unit", ({ item }) => item.unit],
  ["people", ({ item }) => item.group],
  ["at_place", ({ item }) => item.at],
  ["speaker_kind", ({ item }) => item.speaker.kind],
  ["speaker_name", ({ item }) => item.speaker.name],
  ["speaker_party", ({ item }) => item.speaker.party],
  ["speaker", ({ item }) => JSON.stringify(item.speaker)],
  ["publisher", ({ item }) => item.publisher],
  ["stance", ({ item }) => item.stance],
  ["span_start", ({ item }) => item.span.start],
  ["span_end", ({ item }) => item.span.end],
  ["mark_start", ({ item }) => item.mark.start],
  ["mark_end", ({ item }) => item.mark.end],
  ["quote", ({ item }) => item.quote],
  ["rule", ({ item }) => item.rule],
  ["confidence", ({ item }) => item.confidence],
  ["row_sha256", ({ hash }) => `\\x${hash}`],
];

export async function copyClaims(tx: CopyTx, rows: readonly Placed<Claim>[]): Promise<void> {
  await copyText(tx, "claim", CLAIM, rows);
}

/** Date and title of each report as last described. */
export async function headsOf(
  tx: Tx,
  reports: readonly string[],
): Promise<Map<string, { date: string | null; title: string | null }>> {
  const rows = await tx.rows<{ report: string; date: string | null; title: string | null }>(
    `SELECT d.report_id AS report, d.date, d.title FROM report_details d WHERE d.report_id = ANY ($1)
       AND d.details_number = (SELECT max(n.details_number) FROM report_details n WHERE n.report_id = d.report_id)`,
    [reports],
  );
  return new Map(rows.map(({ report, ...head }) => [report, head]));
}

/** Those of the audit chain's entries that are there. */
export async function entriesAmong(tx: Tx, ids: readonly string[]): Promise<Set<string>> {
  const rows = await tx.rows<{ id: string }>("SELECT entry_id AS id FROM audit_entry WHERE entry_id = ANY ($1)", [ids]);
  return new Set(rows.map(({ id }) => id));
}
