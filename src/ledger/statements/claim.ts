import type { Claim } from "../../record/claim.ts";
import { type ClaimRow, fromRow, toRow } from "../claim-row.ts";
import type { Tx } from "../database.ts";

/** Rows sent in one statement: a few megabytes at the most. */
const BATCH = 2000;
const CLAIM = `c.reading_id AS reading, c.claim_id AS id, c.report_id AS report, c.draft_id, c.subject_kind,
  c.subject_name, c.field, c.value, c.precision, c.basis, c.unit, c.people, c.at_place, c.speaker, c.publisher, c.stance,
  c.span_start, c.span_end, c.mark_start, c.mark_end, c.quote, c.rule, c.confidence`;

/** Adds the claims of a reading, in text order, each with its hash. */
export async function insertClaims(
  tx: Tx,
  reading: { report: string; id: string },
  claims: Claim[],
  hashes: readonly string[],
): Promise<void> {
  for (let from = 0; from < claims.length; from += BATCH) {
    const rows = claims.slice(from, from + BATCH).map((claim, index) => ({
      ...toRow(claim, from + index),
      row_sha256: `\\x${hashes[from + index]}`,
    }));
    await tx.rows(
      `INSERT INTO claim (report_id, reading_id, claim_id, position, draft_id, subject_kind, subject_name, field, value,
         precision, basis, unit, people, at_place, speaker_kind, speaker_name, speaker_party, speaker, publisher, stance,
         span_start, span_end, mark_start, mark_end, quote, rule, confidence, row_sha256)
       SELECT $1::uuid, $2::uuid, t.* FROM jsonb_to_recordset($3::jsonb) AS t (claim_id uuid, position bigint,
         draft_id uuid, subject_kind text, subject_name text, field text, value jsonb, precision text, basis text,
         unit text, people text, at_place text, speaker_kind text, speaker_name text, speaker_party text, speaker jsonb,
         publisher text, stance text, span_start integer, span_end integer, mark_start integer, mark_end integer, quote text, rule text,
         confidence double precision, row_sha256 bytea)`,
      [reading.report, reading.id, JSON.stringify(rows)],
    );
  }
}

/** Claims of these readings in text order by report, each with the reading it is of, the hash it was written with, and whether columns that repeat a part of it agree. */
export async function claimsOf(
  tx: Tx,
  readings: string[],
): Promise<{ reading: string; claim: Claim; hash: string | null; agrees: boolean }[]> {
  const rows = await tx.rows<ClaimRow & { hash: string | null; agrees: boolean }>(
    `SELECT ${CLAIM}, encode(c.row_sha256, 'hex') AS hash,
       (c.speaker_kind, c.speaker_name, c.speaker_party) IS NOT DISTINCT FROM
         (c.speaker ->> 'kind', c.speaker ->> 'name', c.speaker ->> 'party') AS agrees
     FROM claim c WHERE c.reading_id = ANY ($1) ORDER BY c.report_id, c.reading_id, c.position`,
    [readings],
  );
  return rows.map((row) => ({ reading: row.reading, claim: fromRow(row), hash: row.hash, agrees: row.agrees }));
}

/** Which claims are wanted; null does not restrict. */
export interface ClaimsWanted {
  report: string | null;
  ids: string[] | null;
  limit: number | null;
}

/** Claims of the newest reading of each report, in text order by report. */
export async function newestClaims(tx: Tx, wanted: ClaimsWanted): Promise<Claim[]> {
  const rows = await tx.rows<ClaimRow>(
    `SELECT ${CLAIM} FROM claim c
     JOIN reading g ON g.report_id = c.report_id AND g.reading_id = c.reading_id
     WHERE g.reading_number = (SELECT max(n.reading_number) FROM reading n WHERE n.report_id = g.report_id)
       AND ($1::uuid IS NULL OR c.report_id = $1) AND ($2::uuid[] IS NULL OR c.claim_id = ANY ($2))
     ORDER BY c.report_id, c.position LIMIT $3`,
    [wanted.report, wanted.ids, wanted.limit],
  );
  return rows.map(fromRow);
}

/** Those claims in text order by report, whichever reading they are of; of one in several readings, the newest's. */
export async function claimsById(tx: Tx, wanted: ClaimsWanted & { ids: string[] }): Promise<Claim[]> {
  const rows = await tx.rows<ClaimRow>(
    `SELECT * FROM (
       SELECT DISTINCT ON (c.report_id, c.claim_id) ${CLAIM}, c.position FROM claim c
       JOIN reading g ON g.report_id = c.report_id AND g.reading_id = c.reading_id
       WHERE c.claim_id = ANY ($2) AND ($1::uuid IS NULL OR c.report_id = $1)
       ORDER BY c.report_id, c.claim_id, g.reading_number DESC
     ) AS found ORDER BY report, span_start, position, id LIMIT $3`,
    [wanted.report, wanted.ids, wanted.limit],
  );
  return rows.map(fromRow);
}
