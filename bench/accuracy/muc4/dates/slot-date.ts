/** A date slot's filler: ISO days, both ends inclusive; `from` is null where it only says "on or before". */
export interface SlotDate {
  from: string | null;
  to: string;
}

const MONTHS = ["JAN", "FEB", "MAR", "APR", "MAY", "JUN", "JUL", "AUG", "SEP", "OCT", "NOV", "DEC"];

/** As a response writes it: `03 JAN 90`, `03 JAN 90 - 04 JAN 90`, `- 03 JAN 90`. */
export function writeDate({ from, to }: SlotDate): string {
  if (from === null) return `- ${writeDay(to)}`;
  return from === to ? writeDay(to) : `${writeDay(from)} - ${writeDay(to)}`;
}

function writeDay(iso: string): string {
  const [year = "", month = "", day = ""] = iso.split("-");
  return `${day} ${MONTHS[Number(month) - 1]} ${year.slice(2)}`;
}

/** Reads what `writeDate` writes, days of one digit too; null for anything else. */
export function parseDate(text: string): SlotDate | null {
  const [first = "", second] = ` ${text} `.split(" - ");
  if (second === undefined) {
    const only = parseDay(first);
    return only === null ? null : { from: only, to: only };
  }
  const to = parseDay(second);
  const from = first.trim() === "" ? null : parseDay(first);
  return to === null || (from === null && first.trim() !== "") ? null : { from, to };
}

function parseDay(text: string): string | null {
  const match = /^\s*(\d{1,2}) ([A-Z]{3})[A-Z]* (\d\d)\s*$/i.exec(text);
  const month = MONTHS.indexOf(match?.[2]?.toUpperCase() ?? "") + 1;
  if (!match || month === 0) return null;
  return `19${match[3]}-${String(month).padStart(2, "0")}-${match[1]?.padStart(2, "0")}`;
}

/** Days from the one to the other; negative where the second is earlier. */
export function daysFrom(a: string, b: string): number {
  return Math.round((Date.parse(b) - Date.parse(a)) / 86_400_000);
}

export function plusDays(iso: string, days: number): string {
  return new Date(Date.parse(iso) + days * 86_400_000).toISOString().slice(0, 10);
}

/**
 * SPEC section 7, the best of the key's alternatives. `strict` leaves out the quirk of the program of 1992, which takes
 * the last digit of days for an article ("16 NOV 89" equals "17 NOV 89").
 */
export function dateCredit(response: string, key: readonly string[], { strict = true } = {}): number {
  return Math.max(0, ...key.map((each) => creditOf(response, each, strict)));
}

function creditOf(response: string, key: string, strict: boolean): number {
  const same = (text: string) => (strict ? text : text.replace(/(?:10|[1-9]) /g, ""));
  if (same(response) === same(key)) return 1;
  const [said, right] = [parseDate(response), parseDate(key)];
  if (!said || !right) return 0;
  if (right.from === right.to) return said.from === null && said.to === right.to ? 0.5 : 0;
  const day = said.from === said.to;
  if (right.from === null) {
    const near = said.from !== null && said.to <= right.to && daysFrom(said.from, right.to) <= 2;
    return near && (day || said.from !== null) ? 0.5 : 0;
  }
  if (said.from === null) return said.to === right.to ? 0.5 : 0;
  return said.from <= right.to && said.to >= right.from ? 0.5 : 0;
}
