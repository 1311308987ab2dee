import type { Value } from "./value.ts";

/** A stretch of time in days since 1970, both inclusive. */
export interface Days {
  from: number;
  to: number;
}

const DAY_MS = 86_400_000;

/** The days that a date value covers; null while it is a word or open on a side. */
export function daysOf(value: Value): Days | null {
  if (typeof value === "string") return between(value, value);
  if (typeof value !== "object" || !("from" in value) || value.from === null) return null;
  return between(value.from, value.to ?? value.from);
}

/** ISO 8601 of a day number. */
export function isoDay(day: number): string {
  return new Date(day * DAY_MS).toISOString().slice(0, 10);
}

function between(first: string, last: string): Days | null {
  const from = edge(first, false);
  const to = edge(last, true);
  return from === null || to === null || to < from ? null : { from, to };
}

function edge(iso: string, end: boolean): number | null {
  const found = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?/u.exec(iso);
  if (!found) return null;
  const year = Number(found[1]);
  const month = found[2] === undefined ? (end ? 12 : 1) : Number(found[2]);
  const day = found[3] === undefined ? (end ? new Date(Date.UTC(year, month, 0)).getUTCDate() : 1) : Number(found[3]);
  const time = Date.UTC(year, month - 1, day);
  return Number.isNaN(time) ? null : Math.round(time / DAY_MS);
}
