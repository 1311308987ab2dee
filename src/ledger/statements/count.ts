import type { Tx } from "../database.ts";
import type { Count } from "../questions.ts";
import { ALL, MEASURES } from "../rollups.ts";

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

/** Counts from the kept ones: `kind` is the kind of row, each column at '*' or not. */
export async function countsFromRollups(
  tx: Tx,
  wanted: CountsWanted,
  kind: { country: boolean; admin1: boolean; month: boolean; type: boolean },
): Promise<Count[]> {
  const params: unknown[] = [];
  const give = (value: unknown) => `$${params.push(value)}`;
  const where = restrictions(wanted, give);
  if (!kind.country) where.push(`country = '${ALL}'`);
  else if (wanted.country === null) where.push(`country <> '${ALL}'`);
  where.push(`admin1 ${kind.admin1 ? "<>" : "="} '${ALL}'`);
  where.push(`month ${kind.month ? "<>" : "="} '${ALL}'`);
  where.push(`type ${kind.type ? "<>" : "="} '${ALL}'`);
  // Where every row of that kind is an answer of its own, there is nothing to sum.
  const parts = (["country", "admin1", "month", "type"] as const).filter((part) => kind[part]);
  const whole = parts.every((part) => wanted.columns.includes(part) || (part === "country" && wanted.country !== null));
  const sums = whole ? [...MEASURES] : MEASURES.map((measure) => `sum(${measure})::bigint AS ${measure}`);
  return grouped(tx, "incident_rollup", wanted, sums, where, params, !whole);
}

/** The same counts from the incidents themselves. */
export async function countsFromIncidents(tx: Tx, wanted: CountsWanted, names: NamesWanted): Promise<Count[]> {
  const params: unknown[] = [];
  const give = (value: unknown) => `$${params.push(value)}`;
  const where = restrictions(wanted, give);
  if (names.words !== null) where.push(`words @@ ${give(names.words)}::tsquery`);
  if (names.places) where.push(`strpos(places, ${give(names.places[0] ?? "\n")}::text) > 0`);
  if (names.actors) where.push(`strpos(actors, ${give(names.actors[0] ?? "\n")}::text) > 0`);
  const is = (state: string) => `count(*) FILTER (WHERE killed_state = '${state}')`;
  const sum = (side: string) => `coalesce(sum(killed_${side}), 0)::bigint AS ${side}_sum`;
  const open = (side: string) =>
    `count(*) FILTER (WHERE killed_state = 'known' AND killed_${side} IS NULL)::bigint AS ${side}_open`;
  const sums = [
    "count(*) AS incidents",
    ...[`${is("known")} AS killed_known`, `${is("none reported")} AS killed_none`],
    ...[`${is("in part")} AS killed_in_part`, `${is("unknown")} AS killed_unknown`],
    ...[sum("low"), sum("best"), sum("high"), open("low"), open("best"), open("high")],
  ];
  return grouped(tx, "incident", wanted, sums, where, params);
}

/** As one JSON document: a field for each number of each row would take the driver five times as long. */
async function grouped(
  tx: Tx,
  table: string,
  { columns }: CountsWanted,
  sums: string[],
  where: string[],
  params: unknown[],
  group = true,
): Promise<Count[]> {
  const by = columns.map((column) => `coalesce(${column}, '')`).join(", ");
  const named = columns.map((column) => `coalesce(${column}, '') AS ${column}`);
  const names = [...columns, ...MEASURES];
  const [found] = await tx.rows<{ rows: Cells[] | null }>(
    `SELECT json_agg(json_build_array(${names.join(", ")})) AS rows FROM (
       SELECT ${[...named, ...sums].join(", ")} FROM ${table} ${where.length > 0 ? `WHERE ${where.join(" AND ")}` : ""}
       ${group ? `GROUP BY ${by}` : ""} ORDER BY ${by}) AS g`,
    params,
  );
  const places = {
    ...{ country: names.indexOf("country"), admin1: names.indexOf("admin1") },
    ...{ month: names.indexOf("month"), type: names.indexOf("type"), measures: columns.length },
  };
  return (found?.rows ?? []).map((row) => toCount(row, places));
}

type Cells = readonly (string | number)[];
/** Where in a row each column stands; -1 where it is not. */
interface Places {
  country: number;
  admin1: number;
  month: number;
  type: number;
  measures: number;
}

function toCount(row: Cells, at: Places): Count {
  const text = (place: number) => (place < 0 ? null : (row[place] as string) || null);
  const measure = (n: number) => row[at.measures + n] as number;
  return {
    country: text(at.country),
    admin1: text(at.admin1),
    month: text(at.month),
    type: text(at.type),
    // In the order of MEASURES.
    incidents: measure(0),
    killed: { known: measure(1), noneReported: measure(2), inPart: measure(3), unknown: measure(4) },
    low: { sum: measure(5), open: measure(8) },
    best: { sum: measure(6), open: measure(9) },
    high: { sum: measure(7), open: measure(10) },
  };
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
