import type { PhraseIndex, PhraseLookup } from "./phrase-index.ts";

/** An armed group, force, government or party's outlet in the registry (`data/actors.tsv`). */
export interface Actor {
  id: string;
  name: string;
  aliases: string[];
  kind: "armed group" | "state force" | "government" | "international force" | "outlet" | "population";
  /** ISO 3166-1 alpha-3 of where it mostly acts; empty when world-wide. */
  countries: string[];
  /** For outlets, spokesmen's offices and sub-units: the actor whose voice or part it is. */
  partOf: string | null;
}

/** A gazetteer place. */
export interface Place {
  id: string;
  name: string;
  /** country, admin1, admin2, settlement, neighbourhood, region, water, other. */
  sort: string;
  /** ISO 3166-1 alpha-3; null for regions of several countries. */
  country: string | null;
  /** Name of the first-level area it lies in. */
  admin1: string | null;
  lat: number;
  lon: number;
  /** 0 where unknown. */
  population: number;
  /**
   * The asked-for name is also a common word of English or of names of people ("March", "Of", "Victoria"): needs other
   * evidence that a place is meant.
   */
  ambiguous: boolean;
}

/** A prison, camp, base or the like in the registry (`data/facilities.tsv`). */
export interface Facility {
  id: string;
  name: string;
  aliases: string[];
  sort: string;
  place: string | null;
  country: string | null;
  lat: number | null;
  lon: number | null;
}

/** A word list of `data/lexicons`: folded phrase to its category and the rest of its row. */
export interface LexiconEntry {
  phrase: string;
  category: string;
  extra: string[];
}
export type Lexicon = PhraseIndex<LexiconEntry>;

/** All that is known before a report is opened: loaded once, checked, passed in, never changed. */
export interface Knowledge {
  /** Short hash of everything loaded; part of the reader's version. */
  version: string;
  /** A name that several actors share gives the likeliest. */
  actors: PhraseIndex<Actor>;
  actorById: ReadonlyMap<string, Actor>;
  facilities: PhraseIndex<Facility>;
  /** All places of that name, likeliest first (countries, capitals and large towns before villages). */
  places: PhraseLookup<Place[]>;
  placeById: Pick<ReadonlyMap<string, Place>, "get" | "has" | "size">;
  /** Places whose name has the same `spellingKey`, likeliest first; without a country only those of some size. */
  placesBySpelling(name: string, country: string | null): Place[];
  /** Country adjective or people, folded, to ISO 3166-1 alpha-3 ("syrian": SYR). */
  demonyms: ReadonlyMap<string, string>;
  /** ISO 3166-1 alpha-3 to the English short name ("SYR": "Syria"). */
  countryNames: ReadonlyMap<string, string>;
  /** Names of countries, folded, to ISO 3166-1 alpha-3 ("ivory coast": CIV). */
  countryByName: ReadonlyMap<string, string>;
  /** Capitals, folded, to ISO 3166-1 alpha-3: reports let them speak and act for their governments. */
  countryByCapital: ReadonlyMap<string, string>;
  /** Folded given names of many cultures; names that are also common words are left out. */
  givenNames: ReadonlySet<string>;
  /** Folded family names, likewise. */
  familyNames: ReadonlySet<string>;
  /** How often claims of a rule were found to hold; rules that were never measured are missing. */
  ruleRecord: ReadonlyMap<string, { held: number; seen: number }>;
  /** By file name without its ending. Regular plurals of single nouns are found too where the list says so. */
  lexicon(name: string): Lexicon;
  /** Bytes of a model under `data/models`, unpacked where it is kept packed (`NAME.br`). */
  model(name: string): Uint8Array;
}
