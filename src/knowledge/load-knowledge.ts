import { existsSync } from "node:fs";
import { join } from "node:path";
import { countryNameMap, demonymMap, readCountries } from "./countries.ts";
import { dataDir } from "./data-dir.ts";
import { dataVersion } from "./data-version.ts";
import { fold } from "./fold.ts";
import type { Knowledge, Lexicon } from "./knowledge.ts";
import { Places } from "./places.ts";
import { readActors } from "./read-actors.ts";
import { readConfidence } from "./read-confidence.ts";
import { readFacilities } from "./read-facilities.ts";
import { readLexicon } from "./read-lexicon.ts";
import { readModel } from "./read-model.ts";
import { readPlaces } from "./read-places.ts";
import { readCommonWords, readNames } from "./read-words.ts";
import { SpellingLookup } from "./spelling-lookup.ts";

/**
 * All that is known before a report is opened, from `dir` (default: the package's own `data`). Word lists and models are
 * read when first asked for and kept. Throws when a file is missing: the package is broken then.
 */
export function loadKnowledge(dir: string = dataDir()): Knowledge {
  const countries = readCountries(dir);
  const actors = readActors(dir, countries);
  const sources = readPlaces(dir, countries);
  const { givenNames, familyNames } = readNames(dir);
  const common = readCommonWords(dir);
  const places = new Places(
    sources,
    (word) => common.has(word),
    (word) => givenNames.has(word) || familyNames.has(word),
  );
  const spelling = new SpellingLookup(sources);
  const lexicons = new Map<string, Lexicon>();
  return {
    version: dataVersion(dir),
    actors: actors.index,
    actorById: actors.byId,
    facilities: readFacilities(dir),
    places,
    placeById: {
      size: places.size,
      get: (id) => sources.addedById.get(id)?.place ?? sources.table.byId(id),
      has: (id) => sources.addedById.has(id) || sources.table.byId(id) !== undefined,
    },
    placesBySpelling: (name, country) => spelling.find(name, country),
    demonyms: demonymMap(dir),
    countryNames: new Map(countries.map((country) => [country.iso3, country.name])),
    countryByName: countryNameMap(countries),
    countryByCapital: new Map(countries.map((country) => [fold(country.capital), country.iso3])),
    givenNames,
    familyNames,
    ruleRecord: readConfidence(dir),
    lexicon: (name) => {
      let lexicon = lexicons.get(name);
      if (!lexicon) lexicons.set(name, (lexicon = readLexicon(existing(join(dir, "lexicons", `${name}.tsv`)))));
      return lexicon;
    },
    model: (name) => readModel(join(dir, "models"), name),
  };
}

function existing(path: string): string {
  if (!existsSync(path)) throw new Error(`no such file of knowledge: ${path}`);
  return path;
}
