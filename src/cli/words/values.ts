import type { Claim, Precision } from "../../record/claim.ts";
import type { Figure } from "../../record/incident.ts";
import type { Value } from "../../record/value.ts";
import { dateWords, periodWords } from "./dates.ts";

const PLURALS: Readonly<Record<string, string>> = { child: "children", woman: "women", man: "men", person: "people" };
const QUALIFIERS: readonly Precision[] = ["about", "at least", "more than", "up to", "less than"];

const OF_WORDS = /\b(tens|dozens|scores|hundreds|thousands|millions|a number|a handful|a group|most|half|part|none)$/i;
const WORDS_FOR_PEOPLE = /^(them|these|those|us|the)\b/i;

/** A claim's value in words, with the qualifier that was said: "about 100", "more than 500", "dozens", "Nov 2021". */
export function valueWords(value: Value, precision: Precision): string {
  if (typeof value === "string") return dateWords(value);
  const bare = typeof value === "number" ? numberWords(value) : objectWords(value);
  if (!QUALIFIERS.includes(precision) || /^(more|less|up|at|about)\b/.test(bare)) return bare;
  return `${precision} ${bare}`;
}

/** A whole number with commas between its thousands. */
export function numberWords(value: number): string {
  return value.toLocaleString("en-US");
}

/** A group of people as so many of them are called: "3 children", "1 child". */
export function groupWords(group: string, count: string): string {
  if (count === "1") return group;
  return PLURALS[group] ?? (/(s|police|staff)$/.test(group) ? group : `${group}s`);
}

/** A value in words and what it counts: "850 children", "hundreds of children". */
export function countWords(words: string, counted: string | null): string {
  if (counted === null) return words;
  const of = OF_WORDS.test(words) || (WORDS_FOR_PEOPLE.test(counted) && !/^(about )?[\d,]+$/.test(words));
  return of ? `${words} of ${counted}` : `${words} ${counted}`;
}

/** A claim's value with what it counts: "850 children under 12". */
export function claimWords({
  value,
  precision,
  unit,
  group,
}: Pick<Claim, "value" | "precision" | "unit" | "group">): string {
  const words = valueWords(value, precision);
  // Only quantities count something; a name stands for itself.
  const isQuantity = typeof value === "number" || (typeof value === "object" && !("name" in value || "from" in value));
  return isQuantity ? countWords(words, unit ?? (group && groupWords(group, words))) : words;
}

/** A figure of an incident: "12", "about 12", "12–15", "at least 12", "dozens", "none reported", "unknown". */
export function figureWords({
  state,
  low,
  high,
  words,
  precision,
}: Pick<Figure, "state" | "low" | "high" | "words" | "precision">): string {
  if (state !== "known") return state;
  const bounds =
    low === null && high === null
      ? []
      : low === null
        ? [`${precision === "less than" ? precision : "up to"} ${numberWords(high as number)}`]
        : high === null
          ? [`${precision === "more than" ? precision : "at least"} ${numberWords(low)}`]
          : [`${precision === "about" ? "about " : ""}${rangeWords(low, high)}`];
  return [...bounds, ...words].join(" / ") || "unknown";
}

/** A figure with the group of people it is of, and the stance where nobody states it: "12–15 civilians", "about 100 (claimed)". */
export function groupFigureWords(
  figure: Pick<Figure, "role" | "state" | "low" | "high" | "words" | "precision" | "group" | "unit" | "stances">,
): string {
  const words = figureWords(figure);
  // "attackers: 3" says already that these are attackers.
  const group = figure.role === `${figure.group}s` ? null : figure.group;
  const counted = countWords(words, figure.unit ?? (group && groupWords(group, words)));
  const { stances = [] } = figure;
  return stances.length === 0 || stances.includes("stated") ? counted : `${counted} (${stances.join(", ")})`;
}

function rangeWords(low: number, high: number): string {
  return low === high ? numberWords(low) : `${numberWords(low)}–${numberWords(high)}`;
}

function objectWords(value: Exclude<Value, string | number>): string {
  if ("word" in value) return value.word;
  if ("none" in value) return "none reported";
  if ("name" in value) return value.name;
  if ("from" in value) return periodWords(value.from, value.to);
  return figureWords({ state: "known", low: value.low, high: value.high, words: [] });
}
