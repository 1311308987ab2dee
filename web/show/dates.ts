import type { Strings } from "../strings/strings.ts";

/** The locale for numbers and dates: Arabic words with the digits that ids, ISO dates and most reports use. */
export function localeOf(language: "en" | "ar"): string {
  return language === "ar" ? "ar-u-nu-latn-ca-gregory" : "en-GB";
}

/** An ISO 8601 date (`2022`, `2022-01`, `2022-01-20`) in words, never sharper than it is; other text comes back as it is. */
export function dateText(iso: string, locale: string): string {
  const match = /^(\d{4})(?:-(\d\d)(?:-(\d\d))?)?$/.exec(iso);
  if (!match) return iso;
  const [, year, month, day] = match;
  const date = new Date(`${year}-${month ?? "01"}-${day ?? "01"}T00:00:00Z`);
  if (Number.isNaN(date.getTime())) return iso;
  const options: Intl.DateTimeFormatOptions = { timeZone: "UTC", year: "numeric" };
  if (month) options.month = day ? "short" : "long";
  if (day) options.day = "numeric";
  return new Intl.DateTimeFormat(locale, options).format(date);
}

/** A period with its open sides said: "since 2019", "2019 – 2021"; null where both sides are open. */
export function periodText(period: { from: string | null; to: string | null }, locale: string, t: Strings) {
  const { from, to } = period;
  if (from && to) return from === to ? dateText(from, locale) : `${dateText(from, locale)} – ${dateText(to, locale)}`;
  if (from) return t.since(dateText(from, locale));
  if (to) return t.until(dateText(to, locale));
  return null;
}

/** When an incident was: dates, else the words said, else null for unknown. A month or year is shown as one, not as its days. */
export function whenText(
  date: { from: string | null; to: string | null; precision: string | null; words: readonly string[] },
  locale: string,
  t: Strings,
): string | null {
  const length = date.precision === "month" ? 7 : date.precision === "year" ? 4 : 10;
  const cut = (iso: string | null) => iso?.slice(0, length) ?? null;
  return (
    periodText({ from: cut(date.from), to: cut(date.to) }, locale, t) ??
    (date.words.length ? date.words.map((words) => t.quoted(words)).join(t.listComma) : null)
  );
}
