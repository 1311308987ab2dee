import { exists, type Part } from "./calendar.ts";
import { namesSomething, sureMonth } from "./evidence.ts";
import type { Match } from "./pattern.ts";
import { type Around, type Found, point, rule, type TimeRule, value } from "./rule.ts";

/** Two-digit years: 50 to 99 are of the twentieth century, 00 to 49 of the twenty-first. A convention, so implied. */
export function fullYear(two: number): number {
  return two >= 50 ? 1900 + two : 2000 + two;
}

function yearOf(match: Match): number | null {
  const year = match.get("year")?.value;
  if (year === undefined) return null;
  return year < 100 ? fullYear(year) : year;
}

/** One day, or two days of one month, with or without a year. */
function days(match: Match, around: Around): Found | "not a date" | null {
  const month = match.get("MONTH");
  if (!month) return null;
  if (!sureMonth(month, match, around)) return null;
  if (namesSomething(match, around)) return "not a date";
  const year = yearOf(match);
  const first: Part = { year, month: month.value, day: value(match, "a") };
  const second = match.get("b");
  if (!second) return exists(first) ? point(first, "day") : "not a date";
  const last: Part = { ...first, day: second.value };
  if (!exists(first) || !exists(last) || second.value <= value(match, "a")) return "not a date";
  return point(first, "days", last);
}

/** From a day of one month to a day of another. */
function stretch(match: Match, around: Around): Found | "not a date" | null {
  const m = match.get("m");
  const n = match.get("n");
  if (!m || !n || !sureMonth(m, match, around) || !sureMonth(n, match, around)) return null;
  const end: Part = { year: yearOf(match), month: n.value, day: value(match, "b") };
  const said = match.get("before")?.value ?? null;
  const year = said ?? (end.year !== null && m.value > n.value ? end.year - 1 : end.year);
  const begin: Part = { year, month: m.value, day: value(match, "a") };
  if (!exists(begin) || !exists(end)) return "not a date";
  return point(begin, "days", end);
}

/** "12/25/2021" can only be December; "03/04/2021" may be March or April, so only the year is sure. */
function numeric(match: Match): Found | "not a date" | null {
  const [a, b, year] = [value(match, "a"), value(match, "b"), value(match, "year")];
  const dayFirst: Part = { year, month: b, day: a };
  const monthFirst: Part = { year, month: a, day: b };
  if (exists(dayFirst) && exists(monthFirst) && a !== b) return point({ year, month: null, day: null }, "year");
  if (exists(dayFirst)) return point(dayFirst, "day");
  return exists(monthFirst) ? point(monthFirst, "day") : "not a date";
}

/** With full stops the day comes first, wherever it is written so. */
function dotted(match: Match): Found | "not a date" {
  const [day = 0, month = 0, year = 0] = (match.get("DOTTED")?.low ?? "").split(".").map(Number);
  const part: Part = { year, month, day };
  return exists(part) ? point(part, "day") : "not a date";
}

function isoDay(match: Match): Found | "not a date" | null {
  if (match.get("b")?.gap || match.get("c")?.gap) return null;
  const part: Part = { year: value(match, "year"), month: value(match, "b"), day: value(match, "c") };
  return exists(part) ? point(part, "day") : "not a date";
}

/** A two-digit year needs an end or a preposition after it: "20 Jan 90", but "on 20 Jan 90 people". */
function wire(match: Match, around: Around): Found | "not a date" | null {
  const after = around.items[match.next];
  const short = match.get("year");
  if (short?.gap === false || short?.ordinal) return null;
  if (after && after.kind !== "sign" && !/^(?:in|at|on|by|the|to|and|of|from|near|when|that|a)$/.test(after.low))
    return null;
  if (after && /^[-–:/]$/.test(after.low) && !after.gap) return null;
  return days(match, around);
}

/** Rules for days of a month, longest first. */
export const DAY_RULES: TimeRule[] = [
  rule("iso-day", "year=YEAR -|/ b=DAY -|/ c=DAY", isoDay),
  rule("numeric-day", "DOTTED", dotted),
  rule("numeric-day", "a=DAY /|- b=DAY /|- year=YEAR", numeric),
  rule(
    "days-across",
    `from|between? the? a=DAY of? m=MONTH ,? before=YEAR? to|and|until|till|through|- the? b=DAY of? n=MONTH ,? year=YEAR?`,
    stretch,
  ),
  rule(
    "days-across",
    `from|between? m=MONTH a=DAY ,? before=YEAR? to|and|until|till|through|- n=MONTH b=DAY ,? year=YEAR?`,
    stretch,
  ),
  rule(
    "night-range",
    `in|on|during? the? night|nights from|between the? a=DAY to|and|on the? b=DAY of? MONTH ,? year=YEAR?`,
    days,
  ),
  rule(
    "day-range",
    `from|between? WEEKDAY? ,? the? a=DAY to|and|-|/|or|until|through WEEKDAY? ,? the? b=DAY of|de? MONTH ,|of|de? year=YEAR?`,
    days,
  ),
  rule("day-range", `from|between? MONTH a=DAY to|and|-|/|or|until|through b=DAY , year=YEAR`, days),
  rule("day-range", `from|between? MONTH a=DAY to|and|-|/|or|until|through b=DAY year=YEAR?`, notCount(days)),
  rule("wire-day", `WEEKDAY? ,? a=DAY MONTH '? year=YY`, wire),
  rule("day-month", `WEEKDAY? ,? the? a=DAY -? of|de? MONTH -? ,|of|de? year=YEAR?`, days),
  rule("month-day", `WEEKDAY? ,? MONTH the? a=DAY ,? year=YEAR`, days),
  rule("month-day", `WEEKDAY? ,? MONTH the? a=DAY`, notCount(days)),
];

/** A day after its month must not count what follows it: "in March 20 people died". */
function notCount(make: TimeRule["make"]): TimeRule["make"] {
  return (match, around) => {
    const after = around.items[match.next];
    const number = match.get("b") ?? match.get("a");
    if (match.get("year") || number?.ordinal || !after || after.kind !== "word") return make(match, around);
    const tag = around.tagAt(after.start);
    const plural =
      /^(?:people|men|women|children|police|troops)$|s$/.test(after.low) &&
      !/^(?:is|was|has|as|its|this)$/.test(after.low);
    const month = match.get("MONTH");
    const into = around.items[match.first - 1]?.low;
    const counts =
      plural && (tag === "NOUN" || tag === "") && (into === "in" || month?.unsure === true || around.caseless);
    return counts ? null : make(match, around);
  };
}
