import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { gunzipSync } from "node:zlib";
import { type SourcePlace, sortOfFeature } from "./source-place.ts";

const SORTS: Readonly<Record<string, string>> = { region: "1", county: "2", neighbourhood: "n", campus: "o" };
/** Words for a sort of area at the end of its name, which reports mostly leave out or translate. */
const AREA_WORD =
  / (?:Governorate|Province|Region|District|State|Department|Oblast|Municipality|Raion|Economic Prefecture|Prefecture)$/;

/**
 * The merged gazetteers (`gaz-*.tsv.gz`) of a folder; their columns are named in the first line. `even`: names by id
 * that hold instead of theirs, which mix languages and spellings.
 */
export function readMerged(folder: string, even: ReadonlyMap<string, string>): SourcePlace[] {
  return readdirSync(folder)
    .filter((name) => /^gaz-.*\.tsv\.gz$/.test(name))
    .flatMap((name) => parseMerged(gunzipSync(readFileSync(join(folder, name))).toString("utf8"), even));
}

export function parseMerged(text: string, even: ReadonlyMap<string, string>): SourcePlace[] {
  const [header, ...lines] = text.split("\n").map((line) => line.split("\t"));
  const column = new Map(header?.map((name, i) => [name, i]));
  const get = (cells: string[], name: string) => cells[column.get(name) ?? -1] ?? "";
  const idOf = (cells: string[]) => (get(cells, "geonames") === "" ? get(cells, "id") : `gn:${get(cells, "geonames")}`);
  const nameOf = (cells: string[]) => even.get(idOf(cells)) ?? shownName(get(cells, "name"));
  const rows = lines.filter((cells) => cells.length > 1 && get(cells, "type") !== "country");
  const regions = rows.filter((cells) => get(cells, "type") === "region");
  const areas = new Map(regions.map((cells) => [get(cells, "id").slice(4), nameOf(cells)]));
  return rows.map((cells) => {
    const alternates = [get(cells, "name"), ...get(cells, "alt").split("|")].map(shownName);
    return {
      id: idOf(cells),
      name: nameOf(cells),
      iso2: get(cells, "cc"),
      sort: SORTS[get(cells, "type")] ?? sortOfFeature(get(cells, "fcode")),
      lat: Number(get(cells, "lat")),
      lon: Number(get(cells, "lon")),
      population: Number(get(cells, "pop")) || 0,
      admin1: areas.get(get(cells, "admin1_id")) ?? null,
      alternates: [get(cells, "name_ar"), ...alternates],
    };
  });
}

/** Without the word for its sort of area: "Kano State" as "Kano". */
export function shownName(name: string): string {
  return name.replace(AREA_WORD, "");
}
