import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { brotliDecompressSync } from "node:zlib";
import type { Country } from "./countries.ts";
import { PhraseIndex, phraseWords } from "./phrase-index.ts";
import { type PlaceRow, PlaceTable } from "./place-table.ts";
import { cellList, cellOrNull, readTable } from "./read-table.ts";

/** Weight of a country among places of one name: before any town. */
const COUNTRY_WEIGHT = 1e8;
/** Weights of rows of `curated.tsv` by sort: what somebody listed by hand is probably meant, a neighbourhood less so. */
const CURATED_WEIGHTS: Readonly<Record<string, number>> = { neighbourhood: 20_000, settlement: 60_000 };
const CURATED_WEIGHT = 120_000;

/** The gazetteer file, and what stands beside it in memory: countries and the places added by hand. */
export interface PlaceSources {
  table: PlaceTable;
  added: PlaceRow[];
  addedById: ReadonlyMap<string, PlaceRow>;
  index: PhraseIndex<PlaceRow[]>;
}

export function readPlaces(dir: string, countries: readonly Country[]): PlaceSources {
  const path = join(dir, "gazetteer", "places.txt.br");
  const table = new PlaceTable(
    existsSync(path) ? brotliDecompressSync(readFileSync(path)) : new TextEncoder().encode("# empty\n"),
  );
  const added = [...countries.map(countryRow), ...readCurated(dir, table)];
  const lists = new Map<string, PlaceRow[]>();
  for (const row of added) {
    for (const name of row.names) {
      const key = phraseWords(name)
        .flatMap((word) => word.split("-"))
        .join(" ");
      const list = lists.get(key);
      if (!list) lists.set(key, [row]);
      else if (!list.includes(row)) list.push(row);
    }
  }
  const index = new PhraseIndex<PlaceRow[]>();
  for (const [key, rows] of lists) index.add(key.split(" "), rows);
  return { table, added, addedById: new Map(added.map((row) => [row.place.id, row])), index };
}

function countryRow({ iso3, name, otherNames, lat, lon }: Country): PlaceRow {
  const place = {
    id: `iso:${iso3}`,
    name,
    sort: "country",
    country: iso3,
    admin1: null,
    lat,
    lon,
    population: 0,
    ambiguous: false,
  };
  return { place, weight: COUNTRY_WEIGHT, names: [name, ...otherNames] };
}

/**
 * `gazetteer/curated.tsv`: id, name, sort, country, first-level area, latitude, longitude, other names, source. A row whose id
 * the gazetteer file has adds names to that place and shows it by its own.
 */
function readCurated(dir: string, table: PlaceTable): PlaceRow[] {
  return readTable(join(dir, "gazetteer", "curated.tsv")).map(({ cells }) => {
    const [id, name, sort, country, admin1, lat, lon, others] = cells as [
      string,
      string,
      string,
      string,
      string,
      string,
      string,
      string,
    ];
    const names = [name, ...cellList(others)];
    const known = table.find([id]).rows.find((row) => row.place.id === id);
    if (known) return { ...known, place: { ...known.place, name }, names: [...names, ...known.names] };
    const place = {
      id,
      name,
      sort,
      country: cellOrNull(country),
      admin1: cellOrNull(admin1),
      lat: Number(lat),
      lon: Number(lon),
      population: 0,
      ambiguous: false,
    };
    return { place, weight: CURATED_WEIGHTS[sort] ?? CURATED_WEIGHT, names };
  });
}
