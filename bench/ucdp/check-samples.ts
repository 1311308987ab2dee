import { readFileSync } from "node:fs";
import { fold } from "../../src/knowledge/fold.ts";
import type { Place } from "../../src/knowledge/knowledge.ts";
import { loadKnowledge } from "../../src/knowledge/load-knowledge.ts";
import { countryNames } from "../../src/record/country-names.ts";
import { type Case, goldenCases } from "../golden/cases.ts";
import type { Expected } from "../golden/expected.ts";
import type { Bench } from "../main.ts";
import { table } from "../table.ts";
import { loadRows, type UcdpRow } from "./rows.ts";

/** How far a row may lie from the place named: a first-level area is as large as this. */
const KILOMETRES = 130;

type Gazetteer = (name: string) => Place[];

/** Whether date, place, country and deaths of every sample stand in the UCDP rows that its sidecar names. */
export const checkSamples: Bench = ({ shared, print, stop }) => {
  const rows = loadRows(shared);
  if (!rows) return stop(`${shared} has no data/ucdp: this check needs the shared folder (--shared FOLDER).`);
  const { places } = loadKnowledge();
  const gazetteer = (name: string) => places.get(name.split(" ").map(fold)) ?? [];
  const results = goldenCases().flatMap((golden) => checkCase(golden, rows, gazetteer));
  print(
    table(
      ["report", "incident", "rows", "says"],
      results.map(({ name, incident, ids, trouble }) => [
        name,
        incident,
        ids.join(" "),
        trouble.join("; ") || "supported",
      ]),
    ),
  );
  const unsupported = results.filter(({ trouble }) => trouble.length > 0).length;
  if (unsupported > 0) return stop(`${unsupported} of ${results.length} incidents say more than their rows.`);
  return { incidents: results.length, unsupported };
};

function checkCase({ name, sidecar, expected }: Case, rows: ReadonlyMap<number, UcdpRow>, gazetteer: Gazetteer) {
  const tied: number[] = JSON.parse(readFileSync(sidecar, "utf8")).ucdp;
  const used = Object.values(expected.incidents).flatMap(({ ucdp }) => ucdp ?? []);
  const stray = [...tied.filter((id) => !used.includes(id)), ...used.filter((id) => !tied.includes(id))];
  const results = Object.entries(expected.incidents)
    .filter(([, { ucdp }]) => ucdp !== undefined)
    .map(([incident, { ucdp: ids = [], date = "", country = "", place }]) => {
      const events = ids.map((id) => rows.get(id)).filter((row) => row !== undefined);
      const trouble = ids.filter((id) => !rows.has(id)).map((id) => `no row ${id}`);
      for (const row of events) {
        const near = place
          .split("|")
          .flatMap(gazetteer)
          .filter((known) => kilometres(known, row) <= KILOMETRES);
        if (near.length === 0) trouble.push(`${place} is not near ${row.lat} ${row.lon}`);
        if (!row.from.startsWith(date) && !(row.from <= date && date <= row.to))
          trouble.push(`${date} is not ${row.from}`);
        if (!isCountry(country, row.country)) trouble.push(`${country} is not ${row.country}`);
      }
      trouble.push(...deathsTrouble(expected, incident, events));
      return { name, incident, ids, trouble };
    });
  return stray.length === 0
    ? results
    : [...results, { name, incident: "-", ids: stray, trouble: ["rows of sidecar and expectations differ"] }];
}

/** UCDP's "Yemen (North Yemen)" is today's Yemen: the bracket is an older name. */
function isCountry(code: string, name: string): boolean {
  return countryNames(code).some((known) => known === name.replace(/ \(.*\)$/u, ""));
}

/** Totals lie between low and high; deaths of a group of people are no more than high. */
function deathsTrouble({ must }: Expected, incident: string, events: readonly UcdpRow[]): string[] {
  const low = events.reduce((sum, row) => sum + Math.min(row.low, row.best), 0);
  const high = events.reduce((sum, row) => sum + Math.max(row.high, row.best), 0);
  return must
    .filter(
      ({ of, field, value, group }) => of === incident && field === "killed" && typeof value === "number" && !group,
    )
    .filter(({ value, precision }) => {
      const bounded = precision === "more than" || precision === "at least" || precision === "about";
      return (value as number) > high || (!bounded && (value as number) < low);
    })
    .map(({ value }) => `${value} dead, not ${low} to ${high}`);
}

/** Along the great circle of a sphere. */
function kilometres(a: { lat: number; lon: number }, b: { lat: number; lon: number }): number {
  const radians = (degrees: number) => (degrees * Math.PI) / 180;
  const half =
    Math.sin(radians(b.lat - a.lat) / 2) ** 2 +
    Math.cos(radians(a.lat)) * Math.cos(radians(b.lat)) * Math.sin(radians(b.lon - a.lon) / 2) ** 2;
  return 12_742 * Math.asin(Math.sqrt(half));
}
