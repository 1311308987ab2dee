import type { TimeMention } from "../../../../src/record/mention.ts";
import { plusDays, type SlotDate, writeDate } from "./slot-date.ts";

/** A filler with the expression that tells it; none for what the dateline alone gives. */
export interface DateCandidate extends SlotDate {
  written: string;
  told: TimeMention[];
  form: "before" | "day" | "range";
}

/** The dates in which a time expression ends: full days for months and years, none for what stays relative. */
export function daysOf({ from, to }: Pick<TimeMention, "from" | "to">): { from: string; to: string } | null {
  const first = from ?? to;
  const last = to ?? from;
  if (first === null || last === null) return null;
  const begin = fullDay(first, "first");
  const end = fullDay(last, "last");
  return begin === null || end === null || begin > end ? null : { from: begin, to: end };
}

function fullDay(iso: string, which: "first" | "last"): string | null {
  const [year, month, day] = iso.slice(0, 10).split("-");
  if (year?.length !== 4) return null;
  if (day) return iso.slice(0, 10);
  if (which === "first") return `${year}-${month ?? "01"}-01`;
  const next = month === undefined ? `${Number(year) + 1}-01-01` : monthAfter(Number(year), Number(month));
  return plusDays(next, -1);
}

function monthAfter(year: number, month: number): string {
  return month === 12 ? `${year + 1}-01-01` : `${year}-${String(month + 1).padStart(2, "0")}-01`;
}

/** All fillers that a text's time expressions and its dateline allow, each once. `sent` is the dateline's ISO day. */
export function dateCandidates(times: readonly TimeMention[], sent: string | null): DateCandidate[] {
  const found = new Map<string, DateCandidate>();
  const add = (date: SlotDate, mention: TimeMention | null) => {
    const written = writeDate(date);
    const form = date.from === null ? "before" : date.from === date.to ? "day" : "range";
    const known = found.get(written);
    if (!known) found.set(written, { ...date, written, form, told: mention ? [mention] : [] });
    else if (mention) known.told.push(mention);
  };
  if (sent !== null) {
    add({ from: null, to: sent }, null);
    add({ from: sent, to: sent }, null);
  }
  for (const mention of times) {
    if (mention.role === "duration" || mention.role === "frequency") continue;
    const days = daysOf(mention);
    if (days === null) continue;
    if (!days.from.startsWith("19")) continue;
    const to = sent !== null && days.to > sent && days.from <= sent ? sent : days.to;
    if (sent !== null && days.from > sent) continue;
    add({ from: days.from, to }, mention);
    add({ from: null, to }, mention);
    // The night between: "last night", told as its first day, may be written with both.
    if (days.from === days.to && (sent === null || days.from < sent)) {
      if (mention.rule === "overnight") add({ from: days.from, to: plusDays(days.from, 1) }, mention);
    }
    if (mention.role === "since" && sent !== null) add({ from: days.from, to: sent }, mention);
  }
  return [...found.values()];
}
