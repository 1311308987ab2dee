import type { TimeMention } from "../../record/mention.ts";
import { addDays, addMonths, type Day, isDay, iso, type Part, weekdayOf } from "./calendar.ts";
import type { Unit, When } from "./rule.ts";

/** `from` and `to` of a mention with how they came about. */
export type Resolved = Pick<TimeMention, "from" | "to" | "precision" | "basis">;

const STAYS: Resolved = { from: null, to: null, precision: "relative", basis: "implied" };
/** Days by which "n weeks ago" may miss on either side. */
const WEEK_SLACK = 3;

/** Dates with a year said; null where the year is open. */
export function resolveSaid(when: When): Resolved | null {
  if (when.is !== "dates" || when.from.year === null || when.to.year === null) return null;
  return { from: iso(when.from), to: iso(when.to), precision: when.precision, basis: "said" };
}

/** Dates whose year is implied to be `year` for their end; a stretch over new year began the year before. */
export function withYear(when: When & { is: "dates" }, year: number): Resolved {
  const across = (when.from.month ?? 0) > (when.to.month ?? 0);
  const from: Part = { ...when.from, year: when.from.year ?? (across ? year - 1 : year) };
  const to: Part = { ...when.to, year: when.to.year ?? year };
  return { from: iso(from), to: iso(to), precision: when.precision, basis: "implied" };
}

/** An expression counted from `base`, the report's date or the last one told; stays relative where that is too coarse. */
export function resolveFrom(when: When, base: Part | null): Resolved {
  if (when.is === "open") return { ...STAYS, precision: when.precision, basis: "said" };
  if (!base || base.year === null) return STAYS;
  if (when.is === "weekday") return isDay(base) ? weekday(when, base) : STAYS;
  if (when.is === "named") return base.month === null ? STAYS : named(when, base.year, base.month);
  if (when.is === "shift") return shifted(when.unit, when.count, base, when.base === "story");
  if (when.is === "stretch") return stretch(when.unit, when.count, base);
  return STAYS;
}

function weekday(when: When & { is: "weekday" }, base: Day): Resolved {
  const today = weekdayOf(base);
  const last = when.to ?? when.day;
  let back = (today - last + 7) % 7;
  if (when.which === "last" && back === 0) back = 7;
  if (when.which === "next") back = back === 0 ? -7 : back - 7;
  const to = addDays(base, -back);
  const length = (last - when.day + 7) % 7;
  return {
    from: iso(addDays(to, -length)),
    to: iso(to),
    precision: length === 0 ? "day" : "days",
    basis: "implied",
  };
}

/** The weekday as the story goes on: on the day told last or within the six after it. */
export function weekdayAfter(when: When & { is: "weekday" }, base: Day): Resolved {
  const from = addDays(base, (when.day - weekdayOf(base) + 7) % 7);
  const length = when.to === null ? 0 : (when.to - when.day + 7) % 7;
  const to = addDays(from, length);
  return { from: iso(from), to: iso(to), precision: length === 0 ? "day" : "days", basis: "implied" };
}

function named(when: When & { is: "named" }, year: number, month: number): Resolved {
  const across = when.to < when.from;
  let end = year;
  if (when.which === "last" && when.to >= month && !(across && month > when.to)) end = year - 1;
  if (when.which === "next") end = when.from > month ? year + (across ? 1 : 0) : year + 1;
  if (when.which === "this" && across && month >= when.from) end = year + 1;
  const begin = across ? end - 1 : end;
  return {
    from: iso({ year: begin, month: when.from, day: null }),
    to: iso({ year: end, month: when.to, day: null }),
    precision: when.precision,
    basis: "implied",
  };
}

function shifted(unit: Unit, count: number, base: Part, story: boolean): Resolved {
  const year = base.year as number;
  const implied = (from: Part, precision: Resolved["precision"], to: Part = from): Resolved => ({
    from: iso(from),
    to: iso(to),
    precision,
    basis: "implied",
  });
  if (unit === "year") return implied({ year: year + count, month: null, day: null }, "year");
  if (unit === "month" && base.month !== null) return implied(addMonths(year, base.month, count), "month");
  if (!isDay(base)) return STAYS;
  if (unit === "day") return implied(addDays(base, count), "day");
  if (unit === "hour" && !story)
    return implied(addDays(base, Math.trunc(count / 24)), count > -24 ? "days" : "days", base);
  if (unit !== "week") return STAYS;
  if ((Math.abs(count) <= 1 && !story) || count === 0) {
    const monday = addDays(base, 1 - weekdayOf(base) + count * 7);
    return implied(monday, "week", addDays(monday, 6));
  }
  const middle = addDays(base, count * 7);
  return implied(addDays(middle, -WEEK_SLACK), "week", addDays(middle, WEEK_SLACK));
}

function stretch(unit: Unit, count: number, base: Part): Resolved {
  const year = base.year as number;
  const order = (there: Part, precision: Resolved["precision"]): Resolved => ({
    from: iso(count < 0 ? there : base),
    to: iso(count < 0 ? base : there),
    precision,
    basis: "implied",
  });
  if (unit === "year" || unit === "decade")
    return order({ year: year + count * (unit === "decade" ? 10 : 1), month: null, day: null }, "years");
  if (unit === "month" && base.month !== null) return order(addMonths(year, base.month, count), "month");
  if (!isDay(base)) return STAYS;
  const days = unit === "week" ? count * 7 : unit === "hour" ? Math.floor(count / 24) : count;
  return order(addDays(base, days), "days");
}
