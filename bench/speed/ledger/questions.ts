import type pg from "pg";
import type { Ledger } from "../../../src/ledger/ledger.ts";
import type { EventRow } from "./rows.ts";

/** One question as it is asked of the ledger and of the flat table; both give how many rows came, about the same. */
export interface Question {
  name: string;
  /** Whether it is a page or a count, which are to be answered within 50 ms. */
  quick: boolean;
  ledger(ledger: Ledger, of: EventRow, dice: () => number): Promise<number>;
  flat(client: pg.Client, of: EventRow, dice: () => number): Promise<number>;
}

const PAGE = 50;
const PAGE_COLUMNS = "id, day, type, country, admin1, place, actors, source, lat, lon, low, best, high, note";

export const QUESTIONS: readonly Question[] = [
  {
    ...{ name: "page, newest first", quick: true },
    ledger: async (ledger) => (await ledger.page({}, "newest", null, PAGE)).incidents.length,
    flat: (client) => rows(client, `SELECT ${PAGE_COLUMNS} FROM flat.event ORDER BY day DESC, id DESC LIMIT ${PAGE}`),
  },
  {
    ...{ name: "page of a country and year, by deaths", quick: true },
    ledger: async (ledger, of) => {
      const { from, to } = yearOf(of);
      return (await ledger.page({ ...countryOf(of), from, to }, "deadliest", null, PAGE)).incidents.length;
    },
    flat: (client, of) => {
      const { from, to } = yearOf(of);
      const sql = `SELECT ${PAGE_COLUMNS} FROM flat.event WHERE country = $1 AND day BETWEEN $2 AND $3 ORDER BY best DESC, id DESC LIMIT ${PAGE}`;
      return rows(client, sql, [of.place.country, from, to]);
    },
  },
  {
    ...{ name: "page of a type, and the one after it", quick: true },
    ledger: async (ledger) => {
      const { next } = await ledger.page({ type: "ambush" }, "oldest", null, PAGE);
      return (await ledger.page({ type: "ambush" }, "oldest", next, PAGE)).incidents.length;
    },
    flat: async (client) => {
      const sql = `SELECT ${PAGE_COLUMNS} FROM flat.event WHERE type = 'ambush' AND (day, id) > ($1::date, $2::bigint) ORDER BY day, id LIMIT ${PAGE}`;
      const { rows: first } = await client.query<{ day: string; id: string }>(sql, ["-infinity", 0]);
      const last = first.at(-1);
      return rows(client, sql, [last?.day ?? "infinity", last?.id ?? 0]);
    },
  },
  {
    ...{ name: "page of a place's name", quick: true },
    ledger: async (ledger, of) => (await ledger.page({ place: of.place.name }, "newest", null, PAGE)).incidents.length,
    flat: (client, of) => {
      const sql = `SELECT ${PAGE_COLUMNS} FROM flat.event WHERE place ILIKE $1 ORDER BY day DESC, id DESC LIMIT ${PAGE}`;
      return rows(client, sql, [`%${of.place.name}%`]);
    },
  },
  {
    ...{ name: "page of an actor in a year", quick: true },
    ledger: async (ledger, of) =>
      (await ledger.page({ actor: of.sideB, ...yearOf(of) }, "newest", null, PAGE)).incidents.length,
    flat: (client, of) => {
      const { from, to } = yearOf(of);
      const sql = `SELECT ${PAGE_COLUMNS} FROM flat.event WHERE actors ILIKE $1 AND day BETWEEN $2 AND $3 ORDER BY day DESC, id DESC LIMIT ${PAGE}`;
      return rows(client, sql, [`%${of.sideB}%`, from, to]);
    },
  },
  {
    ...{ name: "count by month and type", quick: true },
    ledger: async (ledger) => (await ledger.counts("month and type", {})).length,
    flat: (client) => rows(client, grouped("date_trunc('month', day), type")),
  },
  {
    ...{ name: "count by month, of a country", quick: true },
    ledger: async (ledger, of) => (await ledger.counts("month", countryOf(of))).length,
    flat: (client, of) => rows(client, grouped("date_trunc('month', day)", "country = $1"), [of.place.country]),
  },
  {
    ...{ name: "count by country", quick: true },
    ledger: async (ledger) => (await ledger.counts("country", {})).length,
    flat: (client) => rows(client, grouped("country")),
  },
  {
    ...{ name: "count by area, of five years", quick: true },
    ledger: async (ledger, of) => {
      const year = Number(of.day.slice(0, 4));
      return (await ledger.counts("area", { from: `${year - 4}-01`, to: `${year}-12` })).length;
    },
    flat: (client, of) => {
      const year = Number(of.day.slice(0, 4));
      const sql = grouped("country, admin1", "day BETWEEN $1 AND $2");
      return rows(client, sql, [`${year - 4}-01-01`, `${year}-12-31`]);
    },
  },
  {
    ...{ name: "count by month, of an actor", quick: false },
    ledger: async (ledger, of) => (await ledger.counts("month", { actor: of.sideB })).length,
    flat: (client, of) => rows(client, grouped("date_trunc('month', day)", "actors ILIKE $1"), [`%${of.sideB}%`]),
  },
  {
    ...{ name: "box of 2 degrees, one year", quick: false },
    ledger: async (ledger, of) => {
      const [lat, lon] = [of.place.lat as number, of.place.lon as number];
      const box = { south: lat - 1, north: lat + 1, west: lon - 1, east: lon + 1 };
      return (await ledger.box(box, yearOf(of), 500)).length;
    },
    flat: (client, of) => {
      const [lat, lon] = [of.place.lat as number, of.place.lon as number];
      const { from, to } = yearOf(of);
      const sql = `SELECT id, day, type, lat, lon, best FROM flat.event WHERE lat BETWEEN $1 AND $2 AND lon BETWEEN $3 AND $4
        AND day BETWEEN $5 AND $6 ORDER BY day DESC, id DESC LIMIT 500`;
      return rows(client, sql, [lat - 1, lat + 1, lon - 1, lon + 1, from, to]);
    },
  },
  {
    ...{ name: "full text, two words", quick: false },
    ledger: async (ledger, of) => (await ledger.searchText(wordsOf(of), null, PAGE)).hits.length,
    flat: (client, of) => {
      const sql = `SELECT ${PAGE_COLUMNS} FROM flat.event WHERE words @@ plainto_tsquery('simple', $1) ORDER BY day DESC, id DESC LIMIT ${PAGE}`;
      return rows(client, sql, [wordsOf(of)]);
    },
  },
  {
    ...{ name: "name with a slip", quick: false },
    ledger: async (ledger, of, dice) => (await ledger.searchNames(slip(of.place.name, dice), 20)).length,
    flat: (client, of, dice) => {
      const sql = `SELECT name, events, flat.similarity(name, $1) AS likeness FROM flat.name WHERE name OPERATOR(flat.%) $1
        ORDER BY likeness DESC, name LIMIT 20`;
      return rows(client, sql, [slip(of.place.name, dice)]);
    },
  },
];

