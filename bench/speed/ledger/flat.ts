import type pg from "pg";
import type { EventRow } from "./rows.ts";

const BATCH = 2000;

/** One row for each event, as a spreadsheet has it, with the indexes that its questions need. */
const TABLES = `
  CREATE SCHEMA flat;
  CREATE TABLE flat.event (
    id bigint NOT NULL PRIMARY KEY, day date, type text COLLATE "C", country text COLLATE "C", admin1 text COLLATE "C",
    place text COLLATE "C", actors text COLLATE "C", source text COLLATE "C", lat double precision, lon double precision,
    low integer, best integer, high integer, note text COLLATE "C", words tsvector
  );
  CREATE INDEX ON flat.event (day, id);
  CREATE INDEX ON flat.event (country, day, id);
  CREATE INDEX ON flat.event (type, day, id);
  CREATE INDEX ON flat.event (best, id);
  CREATE INDEX ON flat.event (lat, lon);
  CREATE INDEX ON flat.event USING gin (words);
  CREATE TABLE flat.name (name text COLLATE "C" NOT NULL PRIMARY KEY, events bigint NOT NULL);`;

export async function makeFlat(client: pg.Client): Promise<void> {
  await client.query(TABLES);
  await client.query("CREATE EXTENSION IF NOT EXISTS pg_trgm SCHEMA flat");
  await client.query("CREATE INDEX ON flat.name USING gin (name flat.gin_trgm_ops)");
  // Partial words of places and actors: what anybody with a search box over one table would reach for.
  await client.query("CREATE INDEX ON flat.event USING gin (place flat.gin_trgm_ops, actors flat.gin_trgm_ops)");
}

/** Adds events in transactions of many. `types` are those of the incidents they became. */
export async function loadFlat(
  client: pg.Client,
  events: readonly EventRow[],
  told: (event: EventRow) => { type: string; note: string },
): Promise<void> {
  for (let from = 0; from < events.length; from += BATCH) await addFlat(client, events.slice(from, from + BATCH), told);
}

export async function addFlat(
  client: pg.Client,
  events: readonly EventRow[],
  told: (event: EventRow) => { type: string; note: string },
): Promise<void> {
  const rows = events.map((event) => {
    const { id, day, place, sideA, sideB, conflict, low, best, high } = event;
    const { name, country, admin1, lat, lon } = place;
    return {
      ...{ id, day, country, admin1, place: name, actors: `${sideA}; ${sideB}`, source: conflict, lat, lon },
      ...{ low, best, high, ...told(event) },
    };
  });
  await client.query(
    `INSERT INTO flat.event SELECT t.*, to_tsvector('simple', t.note) FROM json_to_recordset($1::json) AS t (id bigint,
       day date, type text, country text, admin1 text, place text, actors text, source text, lat double precision,
       lon double precision, low integer, best integer, high integer, note text)`,
    [JSON.stringify(rows)],
  );
}

/** The list of names beside it, made of what is there. */
export async function nameFlat(client: pg.Client): Promise<void> {
  await client.query(
    `INSERT INTO flat.name SELECT name, count(*) FROM (SELECT place AS name FROM flat.event
       UNION ALL SELECT admin1 FROM flat.event UNION ALL SELECT unnest(string_to_array(actors, '; ')) FROM flat.event) AS n
     WHERE name IS NOT NULL GROUP BY name`,
  );
}
