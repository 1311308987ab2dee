import type { Knowledge } from "../../knowledge/knowledge.ts";
import type { Word } from "./words-of.ts";

const TYPES = ["organisation-types", "facility-types", "place-words", "weapons"];
const COMMON = [...TYPES, "people", "titles", "act-verbs", "act-nouns", "speech", "quantity", "time", "naming"];

/** The questions that finding names puts to the lists of `data`. */
export interface WordLists {
  /** On the list of given and family names, whole or in a part between hyphens. */
  isName(word: Word): boolean;
  /** Name particles such as "bin" and "de la". */
  isParticle(word: Word | undefined): boolean;
  /** The longest entry of `naming.tsv` that starts here. */
  naming(words: readonly Word[], at: number): { length: number; category: string } | null;
  /** The longest title that starts here: whether its bearers speak and act in public. */
  title(words: readonly Word[], at: number): { length: number; public: boolean } | null;
  /** Says what sort of organisation, facility, place or weapon something is. */
  isTypeWord(word: Word | undefined): boolean;
  isOrganisationWord(word: Word | undefined): boolean;
  /** On any list of ordinary words. */
  isOrdinary(word: Word | undefined): boolean;
  /** How many words from here on name an actor or a facility of the registries. */
  registered(words: readonly Word[], at: number): number;
  /** How many words from here on name a gazetteer place, and the largest population of one so named. */
  place(words: readonly Word[], at: number): { length: number; population: number };
  /** All of these words together are another spelling of a place of some size. */
  isSpelledLikePlace(words: readonly Word[]): boolean;
}

/** Longest phrase looked for, in words. */
const REACH = 8;

/** Sees `knowledge` as the answers to those questions. */
export function wordLists(knowledge: Knowledge): WordLists {
  const naming = knowledge.lexicon("naming");
  const listed = (name: string) => knowledge.givenNames.has(name) || knowledge.familyNames.has(name);
  const titles = knowledge.lexicon("titles");
  const organisations = knowledge.lexicon("organisation-types");
  const types = TYPES.map((name) => knowledge.lexicon(name));
  const common = COMMON.map((name) => knowledge.lexicon(name));
  const folds = (words: readonly Word[], at: number) => words.slice(at, at + REACH).map((word) => word.fold);
  const category = (word: string) => naming.get([word])?.category;
  return {
    isName: ({ fold }) =>
      listed(fold) || fold.split("-").some((part) => part.length > 2 && category(part) !== "particle" && listed(part)),
    isParticle: (word) => word !== undefined && category(word.fold) === "particle",
    naming(words, at) {
      const found = naming.longest(folds(words, at), 0);
      return found && { length: found.length, category: found.value.category };
    },
    title(words, at) {
      const found = titles.longest(folds(words, at), 0);
      return found && { length: found.length, public: found.value.category === "public" };
    },
    isTypeWord: (word) => word !== undefined && types.some((list) => list.get([word.fold]) !== undefined),
    isOrganisationWord: (word) => word !== undefined && organisations.get([word.fold]) !== undefined,
    isOrdinary: (word) =>
      word !== undefined && (common.some((list) => list.get([word.fold]) !== undefined) || /^\p{N}/u.test(word.fold)),
    registered(words, at) {
      const phrase = folds(words, at);
      return Math.max(
        knowledge.actors.longest(phrase, 0)?.length ?? 0,
        knowledge.facilities.longest(phrase, 0)?.length ?? 0,
        knowledge.demonyms.has(phrase[0] ?? "") ? 1 : 0,
      );
    },
    isSpelledLikePlace: (words) =>
      knowledge.placesBySpelling(words.map((word) => word.fold).join(" "), null).length > 0,
    place(words, at) {
      const found = knowledge.places.longest(folds(words, at), 0);
      return {
        length: found?.length ?? 0,
        population: Math.max(0, ...(found?.value.map((place) => place.population) ?? [])),
      };
    },
  };
}
