import type { Place } from "./knowledge.ts";
import { type PhraseLookup, wordParts } from "./phrase-index.ts";
import type { PlaceRow } from "./place-table.ts";
import type { PlaceSources } from "./read-places.ts";

/** Places by name: the gazetteer file's and those added by hand, which stand in memory. */
export class Places implements PhraseLookup<Place[]> {
  readonly #sources: PlaceSources;
  readonly #isCommon: (word: string) => boolean;
  readonly #isPersonal: (word: string) => boolean;
  readonly #found = new Map<string, { places: Place[] | undefined; more: boolean }>();

  /** `isCommon`: an everyday word of English; `isPersonal`: a name of people. Both make a place's name ambiguous. */
  constructor(sources: PlaceSources, isCommon: (word: string) => boolean, isPersonal: (word: string) => boolean) {
    this.#sources = sources;
    this.#isCommon = isCommon;
    this.#isPersonal = isPersonal;
  }

  /** Of places, not of names. */
  get size(): number {
    return this.#sources.table.size + this.#sources.added.length;
  }

  longest(words: readonly string[], from: number): { length: number; value: Place[] } | null {
    const added = this.#sources.index.longest(words, from);
    let found: { length: number; value: Place[] } | null = null;
    let phrase = "";
    for (let i = from; i < words.length; i++) {
      const word = words[i] as string;
      if (word === "" && i === from) return null;
      const parts = word.includes("-") ? wordParts(word).join(" ") : word;
      phrase = phrase === "" ? parts : parts === "" ? phrase : `${phrase} ${parts}`;
      // Most stretches have been asked for before: only others are cut into parts.
      const { places, more } = this.#found.get(phrase) ?? this.#look(words.slice(from, i + 1).flatMap(wordParts));
      if (places && word !== "") found = { length: i - from + 1, value: places };
      if (!more) break;
    }
    if (added && added.length > (found?.length ?? 0)) {
      const places = this.#look(words.slice(from, from + added.length).flatMap(wordParts)).places;
      return places ? { length: added.length, value: places } : found;
    }
    return found;
  }

  get(words: readonly string[]): Place[] | undefined {
    return this.#look(words.flatMap(wordParts)).places;
  }

  #look(key: readonly string[]): { places: Place[] | undefined; more: boolean } {
    const phrase = key.join(" ");
    const known = this.#found.get(phrase);
    if (known) return known;
    const { table, index, addedById } = this.#sources;
    const { rows, more } = table.find(key);
    const all = new Set([...(index.get(key) ?? []), ...rows.map((row) => addedById.get(row.place.id) ?? row)]);
    const places = all.size === 0 ? undefined : this.#ranked([...all], key);
    const result = { places, more };
    // Texts repeat their words; the bound keeps a long run from holding the whole language.
    if (this.#found.size > 50_000) this.#found.clear();
    this.#found.set(phrase, result);
    return result;
  }

  #ranked(rows: PlaceRow[], key: readonly string[]): Place[] {
    const common = key.every((word) => this.#isCommon(word));
    const personal = key.length === 1 && this.#isPersonal(key[0] as string);
    return rows
      .sort((a, b) => b.weight - a.weight)
      .map(({ place, weight }) => {
        const ambiguous = place.sort !== "country" && (common || (personal && weight < 100_000));
        return ambiguous ? { ...place, ambiguous } : place;
      });
  }
}
