import { fold } from "../../src/knowledge/fold.ts";
import type { Actor, Facility, Knowledge, LexiconEntry, Place } from "../../src/knowledge/knowledge.ts";
import { PhraseIndex, phraseWords } from "../../src/knowledge/phrase-index.ts";
import { spellingKey } from "../../src/knowledge/spelling-key.ts";
import type { Report } from "../../src/record/report.ts";
import { modelBytes } from "./model-bytes.ts";

const LEXICONS: Record<string, Record<string, string>> = {
  people: {
    civilian: "civilian, civilians, resident, residents, villager, villagers, people, women",
    child: "child, children",
    soldier: "soldier, soldiers, troops",
    fighter: "fighter, fighters, gunman, gunmen, militant, militants, member, members",
    prisoner: "prisoner, prisoners, inmate, inmates",
    police: "police officer, police officers, policeman, policemen",
  },
  titles: {
    public: "president, general, gen, spokesman, journalist, researcher, minister, governor, analyst, mr, col, mayor",
    private: "farmer, shopkeeper",
  },
  "organisation-types": {
    agency: "agency, news agency",
    centre: "center, centre",
    company: "company, analytics",
    ministry: "ministry",
    force: "task force",
    observatory: "observatory",
  },
  "facility-types": {
    prison: "prison, prisons, jail, detention center, detention centers",
    camp: "camp, camps",
    base: "base, bases",
    barracks: "barracks",
    "police station": "police station",
  },
  "place-words": {
    neighbourhood: "neighborhood, neighbourhood",
    admin1: "province, governorate, state",
    settlement: "city, town, village",
    district: "district",
    countryside: "countryside",
    area: "area, areas, region",
  },
  weapons: {
    "car bomb": "car bomb, car bombs",
    firearm: "rifle, rifles, pistol",
    mine: "mine, mines",
    drone: "drone, drones",
  },
};

const PLACES: [id: string, sort: string, country: string, admin1: string | null, population: number, names: string][] =
  [
    ["mli", "country", "MLI", null, 20e6, "Mali"],
    ["afg", "country", "AFG", null, 38e6, "Afghanistan"],
    ["nga", "country", "NGA", null, 2e8, "Nigeria"],
    ["col", "country", "COL", null, 5e7, "Colombia"],
    ["gao", "settlement", "MLI", "Gao", 86_000, "Gao"],
    ["gao-region", "admin1", "MLI", null, 544_000, "Gao"],
    ["gao-ang", "settlement", "AGO", null, 2_000, "Gao"],
    ["kidal", "settlement", "MLI", "Kidal", 25_000, "Kidal|Kidaal"],
    ["ghazni", "settlement", "AFG", "Ghazni", 143_000, "Ghazni"],
    ["kandahar", "settlement", "AFG", "Kandahar", 390_000, "Kandahar|Qandahar"],
    ["herat", "settlement", "AFG", "Herat", 270_000, "Herat"],
    ["maiduguri", "settlement", "NGA", "Borno", 1_100_000, "Maiduguri"],
    ["borno", "admin1", "NGA", null, 4_100_000, "Borno|Borno State"],
    ["bama", "settlement", "NGA", "Borno", 118_000, "Bama"],
    ["boko", "settlement", "NGA", "Kano", 900, "Boko"],
    ["cali", "settlement", "COL", "Valle", 2_200_000, "Cali"],
    ["of", "settlement", "TUR", null, 40_000, "Of"],
    ["march", "settlement", "GBR", null, 20_000, "March"],
  ];

const ACTORS: [
  id: string,
  name: string,
  kind: Actor["kind"],
  countries: string,
  partOf: string | null,
  aliases: string,
][] = [
  ["taliban", "Taliban", "armed group", "AFG", null, "Taleban"],
  ["iswap", "Islamic State West Africa Province", "armed group", "NGA", null, "ISWAP"],
  ["is", "Islamic State", "armed group", "IRQ|SYR", null, "IS|ISIS"],
  ["army-nga", "Nigerian army", "state force", "NGA", null, "Nigerian military"],
  ["army-mli", "Malian army", "state force", "MLI", null, ""],
  ["cma", "Coordination of Azawad Movements", "armed group", "MLI", null, "CMA"],
  ["voice", "Voice of Jihad", "outlet", "AFG", "taliban", ""],
];

