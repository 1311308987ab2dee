import { readFileSync } from "node:fs";
import { brotliDecompressSync } from "node:zlib";
import type { PlaceValue } from "../../../src/record/value.ts";

const FILE = new URL("../../../data/gazetteer/places.txt.br", import.meta.url);
/** Places are kept by squares of half a degree. */
const SQUARES_A_DEGREE = 2;

/** Finds the place of the gazetteer that lies nearest to a position, within about a degree; null where there is none. */
export type Nearest = (lat: number, lon: number) => PlaceValue | null;

export function loadGazetteer(): Nearest {
  const squares = new Map<string, PlaceValue[]>();
  let country = "";
  let admin1: string | null = null;
  for (const line of brotliDecompressSync(readFileSync(FILE)).toString("utf8").split("\n")) {
    if (line.startsWith("@")) country = line.slice(1);
    else if (line.startsWith("=")) admin1 = line.slice(1) || null;
    else if (!line.startsWith("#") && line !== "") {
      const [id = "", , lat, lon, , names = ""] = line.split("\t");
      const name = names.split("|")[0] as string;
      const place = { name, id, country, admin1, lat: Number(lat), lon: Number(lon) };
      const own = squares.get(squareOf(place.lat, place.lon, 0, 0));
      if (own) own.push(place);
      else squares.set(squareOf(place.lat, place.lon, 0, 0), [place]);
    }
  }
  return (lat, lon) => {
    for (const ring of [1, 2]) {
      let best: { place: PlaceValue; far: number } | null = null;
      for (let up = -ring; up <= ring; up++)
        for (let right = -ring; right <= ring; right++)
          for (const place of squares.get(squareOf(lat, lon, up, right)) ?? []) {
            const far = ((place.lat as number) - lat) ** 2 + ((place.lon as number) - lon) ** 2;
            if (!best || far < best.far) best = { place, far };
          }
      if (best) return best.place;
    }
    return null;
  };
}

function squareOf(lat: number, lon: number, up: number, right: number): string {
  return `${Math.floor(lat * SQUARES_A_DEGREE) + up} ${Math.floor(lon * SQUARES_A_DEGREE) + right}`;
}
