import { join } from "node:path";
import { fold } from "./fold.ts";
import { phraseWords } from "./phrase-index.ts";
import { cellList, readTable } from "./read-table.ts";

export interface Country {
  /** ISO 3166-1 alpha-3. */
  iso3: string;
  iso2: string;
  name: string;
  otherNames: string[];
  capital: string;
  /** Of its middle, WGS 84 degrees. */
  lat: number;
  lon: number;
  /** Adjectives and names of its people, as listed. */
  demonyms: string[];
}

/** `data/countries.tsv` with the forms of `data/demonyms.tsv`. */
export function readCountries(dir: string): Country[] {
  const forms = new Map(readTable(join(dir, "demonyms.tsv")).map(({ cells }) => [cells[0], cellList(cells[1])]));
  return readTable(join(dir, "countries.tsv")).map(({ cells }) => {
    const [iso3, iso2, name, others, capital, lat, lon] = cells as [
      string,
      string,
      string,
      string,
      string,
      string,
      string,
    ];
    const demonyms = forms.get(iso3) ?? [];
    return { iso3, iso2, name, otherNames: cellList(others), capital, lat: Number(lat), lon: Number(lon), demonyms };
  });
}

/** Folded form to ISO 3166-1 alpha-3, in the order of `data/demonyms.tsv`: the first country with a form has it. */
export function demonymMap(dir: string): Map<string, string> {
  const map = new Map<string, string>();
  for (const { cells } of readTable(join(dir, "demonyms.tsv"))) {
    for (const form of cellList(cells[1])) {
      const key = phraseWords(form).join(" ");
      if (!map.has(key)) map.set(key, cells[0] as string);
    }
  }
  return map;
}

/** Folded names of countries, words parted by spaces, to ISO 3166-1 alpha-3. */
export function countryNameMap(countries: readonly Country[]): Map<string, string> {
  const map = new Map<string, string>();
  for (const { iso3, name, otherNames } of countries)
    for (const one of [name, ...otherNames])
      for (const key of [phraseWords(one).join(" "), fold(one)]) if (!map.has(key)) map.set(key, iso3);
  return map;
}