function lists(rows: Record<string, string>): PhraseIndex<LexiconEntry> {
  const index = new PhraseIndex<LexiconEntry>();
  for (const [category, words] of Object.entries(rows))
    for (const phrase of words.split(", ")) index.add(phraseWords(phrase), { phrase, category, extra: [] });
  return index;
}

/** A little knowledge of a few countries, for tests of the reader: quick, and the same whatever `data/` holds. */
export function smallKnowledge(): Knowledge {
  const places = new PhraseIndex<Place[]>();
  const placeById = new Map<string, Place>();
  const byKey = new Map<string, Place[]>();
  for (const [id, sort, country, admin1, population, names] of PLACES) {
    const all = names.split("|");
    const ambiguous = id === "of" || id === "march";
    const place = { id, name: all[0] as string, sort, country, admin1, lat: 10, lon: 10, population, ambiguous };
    placeById.set(id, place);
    for (const name of all) {
      const known = places.get(phraseWords(name));
      if (known) known.push(place);
      else places.add(phraseWords(name), [place]);
      byKey.set(spellingKey(name), [...(byKey.get(spellingKey(name)) ?? []), place]);
    }
  }
  const actors = new PhraseIndex<Actor>();
  const actorById = new Map<string, Actor>();
  for (const [id, name, kind, countries, partOf, aliases] of ACTORS) {
    const actor = {
      id,
      name,
      kind,
      countries: countries.split("|"),
      partOf,
      aliases: aliases.split("|").filter(Boolean),
    };
    actorById.set(id, actor);
    for (const each of [name, ...actor.aliases]) actors.add(phraseWords(each), actor);
  }
  const facilities = new PhraseIndex<Facility>();
  const sarposa = {
    id: "sarposa",
    name: "Sarposa prison",
    aliases: [],
    sort: "prison",
    place: "Kandahar",
    country: "AFG",
    lat: null,
    lon: null,
  };
  facilities.add(phraseWords("Sarposa prison"), sarposa);
  const lexicons = new Map(Object.entries(LEXICONS).map(([name, rows]) => [name, lists(rows)]));
  const countryByName = new Map(
    PLACES.filter(([, sort]) => sort === "country").map(([, , iso, , , name]) => [fold(name), iso]),
  );
  return {
    version: "small",
    countryByCapital: new Map(),
    ruleRecord: new Map(),
    actors,
    actorById,
    facilities,
    places,
    placeById,
    placesBySpelling: (name, country) =>
      (byKey.get(spellingKey(name)) ?? []).filter((place) => place.country === country),
    demonyms: new Map([
      ["malian", "MLI"],
      ["afghan", "AFG"],
      ["nigerian", "NGA"],
      ["colombian", "COL"],
      ["syrian", "SYR"],
    ]),
    countryNames: new Map(PLACES.filter(([, sort]) => sort === "country").map(([, , iso, , , name]) => [iso, name])),
    countryByName,
    givenNames: new Set(["musa", "amal", "omar", "rosa", "maria", "ahmad"]),
    familyNames: new Set(["danladi", "ortega"]),
    lexicon: (name) => lexicons.get(name) ?? new PhraseIndex<LexiconEntry>(),
    model: modelBytes,
  };
}

/** A report of that text and nothing else known. */
export function reportOf(text: string, regions: Report["regions"] = []): Report {
  return {
    id: "00000000-0000-5000-8000-000000000000",
    sha256: "",
    name: "-",
    format: "text",
    encoding: "utf-8",
    sample: false,
    publisher: null,
    date: null,
    dateFrom: "unknown",
    language: null,
    url: null,
    title: null,
    text,
    regions,
    offsets: [[0, 0]],
  };
}
