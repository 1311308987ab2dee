import type { Place } from "./knowledge.ts";
import type { PlaceRow, PlaceTable } from "./place-table.ts";
import { spellingKey } from "./spelling-key.ts";

/** Without a country only places of at least this weight are compared: small ones are too many and too alike. */
const WORLD_WEIGHT = 50_000;

/** Places by `spellingKey`, indexed country by country when first asked for. */
export class SpellingLookup {
  readonly #table: PlaceTable;
  readonly #added: readonly PlaceRow[];
  readonly #byCountry = new Map<string | null, Map<string, PlaceRow[]>>();

  constructor(table: PlaceTable, added: readonly PlaceRow[]) {
    this.#table = table;
    this.#added = added;
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
    if (country !== null) {
      yield* this.#added.filter((row) => row.place.country === country);
      yield* this.#table.rows(country);
      return;
    }
    yield* this.#added;
    for (const each of this.#table.countries) yield* this.#table.rows(each, WORLD_WEIGHT);
  }
}
