import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { ACT_TYPES } from "../record/incident.ts";
import { phraseWords } from "./phrase-index.ts";
import { ACTOR_KINDS } from "./read-actors.ts";
import { cellList, type Row, type RowProblem, readTable } from "./read-table.ts";

/** What is wrong with a row, if anything. */
type Check = (cells: readonly string[]) => string | null;

const PLACE_KINDS = new Set(["region", "neighbourhood", "settlement", "water", "other"]);
const STATE_ID = /^(?:gov|army|police|security|air|navy|intelligence|border):[A-Z]{3}$/;

/** Rows of the files under `dir` that are not as their headers say. Word lists of others are only looked at for their form. */
export function checkData(dir: string): RowProblem[] {
  const countries = new Set(readTable(join(dir, "countries.tsv")).map(({ cells }) => cells[0]));
  const actors = new Set(readTable(join(dir, "actors.tsv")).map(({ cells }) => cells[0]));
  const lexicons = existsSync(join(dir, "lexicons"))
    ? readdirSync(join(dir, "lexicons")).filter((name) => name.endsWith(".tsv"))
    : [];
  const sorts = lexicons.includes("facility-types.tsv") ? readTable(join(dir, "lexicons", "facility-types.tsv")) : [];
  const facilities = new Set(sorts.map(({ cells }) => cells[1]));
  const known = (code: string) => (countries.has(code) ? null : `no such country: ${code}`);
  return [
    ...check(
      dir,
      "countries.tsv",
      7,
      true,
      all(position(5), named(2), matches(0, /^[A-Z]{3}$/), matches(1, /^[A-Z]{2}$/)),
    ),
    ...check(dir, "demonyms.tsv", 2, true, (cells) => known(cells[0] as string)),
    ...check(
      dir,
      "actors.tsv",
      6,
      true,
      all(
        named(1),
        (cells) => (ACTOR_KINDS.has(cells[2] as string) ? null : `no such kind of actor: ${cells[2]}`),
        (cells) => first(cellList(cells[3]).map(known)),
        (cells) =>
          !cells[4] || actors.has(cells[4]) || STATE_ID.test(cells[4]) ? null : `part of an unknown actor: ${cells[4]}`,
        (cells) =>
          first(cellList(cells[5]).map((alias) => (phraseWords(alias).length > 0 ? null : `empty alias: ${alias}`))),
      ),
    ),
    ...check(
      dir,
      "facilities.tsv",
      9,
      true,
      all(
        named(1),
        position(5),
        (cells) =>
          facilities.has(cells[2] as string) ? null : `sort that facility-types.tsv does not know: ${cells[2]}`,
        (cells) => (cells[4] ? known(cells[4]) : null),
        (cells) => (cells[8] ? null : "no source"),
      ),
    ),
    ...check(
      dir,
      "gazetteer/curated.tsv",
      9,
      true,
      all(
        named(1),
        position(5),
        (cells) => (cells[5] ? null : "no position"),
        (cells) => (PLACE_KINDS.has(cells[2] as string) ? null : `no such sort of place: ${cells[2]}`),
        (cells) => (cells[3] ? known(cells[3]) : null),
        (cells) => (cells[8] ? null : "no source"),
      ),
    ),
    ...check(dir, "given-names.tsv", 3, false, matches(1, /^(?:given|family)$/)),
    ...check(dir, "codebooks/annalist.tsv", 8, true, (cells) =>
      (ACT_TYPES as readonly string[]).includes(cells[0] as string) ? null : `no such type of act: ${cells[0]}`,
    ),
    ...lexicons.flatMap((name) => check(dir, `lexicons/${name}`, 2, false, named(0))),
  ];
}

/** `columns`: at least so many cells; `unique`: the first cell must be no other row's. */
function check(dir: string, file: string, columns: number, unique: boolean, wrong: Check): RowProblem[] {
  const path = join(dir, file);
  if (!existsSync(path)) return [{ file, line: 0, wrong: "the file is missing" }];
  const seen = new Map<string, number>();
  return readTable(path).flatMap(({ line, cells }: Row) => {
    const key = cells[0] as string;
    const earlier = seen.get(key);
    seen.set(key, line);
    const found =
      cells.length < columns
        ? `${cells.length} cells of at least ${columns}; are they parted by tabs?`
        : unique && earlier !== undefined
          ? `${key} stands in line ${earlier} already`
          : wrong(cells);
    return found === null ? [] : [{ file, line, wrong: found }];
  });
}

function all(...checks: Check[]): Check {
  return (cells) => first(checks.map((one) => one(cells)));
}

function first(found: (string | null)[]): string | null {
  return found.find((one) => one !== null) ?? null;
}

function named(column: number): Check {
  return (cells) => (phraseWords(cells[column] ?? "").length > 0 ? null : `cell ${column + 1} names nothing`);
}

function matches(column: number, form: RegExp): Check {
  return (cells) =>
    form.test(cells[column] ?? "") ? null : `cell ${column + 1} is "${cells[column]}", not like ${form.source}`;
}

/** Latitude in a column and longitude in the next: both numbers in range, or both empty. */
function position(column: number): Check {
  return (cells) => {
    const [lat, lon] = [cells[column] ?? "", cells[column + 1] ?? ""];
    if (lat === "" && lon === "") return null;
    const good = lat !== "" && lon !== "" && Math.abs(Number(lat)) <= 90 && Math.abs(Number(lon)) <= 180;
    return good ? null : `no position on earth: "${lat}", "${lon}"`;
  };
}
