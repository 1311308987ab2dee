import type { Claim } from "../../src/record/claim.ts";
import type { Value } from "../../src/record/value.ts";
import { type NameBook, saysOneOf } from "./names.ts";

/** A number, `|`-separated words or dates, a vague word, none, a range, or a period of which absent sides do not matter. */
export type WantedValue =
  | number
  | string
  | string[]
  | { word: string }
  | { none: true }
  | { low?: number | null | undefined; high?: number | null | undefined }
  | { from?: string | null | undefined; to?: string | null | undefined };

/** Everything the value names or says in words. */
function wordsOf(value: Value, book: NameBook): string[] {
  if (typeof value === "string") return [value];
  if (typeof value === "number") return [];
  if ("word" in value) return [value.word];
  if ("name" in value) return [value.name, ...(value.id === null ? [] : book.namesOf(value.id))];
  return [];
}

/** The same of a claim's value; a weapon may be given as its sort, so the text's own words count too. */
export function namesIn({ value, field, quote, mark, span }: Claim, book: NameBook): string[] {
  const own = field === "weapon" ? [quote.slice(mark.start - span.start, mark.end - span.start)] : [];
  return [...wordsOf(value, book), ...own];
}

export function matchesValue(claim: Claim, wanted: WantedValue, book: NameBook): boolean {
  const { value } = claim;
  if (typeof wanted === "number") return isNumber(value, wanted);
  if (Array.isArray(wanted)) return wanted.some((one) => matchesValue(claim, one, book));
  if (typeof wanted === "string") {
    if (/^\d{4}(-\d\d){0,2}(\|\d{4}(-\d\d){0,2})*$/u.test(wanted))
      return wanted.split("|").some((date) => isPeriod(value, { from: date, to: date }));
    return saysOneOf(namesIn(claim, book), wanted);
  }
  if ("word" in wanted) return saysOneOf(wordsOf(value, book), wanted.word);
  if ("none" in wanted) return typeof value === "object" && "none" in value;
  if ("low" in wanted || "high" in wanted)
    return typeof value === "object" && "low" in value && value.low === wanted.low && value.high === wanted.high;
  return "from" in wanted || "to" in wanted ? isPeriod(value, wanted) : false;
}

/** A bound of a range counts as the number said: "more than 500" may be held as 500 or as 500 and open. */
function isNumber(value: Value, wanted: number): boolean {
  if (typeof value === "number") return value === wanted;
  return typeof value === "object" && "low" in value && (value.low === wanted || value.high === wanted);
}

function isPeriod(value: Value, wanted: { from?: string | null | undefined; to?: string | null | undefined }): boolean {
  const said = typeof value === "string" ? { from: value, to: value } : value;
  if (typeof said !== "object" || !("from" in said)) return false;
  return (
    (wanted.from === undefined || edge(said.from, "first") === edge(wanted.from, "first")) &&
    (wanted.to === undefined || edge(said.to, "last") === edge(wanted.to, "last"))
  );
}

/** First or last day of an ISO 8601 date that may be reduced to month or year. */
function edge(date: string | null, which: "first" | "last"): string | null {
  if (date === null) return null;
  const [year, month, day] = date.split("-");
  if (day !== undefined) return date;
  if (month === undefined) return which === "first" ? `${year}-01-01` : `${year}-12-31`;
  const last = new Date(Date.UTC(Number(year), Number(month), 0)).getUTCDate();
  return `${year}-${month}-${which === "first" ? "01" : last}`;
}
