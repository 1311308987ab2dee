import type { Report } from "../../record/report.ts";
import type { Tx } from "../database.ts";

/** What a report was taken to be and to say: everything of it but its identity. */
export type Description = Omit<Report, "id" | "sha256" | "sample">;

/** Adds a report's bytes; false where they are there already. */
export async function insertReport(
  tx: Tx,
  report: Pick<Report, "id" | "sha256" | "sample">,
  bytes: Uint8Array,
  at: Date,
): Promise<boolean> {
  const added = await tx.rows(
    `INSERT INTO report (report_id, sha256, sample, bytes, received_at) VALUES ($1, $2, $3, $4, $5)
     ON CONFLICT (report_id) DO NOTHING RETURNING report_id`,
    [report.id, report.sha256, report.sample, Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength), at],
  );
  return added.length > 0;
}

export async function insertDescription(
  tx: Tx,
  report: string,
  number: number,
  description: Description,
  days: { first: string | null; last: string | null },
  at: Date,
): Promise<void> {
  const { name, format, encoding, publisher, date, dateFrom, language, url, title, text } = description;
  await tx.rows(
    `INSERT INTO report_details (report_id, details_number, name, format, encoding, publisher, date, date_from, language,
       url, title, first_day, last_day, clean_text, characters, regions, offsets, described_at)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18)`,
    [
      ...[report, number, name, format, encoding, publisher, date, dateFrom, language, url, title],
      ...[days.first, days.last, text, text.length],
      ...[JSON.stringify(description.regions), JSON.stringify(description.offsets), at],
    ],
  );
}

const DESCRIPTION = `d.name, d.format, d.encoding, d.publisher, d.date, d.date_from AS "dateFrom", d.language, d.url,
  d.title, d.clean_text AS text, d.regions, d.offsets`;

/** A description with its number and the time it was given. */
export type NumberedDescription = Description & { report: string; number: string; at: Date };

/** The description of a report that holds. */
export async function newestDescription(tx: Tx, report: string): Promise<NumberedDescription | null> {
  const [row] = await tx.rows<NumberedDescription>(
    `SELECT ${DESCRIPTION}, d.report_id AS report, d.details_number AS number, d.described_at AS at
     FROM report_details d WHERE d.report_id = $1 ORDER BY d.details_number DESC LIMIT 1`,
    [report],
  );
  return row ?? null;
}

/** All descriptions of these reports, oldest first, with the columns that repeat a part of them. */
export function descriptionsOf(
  tx: Tx,
  reports: string[],
): Promise<(NumberedDescription & { first: string | null; last: string | null; characters: string })[]> {
  return tx.rows(
    `SELECT ${DESCRIPTION}, d.report_id AS report, d.details_number AS number, d.described_at AS at,
       d.first_day::text AS first, d.last_day::text AS last, d.characters
     FROM report_details d WHERE d.report_id = ANY ($1) ORDER BY d.report_id, d.details_number`,
    [reports],
  );
}

/** Up to two reports whose id lies between the two, as last described. */
export function reportsBetween(tx: Tx, from: string, to: string): Promise<Report[]> {
  return tx.rows(
    `SELECT r.report_id AS id, r.sha256, r.sample, ${DESCRIPTION}
     FROM report r JOIN report_details d ON d.report_id = r.report_id
     WHERE r.report_id BETWEEN $1 AND $2 AND d.details_number =
       (SELECT max(n.details_number) FROM report_details n WHERE n.report_id = r.report_id)
     ORDER BY r.report_id LIMIT 2`,
    [from, to],
  );
}

export interface StoredReport {
  id: string;
  sha256: string;
  sample: boolean;
  at: Date;
  /** Of the bytes as they lie there now. */
  bytesSha256: string;
}

export function storedReports(tx: Tx, reports: string[]): Promise<StoredReport[]> {
  return tx.rows(
    `SELECT report_id AS id, sha256, sample, received_at AS at, encode(sha256(bytes), 'hex') AS "bytesSha256"
     FROM report WHERE report_id = ANY ($1) ORDER BY report_id`,
    [reports],
  );
}

/** The date each report had at that instant (null: has) by its description, ISO 8601, by report. */
export async function reportDatesAt(tx: Tx, at: Date | null): Promise<Map<string, string | null>> {
  const rows = await tx.rows<{ id: string; date: string | null }>(
    `SELECT d.report_id AS id, d.date FROM report_details d WHERE d.details_number =
       (SELECT max(n.details_number) FROM report_details n
        WHERE n.report_id = d.report_id AND ($1::timestamptz IS NULL OR n.described_at <= $1)) ORDER BY d.report_id`,
    [at],
  );
  return new Map(rows.map(({ id, date }) => [id, date]));
}
