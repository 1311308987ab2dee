import type { Incident } from "../../record/incident.ts";
import type { Tx } from "../database.ts";
import type { Counted } from "../rollups.ts";
import type { IncidentRow, StatementKind, StatementRow } from "../search-columns.ts";

const BATCH = 1000;
/** Which rows are wanted; null does not restrict. `place` and `actor` are texts to be found in the folded names. */
export interface Wanted {
  from: string | null;
  to: string | null;
  places: string[] | null;
  actors: string[] | null;
  type: string | null;
  limit: number | null;
}
const MATCHES = `($1::date IS NULL OR last_day >= $1) AND ($2::date IS NULL OR first_day <= $2)
  AND ($3::text[] IS NULL OR EXISTS (SELECT FROM unnest($3) AS p WHERE strpos(places, p) > 0))
  AND ($4::text[] IS NULL OR EXISTS (SELECT FROM unnest($4) AS a WHERE strpos(actors, a) > 0))
  AND ($5::text IS NULL OR type = $5)`;

function asked(wanted: Wanted): unknown[] {
  return [wanted.from, wanted.to, wanted.places, wanted.actors, wanted.type];
}

/** What each kept incident was written from, by id; null for those of before such hashes. */
export async function incidentHashes(tx: Tx): Promise<Map<string, string | null>> {
  const rows = await tx.rows<{ id: string; hash: string | null }>(
    "SELECT incident_id AS id, document_sha256::text AS hash FROM incident",
  );
  return new Map(rows.map(({ id, hash }) => [id, hash]));
}

/** Kept statements by kind and id, with what each was written from and where it stands. */
export async function statementHashes(tx: Tx): Promise<Map<string, string>> {
  const rows = await tx.rows<{ key: string; hash: string }>(
    `SELECT kind || ' ' || report_id || ' ' || statement_id AS key,
       position || ' ' || coalesce(document_sha256::text, '') AS hash FROM statement`,
  );
  return new Map(rows.map(({ key, hash }) => [key, hash]));
}

/** What is counted and named of those incidents that are kept; of those of before, nothing is. */
export async function countedOf(tx: Tx, ids: readonly string[]): Promise<(Counted & { name_ids: string[] })[]> {
  const rows = await tx.rows<Counted & { name_ids: string[] }>(
    `SELECT country, admin1, month, type, killed_state, killed_low::float8, killed_best::float8, killed_high::float8, name_ids
     FROM incident WHERE incident_id = ANY ($1) AND document_sha256 IS NOT NULL`,
    [ids],
  );
  return rows;
}

/** Takes out all that is kept of derivation: results, counts, names and the words of reports. */
export async function emptyDerived(tx: Tx): Promise<void> {
  for (const table of [
    "incident",
    "statement",
    "incident_rollup",
    "name",
    "name_trigram",
    "report_words",
    "derivation",
  ])
    await tx.rows(`DELETE FROM ${table}`);
}

export async function deleteIncidents(tx: Tx, ids: readonly string[]): Promise<void> {
  for (let from = 0; from < ids.length; from += BATCH)
    await tx.rows("DELETE FROM incident WHERE incident_id = ANY ($1)", [ids.slice(from, from + BATCH)]);
}

/** `keys` are kind, report and id of each, with spaces between. */
export async function deleteStatements(tx: Tx, keys: readonly string[]): Promise<void> {
  for (let from = 0; from < keys.length; from += BATCH) {
    const rows = keys.slice(from, from + BATCH).map((key) => {
      const [kind, report, id] = key.split(" ");
      return { kind, report, id };
    });
    await tx.rows(
      `DELETE FROM statement s USING json_to_recordset($1::json) AS t (kind text, report uuid, id uuid)
       WHERE s.report_id = t.report AND s.kind = t.kind AND s.statement_id = t.id`,
      [JSON.stringify(rows)],
    );
  }
}

export async function insertIncidents(tx: Tx, rows: readonly IncidentRow[]): Promise<void> {
  for (let from = 0; from < rows.length; from += BATCH)
    await tx.rows(
      `INSERT INTO incident (incident_id, label, type, first_day, last_day, places, actors, claim_ids, report_ids, document,
         country, admin1, lat, lon, cell, month, killed_state, killed_low, killed_best, killed_high, words, name_ids,
         document_sha256)
       SELECT t.* FROM json_to_recordset($1::json) AS t (incident_id uuid, label text, type text, first_day date,
         last_day date, places text, actors text, claim_ids uuid[], report_ids uuid[], document json, country text,
         admin1 text, lat double precision, lon double precision, cell integer, month text, killed_state text,
         killed_low bigint, killed_best bigint, killed_high bigint, words tsvector, name_ids uuid[], document_sha256 bytea)`,
      [JSON.stringify(rows.slice(from, from + BATCH).map(({ names: _, ...row }) => row))],
    );
}

