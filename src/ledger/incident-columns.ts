import { v5 } from "uuid";
import { firstDay, lastDay } from "../record/day-range.ts";
import { foldText } from "../record/fold-text.ts";
import type { Incident } from "../record/incident.ts";

/** Namespace of names' ids. Never changes. */
const NAMES = "0f7d2c55-6f5e-4a57-9a55-1c6f0a0b7a3d";
/** Letters of a word that searches look at. */
const LONGEST = 60;

export type NameKind = "actor" | "place" | "facility";
export interface NameRow {
  name_id: string;
  kind: NameKind;
  name: string;
}

/** How many were killed, and how far that is known. */
export interface Killed {
  /** `in part`: only of groups of people, which are not summed. */
  killed_state: "known" | "none reported" | "in part" | "unknown";
  killed_low: number | null;
  killed_best: number | null;
  killed_high: number | null;
}

/** The total that claims give; parts of people are left out of sums, and so are numbers that are no whole ones. */
export function killedOf({ figures }: Incident): Killed {
  const killed = figures.filter(({ role }) => role === "killed");
  const total = killed.find(({ group, unit }) => group === null && unit === undefined);
  const told = killed.some(({ state }) => state !== "unknown");
  const state = total && total.state !== "unknown" ? total.state : told ? "in part" : "unknown";
  const whole = (value: number | null | undefined) =>
    state === "known" && Number.isSafeInteger(value) ? (value as number) : null;
  return {
    killed_state: state,
    ...{ killed_low: whole(total?.low), killed_best: whole(total?.best), killed_high: whole(total?.high) },
  };
}

/** Words for how long a time is that a date lies in, longer than a month. */
const LONG: ReadonlySet<string | null> = new Set(["season", "year", "years", "relative"]);

/**
 * The month in which an incident began (`2019-06`), or its year alone where no more is known, or nothing. One of several
 * days is of the month of the first.
 */
export function monthOf({ date }: Incident): string {
  const first = firstDay(date.from ?? date.to);
  const last = lastDay(date.to ?? date.from);
  if (first === null || last === null) return "";
  const [begun, ended] = [first.slice(0, 7), last.slice(0, 7)];
  if (begun === ended) return begun;
  if ((date.from ?? "").length >= 7 && !LONG.has(date.precision)) return begun;
  return begun.slice(0, 4) === ended.slice(0, 4) ? begun.slice(0, 4) : "";
}

/** The square of one degree that a position (WGS 84 degrees) lies in, as a number that grows eastwards, then northwards. */
export function cellOf(lat: number, lon: number): number {
  return (Math.floor(lat) + 90) * 361 + Math.floor(lon) + 180;
}

/** Who and what an incident names, each once. */
export function namesOf({ actors, targets, place, facility }: Incident): NameRow[] {
  const found = new Map<string, NameRow>();
  const add = (kind: NameKind, name: string | null | undefined) => {
    if (!name || foldText(name) === "") return;
    const id = v5(`${kind} ${name}`, NAMES);
    found.set(id, { name_id: id, kind, name });
  };
  for (const { name } of [...actors, ...targets]) add("actor", name);
  add("place", place.name);
  add("place", place.admin1);
  add("facility", facility?.name);
  return [...found.values()].sort((a, b) => (a.name_id < b.name_id ? -1 : 1));
}

/** Folded words, each once and with a letter before it that says what it is a word of, as PostgreSQL writes a tsvector. */
export function wordList(texts: Iterable<string>, mark = ""): string {
  const words = new Set<string>();
  for (const text of texts) for (const word of foldedWords(text)) words.add(`'${mark}${word}'`);
  return [...words].join(" ");
}

/** The words of a text as searches know them. */
export function foldedWords(text: string): string[] {
  const folded = foldText(text);
  if (folded === "") return [];
  return folded.split(" ").map((word) => (word.length > LONGEST ? [...word].slice(0, LONGEST).join("") : word));
}

/** Groups of three letters in each word, with two spaces before it and one after, as PostgreSQL's pg_trgm takes them. */
export function trigramsOf(text: string): string[] {
  const found = new Set<string>();
  for (const word of foldedWords(text)) {
    const letters = [..."  ", ...word, " "];
    for (let i = 0; i + 3 <= letters.length; i++) found.add(letters.slice(i, i + 3).join(""));
  }
  return [...found];
}
