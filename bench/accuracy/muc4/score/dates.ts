import { remember } from "./remember.ts";
import type { Credit } from "./string-credit.ts";

/** A date as a template gives it; days count from 1970. */
export interface SlotDate {
  kind: "day" | "until" | "range" | "other";
  /** Normal form: `09 NOV 89`, `- 09 NOV 89`, `01 NOV 89 - 09 NOV 89`. */
  text: string;
  from: number;
  to: number;
}

const MONTHS = ["JAN", "FEB", "MAR", "APR", "MAY", "JUN", "JUL", "AUG", "SEP", "OCT", "NOV", "DEC"];

/** Reads a date; what cannot be read is of kind `other` and can only be equal to the same words. */
export const dateOf = remember((raw: string): SlotDate => {
  const text = raw.toUpperCase().replace(/\s+/gu, " ").trim();
  const until = /^- ?(.+)$/u.exec(text);
  if (until) {
    const day = dayOf(until[1] ?? "");
    if (day) return { kind: "until", text: `- ${day.text}`, from: Number.NEGATIVE_INFINITY, to: day.day };
  }
  const range = /^(.+?) ?- ?(.+)$/u.exec(text);
  if (range) {
    const [from, to] = [dayOf(range[1] ?? ""), dayOf(range[2] ?? "")];
    if (from && to) return { kind: "range", text: `${from.text} - ${to.text}`, from: from.day, to: to.day };
  }
  const day = dayOf(text);
  if (day) return { kind: "day", text: day.text, from: day.day, to: day.day };
  return { kind: "other", text, from: Number.NaN, to: Number.NaN };
});

function dayOf(text: string): { text: string; day: number } | null {
  const found = /^(\d{1,2}) ([A-Z]{3})[A-Z]*\.? (?:19)?(\d{2})$/u.exec(text.trim());
  if (!found) return null;
  const month = MONTHS.indexOf(found[2] ?? "");
  if (month < 0) return null;
  const year = 1900 + Number(found[3]);
  const day = Math.round(Date.UTC(year, month, Number(found[1])) / 86_400_000);
  return { text: `${(found[1] ?? "").padStart(2, "0")} ${MONTHS[month]} ${found[3]}`, day };
}

/**
 * What the program of 1992 compared: it took small numbers followed by a blank out of every string, so that days of the same
 * ten of a month were equal. Kept for comparison with the figures of that year.
 */
const asComparedThen = remember((text: string) => text.replace(/(?:10|[1-9]) /gu, ""));

/** Credit for a date; with `strict` days must be equal to count as equal. */
export function dateCredit(keyText: string, responseText: string, strict: boolean): Credit {
  const [key, response] = [dateOf(keyText), dateOf(responseText)];
  if (key.text === response.text) return 1;
  if (!strict && key.kind === response.kind && asComparedThen(key.text) === asComparedThen(response.text)) return 1;
  switch (key.kind) {
    case "day":
      return response.kind === "until" && response.to === key.to ? 0.5 : 0;
    case "until":
      return (response.kind === "day" || response.kind === "range") &&
        response.from >= key.to - 2 &&
        response.to <= key.to
        ? 0.5
        : 0;
    case "range":
      if (response.kind === "until") return response.to === key.to ? 0.5 : 0;
      return response.from <= key.to && response.to >= key.from ? 0.5 : 0;
    case "other":
      return 0;
  }
}
