import { fold } from "../../src/knowledge/fold.ts";
import type { Knowledge } from "../../src/knowledge/knowledge.ts";
import { foldText } from "../../src/record/fold-text.ts";

/** What else a registry entry or gazetteer place is called, and which country a word means. */
export interface NameBook {
  namesOf(id: string): string[];
  /** Whether the gazetteer knows the place by that name too. */
  isPlace(id: string, name: string): boolean;
  /** ISO 3166-1 alpha-3 of a country's name or adjective. */
  countryOf(word: string): string | null;
}

export function nameBook(knowledge: Knowledge): NameBook {
  return {
    namesOf(id) {
      const actor = knowledge.actorById.get(id);
      const place = knowledge.placeById.get(id);
      return [...(actor ? [actor.name, ...actor.aliases] : []), ...(place ? [place.name] : [])];
    },
    isPlace: (id, name) =>
      knowledge.places.get(name.split(/\s+/u).map(fold))?.some((place) => place.id === id) ?? false,
    countryOf(word) {
      const key = fold(word);
      return knowledge.countryByName.get(key) ?? knowledge.demonyms.get(key) ?? null;
    },
  };
}

/** Knows no other names: for tests. */
export const NO_NAMES: NameBook = { namesOf: () => [], isPlace: () => false, countryOf: () => null };

/** Whether the folded candidate holds the folded words from the beginning of one of its own words. */
function holds(candidate: string, words: string): boolean {
  const wanted = foldText(words);
  return wanted !== "" && ` ${foldText(candidate)}`.includes(` ${wanted}`);
}

/**
 * Whether a candidate is one of the names wanted: it holds it, or is a good half of it ("Abu Omar" for "the prison of
 * Abu Omar" would not do, "Abu Omar prison" for "the Abu Omar prison" does).
 */
export function isNamed(candidates: readonly string[], wanted: readonly string[]): boolean {
  return candidates.some((candidate) =>
    wanted.some(
      (name) =>
        holds(candidate, name) || (holds(name, candidate) && foldText(candidate).length * 2 >= foldText(name).length),
    ),
  );
}

/** Whether one of the candidates holds one of the `|`-separated alternatives. */
export function saysOneOf(candidates: readonly string[], alternatives: string): boolean {
  const wanted = alternatives.split("|");
  return candidates.some((candidate) => wanted.some((words) => holds(candidate, words)));
}
