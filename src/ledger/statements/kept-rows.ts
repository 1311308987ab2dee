import type { Tx } from "../database.ts";

/** A row that is kept of derivation, by its key, with a hash of what it says. */
export interface KeptRow {
  table: string;
  id: string;
  /** In hexadecimal. */
  sha256: string;
}

/** JSON says dates, numbers and lists of words alike whatever a server is set to; bytes it does not. */
const COLUMNS = "(to_jsonb(t) - 'document' - 'document_sha256')::text";
const DOCUMENT = "coalesce(encode(document_sha256, 'hex'), '')";

/** Tables with the key of a row and what is hashed of it; of groups of three letters, the names that have them. */
const ROWS: Record<string, string> = {
  incident: `SELECT incident_id::text AS id, ${COLUMNS} || ${DOCUMENT} AS said FROM incident t`,
  statement: `SELECT concat_ws(' ', kind, report_id, statement_id) AS id, ${COLUMNS} || ${DOCUMENT} AS said FROM statement t`,
  incident_rollup: `SELECT to_jsonb(ARRAY[country, admin1, month, type])::text AS id, ${COLUMNS} AS said FROM incident_rollup t`,
  name: `SELECT name_id::text AS id, ${COLUMNS} AS said FROM name t`,
  name_trigram: `SELECT trigram AS id, string_agg(name_id::text, ' ' ORDER BY name_id) AS said FROM name_trigram GROUP BY trigram`,
  report_words: `SELECT report_id::text AS id, ${COLUMNS} AS said FROM report_words t`,
};

/** All that is kept of derivation but the documents themselves: what filters, counts and searches look at. */
export async function keptRows(tx: Tx): Promise<KeptRow[]> {
  const found: KeptRow[] = [];
  for (const [table, rows] of Object.entries(ROWS)) {
    const hashed = await tx.rows<Omit<KeptRow, "table">>(
      `SELECT id, encode(sha256(convert_to(said, 'UTF8')), 'hex') AS sha256 FROM (${rows}) AS r ORDER BY id COLLATE "C"`,
    );
    for (const row of hashed) found.push({ table, ...row });
  }
  return found;
}