export async function insertStatements(tx: Tx, rows: readonly StatementRow[]): Promise<void> {
  for (let from = 0; from < rows.length; from += BATCH)
    await tx.rows(
      `INSERT INTO statement (report_id, statement_id, kind, position, type, first_day, last_day, places, actors, claim_ids,
         document, document_sha256)
       SELECT t.* FROM json_to_recordset($1::json) AS t (report_id uuid, statement_id uuid, kind text, position bigint,
         type text, first_day date, last_day date, places text, actors text, claim_ids uuid[], document json,
         document_sha256 bytea)`,
      [JSON.stringify(rows.slice(from, from + BATCH))],
    );
}

/** Up to that many incidents whose columns were never made. */
export async function unfilledIncidents(tx: Tx, limit: number): Promise<Incident[]> {
  const rows = await tx.rows<{ document: Incident }>(
    "SELECT document FROM incident WHERE document_sha256 IS NULL ORDER BY incident_id LIMIT $1",
    [limit],
  );
  return rows.map(({ document }) => document);
}

/** Incidents by first day, those without one last, then by label. */
export async function listIncidents(tx: Tx, wanted: Wanted): Promise<Incident[]> {
  const rows = await tx.rows<{ document: Incident }>(
    `SELECT document FROM incident WHERE ${MATCHES} ORDER BY first_day NULLS LAST, label, incident_id LIMIT $6`,
    [...asked(wanted), wanted.limit],
  );
  return rows.map((row) => row.document);
}

/** Statements of a kind in the order they were derived in. */
export async function listStatements<S>(tx: Tx, kind: StatementKind, wanted: Wanted): Promise<S[]> {
  const rows = await tx.rows<{ document: S }>(
    `SELECT document FROM statement WHERE ${MATCHES} AND kind = $7
     ORDER BY position, report_id, statement_id LIMIT $6`,
    [...asked(wanted), wanted.limit, kind],
  );
  return rows.map((row) => row.document);
}

export async function incidentByLabel(tx: Tx, label: string): Promise<Incident | null> {
  const [row] = await tx.rows<{ document: Incident }>("SELECT document FROM incident WHERE label = $1", [label]);
  return row?.document ?? null;
}

/** Up to two incidents whose id lies between the two. */
export async function incidentsBetween(tx: Tx, from: string, to: string): Promise<Incident[]> {
  const rows = await tx.rows<{ document: Incident }>(
    "SELECT document FROM incident WHERE incident_id BETWEEN $1 AND $2 ORDER BY incident_id LIMIT 2",
    [from, to],
  );
  return rows.map((row) => row.document);
}

/** Of incidents there are now, the one that rests on most of the claims about drafts that were ever held under a key. */
export async function incidentHolding(tx: Tx, key: string): Promise<Incident | null> {
  const [row] = await tx.rows<{ document: Incident }>(
    `WITH held AS (
       SELECT DISTINCT c.claim_id FROM incident_anchor a
       JOIN claim c ON c.report_id = a.report_id AND c.draft_id = a.draft_id WHERE a.incident_id = $1
     )
     SELECT i.document FROM incident i
     WHERE i.report_ids && (SELECT array_agg(a.report_id) FROM incident_anchor a WHERE a.incident_id = $1)
       AND i.claim_ids && (SELECT array_agg(claim_id) FROM held)
     ORDER BY (SELECT count(*) FROM held WHERE claim_id = ANY (i.claim_ids)) DESC, i.label, i.incident_id LIMIT 1`,
    [key],
  );
  return row?.document ?? null;
}

/** The claims and the reports that all matching results together rest on. */
export async function evidenceBehind(tx: Tx, wanted: Wanted): Promise<{ claims: string[]; reports: string[] }> {
  const rows = await tx.rows<{ claims: string[]; reports: string[] }>(
    `SELECT claim_ids AS claims, report_ids AS reports FROM incident WHERE ${MATCHES}
     UNION ALL SELECT claim_ids, ARRAY[report_id] FROM statement WHERE ${MATCHES}`,
    asked(wanted),
  );
  return {
    claims: [...new Set(rows.flatMap((row) => row.claims))],
    reports: [...new Set(rows.flatMap((row) => row.reports))],
  };
}
