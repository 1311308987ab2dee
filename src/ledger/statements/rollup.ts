import type { Tx } from "../database.ts";
import type { NameRow } from "../incident-columns.ts";
import { MEASURES, type Rollup } from "../rollups.ts";

/** Names written in one statement. */
const BATCH = 2000;
const KEY = "country, admin1, month, type";

/** Adds changes to the counts that are kept, and takes out those that come to nothing. */
export async function addToRollups(tx: Tx, changes: readonly Rollup[]): Promise<void> {
  if (changes.length === 0) return;
  const added = MEASURES.map((measure) => `${measure} = r.${measure} + excluded.${measure}`);
  await tx.rows(
    `INSERT INTO incident_rollup AS r (${KEY}, ${MEASURES.join(", ")})
     SELECT t.* FROM json_to_recordset($1::json) AS t (country text, admin1 text, month text, type text,
       ${MEASURES.map((measure) => `${measure} bigint`).join(", ")})
     ON CONFLICT (${KEY}) DO UPDATE SET ${added.join(", ")}`,
    [JSON.stringify(changes)],
  );
  const fewer = changes.filter(({ incidents }) => incidents < 0);
  if (fewer.length > 0)
    await tx.rows(
      `DELETE FROM incident_rollup r USING json_to_recordset($1::json) AS t (country text, admin1 text, month text, type text)
       WHERE (r.country, r.admin1, r.month, r.type) = (t.country, t.admin1, t.month, t.type) AND r.incidents <= 0`,
      [JSON.stringify(fewer)],
    );
}

/** Those of the names that are kept already. */
export async function knownNames(tx: Tx, ids: readonly string[]): Promise<Set<string>> {
  const rows = await tx.rows<{ id: string }>("SELECT name_id AS id FROM name WHERE name_id = ANY ($1)", [ids]);
  return new Set(rows.map(({ id }) => id));
}

export async function insertNames(
  tx: Tx,
  names: readonly (NameRow & { incidents: number; trigrams: string[] })[],
): Promise<void> {
  for (let from = 0; from < names.length; from += BATCH) {
    const batch = names.slice(from, from + BATCH);
    const rows = batch.map(({ trigrams, ...name }) => ({ ...name, trigrams: trigrams.length }));
    await tx.rows(
      `INSERT INTO name (name_id, kind, name, incidents, trigrams) SELECT t.* FROM json_to_recordset($1::json) AS
         t (name_id uuid, kind text, name text, incidents bigint, trigrams bigint)`,
      [JSON.stringify(rows)],
    );
    const parts = batch.flatMap(({ name_id, trigrams }) => trigrams.map((trigram) => ({ trigram, name_id })));
    // A name that went without its groups of letters, by whatever hand, comes back to those that are there.
    await tx.rows(
      `INSERT INTO name_trigram (trigram, name_id)
       SELECT t.* FROM json_to_recordset($1::json) AS t (trigram text, name_id uuid) ON CONFLICT DO NOTHING`,
      [JSON.stringify(parts)],
    );
  }
}

/** Adds to how many incidents have the names, and takes out those that none has any more. */
export async function addToNames(tx: Tx, changes: readonly { name_id: string; incidents: number }[]): Promise<void> {
  if (changes.length === 0) return;
  await tx.rows(
    `UPDATE name SET incidents = name.incidents + t.incidents
     FROM json_to_recordset($1::json) AS t (name_id uuid, incidents bigint) WHERE name.name_id = t.name_id`,
    [JSON.stringify(changes)],
  );
  const fewer = changes.flatMap(({ name_id, incidents }) => (incidents < 0 ? [name_id] : []));
  if (fewer.length === 0) return;
  const none = await tx.rows<{ id: string }>(
    "DELETE FROM name WHERE name_id = ANY ($1) AND incidents <= 0 RETURNING name_id AS id",
    [fewer],
  );
  if (none.length > 0) await tx.rows("DELETE FROM name_trigram WHERE name_id = ANY ($1)", [none.map(({ id }) => id)]);
}
