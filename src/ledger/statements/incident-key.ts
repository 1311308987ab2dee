import type { IncidentKey } from "../../record/derived.ts";
import type { Tx } from "../database.ts";

export interface KeyRow {
  id: string;
  label: string;
  at: Date;
}

/** Takes the next `count` numbers of a prefix such as `SYR-2022`, and returns the last of them. Held until the end of the transaction. */
export async function takeNumbers(tx: Tx, prefix: string, count: number): Promise<number> {
  const [row] = await tx.rows<{ last: string }>(
    `INSERT INTO label_counter (prefix, last_number) VALUES ($1, $2)
     ON CONFLICT (prefix) DO UPDATE SET last_number = label_counter.last_number + excluded.last_number
     RETURNING last_number AS last`,
    [prefix, count],
  );
  return Number(row?.last);
}

export async function insertKeys(tx: Tx, keys: { id: string; label: string }[], at: Date): Promise<void> {
  const rows = JSON.stringify(keys.map(({ id, label }) => ({ id, label })));
  await tx.rows(
    `INSERT INTO incident_key (incident_id, label, recorded_at)
     SELECT id, label, $2 FROM jsonb_to_recordset($1::jsonb) AS t (id uuid, label text)`,
    [rows, at],
  );
  await tx.rows(
    `INSERT INTO incident_label (label, incident_id)
     SELECT label, id FROM jsonb_to_recordset($1::jsonb) AS t (id uuid, label text)`,
    [rows],
  );
}

/** Adds those that are not there yet. */
export async function insertAnchors(tx: Tx, keys: Pick<IncidentKey, "id" | "anchors">[]): Promise<void> {
  const rows = keys.flatMap(({ id, anchors }) =>
    anchors.map(({ report, draft, start, end }) => ({ id, report, draft, span_start: start, span_end: end })),
  );
  await tx.rows(
    `INSERT INTO incident_anchor (incident_id, report_id, draft_id, span_start, span_end)
     SELECT id, report, draft, span_start, span_end FROM jsonb_to_recordset($1::jsonb) AS
       t (id uuid, report uuid, draft uuid, span_start integer, span_end integer)
     ON CONFLICT DO NOTHING`,
    [JSON.stringify(rows)],
  );
}

/** All keys, or those with these ids, by label. */
export function listKeys(tx: Tx, ids: string[] | null): Promise<KeyRow[]> {
  return tx.rows(
    `SELECT incident_id AS id, label, recorded_at AS at FROM incident_key
     WHERE $1::uuid[] IS NULL OR incident_id = ANY ($1) ORDER BY label, incident_id`,
    [ids],
  );
}

/** Anchors of all keys, or of those with these ids, by report and place in it. */
export function listAnchors(
  tx: Tx,
  ids: string[] | null,
): Promise<(IncidentKey["anchors"][number] & { incident: string })[]> {
  return tx.rows(
    `SELECT incident_id AS incident, report_id AS report, draft_id AS draft, span_start AS start, span_end AS end
     FROM incident_anchor WHERE $1::uuid[] IS NULL OR incident_id = ANY ($1)
     ORDER BY incident_id, report_id, span_start, span_end, draft_id`,
    [ids],
  );
}
