import type { PhraseIndex } from "./phrase-index.ts";

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
  country: string | null;
  admin1: string | null;
  lat: number;
  lon: number;
  population: number;
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
  actors: PhraseIndex<Actor>;
  actorById: ReadonlyMap<string, Actor>;
  facilities: PhraseIndex<Facility>;
  /** All places of that name, likeliest first; names are folded phrases. */
  places: PhraseIndex<Place[]>;
  placeById: ReadonlyMap<string, Place>;
  /** Country adjective or people to ISO 3166-1 alpha-3 ("syrian": SYR). */
  demonyms: ReadonlyMap<string, string>;
  countryNames: ReadonlyMap<string, string>;
  givenNames: ReadonlySet<string>;
  /** By file name without its ending. */
  lexicon(name: string): Lexicon;
  /** Bytes of a model under `data/models`. */
  model(name: string): Uint8Array;
}
