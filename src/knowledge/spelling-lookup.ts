import type { Place } from "./knowledge.ts";
import type { PlaceRow } from "./place-table.ts";
import type { PlaceSources } from "./read-places.ts";
import { spellingKey } from "./spelling-key.ts";

/** Without a country only places of at least this weight are compared: small ones are too many and too alike. */
const WORLD_WEIGHT = 50_000;

/** Places by `spellingKey`, indexed country by country when first asked for. */
export class SpellingLookup {
  readonly #sources: PlaceSources;
  readonly #byCountry = new Map<string | null, Map<string, PlaceRow[]>>();

  constructor(sources: PlaceSources) {
    this.#sources = sources;
  }

  /** Likeliest first; empty when the name has no Latin letters. */
  find(name: string, country: string | null): Place[] {
    const key = spellingKey(name);
    if (key === "") return [];
    let index = this.#byCountry.get(country);
    if (!index) this.#byCountry.set(country, (index = this.#index(country)));
    return (index.get(key) ?? []).map((row) => row.place);
  }

  #index(country: string | null): Map<string, PlaceRow[]> {
    const index = new Map<string, PlaceRow[]>();
    for (const row of this.#rows(country)) {
      for (const key of new Set(row.names.map(spellingKey))) {
        if (key === "") continue;
        const list = index.get(key);
        if (list) list.push(row);
        else index.set(key, [row]);
      }
    }
    for (const list of index.values()) list.sort((a, b) => b.weight - a.weight);
    return index;
  }

  *#rows(country: string | null): Iterable<PlaceRow> {
    const { table, added, addedById } = this.#sources;
    yield* added.filter((row) => country === null || row.place.country === country);
    for (const each of country === null ? table.countries : [country]) {
      for (const row of table.rows(each, country === null ? WORLD_WEIGHT : 0)) {
        if (!addedById.has(row.place.id)) yield row;
      }
    }
  }
}
