import { join } from "node:path";
import type { Facility } from "./knowledge.ts";
import { nameForms, PhraseIndex } from "./phrase-index.ts";
import { cellList, cellOrNull, readTable } from "./read-table.ts";

/** One row of `facilities.tsv`: id, name, sort, place, country, latitude, longitude, aliases, source. */
export function facilityOfRow(cells: readonly string[]): Facility {
  const [id, name, sort, place, country, lat, lon, aliases] = cells as [string, string, string, ...string[]];
  return {
    id,
    name,
    aliases: cellList(aliases),
    sort,
    place: cellOrNull(place),
    country: cellOrNull(country),
    lat: cellOrNull(lat) === null ? null : Number(lat),
    lon: cellOrNull(lon) === null ? null : Number(lon),
  };
}

export function readFacilities(dir: string): PhraseIndex<Facility> {
  const all = readTable(join(dir, "facilities.tsv")).map(({ cells }) => facilityOfRow(cells));
  const index = new PhraseIndex<Facility>();
  for (const facility of all) for (const form of nameForms(facility.name)) index.add(form, facility);
  for (const facility of all) {
    for (const form of facility.aliases.flatMap(nameForms)) index.add(form, facility);
  }
  return index;
}
