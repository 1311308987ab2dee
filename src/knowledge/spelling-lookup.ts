import type { Place } from "./knowledge.ts";
import type { PlaceRow } from "./place-table.ts";
import type { PlaceSources } from "./read-places.ts";
import { spellingKey } from "./spelling-key.ts";

/** Without a country only places of at least this weight are compared: small ones are too many and too alike. */
const WORLD_WEIGHT = 50_000;

/** Places by `spellingKey`, indexed country by country when first asked for. */
export class SpellingLookup {
  readonly #sources: PlaceSources;
  /** Rows added by hand, and where others begin in the file: there are too many to hold. */
  readonly #byCountry = new Map<string | null, Map<string, (PlaceRow | number)[]>>();

  constructor(sources: PlaceSources) {
    this.#sources = sources;
  }

  /** Likeliest first; empty when the name has no Latin letters. */
  find(name: string, country: string | null): Place[] {
    const key = spellingKey(name);
    if (key === "") return [];
    let index = this.#byCountry.get(country);
    if (!index) this.#byCountry.set(country, (index = this.#index(country)));
    const { table, addedById } = this.#sources;
    const rows = (index.get(key) ?? []).flatMap((row) => {
      if (typeof row !== "number") return [row];
      const read = table.rowAt(row);
      return addedById.has(read.place.id) ? [] : [read];
    });
    return rows.sort((a, b) => b.weight - a.weight).map((row) => row.place);
  }

  #index(country: string | null): Map<string, (PlaceRow | number)[]> {
    const index = new Map<string, (PlaceRow | number)[]>();
    const add = (row: PlaceRow | number, names: readonly string[]) => {
      for (const key of names.length === 1 ? names.map(spellingKey) : new Set(names.map(spellingKey))) {
        if (key === "") continue;
        const list = index.get(key);
        if (list) list.push(row);
        else index.set(key, [row]);
      }
    };
    const { table, added } = this.#sources;
    for (const row of added) if (country === null || row.place.country === country) add(row, row.names);
    const least = country === null ? WORLD_WEIGHT : 0;
    for (const each of country === null ? table.countries : [country])
      for (const { line, names } of table.names(each, least)) add(line, names);
    return index;
  }
}
