import type { Tx } from "../database.ts";
import type { ReportRow } from "../ledger.ts";

/** Which reports are wanted: described as of days between, and among `ids`; null does not restrict. */
export interface ReportsWanted {
  from: string | null;
  to: string | null;
  ids: string[] | null;
  limit: number | null;
}

type Row = Omit<ReportRow, "characters" | "claims"> & { characters: string; claims: string };

/** Reports as last described, with what their newest reading gave; by date, those without one last. */
export async function listReports(tx: Tx, wanted: ReportsWanted): Promise<ReportRow[]> {
  const rows = await tx.rows<Row>(
    `SELECT r.report_id AS id, r.sha256, d.name, d.format, d.encoding, r.sample, d.publisher, d.date,
       d.date_from AS "dateFrom", d.language, d.url, d.title, d.characters, g.reader_version AS "readerVersion",
       coalesce(g.claims, 0) AS claims
     FROM report r
     JOIN report_details d ON d.report_id = r.report_id AND d.details_number =
       (SELECT max(n.details_number) FROM report_details n WHERE n.report_id = r.report_id)
     LEFT JOIN reading g ON g.report_id = r.report_id AND g.reading_number =
       (SELECT max(n.reading_number) FROM reading n WHERE n.report_id = r.report_id)
     WHERE ($1::date IS NULL OR d.last_day >= $1) AND ($2::date IS NULL OR d.first_day <= $2)
       AND ($3::uuid[] IS NULL OR r.report_id = ANY ($3))
     ORDER BY d.first_day NULLS LAST, r.report_id LIMIT $4`,
    [wanted.from, wanted.to, wanted.ids, wanted.limit],
  );
  return rows.map((row) => ({ ...row, characters: Number(row.characters), claims: Number(row.claims) }));
}
