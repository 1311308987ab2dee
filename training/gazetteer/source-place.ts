/** A place as a source gives it, before the gazetteer's file is written. */
export interface SourcePlace {
  /** `gn:` and GeoNames' number where known, else `wof:` or `ne:` with theirs. */
  id: string;
  name: string;
  /** ISO 3166-1 alpha-2. */
  iso2: string;
  /** A letter of `PLACE_SORTS`. */
  sort: string;
  lat: number;
  lon: number;
  population: number;
  /** Name of the first-level area; null where it has to be found by position. */
  admin1: string | null;
  alternates: string[];
}

/** GeoNames feature codes to our letters; anything else is an ordinary settlement. */
export function sortOfFeature(code: string): string {
  if (code === "PPLC" || code === "PPLG") return "C";
  if (code === "PPLA") return "T";
  if (code === "PPLA2") return "t";
  return code === "PPLX" ? "n" : "s";
}
