import type { Span } from "../../record/span.ts";
import { anyCase, readWrittenDate, WRITTEN_DATE } from "../written-date.ts";
import type { Paragraph } from "./paragraphs.ts";

export interface Dateline extends Span {
  /** ISO 8601; null without a year. */
  date: string | null;
  agency: string | null;
}

/** Wires and news agencies that sign datelines without brackets. */
const AGENCIES =
  "Reuters|REUTERS|AFP|AP|Associated Press|Agence France-Presse|EFE|ACAN-EFE|DPA|ANSA|Xinhua|TASS|ITAR-TASS|RIA Novosti|Interfax|Ukrinform|SANA|WAFA|IRNA|ISNA|Fars|Tasnim|Anadolu(?: Agency)?|AA|PTI|ANI|UNI|IANS|APP|BSS|UNB|KUNA|SPA|WAM|QNA|INA|NINA|MENA|PANA|NAN|GNA|SONNA|ENA|UPI|Bernama|Antara|Yonhap|Kyodo|VOA|RFE/RL|RFI|IRIN|The New Humanitarian|Notimex|Prensa Latina|Colprensa|Andina|IPS|CNS|ABS-CBN|PNA";

const WEEKDAYS = "monday|tuesday|wednesday|thursday|friday|saturday|sunday|mon|tue|wed|thu|fri|sat|sun";
const WEEKDAY = `(?:${anyCase(WEEKDAYS)})\\.?`;
const DATE = `(?:${WEEKDAY},?\\s+)?${WRITTEN_DATE}`;
/** One to four words that begin with a capital, or a name in another script. */
const NAME = "[\\p{Lu}\\p{Lo}][\\p{L}\\p{M}'’.-]*(?:[ -][\\p{Lu}\\p{Lo}\\p{Ll}][\\p{L}\\p{M}'’.-]*){0,3}";
/** With its country or area after a comma or in brackets. */
const PLACE = `${NAME}(?:,\\s+(?!${WRITTEN_DATE})${NAME}|\\s+[(]${NAME}[)])?`;
const BRACKETS = `[([]\\s*(?!${WRITTEN_DATE})(?<signed>[\\p{Lu}\\p{Lo}][^()[\\]\\n\\d]{1,60}?(?:\\s\\d{1,2})?)(?:[,:]\\s*[^()[\\]\\n]{0,30})?\\s*[)\\]]`;
const DASH = "\\s*(?:--+|—|–|-(?=\\s)|:)\\s*(?:\\[TEXT\\]\\s*)?";

