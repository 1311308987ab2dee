import { readFileSync } from "node:fs";
import type { Knowledge } from "../../src/knowledge/knowledge.ts";
import {
  featurePhrases,
  settlePhrases,
  weighPhrases,
  weighSentences,
} from "../../src/reading/scenes/make-scene-doc.ts";
import { readSceneDoc } from "../../src/reading/scenes/read-scene-doc.ts";
import { asker } from "../../src/reading/scenes/scene-models.ts";
import { clustersIn, sceneOf } from "../../src/reading/scenes/scenes-of.ts";
import { reportOf } from "../reading/small-knowledge.ts";

const ROLES = ["by", "to", "at"] as const;
type Role = (typeof ROLES)[number];

/** A sentence and the phrases in it that name who did it, to whom, and at what. */
export interface Told {
  country: string;
  parts: { role: Role; phrase: string }[];
  text: string;
}

/** How a sentence was read: parts that were not found, and those found in a part that is another's. */
export interface Judged {
  text: string;
  parts: number;
  missed: string[];
  wrong: string[];
}

/** The rows of `sentences.tsv`. */
export function readSentences(): Told[] {
  const lines = readFileSync(new URL("sentences.tsv", import.meta.url), "utf8").split("\n");
  return lines.flatMap((line) => {
    const [country = "", ...cells] = line.split("\t");
    const text = cells.pop();
    if (line.startsWith("#") || text === undefined) return [];
    const parts = ROLES.flatMap((role, i) =>
      (cells[i] ?? "").split("|").flatMap((phrase) => (phrase === "" ? [] : [{ role, phrase }])),
    );
    return [{ country, parts, text }];
  });
}

/** Reads the sentence, as written or in capitals, as a report of its own. */
export function judge({ text, parts }: Told, knowledge: Knowledge, upper: boolean): Judged {
  const doc = readSceneDoc(reportOf(upper ? text.toUpperCase() : text), knowledge, asker(knowledge));
  weighSentences(doc);
  featurePhrases(doc);
  weighPhrases(doc);
  settlePhrases(doc);
  const scenes = clustersIn(doc).map((cluster) => sceneOf(doc, cluster, null));
  const found = {
    by: scenes.flatMap(({ individuals, groups }) => [...individuals, ...groups]),
    to: scenes.flatMap(({ victims }) => victims),
    at: scenes.flatMap(({ sites }) => sites),
  };
  // A part is found where a phrase in its role has its last word.
  const has = (role: Role, phrase: string): boolean => {
    const last = text.indexOf(phrase) + phrase.length - 1;
    return found[role].some(({ group }) => group.all.some(({ start, end }) => start <= last && last < end));
  };
  return {
    text,
    parts: parts.length,
    missed: parts.filter(({ role, phrase }) => !has(role, phrase)).map(({ role, phrase }) => `${role}: ${phrase}`),
    wrong: parts.flatMap(({ role, phrase }) =>
      ROLES.filter((other) => other !== role && has(other, phrase)).map((other) => `${other}: ${phrase}`),
    ),
  };
}
