import type { IncidentKey } from "../../record/derived.ts";
import type { Tx } from "../database.ts";

export interface KeyRow {
  id: string;
  label: string;
  at: Date;
}

/**
 * Takes the next numbers of prefixes such as `SYR-2022`, as many of each as asked for, and returns the last of each. Held until the
 * end of the transaction, so that two programs must ask in one order: that of the prefixes.
 */
export async function takeNumbers(tx: Tx, wanted: ReadonlyMap<string, number>): Promise<Map<string, number>> {
  const rows = await tx.rows<{ prefix: string; last: string }>(
    `INSERT INTO label_counter (prefix, last_number)
     SELECT prefix, n FROM json_to_recordset($1::json) AS t (prefix text, n bigint) ORDER BY prefix COLLATE "C"
     ON CONFLICT (prefix) DO UPDATE SET last_number = label_counter.last_number + excluded.last_number
     RETURNING prefix, last_number AS last`,
    [JSON.stringify([...wanted].map(([prefix, n]) => ({ prefix, n })))],
  );
  return new Map(rows.map(({ prefix, last }) => [prefix, Number(last)]));
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

/** Up to two keys with that label, or whose id lies between the two. */
export function keysNamed(tx: Tx, label: string, range: readonly [string, string] | null): Promise<{ id: string }[]> {
  return tx.rows(
    `SELECT incident_id AS id FROM incident_label WHERE label = $1
     UNION SELECT incident_id FROM incident_key WHERE incident_id BETWEEN $2::uuid AND $3::uuid ORDER BY id LIMIT 2`,
    [label, range?.[0] ?? null, range?.[1] ?? null],
  );
}

/** A stretch of a report that tells of an incident, as the chain takes it down. */
export interface AnchorRow {
  incident: string;
  report: string;
  draft: string;
  start: number;
  end: number;
}

const ANCHOR = "incident_id AS incident, report_id AS report, draft_id AS draft, span_start AS start, span_end AS end";

/** Adds those that are not there yet, as one set, and returns what was added. */
export async function insertAnchors(
  tx: Tx,
  keys: readonly Pick<IncidentKey, "id" | "anchors">[],
  set: string,
  at: Date,
): Promise<AnchorRow[]> {
  const rows = keys.flatMap(({ id, anchors }) =>
    anchors.map(({ report, draft, start, end }) => ({ id, report, draft, span_start: start, span_end: end })),
  );
  if (rows.length === 0) return [];
  return inOrder(
    await tx.rows<AnchorRow>(
      `INSERT INTO incident_anchor (incident_id, report_id, draft_id, span_start, span_end, set_id, recorded_at)
       SELECT id, report, draft, span_start, span_end, $2::uuid, $3::timestamptz FROM jsonb_to_recordset($1::jsonb) AS
         t (id uuid, report uuid, draft uuid, span_start integer, span_end integer)
       ON CONFLICT DO NOTHING RETURNING ${ANCHOR}`,
      [JSON.stringify(rows), set, at],
    ),
  );
}

/** Gives anchors that are of no set to this one, as the owner of the tables. */
export async function nameSet(tx: Tx, set: string): Promise<void> {
  await tx.rows("UPDATE incident_anchor SET set_id = $1 WHERE set_id IS NULL", [set]);
}

/** Anchors by the set they were added in; null for a time that is not known any more. */
export async function anchorSets(
  tx: Tx,
  sets: string[],
): Promise<Map<string, { at: Date | null; anchors: AnchorRow[] }>> {
  const found = new Map<string, { at: Date | null; anchors: AnchorRow[] }>();
  const rows = await tx.rows<AnchorRow & { set: string; at: Date | null }>(
    `SELECT ${ANCHOR}, set_id AS set, recorded_at AS at FROM incident_anchor WHERE set_id = ANY ($1)`,
    [sets],
  );
  for (const { set, at, ...anchor } of rows) {
    const own = found.get(set);
    if (own) own.anchors.push(anchor);
    else found.set(set, { at, anchors: [anchor] });
  }
  for (const own of found.values()) own.anchors = inOrder(own.anchors);
  return found;
}

/** In an order that does not depend on the server. */
function inOrder(rows: AnchorRow[]): AnchorRow[] {
  const name = ({ incident, report, draft, start, end }: AnchorRow) => `${incident} ${report} ${draft} ${start} ${end}`;
  return rows.sort((a, b) => (name(a) < name(b) ? -1 : 1));
}

/** All keys, or those with these ids, by label. */
export function listKeys(tx: Tx, ids: string[] | null): Promise<KeyRow[]> {
  return tx.rows(
    `SELECT incident_id AS id, label, recorded_at AS at FROM incident_key
     WHERE $1::uuid[] IS NULL OR incident_id = ANY ($1) ORDER BY label, incident_id`,
    [ids],
  );
}

/** Anchors of all keys, or of those with these ids, held until that instant, by report and place in it. */
export function listAnchors(tx: Tx, ids: string[] | null, until: Date | null = null): Promise<AnchorRow[]> {
  return tx.rows(
    `SELECT ${ANCHOR} FROM incident_anchor
     WHERE ($1::uuid[] IS NULL OR incident_id = ANY ($1))
       AND ($2::timestamptz IS NULL OR recorded_at IS NULL OR recorded_at <= $2)
     ORDER BY incident_id, report_id, span_start, span_end, draft_id`,
    [ids, until],
  );
}
