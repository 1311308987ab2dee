import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { gunzipSync } from "node:zlib";
import type { PlaceValue } from "../../../src/record/value.ts";
import { parseCsv } from "../../ucdp/rows.ts";
import { loadGazetteer } from "./gazetteer.ts";

/** One event of UCDP GED 21.1 (CC BY 4.0), at the gazetteer's nearest place. */
export interface EventRow {
  /** Its number in the file; those of repetitions go on from there. */
  id: number;
  /** ISO 8601 day. */
  day: string;
  violence: string;
  conflict: string;
  sideA: string;
  sideB: string;
  place: PlaceValue;
  low: number;
  best: number;
  high: number;
}

const FILE = "data/ucdp/ged-global-v21.1.csv.gz";
/** Days that each repetition of the file lies before the one before it. */
const SHIFT = 11;

/** That many events: the file's, then the file's again with other ids, on other days, at positions a little off. Null where it is missing. */
export function loadEvents(shared: string, count: number): EventRow[] | null {
  const path = join(shared, FILE);
  if (!existsSync(path)) return null;
  const [head = [], ...lines] = parseCsv(gunzipSync(readFileSync(path)).toString("utf8"));
  const column = (name: string) => head.indexOf(name);
  const at = {
    ...{ id: column("id"), year: column("year"), month: column("month"), day: column("day") },
    ...{ violence: column("type_of_violence"), conflict: column("conflict_name") },
    ...{ sideA: column("side_a"), sideB: column("side_b"), lat: column("latitude"), lon: column("longitude") },
    ...{ low: column("low_death"), best: column("best_death"), high: column("high_death") },
  };
  const nearest = loadGazetteer();
  const events: EventRow[] = [];
  // A part of the file is a part of all of it: its rows come by country.
  const step = Math.max(1, Math.floor(lines.length / count));
  for (let n = 0; events.length < count; n++) {
    const turn = Math.floor((n * step) / lines.length);
    const cells = lines[(n * step) % lines.length] ?? [];
    const get = (name: keyof typeof at) => cells[at[name]] ?? "";
    if (get("id") === "") continue;
    const [lat, lon] = [Number(get("lat")) + turn * 0.01, Number(get("lon")) + turn * 0.01];
    const day = new Date(`${get("year")}-${get("month").padStart(2, "0")}-${get("day").padStart(2, "0")}T00:00:00Z`);
    day.setUTCDate(day.getUTCDate() - turn * SHIFT);
    const unknown = { name: "the countryside", id: null, country: null, admin1: null };
    events.push({
      id: Number(get("id")) + turn * 1_000_000,
      day: day.toISOString().slice(0, 10),
      ...{ violence: get("violence"), conflict: get("conflict"), sideA: get("sideA"), sideB: get("sideB") },
      place: { ...(nearest(lat, lon) ?? unknown), lat, lon },
      ...{ low: Number(get("low")), best: Number(get("best")), high: Number(get("high")) },
    });
  }
  return events;
}
