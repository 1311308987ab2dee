import type { Tx } from "../database.ts";
import type { NameHit } from "../questions.ts";
import { ERASED } from "./erasure.ts";

/** Rows written in one statement. */
const BATCH = 2000;

/** What searches find of a report; `words` is a tsvector as text, null for none yet. */
export interface WordsRow {
  report_id: string;
  first_day: string | null;
  words: string;
}

/** Keeps the words of reports' newest readings in place of those kept before. */
export async function putWords(tx: Tx, rows: readonly WordsRow[]): Promise<void> {
  for (let from = 0; from < rows.length; from += BATCH)
    await tx.rows(
      `INSERT INTO report_words (report_id, first_day, words) SELECT t.* FROM json_to_recordset($1::json) AS
         t (report_id uuid, first_day date, words tsvector)
       ON CONFLICT (report_id) DO UPDATE SET first_day = excluded.first_day, words = excluded.words`,
      [JSON.stringify(rows.slice(from, from + BATCH))],
    );
}

/** Lists all reports that were read as having no words yet; those that have stay. */
export async function listWords(tx: Tx): Promise<void> {
  await tx.rows(
    "INSERT INTO report_words (report_id) SELECT DISTINCT report_id FROM reading ON CONFLICT (report_id) DO NOTHING",
  );
}

/** Up to that many reports whose words were never kept. */
export async function reportsWithoutWords(tx: Tx, limit: number): Promise<string[]> {
  const rows = await tx.rows<{ id: string }>(
    "SELECT report_id AS id FROM report_words WHERE words IS NULL ORDER BY report_id LIMIT $1",
    [limit],
  );
  return rows.map(({ id }) => id);
}

/** What each report's newest description and newest reading give to search: its day, its title, each quote once, but for erased ones. */
export function quotesOf(
  tx: Tx,
  reports: readonly string[],
): Promise<
  { report: string; title: string | null; publisher: string | null; date: string | null; quotes: string[] | null }[]
> {
  return tx.rows(
    `SELECT d.report_id AS report, d.title, d.publisher, d.date, q.quotes FROM unnest($1::uuid[]) AS w (report_id)
     CROSS JOIN LATERAL (SELECT n.report_id, n.title, n.publisher, n.date FROM report_details n WHERE n.report_id = w.report_id
       ORDER BY n.details_number DESC LIMIT 1) AS d
     LEFT JOIN LATERAL (SELECT n.reading_id FROM reading n WHERE n.report_id = w.report_id
       ORDER BY n.reading_number DESC LIMIT 1) AS g ON true
     LEFT JOIN LATERAL (SELECT array_agg(DISTINCT c.quote) AS quotes FROM claim c
       WHERE c.report_id = w.report_id AND c.reading_id = g.reading_id AND c.quote <> $2) AS q ON true`,
    [reports, ERASED],
  );
}

export interface FoundReport {
  report: string;
  day: string | null;
}

/** Reports looked at, the newest first, before all with the words are looked up: enough for words that many have. */
const NEWEST = 2000;

/** Reports with all those words (a tsquery), by day downwards, those without one last; `after` is where the last page ended. */
export async function reportsWithWords(
  tx: Tx,
  words: string,
  dated: boolean,
  after: FoundReport | null,
  limit: number,
): Promise<FoundReport[]> {
  const beyond = !after ? "" : dated ? "AND (first_day, report_id) < ($3::date, $4::uuid)" : "AND report_id < $3::uuid";
  const where = `first_day IS ${dated ? "NOT NULL" : "NULL"} ${beyond}`;
  const order = "ORDER BY first_day DESC, report_id DESC";
  const params = [words, limit, ...(!after ? [] : dated ? [after.day, after.report] : [after.report])];
  // How often words stand together nobody knows beforehand, so that neither way is left to be chosen by a guess.
  const near = await tx.rows<FoundReport>(
    `SELECT report_id AS report, first_day::text AS day FROM
       (SELECT report_id, first_day, words FROM report_words WHERE ${where} ${order} LIMIT ${NEWEST}) AS n
     WHERE words @@ $1::tsquery ${order} LIMIT $2`,
    params,
  );
  if (near.length === limit) return near;
  return tx.rows(
    `WITH f AS MATERIALIZED (SELECT report_id, first_day FROM report_words WHERE words @@ $1::tsquery)
     SELECT report_id AS report, first_day::text AS day FROM f WHERE ${where} ${order} LIMIT $2`,
    params,
  );
}

/** Labels of the incidents that rest on those reports. */
export function incidentsOn(tx: Tx, reports: readonly string[]): Promise<{ label: string; reports: string[] }[]> {
  return tx.rows(
    "SELECT label, report_ids AS reports FROM incident WHERE report_ids && $1::uuid[] ORDER BY first_day, label",
    [reports],
  );
}

/** Names by how many of these groups of three letters they have, as a share of all groups of both. */
export function namesLike(tx: Tx, trigrams: readonly string[], least: number, limit: number): Promise<NameHit[]> {
  return tx.rows(
    `SELECT kind, name, incidents::float8 AS incidents, t.common::float8 / (n.trigrams + $2 - t.common)::float8 AS likeness
     FROM (SELECT name_id, count(*) AS common FROM name_trigram WHERE trigram = ANY ($1) GROUP BY name_id) AS t
     JOIN name n ON n.name_id = t.name_id
     WHERE t.common::float8 >= $3::float8 * (n.trigrams + $2 - t.common)::float8
     ORDER BY likeness DESC, n.incidents DESC, kind, name, n.name_id LIMIT $4`,
    [trigrams, trigrams.length, least, limit],
  );
}