const SUMS = `count(*), sum(low), sum(best), sum(high), count(*) FILTER (WHERE best IS NULL) AS unknown`;

function grouped(by: string, where?: string): string {
  return `SELECT ${by}, ${SUMS} FROM flat.event ${where ? `WHERE ${where}` : ""} GROUP BY ${by} ORDER BY ${by}`;
}

async function rows(client: pg.Client, sql: string, params: unknown[] = []): Promise<number> {
  return (await client.query(sql, params)).rows.length;
}

function countryOf({ place }: EventRow): { country: string } {
  return { country: place.country ?? "AFG" };
}

function yearOf({ day }: EventRow): { from: string; to: string } {
  return { from: `${day.slice(0, 4)}-01-01`, to: `${day.slice(0, 4)}-12-31` };
}

/** A word of the sides' names and a place's. */
function wordsOf({ sideB, place }: EventRow): string {
  return `${sideB.split(/\s+/).at(-1)} ${place.name.split(/\s+/)[0]}`;
}

/** The name with one letter left out and two others changing places. */
function slip(name: string, dice: () => number): string {
  const letters = [...name];
  const at = 1 + Math.floor(dice() * Math.max(1, letters.length - 3));
  if (letters.length > 4) letters.splice(at, 2, ...letters.slice(at, at + 2).reverse());
  if (letters.length > 7) letters.splice(Math.floor(dice() * letters.length), 1);
  return letters.join("");
}
