/** A date as far as it is known; months and days count from 1. */
export interface Part {
  year: number | null;
  month: number | null;
  day: number | null;
}
/** Day, both ends known. */
export interface Day {
  year: number;
  month: number;
  day: number;
}

/** Days of that month; an unknown year may be a leap year. */
export function daysIn(month: number, year: number | null): number {
  if (month === 2) return year === null || (year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0)) ? 29 : 28;
  return [4, 6, 9, 11].includes(month) ? 30 : 31;
}

/** Whether such a date can be: no 31 February, no 29 February 2021. */
export function exists(part: Part): boolean {
  if (part.month !== null && (part.month < 1 || part.month > 12)) return false;
  return part.day === null || (part.day >= 1 && part.month !== null && part.day <= daysIn(part.month, part.year));
}

/** ISO 8601, reduced to what is known (`2021-11`); null without a year. */
export function iso(part: Part): string | null {
  if (part.year === null) return null;
  let text = String(part.year).padStart(4, "0");
  if (part.month !== null) text += `-${String(part.month).padStart(2, "0")}`;
  if (part.month !== null && part.day !== null) text += `-${String(part.day).padStart(2, "0")}`;
  return text;
}

/** The parts of an ISO 8601 date, reduced or with a time of day; null where it is none. */
export function parseIso(text: string): Part | null {
  const match = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?(?:T.*)?$/.exec(text);
  if (!match) return null;
  const part: Part = {
    year: Number(match[1]),
    month: match[2] ? Number(match[2]) : null,
    day: match[3] ? Number(match[3]) : null,
  };
  return exists(part) ? part : null;
}

export function isDay(part: Part): part is Day {
  return part.year !== null && part.month !== null && part.day !== null;
}

/** `count` days later (earlier where negative), in the Gregorian calendar. */
export function addDays(day: Day, count: number): Day {
  return fromNumber(toNumber(day) + count);
}

/** Days from the one to the other. */
export function daysBetween(from: Day, to: Day): number {
  return toNumber(to) - toNumber(from);
}

/** 1 Monday to 7 Sunday. */
export function weekdayOf(day: Day): number {
  return ((((toNumber(day) + 3) % 7) + 7) % 7) + 1;
}

/** `count` months later; a day is lost. */
export function addMonths(year: number, month: number, count: number): Part {
  const months = year * 12 + (month - 1) + count;
  return { year: Math.floor(months / 12), month: (((months % 12) + 12) % 12) + 1, day: null };
}

/** Days since 1970-01-01; no clock is asked. */
function toNumber(day: Day): number {
  return Math.round(Date.UTC(day.year, day.month - 1, day.day) / 86_400_000);
}

function fromNumber(days: number): Day {
  const date = new Date(days * 86_400_000);
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() };
}
