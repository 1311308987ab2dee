import type { Tx } from "../database.ts";
import { ALL, MEASURES, type Rollup } from "../rollups.ts";

/** Which counts are wanted; null does not restrict. Months as in `CountFilter`. */
export interface CountsWanted {
  columns: readonly ("country" | "admin1" | "month" | "type")[];
  from: string | null;
  to: string | null;
  type: string | null;
  country: string | null;
}
/** What incidents must have beside that; `words` is a tsquery. */
export interface NamesWanted {
  places: string[] | null;
  actors: string[] | null;
  words: string | null;
}

type Row = Partial<Rollup> & Record<(typeof MEASURES)[number], number>;

/** Counts from the kept ones: `kind` is the kind of row, each column at '*' or not. */
export async function countsFromRollups(
  tx: Tx,
  wanted: CountsWanted,
  kind: { country: boolean; admin1: boolean; month: boolean; type: boolean },
): Promise<Row[]> {
  const params: unknown[] = [];
  const give = (value: unknown) => `$${params.push(value)}`;
  const where = restrictions(wanted, give);
  if (!kind.country) where.push(`country = '${ALL}'`);
  else if (wanted.country === null) where.push(`country <> '${ALL}'`);
  where.push(`admin1 ${kind.admin1 ? "<>" : "="} '${ALL}'`);
  where.push(`month ${kind.month ? "<>" : "="} '${ALL}'`);
  where.push(`type ${kind.type ? "<>" : "="} '${ALL}'`);
  const sums = MEASURES.map((measure) => `sum(${measure})::float8 AS ${measure}`);
  return grouped(tx, "incident_rollup", wanted, sums, where, params);
}

/** The same counts from the incidents themselves. */
export async function countsFromIncidents(tx: Tx, wanted: CountsWanted, names: NamesWanted): Promise<Row[]> {
  const params: unknown[] = [];
  const give = (value: unknown) => `$${params.push(value)}`;
  const where = restrictions(wanted, give);
  if (names.words !== null) where.push(`words @@ ${give(names.words)}::tsquery`);
  if (names.places) where.push(`strpos(places, ${give(names.places[0] ?? "\n")}::text) > 0`);
  if (names.actors) where.push(`strpos(actors, ${give(names.actors[0] ?? "\n")}::text) > 0`);
  const is = (state: string) => `count(*) FILTER (WHERE killed_state = '${state}')::float8`;
  const sum = (side: string) => `coalesce(sum(killed_${side}), 0)::float8 AS ${side}_sum`;
  const open = (side: string) =>
    `count(*) FILTER (WHERE killed_state = 'known' AND killed_${side} IS NULL)::float8 AS ${side}_open`;
  const sums = [
    "count(*)::float8 AS incidents",
    ...[`${is("known")} AS killed_known`, `${is("none reported")} AS killed_none`],
    ...[`${is("in part")} AS killed_in_part`, `${is("unknown")} AS killed_unknown`],
    ...[sum("low"), sum("best"), sum("high"), open("low"), open("best"), open("high")],
  ];
  return grouped(tx, "incident", wanted, sums, where, params);
}

async function grouped(
  tx: Tx,
  table: string,
  { columns }: CountsWanted,
  sums: string[],
  where: string[],
  params: unknown[],
): Promise<Row[]> {
  const by = columns.map((column) => `coalesce(${column}, '')`).join(", ");
  const named = columns.map((column) => `coalesce(${column}, '') AS ${column}`);
  return tx.rows(
    `SELECT ${[...named, ...sums].join(", ")} FROM ${table} ${where.length > 0 ? `WHERE ${where.join(" AND ")}` : ""}
     GROUP BY ${by} ORDER BY ${by}`,
    params,
  );
}

function restrictions({ from, to, type, country }: CountsWanted, give: (value: unknown) => string): string[] {
  const where: string[] = [];
  // A year alone is in a time that holds all of it; as text it comes before its months.
  if (from !== null)
    where.push(`month >= ${give(from.endsWith("-01") ? from.slice(0, 4) : from)}::text`, `month <> ''`);
  if (to !== null) where.push(`month <= ${give(to)}::text`, `month <> ''`);
  if (to !== null && !to.endsWith("-12")) where.push(`month <> ${give(to.slice(0, 4))}::text`);
  if (type !== null) where.push(`type = ${give(type)}::text`);
  if (country !== null) where.push(`country = ${give(country)}::text`);
  return where;
}
