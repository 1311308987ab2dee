import type { Incident } from "../../record/incident.ts";
import type { Tx } from "../database.ts";
import type { Box, PageSort, Point } from "../questions.ts";

/** Which incidents are wanted; null does not restrict. `places` and `actors` as in `Wanted`; `words` are what they must have for that. */
export interface PageWanted {
  from: string | null;
  to: string | null;
  places: string[] | null;
  actors: string[] | null;
  /** A tsquery. */
  words: string | null;
  type: string | null;
  country: string | null;
  admin1: string | null;
}

/** Where a page ended: in the sort's column, then in the labels. */
export type Place = readonly [value: string | number | null, label: string];

const COLUMNS = { newest: "first_day", oldest: "first_day", deadliest: "killed_best", label: "label" } as const;
const TYPES = { first_day: "date", killed_best: "bigint", label: "text" } as const;

export interface PageRow {
  value: string | number | null;
  label: string;
  document: Incident;
}

/**
 * Rows of a page that have a value in the sort's column, or those that have none. Each way of matching the first day is asked for on
 * its own, in order and up to the limit, so that an index gives it.
 */
export function pageRows(
  tx: Tx,
  wanted: PageWanted,
  sort: PageSort,
  valued: boolean,
  after: Place | null,
  limit: number,
): Promise<PageRow[]> {
  const params: unknown[] = [];
  const give = (value: unknown) => `$${params.push(value)}`;
  const column = COLUMNS[sort];
  const down = sort === "newest" || sort === "deadliest";
  const [beyond, direction] = down ? ["<", "DESC"] : [">", "ASC"];
  const order = valued && column !== "label" ? `${column} ${direction}, label ${direction}` : `label ${direction}`;
  const where = matches(wanted, give);
  if (column !== "label") where.push(`${column} IS ${valued ? "NOT NULL" : "NULL"}`);
  if (after && valued && column !== "label")
    where.push(`(${column}, label) ${beyond} (${give(after[0])}::${TYPES[column]}, ${give(after[1])}::text)`);
  else if (after) where.push(`label ${beyond} ${give(after[1])}::text`);
  const most = give(limit);
  const value = column === "killed_best" ? "killed_best::float8" : column === "label" ? "NULL" : "first_day::text";
  const part = (days: string[]) =>
    `(SELECT ${column === "label" ? "" : `${column},`} label, ${value} AS value, document
      FROM ${matching([...where, ...days], fewFirst(days))} ORDER BY ${order} LIMIT ${most})`;
  const parts = dayWays(wanted, give).map(part);
  return tx.rows(
    `SELECT value, label, document FROM (${parts.join(" UNION ALL ")}) AS p ORDER BY ${order} LIMIT ${most}`,
    params,
  );
}

/** Incidents with a position in the box, the newest first, those without a day last. `cells` are the squares it touches; null: all. */
export function pointsIn(
  tx: Tx,
  box: Box,
  cells: readonly number[] | null,
  wanted: PageWanted,
  dated: boolean,
  limit: number,
): Promise<Point[]> {
  const params: unknown[] = [];
  const give = (value: unknown) => `$${params.push(value)}`;
  const where = matches(wanted, give);
  where.push(`first_day IS ${dated ? "NOT NULL" : "NULL"}`);
  if (cells) where.push(`cell = ANY (${give(cells)}::integer[])`);
  where.push(`lat BETWEEN ${give(box.south)}::float8 AND ${give(box.north)}::float8`);
  const [west, east] = [`${give(box.west)}::float8`, `${give(box.east)}::float8`];
  where.push(box.west <= box.east ? `lon BETWEEN ${west} AND ${east}` : `(lon >= ${west} OR lon <= ${east})`);
  const most = give(limit);
  const parts = dayWays(wanted, give).map(
    (days) => `(SELECT incident_id AS id, label, type, first_day::text AS day, lat, lon, killed_best::float8 AS killed
      FROM ${matching([...where, ...days], fewFirst(days))} ORDER BY first_day DESC, label DESC LIMIT ${most})`,
  );
  return tx.rows(
    `SELECT * FROM (${parts.join(" UNION ALL ")}) AS p ORDER BY day DESC, label DESC LIMIT ${most}`,
    params,
  );
}

/**
 * Incidents that began before the days wanted and were not over are few; how few, no server guesses, and one that guesses many
 * reads through all others in order. So they are looked up first, and put in order then.
 */
function fewFirst(days: readonly string[]): boolean {
  return days.includes("last_day > first_day");
}

/** Ways in which an incident's days can meet those wanted, no incident in two of them: begun in them, or before and not over. */
function dayWays({ from, to }: PageWanted, give: (value: unknown) => string): string[][] {
  const until = to === null ? [] : [`first_day <= ${give(to)}::date`];
  if (from === null) return [until];
  const day = `${give(from)}::date`;
  return [
    [`first_day >= ${day}`, ...until],
    [`first_day < ${day}`, "last_day > first_day", `last_day >= ${day}`, ...until],
  ];
}

function matching(where: readonly string[], first: boolean): string {
  const all = where.join(" AND ") || "true";
  return first ? `(SELECT * FROM incident WHERE ${all} OFFSET 0) AS incident` : `incident WHERE ${all}`;
}

function matches(wanted: PageWanted, give: (value: unknown) => string): string[] {
  const { places, actors, words, type, country, admin1 } = wanted;
  const where: string[] = [];
  // The words narrow it down by an index; what was typed must stand in one name, in that order.
  if (words !== null) where.push(`words @@ ${give(words)}::tsquery`);
  if (places) where.push(`strpos(places, ${give(places[0] ?? "\n")}::text) > 0`);
  if (actors) where.push(`strpos(actors, ${give(actors[0] ?? "\n")}::text) > 0`);
  if (type !== null) where.push(`type = ${give(type)}::text`);
  if (country !== null) where.push(`country = ${give(country)}::text`);
  if (admin1 !== null) where.push(`admin1 = ${give(admin1)}::text`);
  return where;
}
