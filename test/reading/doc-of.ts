import { readFileSync } from "node:fs";
import { fold } from "../../src/knowledge/fold.ts";
import type { Knowledge, LexiconEntry } from "../../src/knowledge/knowledge.ts";
import { PhraseIndex } from "../../src/knowledge/phrase-index.ts";
import type { Doc } from "../../src/reading/doc.ts";
import { prepare } from "../../src/reading/prepare.ts";
import type { Report } from "../../src/record/report.ts";
import { modelBytes } from "./model-bytes.ts";

const DATA = new URL("../../data/", import.meta.url);
const lexicons = new Map<string, PhraseIndex<LexiconEntry>>();

function lexicon(name: string): PhraseIndex<LexiconEntry> {
  const known = lexicons.get(name);
  if (known) return known;
  const index = new PhraseIndex<LexiconEntry>();
  for (const line of readFileSync(new URL(`lexicons/${name}.tsv`, DATA), "utf8").split("\n")) {
    if (line.trim() === "" || line.startsWith("#")) continue;
    const [phrase = "", category = "", ...extra] = line.split("\t");
    index.add(phrase.split(/\s+/).map(fold), { phrase, category, extra });
  }
  lexicons.set(name, index);
  return index;
}

/** Knowledge of word lists and models only: no actors, no places. */
export const WORDS: Knowledge = {
  version: "test",
  actors: new PhraseIndex(),
  actorById: new Map(),
  facilities: new PhraseIndex(),
  places: new PhraseIndex(),
  placeById: new Map(),
  demonyms: new Map(),
  countryNames: new Map(),
  givenNames: new Set<string>(),
  lexicon,
  model: modelBytes,
} as Partial<Knowledge> as Knowledge;

/** A prepared report of that text. */
export function docOf(text: string, date: string | null = null, knowledge: Knowledge = WORDS): Doc {
  const report: Report = {
    id: "00000000-0000-5000-8000-000000000000",
    sha256: "",
    name: "-",
    format: "text",
    encoding: "utf-8",
    sample: false,
    publisher: null,
    date,
    dateFrom: date === null ? "unknown" : "flag",
    language: null,
    url: null,
    title: null,
    text,
    regions: [],
    offsets: [[0, 0]],
  };
  return prepare(report, knowledge);
}
