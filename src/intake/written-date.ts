import { isoDate } from "./iso-date.ts";

/** Names of months in the languages of wires' datelines; a shortened form is three letters or more of the English or Spanish name. */
const MONTHS: readonly string[][] = [
  ["january", "enero", "janvier", "يناير", "كانون الثاني"],
  ["february", "febrero", "février", "فبراير", "شباط"],
  ["march", "marzo", "mars", "مارس", "آذار"],
  ["april", "abril", "avril", "أبريل", "نيسان"],
  ["may", "mayo", "mai", "مايو", "أيار"],
  ["june", "junio", "juin", "يونيو", "حزيران"],
  ["july", "julio", "juillet", "يوليو", "تموز"],
  ["august", "agosto", "août", "أغسطس", "آب"],
  ["september", "septiembre", "septembre", "سبتمبر", "أيلول", "sept"],
  ["october", "octubre", "octobre", "أكتوبر", "تشرين الأول"],
  ["november", "noviembre", "novembre", "نوفمبر", "تشرين الثاني"],
  ["december", "diciembre", "décembre", "ديسمبر", "كانون الأول"],
];

/** The word as a pattern that does not mind case, for patterns in which other parts do. */
export function anyCase(word: string): string {
  return word.replace(/\p{L}/gu, (letter) => {
    const upper = letter.toUpperCase();
    return upper === letter || upper.length > 1 ? letter : `[${letter}${upper}]`;
  });
}

const MONTH = `(?:${MONTHS.flatMap((names) =>
  names.flatMap((name, i) => (i < 2 && name.length > 4 ? [name, name.slice(0, 3)] : [name])),
)
  .sort((a, b) => b.length - a.length)
  .map(anyCase)
  .join("|")})\\.?`;
const ORDINAL = `(?:${["st", "nd", "rd", "th", "er"].map(anyCase).join("|")})?`;
const YEAR = "(?:19|20)\\d{2}";

/** A written date, year optional: "13 MAY 90", "Jan. 5", "5 de enero de 2020", "March 3, 2021", "2021-03-03". A pattern without groups, for either case. */
export const WRITTEN_DATE = `(?:(?:19|20)\\d{2}-\\d{2}-\\d{2}|\\d{1,2}[./]\\d{1,2}[./](?:19|20)\\d{2}|\\d{1,2}${ORDINAL}\\s+(?:[dD][eE]\\s+)?${MONTH}(?:(?:,?\\s+(?:[dD][eE]\\s+)?${YEAR}|\\s+['’]?\\d{2})(?!\\d))?|${MONTH}\\s+\\d{1,2}${ORDINAL}(?!\\d)(?:,?\\s+${YEAR}(?!\\d))?)`;

const DAY_FIRST = new RegExp(
  `^(\\d{1,2})${ORDINAL}\\s+(?:de\\s+)?(${MONTH})(?:,?\\s+(?:de\\s+)?(${YEAR}|['’]?\\d{2}))?$`,
  "iu",
);
const MONTH_FIRST = new RegExp(`^(${MONTH})\\s+(\\d{1,2})${ORDINAL}(?:,?\\s+(${YEAR}))?$`, "iu");

/**
 * The ISO 8601 date that a stretch matching `WRITTEN_DATE` means; `year` stands in where it names none. Null without a year,
 * for days that do not exist, and for numeric dates whose day and month could be exchanged. Years of two digits from
 * 50 on are of the twentieth century (no clock is asked).
 */
export function readWrittenDate(written: string, year: number | null): string | null {
  const text = written.trim();
  const iso = /^(\d{4})-(\d{2})-(\d{2})$/u.exec(text);
  if (iso) return isoDate(Number(iso[1]), Number(iso[2]), Number(iso[3]));
  const numeric = /^(\d{1,2})[./](\d{1,2})[./](\d{4})$/u.exec(text);
  if (numeric) return readNumeric(Number(numeric[1]), Number(numeric[2]), Number(numeric[3]), text.includes("."));
  const dayFirst = DAY_FIRST.exec(text);
  const found = dayFirst ?? MONTH_FIRST.exec(text);
  if (!found) return null;
  const [day, month, said] = dayFirst ? [found[1], found[2], found[3]] : [found[2], found[1], found[3]];
  const whole = said === undefined ? year : fullYear(said.replace(/\D/gu, ""));
  return whole === null ? null : isoDate(whole, monthNumber(month as string), Number(day));
}

function readNumeric(first: number, second: number, year: number, dotted: boolean): string | null {
  if (dotted || first > 12) return isoDate(year, second, first);
  if (second > 12) return isoDate(year, first, second);
  return first === second ? isoDate(year, first, second) : null;
}

function fullYear(digits: string): number {
  const number = Number(digits);
  if (digits.length === 4) return number;
  return number >= 50 ? 1900 + number : 2000 + number;
}

function monthNumber(word: string): number {
  const name = word.toLowerCase().replace(/\.$/u, "");
  return (
    MONTHS.findIndex((names) => names.some((full, i) => full === name || (i < 2 && full.slice(0, 3) === name))) + 1
  );
}