const AT_START: readonly RegExp[] = [
  // SAN JUAN, 3 MAR 91 (ABC) --  |  LIMA, Peru, March 3, 2021 (ABC) —  |  LIMA (ABC) -
  new RegExp(`^${PLACE},?\\s+(?:[/,]?\\s*(?<date>${DATE}),?\\s*)?${BRACKETS}${DASH}`, "u"),
  // LIMA, March 3, 2021 —
  new RegExp(`^${PLACE}[,;]?\\s+(?<date>${DATE})${DASH}`, "u"),
  // (ABC) LIMA, March 3 —
  new RegExp(`^${BRACKETS}\\s*${PLACE}(?:[,;]?\\s+(?<date>${DATE}))?${DASH}`, "u"),
  // ABC - Lima, 3 March 2021 -
  new RegExp(
    `^(?<signed>${AGENCIES})\\s*[-–—/|:]+\\s*${PLACE}[,;]?\\s+(?<date>${DATE})(?:${DASH}|\\s*\\.?$|\\s*\\n)`,
    "u",
  ),
  // 3 March 2021, Lima:   |  2021-03-03 -
  new RegExp(`^[([]?(?<date>${DATE})[)\\]]?(?:,?\\s+${PLACE})?${DASH}`, "u"),
];
/** LIMA, Peru — (capitals and a long dash, no date and no agency). */
const BARE = /^\p{Lu}[\p{Lu}\p{M}'’. -]{2,40}(?:,\s+[\p{L}'’. -]{2,30})?\s*(?:--+|—|–)\s*(?=[\p{Lu}\d"“‘])/u;

/** Lines that are nothing but place, date, time, writer. */
const WHOLE_LINE: readonly RegExp[] = [
  new RegExp(
    `^(?:(?:${anyCase("date|dated|published|posted|updated|issued|released")})(?:\\s+(?:on|at))?\\s*:?\\s*)?(?<date>${DATE})(?:[,;]?\\s*(?:at\\s+)?\\d{1,2}[:.]\\d{2}.{0,20}|T[\\d:.+Z-]+)?\\.?$`,
    "u",
  ),
  new RegExp(`^(?:(?<signed>${AGENCIES})\\s*[-–—/|:,]+\\s*)?${PLACE}[,;:]?\\s+(?<date>${DATE})\\.?$`, "u"),
  new RegExp(`^(?<date>${DATE})\\s*[|,–—-]\\s*(?:(?<signed>${AGENCIES})|${PLACE})\\.?$`, "u"),
];

/** A heading that is a report's own kind and date: "Weekly bulletin no. 7, 3 March 2021". */
const DATED_HEADING = new RegExp(
  `^(?=.*(?<!\\p{L})(?:${anyCase("note|report|bulletin|update|summary|briefing|sitrep|digest|statement|communique|press release|newsletter|log|diary")})(?!\\p{L}))[^\\n]{3,100}?[,:;(–—-]\\s*(?<date>${DATE})\\)?\\.?$`,
  "u",
);

/** How many paragraphs from the top a report may take until its dateline. */
const FIRST = 6;

/** The stretch that says where, when and by which agency a report was written; null when there is none near its top. */
export function findDateline(paragraphs: readonly Paragraph[]): Dateline | null {
  for (const paragraph of paragraphs.slice(0, FIRST)) {
    const head = paragraph.text.slice(0, 200);
    const whole = paragraph.text.length <= 120 ? firstMatch(WHOLE_LINE, paragraph.text) : null;
    const match = whole ?? firstMatch(AT_START, head);
    if (match && !saysTooMuch(match)) return dateline(match, paragraph);
    const heading = paragraph === paragraphs[0] && paragraphs.length > 1 ? DATED_HEADING.exec(paragraph.text) : null;
    if (heading) return headingDate(heading, paragraph);
    const bare = BARE.exec(head);
    if (bare && /\p{Ll}/u.test(paragraph.text.slice(bare[0].length))) return dateline(bare, paragraph);
  }
  return null;
}

/** Only the date itself: the rest of the line is a title. */
function headingDate(match: RegExpExecArray, paragraph: Paragraph): Dateline {
  const written = match.groups?.date ?? "";
  const at = match[0].lastIndexOf(written);
  return { ...dateline(match, paragraph), start: paragraph.start + at, end: paragraph.start + at + written.length };
}

function dateline(match: RegExpExecArray, { start }: Paragraph): Dateline {
  const written = match.groups?.date?.replace(new RegExp(`^${WEEKDAY},?\\s+`, "iu"), "") ?? null;
  const year = /(?<!\d)(?:19|20)\d{2}(?!\d)/u.exec(match[0])?.[0];
  return {
    start,
    end: start + match[0].trimEnd().length,
    date: written === null ? null : readWrittenDate(written, year === undefined ? null : Number(year)),
    agency: match.groups?.signed?.trim() ?? null,
  };
}

function firstMatch(patterns: readonly RegExp[], text: string): RegExpExecArray | null {
  for (const pattern of patterns) {
    const match = pattern.exec(text);
    if (match) return match;
  }
  return null;
}

/** A bracket after a name is no signature when the stretch before it is a sentence of its own. */
function saysTooMuch(match: RegExpExecArray): boolean {
  const place = match[0].split(/[([,]/u)[0] ?? "";
  return place.trim().split(/\s+/u).length > 5;
}
