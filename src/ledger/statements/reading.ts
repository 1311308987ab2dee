import type { Draft } from "../../record/draft.ts";
import type { Tx } from "../database.ts";

export interface ReadingRow {
  report: string;
  id: string;
  /** Counts up for each report; the highest holds. */
  number: number;
  /** Which description of the report was read. */
  details: number;
  readerVersion: string;
  claims: number;
  at: Date;
}

type Row = Omit<ReadingRow, "number" | "details" | "claims"> & { number: string; details: string; claims: string };
const READING = `g.report_id AS report, g.reading_id AS id, g.reading_number AS number, g.details_number AS details,
  g.reader_version AS "readerVersion", g.claims, g.read_at AS at`;

/** Whether the description of the report that holds has been read by this version. */
export async function isRead(tx: Tx, report: string, readerVersion: string): Promise<boolean> {
  const found = await tx.rows(
    `SELECT FROM reading WHERE report_id = $1 AND reader_version = $2 AND details_number =
       (SELECT max(details_number) FROM report_details WHERE report_id = $1)`,
    [report, readerVersion],
  );
  return found.length > 0;
}

/** The numbers that a next reading of the report gets; null where the report is not there. */
export async function nextReading(tx: Tx, report: string): Promise<{ number: number; details: number } | null> {
  const [row] = await tx.rows<{ number: string; details: string | null }>(
    `SELECT (SELECT coalesce(max(reading_number), 0) + 1 FROM reading WHERE report_id = $1) AS number,
       (SELECT max(details_number) FROM report_details WHERE report_id = $1) AS details`,
    [report],
  );
  return row?.details ? { number: Number(row.number), details: Number(row.details) } : null;
}

export async function insertReading(tx: Tx, row: ReadingRow): Promise<void> {
  await tx.rows(
    `INSERT INTO reading (report_id, reading_id, reading_number, details_number, reader_version, claims, read_at)
     VALUES ($1, $2, $3, $4, $5, $6, $7)`,
    [row.report, row.id, row.number, row.details, row.readerVersion, row.claims, row.at],
  );
}

/** Of each report the newest reading there was at that instant (null: that there is), by report. */
export async function newestReadings(tx: Tx, at: Date | null): Promise<ReadingRow[]> {
  return numbered(
    await tx.rows<Row>(
      `SELECT ${READING} FROM reading g WHERE g.reading_number =
         (SELECT max(n.reading_number) FROM reading n
          WHERE n.report_id = g.report_id AND ($1::timestamptz IS NULL OR n.read_at <= $1)) ORDER BY 1`,
      [at],
    ),
  );
}

/** Ids of all readings of a report, in the order they were made. */
export async function readingsOf(tx: Tx, report: string): Promise<string[]> {
  const rows = await tx.rows<{ id: string }>(
    "SELECT reading_id AS id FROM reading WHERE report_id = $1 ORDER BY reading_number",
    [report],
  );
  return rows.map(({ id }) => id);
}

export async function readingsById(tx: Tx, ids: string[]): Promise<ReadingRow[]> {
  return numbered(await tx.rows<Row>(`SELECT ${READING} FROM reading g WHERE g.reading_id = ANY ($1)`, [ids]));
}

/** Adds the drafts of a reading, in text order, each with its hash. */
export async function insertDrafts(
  tx: Tx,
  reading: ReadingRow,
  drafts: Draft[],
  hashes: readonly string[],
): Promise<void> {
  const rows = drafts.map(({ id, kind, name, span }, position) => ({
    ...{ draft_id: id, position, kind, name },
    ...{ span_start: span.start, span_end: span.end, row_sha256: `\\x${hashes[position]}` },
  }));
  await tx.rows(
    `INSERT INTO draft (report_id, reading_id, draft_id, position, kind, name, span_start, span_end, row_sha256)
     SELECT $1::uuid, $2::uuid, t.* FROM jsonb_to_recordset($3::jsonb) AS t (draft_id uuid, position bigint, kind text,
       name text, span_start integer, span_end integer, row_sha256 bytea)`,
    [reading.report, reading.id, JSON.stringify(rows)],
  );
}

/** Drafts of these readings in text order, each with the reading it is of and the hash it was written with. */
export async function draftsOf(
  tx: Tx,
  readings: string[],
): Promise<{ reading: string; draft: Draft; hash: string | null }[]> {
  const rows = await tx.rows<
    Omit<Draft, "span"> & { reading: string; start: number; end: number; hash: string | null }
  >(
    `SELECT reading_id AS reading, draft_id AS id, report_id AS report, kind, name, span_start AS start, span_end AS end,
       encode(row_sha256, 'hex') AS hash
     FROM draft WHERE reading_id = ANY ($1) ORDER BY report_id, reading_id, position`,
    [readings],
  );
  return rows.map(({ start, end, reading, hash, ...row }) => ({
    reading,
    hash,
    draft: { ...row, span: { start, end } },
  }));
}

function numbered(rows: Row[]): ReadingRow[] {
  return rows.map((row) => ({
    ...row,
    number: Number(row.number),
    details: Number(row.details),
    claims: Number(row.claims),
  }));
}
