import type { TimeMention } from "../record/mention.ts";

/** Whether a time can date an incident: a point or span no wider than a year, resolved or still relative. */
export function isDated(time: TimeMention | null): time is TimeMention {
  return time !== null && (time.role === "point" || time.role === "span") && time.precision !== "years";
}

/** Bounds that compare as text with any ISO date, reduced or not: "2022-01" stands before, "2022-01~" after its days. */
function bounds(time: TimeMention): [string, string] | null {
  return time.from ? [time.from, `${time.to ?? time.from}~`] : null;
}

/** Whether two times cannot be the same: their resolved intervals do not meet. */
export function datesConflict(a: TimeMention | null, b: TimeMention | null): boolean {
  if (!isDated(a) || !isDated(b)) return false;
  const [x, y] = [bounds(a), bounds(b)];
  return x !== null && y !== null && (x[0] > y[1] || y[0] > x[1]);
}

/** Whether both are resolved and can be one time. */
export function datesMeet(a: TimeMention | null, b: TimeMention | null): boolean {
  return isDated(a) && isDated(b) && a.from !== null && b.from !== null && !datesConflict(a, b);
}

export function datesEqual(a: TimeMention | null, b: TimeMention | null): boolean {
  return isDated(a) && isDated(b) && a.from !== null && a.from === b.from && a.to === b.to;
}

/** The day `days` after an ISO day. */
export function endOf(start: string, days: number): string {
  const day = new Date(`${start}T00:00:00Z`);
  day.setUTCDate(day.getUTCDate() + Math.round(days));
  return day.toISOString().slice(0, 10);
}
