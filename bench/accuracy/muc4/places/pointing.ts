import { readDateline } from "../ranking/dateline.ts";
import type { ListedPlace } from "./find-listed.ts";
import { NINE, plain, type SetList } from "./set-list.ts";

/** Capitals of the nine countries, as the set list names them. */
const CAPITALS: Record<string, string> = {
  "EL SALVADOR": "SAN SALVADOR",
  GUATEMALA: "GUATEMALA CITY",
  HONDURAS: "TEGUCIGALPA",
  ARGENTINA: "BUENOS AIRES",
  BOLIVIA: "LA PAZ",
  CHILE: "SANTIAGO",
  COLOMBIA: "BOGOTA",
  ECUADOR: "QUITO",
  PERU: "LIMA",
};

/**
 * Words that stand for a city without naming it: "the capital", "the Peruvian capital" (of the country named before it, or
 * else of the one the text is most about), "this city" (the dateline's). `names` are the names found in the same text.
 */
export function findPointing(text: string, names: readonly ListedPlace[], list: SetList): ListedPlace[] {
  const upper = plain(text);
  const { end: bodyStart } = readDateline(text);
  const here = names.find(
    ({ start, readings }) => start < bodyStart && readings.some(({ type }) => /^(?:CITY|TOWN)$/.test(type)),
  );
  const about = aboutCountry(names, bodyStart);
  const found: ListedPlace[] = [];
  for (const match of upper.matchAll(
    /\b(THE|THIS|['’]S|[A-Z]+)\s+(?:(CAPITAL)(?:\s+CITY)?|(CITY))\b(?!\s+OF\b|\s+(?:HALL|COUNCIL)|\s*,\s+[A-Z]+,)/g,
  )) {
    const [whole, before = "", capital] = match;
    const start = match.index + whole.length - whole.slice(before.length).trimStart().length;
    if (start < bodyStart || (!capital && before !== "THIS")) continue;
    const people = names.find(
      ({ end, readings }) =>
        end <= start && start - end <= 4 && readings.some(({ type }) => /^(?:PEOPLE|COUNTRY)$/.test(type)),
    );
    if (capital && !people && before !== "THE" && before !== "THIS") continue;
    const country = people?.readings[0]?.country ?? about;
    const name = CAPITALS[country ?? ""] ?? "";
    const readings = capital
      ? (list.names.get(name) ?? []).filter(
          (each) => each.name === name && each.country === country && each.type === "CITY",
        )
      : (here?.readings ?? []).filter(({ type }) => /^(?:CITY|TOWN)$/.test(type));
    if (readings.length === 0) continue;
    const prep =
      /([A-Z]+)\s+(?:THE\s+|THIS\s+)?(?:[A-Z]+\s+)?$/.exec(upper.slice(Math.max(0, start - 40), start))?.[1] ?? "";
    const direct = /\b(IN|AT|NEAR|FROM|TO|OF|AROUND|THROUGH|OUTSIDE)\s+(?:THE\s+|THIS\s+)?(?:[A-Z]+\s+)?$/.exec(
      upper.slice(Math.max(0, start - 40), start),
    )?.[1];
    found.push({
      start,
      end: match.index + whole.length,
      readings,
      listed: true,
      cue: null,
      before: direct ?? prep,
      noPlace: false,
      pointing: capital ? "capital" : "here",
    });
  }
  return found;
}

/** The one of the nine whose names the body has most; the dateline's where it has none. */
function aboutCountry(names: readonly ListedPlace[], bodyStart: number): string | null {
  const votes = new Map<string, number>();
  for (const { start, readings } of names) {
    const countries = new Set(readings.flatMap(({ country }) => country ?? []));
    for (const country of countries)
      if (NINE.has(country))
        votes.set(country, (votes.get(country) ?? 0) + (start < bodyStart ? 1.5 : 1) / countries.size);
  }
  return [...votes].sort((a, b) => b[1] - a[1])[0]?.[0] ?? null;
}
