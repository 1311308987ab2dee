import type { Knowledge } from "../../knowledge/knowledge.ts";
import { keep, type SceneDoc } from "./scene-doc.ts";

/** What stands at the head of a report counts double: its dateline says where it was filed. In UTF-16 units. */
const HEAD = 120;

/** Countries of the places of a report, by ISO 3166-1 alpha-3, most often named first. */
export function countriesOfReport(doc: SceneDoc): readonly string[] {
  return keep(doc, "countries", () => {
    const counts = new Map<string, number>();
    for (const name of doc.names) {
      const country = name.kind === "place" && name.id ? doc.knowledge.placeById.get(name.id)?.country : null;
      if (country) counts.set(country, (counts.get(country) ?? 0) + (name.start < HEAD ? 2 : 1));
    }
    return [...counts].sort((a, b) => b[1] - a[1]).map(([country]) => country);
  });
}

/** A country that words name, or whose people they name. */
export interface CountryHit {
  iso3: string;
  /** Said as an adjective or a people ("the Danish engineer") and not as a country ("of Denmark"). */
  people: boolean;
  /** Words it takes. */
  length: number;
}

/** The longest name of a country or people, of at most three folded words, that starts with word `from`; null for none. */
export function countryAt(knowledge: Knowledge, words: readonly string[], from: number): CountryHit | null {
  for (const length of [3, 2, 1]) {
    if (from + length > words.length) continue;
    const said = words.slice(from, from + length).join(" ");
    const people = knowledge.demonyms.get(said);
    const iso3 = people ?? knowledge.countryByName.get(said);
    if (iso3) return { iso3, people: people !== undefined, length };
  }
  return null;
}
