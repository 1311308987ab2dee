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

/** What the dates told with a year and a month come to, so that asking stays quick however many there are. */
export interface ToldMonths {
  /** In text order. */
  told: readonly Told[];
  /** Years told for each month. */
  years: ReadonlyMap<number, ReadonlySet<number>>;
  /** The one year of all, with the first and the last of its months told; null where there are several or none. */
  only: { year: number; first: number; last: number } | null;
}

/** Dates without a month are left out. */
export function monthsOf(told: readonly Told[]): ToldMonths {
  const dated = told.filter(({ part }) => part.month !== null && part.year !== null);
  const years = new Map<number, Set<number>>();
  let [first, last] = [12, 1];
  const all = new Set<number>();
  for (const { part } of dated) {
    const [year, month] = [part.year as number, part.month as number];
    years.set(month, (years.get(month) ?? new Set()).add(year));
    all.add(year);
    first = Math.min(first, month);
    last = Math.max(last, month);
  }
  const [year] = all;
  return { told: dated, years, only: all.size === 1 && year !== undefined ? { year, first, last } : null };
}

/**
 * The year of a date said without one, or null where nothing settles it. In this order: a date told just before it in
 * the same paragraph; the report's date, of which the past is meant; the same month told elsewhere with one year only;
 * one year alone among all dates told with a month, if this month lies within them or follows closely.
 */
export function impliedYear(
  date: { month: number; day: number | null; paragraph: number; sentence: number; start: number; future: boolean },
  { told, years, only }: ToldMonths,
  reference: Part | null,
): number | null {
  const before = lastBefore(told, date.start);
  const near = before && before.paragraph === date.paragraph && before.sentence >= date.sentence - 1;
  const gap = near ? date.month - (before.part.month as number) : Number.NaN;
  if (near && gap >= 0 && gap <= RUN_ON) return before.part.year;
  if (reference?.year && reference.month !== null) {
    const later =
      date.month > reference.month ||
      (date.month === reference.month && date.day !== null && reference.day !== null && date.day > reference.day);
    if (date.future) return later || date.month === reference.month ? reference.year : reference.year + 1;
    return later ? reference.year - 1 : reference.year;
  }
  const [year, another] = years.get(date.month) ?? [];
  if (year !== undefined) return another === undefined ? year : null;
  return only && date.month >= only.first && date.month <= only.last + RUN_ON ? only.year : null;
}

function lastBefore(told: readonly Told[], start: number): Told | undefined {
  let [low, high] = [0, told.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((told[middle] as Told).start < start) low = middle + 1;
    else high = middle;
  }
  return told[low - 1];
}
