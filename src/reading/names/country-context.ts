import type { Doc } from "../doc.ts";
import { type Finds, folds } from "./found.ts";

/** How strongly each country (ISO 3166-1 alpha-3) is spoken of in a report: shares that sum to 1, or nothing. */
export function countryContext(doc: Doc, finds: Finds): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  const add = (country: string | null | undefined, weight: number) => {
    if (country) counts.set(country, (counts.get(country) ?? 0) + weight);
  };
  const { demonyms, countryByName, places } = doc.knowledge;
  for (const sentence of doc.sentences) {
    const words = folds(sentence);
    words.forEach((word, i) => {
      add(demonyms.get(word), 1);
      add(countryByName.get(word), 1.5);
      const two = `${word} ${words[i + 1] ?? ""}`;
      add(countryByName.get(two), 1.5);
      if (sentence.caseless || !/^\p{Lu}/u.test(sentence.tokens[i]?.text ?? "")) return;
      // A name that the whole gazetteer has once says which country is meant.
      const hit = places.longest(words, i);
      const only = hit && new Set(hit.value.map(({ country }) => country)).size === 1 ? hit.value[0] : undefined;
      if (only && !only.ambiguous && only.sort !== "country") add(only.country, only.population > 50_000 ? 1.5 : 0.7);
    });
    for (const { country, kind } of finds.get(sentence) ?? []) if (kind !== "place") add(country, 1);
  }
  const total = [...counts.values()].reduce((sum, count) => sum + count, 0);
  return new Map([...counts].map(([country, count]) => [country, count / total] as const).sort((a, b) => b[1] - a[1]));
}
