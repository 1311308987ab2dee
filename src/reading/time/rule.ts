import type { TimeMention } from "../../record/mention.ts";
import type { Part } from "./calendar.ts";
import type { Item } from "./items.ts";
import { type Match, type Pattern, pattern } from "./pattern.ts";

export type Unit = "hour" | "day" | "week" | "month" | "year" | "decade";

/** What a time expression means before anything outside it is asked. */
export type When =
  /** Dates as said, an unknown year still open; both ends inclusive. */
  | { is: "dates"; from: Part; to: Part; precision: TimeMention["precision"] }
  /** 1 Monday to 7 Sunday; `to` ends a stretch of days; "that" counts from the last date told. */
  | { is: "weekday"; day: number; to: number | null; which: "last" | "next" | "any" | "that" }
  /** A month or season without a year, counted from the report's date: "last November". */
  | { is: "named"; from: number; to: number; which: "last" | "next" | "this"; precision: TimeMention["precision"] }
  /** So many units from the report's date, or from the last date told. */
  | { is: "shift"; unit: Unit; count: number; base: "report" | "story"; days?: number }
  /** A stretch that ends (count < 0) or begins with the report's date. */
  | { is: "stretch"; unit: Unit; count: number }
  /** Never a date: durations, frequencies, "recently". */
  | { is: "open"; precision: TimeMention["precision"] };

export interface Found {
  when: When;
  role: TimeMention["role"];
  /** Length in days, durations only. */
  days: number | null;
}

/** What the rules may ask about the sentence around a match. */
export interface Around {
  items: readonly Item[];
  caseless: boolean;
  /** Part-of-speech tag of the token at that offset; empty where there is none. */
  tagAt(offset: number): string;
  isName(word: string): boolean;
  isLead(word: string): boolean;
}

/** `make` gives null where the match is none of its kind, `not a date` where no other rule may have it either. */
export interface TimeRule extends Pattern {
  name: string;
  make: (match: Match, around: Around) => Found | "not a date" | null;
}

export function rule(name: string, source: string, make: TimeRule["make"]): TimeRule {
  return { name, ...pattern(source), make };
}

/** A named item's number; only for items the pattern cannot match without. */
export function value(match: Match, name: string): number {
  return match.get(name)?.value ?? Number.NaN;
}

export function point(from: Part, precision: TimeMention["precision"], to: Part = from): Found {
  return { when: { is: "dates", from, to, precision }, role: to === from ? "point" : "span", days: null };
}

export const open = (precision: TimeMention["precision"] = "relative"): When => ({ is: "open", precision });
