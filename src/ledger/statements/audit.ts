import type { Tx } from "../database.ts";

export type EntryKind = "report" | "details" | "reading" | "decision" | "key" | "anchors" | "source";

/** One piece of evidence as the chain knows it; `part` says which description or reading of a report. */
export interface Entry {
  id: string;
  kind: EntryKind;
  key: string;
  part: string;
  sha256: string;
  at: Date;
}

export interface Batch {
  number: number;
  previous: string;
  sha256: string;
  entries: number;
  at: Date;
}

const ENTRY = "e.entry_id AS id, e.kind, e.key_id AS key, e.key_part AS part, e.sha256, e.recorded_at AS at";

export async function insertEntries(tx: Tx, entries: Entry[]): Promise<void> {
  await tx.rows(
    `INSERT INTO audit_entry (entry_id, kind, key_id, key_part, sha256, recorded_at)
     SELECT id, kind, key, part, sha256, at FROM jsonb_to_recordset($1::jsonb) AS
       t (id uuid, kind text, key uuid, part text, sha256 text, at timestamptz)`,
    [JSON.stringify(entries)],
  );
}

export async function hasEntry(tx: Tx, id: string): Promise<boolean> {
  return (await tx.rows("SELECT FROM audit_entry WHERE entry_id = $1", [id])).length > 0;
}

/** Entries that no batch holds, or those of `ids` among them; by id. */
export function unsealedEntries(tx: Tx, ids: string[] | null, limit: number): Promise<Entry[]> {
  return tx.rows(
    `SELECT ${ENTRY} FROM audit_entry e
     WHERE ($1::uuid[] IS NULL OR e.entry_id = ANY ($1))
       AND NOT EXISTS (SELECT FROM audit_member m WHERE m.entry_id = e.entry_id)
     ORDER BY e.entry_id LIMIT $2`,
    [ids, limit],
  );
}

export async function countUnsealed(tx: Tx): Promise<number> {
  const [row] = await tx.rows<{ n: string }>(
    `SELECT count(*) AS n FROM audit_entry e WHERE NOT EXISTS (SELECT FROM audit_member m WHERE m.entry_id = e.entry_id)`,
  );
  return Number(row?.n);
}

/** Batches from that number on, in order. */
export async function batchesFrom(tx: Tx, number: number, limit: number): Promise<Batch[]> {
  const rows = await tx.rows<Omit<Batch, "number" | "entries"> & { number: string; entries: string }>(
    `SELECT batch_number AS number, previous_sha256 AS previous, sha256, entries, sealed_at AS at FROM audit_batch
     WHERE batch_number >= $1 ORDER BY batch_number LIMIT $2`,
    [number, limit],
  );
  return rows.map((row) => ({ ...row, number: Number(row.number), entries: Number(row.entries) }));
}

export async function lastBatch(tx: Tx): Promise<{ number: number; sha256: string } | null> {
  const [row] = await tx.rows<{ number: string; sha256: string }>(
    "SELECT batch_number AS number, sha256 FROM audit_batch ORDER BY batch_number DESC LIMIT 1",
  );
  return row ? { number: Number(row.number), sha256: row.sha256 } : null;
}

/** The entries a batch holds, by id. */
export function entriesOf(tx: Tx, batch: number): Promise<Entry[]> {
  return tx.rows(
    `SELECT ${ENTRY} FROM audit_member m JOIN audit_entry e ON e.entry_id = m.entry_id
     WHERE m.batch_number = $1 ORDER BY e.entry_id`,
    [batch],
  );
}

export async function insertBatch(tx: Tx, batch: Batch, members: string[]): Promise<void> {
  await tx.rows(
    `INSERT INTO audit_batch (batch_number, previous_sha256, sha256, entries, sealed_at) VALUES ($1, $2, $3, $4, $5)`,
    [batch.number, batch.previous, batch.sha256, batch.entries, batch.at],
  );
  await tx.rows("INSERT INTO audit_member (entry_id, batch_number) SELECT unnest($1::uuid[]), $2", [
    members,
    batch.number,
  ]);
}

/** How many rows of evidence of each kind no entry speaks of. */
export async function countUnentered(tx: Tx): Promise<{ kind: EntryKind; n: number }[]> {
  const of = (kind: EntryKind, table: string, key: string, part: string) =>
    `SELECT '${kind}' AS kind, count(*) AS n FROM ${table} t WHERE NOT EXISTS (SELECT FROM audit_entry e
       WHERE e.kind = '${kind}' AND e.key_id = t.${key} AND e.key_part = ${part})`;
  const rows = await tx.rows<{ kind: EntryKind; n: string }>(
    [
      of("report", "report", "report_id", "''"),
      of("details", "report_details", "report_id", "t.details_number::text"),
      of("reading", "reading", "report_id", "t.reading_id::text"),
      of("decision", "decision", "decision_id", "''"),
      of("key", "incident_key", "incident_id", "''"),
      of("anchors", "(SELECT DISTINCT set_id FROM incident_anchor)", "set_id", "''"),
      of("source", "source", "source_id", "''"),
    ].join(" UNION ALL "),
  );
  return rows.map(({ kind, n }) => ({ kind, n: Number(n) }));
}

/** Rows whose columns for searching do not say what their own evidence says, in words. */
export async function disagreements(tx: Tx): Promise<string[]> {
  const rows = await tx.rows<{ what: string }>(
    `SELECT 'decision ' || decision_id || ' was changed: its columns do not say what its document says' AS what FROM decision
     WHERE who IS DISTINCT FROM document ->> 'who' OR kind IS DISTINCT FROM document ->> 'kind'
     UNION ALL SELECT 'label ' || l.label || ' was changed: it is not that of incident ' || l.incident_id FROM incident_label l
     WHERE NOT EXISTS (SELECT FROM incident_key k WHERE k.incident_id = l.incident_id AND k.label = l.label)
     UNION ALL SELECT 'label ' || k.label || ' of incident ' || k.incident_id || ' is gone' FROM incident_key k
     WHERE NOT EXISTS (SELECT FROM incident_label l WHERE l.incident_id = k.incident_id AND l.label = k.label)
     ORDER BY what`,
  );
  return rows.map(({ what }) => what);
}
