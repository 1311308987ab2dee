import type { Part } from "./calendar.ts";

/** A date of the report whose year is said, with where it stands. */
export interface Told {
  part: Part;
  paragraph: number;
  sentence: number;
  start: number;
}

/** Months a story may run on from a date told before it within the same year. */
const RUN_ON = 2;

/**
 * The year of a date said without one, or null where nothing settles it. In this order: a date told just before it in
 * the same paragraph; the report's date, of which the past is meant; the same month told elsewhere with one year only;
 * one year alone among all dates told with a month, if this month lies within them or follows closely.
 */
export function impliedYear(
  date: { month: number; day: number | null; paragraph: number; sentence: number; start: number; future: boolean },
  told: readonly Told[],
  reference: Part | null,
): number | null {
  const before = told.findLast(
    (other) =>
      other.start < date.start &&
      other.paragraph === date.paragraph &&
      other.sentence >= date.sentence - 1 &&
      other.part.month !== null,
  );
  const gap = before ? date.month - (before.part.month as number) : Number.NaN;
  if (before && gap >= 0 && gap <= RUN_ON) return before.part.year;
  if (reference?.year && reference.month !== null) {
    const later =
      date.month > reference.month ||
      (date.month === reference.month && date.day !== null && reference.day !== null && date.day > reference.day);
    if (date.future) return later || date.month === reference.month ? reference.year : reference.year + 1;
    return later ? reference.year - 1 : reference.year;
  }
  const dated = told.filter((other) => other.part.month !== null && other.part.year !== null);
  const same = new Set(dated.filter((other) => other.part.month === date.month).map((other) => other.part.year));
  if (same.size === 1) return [...same][0] ?? null;
  if (same.size > 1 || dated.length === 0) return null;
  const years = new Set(dated.map((other) => other.part.year));
  const months = dated.map((other) => other.part.month as number);
  const within = date.month >= Math.min(...months) && date.month <= Math.max(...months) + RUN_ON;
  return years.size === 1 && within ? ([...years][0] ?? null) : null;
}
