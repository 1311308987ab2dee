import type { Tx } from "../database.ts";

/** Somebody who says things, as first named. */
export interface SourceRow {
  id: string;
  kind: "publisher" | "speaker";
  /** Null once erased. */
  name: string | null;
  at: Date;
}

/** Adds those that are not there yet, and says which these were. */
export async function insertSources(tx: Tx, sources: readonly SourceRow[]): Promise<Set<string>> {
  if (sources.length === 0) return new Set();
  const rows = await tx.rows<{ id: string }>(
    `INSERT INTO source (source_id, kind, name, recorded_at)
     SELECT id, kind, name, at FROM jsonb_to_recordset($1::jsonb) AS t (id uuid, kind text, name text, at timestamptz)
     ON CONFLICT (source_id) DO NOTHING RETURNING source_id AS id`,
    [JSON.stringify(sources)],
  );
  return new Set(rows.map(({ id }) => id));
}

/** All sources, or those with these ids, by kind and name. */
export function listSources(tx: Tx, ids: readonly string[] | null): Promise<SourceRow[]> {
  return tx.rows(
    `SELECT source_id AS id, kind, name, recorded_at AS at FROM source
     WHERE $1::uuid[] IS NULL OR source_id = ANY ($1) ORDER BY kind, name, source_id`,
    [ids],
  );
}
