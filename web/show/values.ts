import type { Claim } from "../../src/record/claim.ts";
import { countryNames } from "../../src/record/country-names.ts";
import type { Incident } from "../../src/record/incident.ts";
import { isolate, rising, type Strings } from "../strings/strings.ts";
import { dateText, periodText } from "./dates.ts";

type Valued = Pick<Claim, "field" | "value" | "precision">;

/** What a claim says of its field, in words: precision is said, nothing is sharpened, no value is left out. */
export function valueText({ field, value, precision }: Valued, locale: string, t: Strings): string {
  if (typeof value === "number") return bounded(value, precision, locale, t);
  if (typeof value === "string") return codeText(field, value, locale, t);
  if ("word" in value) return t.quoted(value.word);
  if ("none" in value) return t.noneReported;
  if ("from" in value) return periodText(value, locale, t) ?? t.unknown;
  if ("low" in value) return rangeText(value, precision, locale, t);
  if ("country" in value) return placeText(value, locale, t);
  return isolate(value.name);
}

/** "Menaka, Gao Region, Mali", each name kept in its own direction, none said twice. */
export function placeText(
  place: { name: string | null; admin1: string | null; country: string | null },
  locale: string,
  t: Strings,
): string {
  const country = place.country && countryName(place.country, locale);
  const parts = [place.name, place.admin1, country].filter((part) => part !== null);
  return [...new Set(parts)].map(isolate).join(t.listComma) || t.unknown;
}

/** Where an incident was: the facility, where one is named, then its place. */
export function whereText(
  { facility, place }: Pick<Incident, "facility" | "place">,
  locale: string,
  t: Strings,
): string {
  if (!facility) return placeText(place, locale, t);
  const same = facility.name.toLowerCase() === place.name?.toLowerCase();
  const around = placeText(same ? { ...place, name: null } : place, locale, t);
  return around === t.unknown ? isolate(facility.name) : `${isolate(facility.name)}${t.listComma}${around}`;
}

/** The country of an ISO 3166-1 alpha-3 code in the interface's language; a code that is none stays as it is. */
function countryName(alpha3: string, locale: string): string {
  const [, alpha2] = countryNames(alpha3);
  return alpha2 ? (new Intl.DisplayNames(locale, { type: "region" }).of(alpha2) ?? alpha3) : alpha3;
}

function codeText(field: Valued["field"], value: string, locale: string, t: Strings): string {
  const known = (list: Record<string, string>) =>
    Object.hasOwn(list, value) ? (list[value] as string) : isolate(value);
  if (field === "type") return known(t.types);
  if (field === "stage") return known(t.stages);
  if (field === "date" || field === "end_date" || field === "period") return dateText(value, locale);
  return isolate(value);
}

function bounded(value: number, precision: Valued["precision"], locale: string, t: Strings): string {
  const number = new Intl.NumberFormat(locale).format(value);
  if (precision === "about") return t.about(number);
  if (precision === "at least") return t.orMore(number);
  if (precision === "more than") return t.moreThan(number);
  if (precision === "up to") return t.upTo(number);
  if (precision === "less than") return t.lessThan(number);
  return number;
}

function rangeText(
  { low, high }: { low: number | null; high: number | null },
  precision: Valued["precision"],
  locale: string,
  t: Strings,
): string {
  const number = (value: number) => new Intl.NumberFormat(locale).format(value);
  if (low !== null && high !== null) return low === high ? number(low) : rising(`${number(low)}–${number(high)}`);
  if (low !== null) return precision === "more than" ? t.moreThan(number(low)) : t.orMore(number(low));
  if (high !== null) return precision === "less than" ? t.lessThan(number(high)) : t.upTo(number(high));
  return t.unknown;
}
