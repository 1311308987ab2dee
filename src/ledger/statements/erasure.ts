import type { Tx } from "../database.ts";

/** What stands where words were. */
export const ERASED = "[erased]";

/** Tables that held erased words, to be written anew so that none is left in their pages. */
export const ERASABLE = [
  "report",
  "report_details",
  "draft",
  "claim",
  "source",
  "incident",
  "statement",
  "report_words",
  "name",
  "name_trigram",
];

/** Whether the report was erased. */
export async function isErased(tx: Tx, report: string): Promise<boolean> {
  return (await erasedAmong(tx, [report])).has(report);
}

/** Those of the reports that were erased. */
export async function erasedAmong(tx: Tx, reports: readonly string[]): Promise<Set<string>> {
  const rows = await tx.rows<{ report: string }>(
    `SELECT document ->> 'report' AS report FROM decision
     WHERE kind = 'erase' AND document ->> 'report' = ANY ($1::text[])`,
    [reports],
  );
  return new Set(rows.map(({ report }) => report));
}

/** Sources that this report's claims name and no other's, by id. */
export async function namesOnlyIn(tx: Tx, report: string): Promise<{ kind: "publisher" | "speaker"; name: string }[]> {
  return tx.rows(
    `SELECT DISTINCT 'publisher' AS kind, c.publisher AS name FROM claim c WHERE c.report_id = $1 AND c.publisher IS NOT NULL
       AND NOT EXISTS (SELECT FROM claim o WHERE o.publisher = c.publisher AND o.report_id <> $1)
     UNION SELECT DISTINCT 'speaker', c.speaker_name FROM claim c WHERE c.report_id = $1 AND c.speaker_name IS NOT NULL
       AND NOT EXISTS (SELECT FROM claim o WHERE o.speaker_name = c.speaker_name AND o.report_id <> $1)
     ORDER BY kind, name`,
    [report],
  );
}

/** Removes the original and all words told of it, as the owner of the tables; identities, hashes, places and times stay. */
export async function eraseReportRows(tx: Tx, report: string): Promise<void> {
  await tx.rows("UPDATE report SET bytes = '' WHERE report_id = $1", [report]);
  await tx.rows(
    `UPDATE report_details SET name = $2, publisher = NULL, url = NULL, title = NULL, clean_text = '', characters = 0,
       regions = '[]', offsets = '[]' WHERE report_id = $1`,
    [report, ERASED],
  );
  await tx.rows("UPDATE report_words SET words = '' WHERE report_id = $1", [report]);
}

/**
 * Removes the words of a report's claims: quotes, speakers, publisher, names that no registry holds and whatever a value has in the
 * text's own words. Numbers, the groups of people they are of, dates, types and registry entries stay, so that what was counted is still counted.
 */
export async function eraseClaimRows(tx: Tx, report: string): Promise<void> {
  await tx.rows("UPDATE draft SET name = NULL WHERE report_id = $1", [report]);
  // What things are counted is numbered instead, so that houses and vehicles stay two.
  await tx.rows(
    `UPDATE claim c SET quote = $2, subject_name = NULL, at_place = NULL, publisher = NULL,
       unit = CASE WHEN c.unit IS NOT NULL THEN $2 || ' ' || u.number END,
       speaker_name = NULL, speaker = speaker || '{"name": null, "role": null, "span": null}',
       value = CASE
         WHEN jsonb_typeof(value) = 'string' AND field NOT IN ('type', 'stage', 'date', 'end_date') THEN to_jsonb($2::text)
         WHEN jsonb_typeof(value) = 'object' AND value ? 'name' AND value ->> 'id' IS NULL
           THEN value || jsonb_build_object('name', $2::text)
         ELSE value END
     FROM (SELECT unit, dense_rank() OVER (ORDER BY min(position), unit) AS number FROM claim
           WHERE report_id = $1 GROUP BY unit) u
     WHERE c.report_id = $1 AND u.unit IS NOT DISTINCT FROM c.unit`,
    [report, ERASED],
  );
}

export async function eraseSources(tx: Tx, ids: readonly string[]): Promise<void> {
  await tx.rows("UPDATE source SET name = NULL WHERE source_id = ANY ($1)", [ids]);
}
