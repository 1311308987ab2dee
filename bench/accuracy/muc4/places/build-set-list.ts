/**
 * Writes `places.tsv` from the task documents of 1992 and the peoples of `data/demonyms.tsv`: `npx tsx bench/accuracy/muc4/places/build-set-list.ts FOLDER`,
 * where FOLDER has `set-list-location.v4` and the lists beside it.
 */
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";

const folder = process.argv[2];
if (folder === undefined) {
  console.error("Which folder of task documents? Say: build-set-list.ts FOLDER");
  process.exit(2);
}
const lines = (name: string) => readFileSync(join(folder, name), "latin1").split(/\r?\n/);

const readData = (name: string) =>
  readFileSync(new URL(`../../../../data/${name}`, import.meta.url), "utf8")
    .split("\n")
    .filter((line) => line !== "" && !line.startsWith("#"));

interface Row {
  country: string;
  name: string;
  type: string;
  within: Set<string>;
  aliases: Set<string>;
}
const rows = new Map<string, Row>();

function row(country: string, name: string, type: string): Row {
  const key = `${country}|${name}|${type}`;
  let found = rows.get(key);
  if (!found) rows.set(key, (found = { country, name, type, within: new Set(), aliases: new Set() }));
  return found;
}

/** `NAME (TYPE?)` as name and type; the type is empty where unknown. */
function place(text: string): { name: string; type: string } | null {
  const match = /^([^()]+?)(?:\s*\(([^()]*)\))?$/.exec(text.trim());
  if (!match?.[1] || !/^[A-Z0-9]/.test(match[1]) || match[1].length > 60) return null;
  const type = (match[2] ?? "").replace(/[?*]/g, "").trim();
  return { name: match[1].trim(), type: /^(?:NIEGHBORHOOD|NEIGHBORDHOO)$/.test(type) ? "NEIGHBORHOOD" : type };
}

/** A line without who supplied it and what they remarked. */
function bare(line: string): string {
  return line.replace(/\s+(?:\*[a-z ].*|\?\?.*|message .*|VALIDATED.*|<-NEW.*|CHECK .*|it's .*)$/i, "").trim();
}

/** `COUNTRY: [CONTAINER (TYPE):]* PLACE (TYPE)`, from the general to the specific. */
function chain(line: string): void {
  const match = /^([A-Z?][A-Z .&']*): (.+)$/.exec(line);
  if (!match?.[1] || !match[2]) return;
  const places = bare(match[2]).split(/:\s+/).map(place);
  const last = places.at(-1);
  if (!last || places.some((each) => each === null)) return;
  const found = row(match[1], last.name, last.type);
  const above = places.slice(0, -1).flatMap((each) => (each ? [`${each.name} (${each.type})`] : []));
  if (above.length > 0) found.within.add(above.join(": "));
}

// The last version of 1992 adds, so marked, names that one test set alone has: those are left out.
const OF_A_TEST_SET = /\*NRaD\*/i;
const leftOut = new Set<string>();
for (const file of ["containing-areas-part1.v5", "containing-areas-part2"])
  for (const line of lines(file)) {
    if (!OF_A_TEST_SET.test(line)) chain(line);
    else {
      const last = place(line.replace(/\*.*$/, "").split(/:\s+/).at(-1) ?? "");
      if (last) leftOut.add(`${last.name}|${last.type}`);
    }
  }

// What the list itself has and no containing area tells of: its country is unknown.
const named = new Set([...rows.values()].map(({ name, type }) => `${name}|${type}`));
const list = lines("set-list-location.v4");
for (const line of list.slice(list.findIndex((each) => /^15 SEPTEMBER/.test(each)))) {
  const found = place(line);
  const key = found && `${found.name}|${found.type}`;
  if (found && key && !named.has(key) && !leftOut.has(key)) row("?", found.name, found.type);
}
// A place without a type is left out where it has one elsewhere.
const typed = new Set([...rows.values()].filter(({ type }) => type !== "").map(({ name }) => name));
for (const [key, { name, type }] of rows) if (type === "" && typed.has(name)) rows.delete(key);

for (const line of lines("places-synonyms.v3")) {
  const match = /^([A-Z0-9][A-Z0-9 .]*?),?\s+(?:=|->)\s+([A-Z0-9][A-Z0-9 .]*?)\s*(?:<-NEW)?$/.exec(line.trim());
  if (match?.[1] && match[2])
    for (const each of rows.values()) if (each.name === match[2]) each.aliases.add(match[1].trim());
}

let nations = false;
const countries = new Map<string, Set<string>>();
for (const line of lines("set-list-foreign-nation.v5")) {
  if (/^1\.0 /.test(line)) nations = true;
  const synonym = /^\s*([A-Z. ]+?)\s*=\s*([A-Z. ]+?)\s*$/.exec(line);
  if (synonym?.[1] && synonym[2]) countries.get(synonym[2])?.add(synonym[1]);
  else if (nations && /^[A-Z][A-Z ]+$/.test(line.trim())) countries.set(line.trim(), new Set());
}
for (const [name, aliases] of countries) {
  const found = row(name, name, "COUNTRY");
  for (const alias of aliases) found.aliases.add(alias);
}

// Peoples and other names of countries, from what the reader itself knows.
const codes = new Map<string, string>();
for (const line of readData("countries.tsv")) {
  const [code = "", , name = "", others = ""] = line.split("\t");
  const listed = [name, ...others.split("|")].map((each) => each.toUpperCase()).find((each) => countries.has(each));
  if (!listed) continue;
  codes.set(code, listed);
}
for (const line of readData("demonyms.tsv")) {
  const [code = "", forms = ""] = line.split("\t");
  const country = codes.get(code);
  if (!country) continue;
  const people = row(country, `${country} PEOPLE`, "PEOPLE");
  for (const form of forms.split("|")) if (form !== "us") people.aliases.add(form.toUpperCase());
}

const body = [...rows.values()]
  .sort((a, b) =>
    a.name < b.name ? -1 : a.name > b.name ? 1 : a.country < b.country ? -1 : a.country > b.country ? 1 : 0,
  )
  .map(({ name, type, country, within, aliases }) =>
    [name, type, country, [...within].sort().join("; "), [...aliases].sort().join("; ")].join("\t"),
  );
const head = [
  "# Names that may fill the location slot of MUC-4, with types, countries and containing areas: facts taken from the task",
  "# documents of 1992 (set-list-location v4, containing-areas, synonyms, set-list-foreign-nation) by build-set-list.ts.",
  "# name, type, country (? unknown), within (general to specific; alternatives by ;), other names (;)",
];
writeFileSync(new URL("./places.tsv", import.meta.url), `${[...head, ...body].join("\n")}\n`);
console.log(`${body.length} places`);
