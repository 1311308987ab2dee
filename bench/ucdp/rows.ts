import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { gunzipSync } from "node:zlib";

/** One event of UCDP GED (CC BY 4.0): ISO 8601 days, deaths as low, best and high. */
export interface UcdpRow {
  id: number;
  from: string;
  to: string;
  country: string;
  /** WGS 84 degrees. */
  lat: number;
  lon: number;
  low: number;
  best: number;
  high: number;
}

const FILES = ["data/ucdp/ged-global-v21.1.csv.gz", "data/ucdp/ged-syria-2016-2019.csv.gz"];

/** All events of the shared extracts by id; null where the extracts are missing. */
export function loadRows(shared: string): Map<number, UcdpRow> | null {
  const rows = new Map<number, UcdpRow>();
  for (const file of FILES) {
    const path = join(shared, file);
    if (!existsSync(path)) return null;
    const [head, ...lines] = parseCsv(gunzipSync(readFileSync(path)).toString("utf8"));
    const columns = new Map(head?.map((name, i) => [name, i]));
    for (const cells of lines) {
      const get = (...names: string[]) => cells[columns.get(names.find((name) => columns.has(name)) ?? "") ?? -1] ?? "";
      const day = `${get("year")}-${get("month").padStart(2, "0")}-${get("day").padStart(2, "0")}`;
      const id = Number(get("id"));
      rows.set(id, {
        id,
        from: get("date_start") || day,
        to: get("date_end") || day,
        country: get("country"),
        lat: Number(get("latitude")),
        lon: Number(get("longitude")),
        low: Number(get("low_death", "low")),
        best: Number(get("best_death", "best")),
        high: Number(get("high_death", "high")),
      });
    }
  }
  return rows;
}

/** RFC 4180: quoted cells may hold commas, line ends and doubled quotes. */
export function parseCsv(text: string): string[][] {
  const rows: string[][] = [];
  let row: string[] = [];
  let cell = "";
  let quoted = false;
  const endRow = () => {
    row.push(cell);
    rows.push(row);
    row = [];
    cell = "";
  };
  for (let i = 0; i < text.length; i++) {
    const letter = text[i];
    if (quoted) {
      if (letter !== '"') cell += letter;
      else if (text[i + 1] === '"') cell += text[++i];
      else quoted = false;
    } else if (letter === '"') quoted = true;
    else if (letter === ",") {
      row.push(cell);
      cell = "";
    } else if (letter === "\n") endRow();
    else if (letter !== "\r") cell += letter;
  }
  if (cell !== "" || row.length > 0) endRow();
  return rows;
}
