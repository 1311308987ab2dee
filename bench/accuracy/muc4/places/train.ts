/**
 * Learns where incidents are said to have been from a keyed file: `npx tsx bench/accuracy/muc4/places/train.ts dev.jsonl`
 * prints the credit by five-fold cross-validation and writes `weights.json`.
 */
import { writeFileSync } from "node:fs";
import type { Evidence } from "../ranking/evidence.ts";
import { blocks, readKeyed } from "../ranking/keyed.ts";
import { kept, type Lesson, learn, type Weights } from "../ranking/softmax.ts";
import { chooseLocation, placesOf, weigh } from "./choose.ts";
import { locationCredit } from "./location.ts";
import { readSetList, type SetList } from "./set-list.ts";

/** One incident to learn from; `locations` are the key's alternatives as a response would write them. */
export interface LocatedCase {
  text: string;
  evidence: readonly Evidence[];
  locations: readonly string[];
}

export function placeLesson({ text, evidence, locations }: LocatedCase, list: SetList): Lesson {
  const { candidates, features } = weigh(placesOf(text, list), evidence);
  return { features, credit: candidates.map(({ written }) => locationCredit(written, locations)) };
}

export function learnPlaces(cases: readonly LocatedCase[], list: SetList): Weights {
  return kept(learn(cases.map((each) => placeLesson(each, list))));
}

if (process.argv[1] === new URL(import.meta.url).pathname) {
  const list = readSetList();
  const cases = readKeyed(process.argv[2] ?? "").filter(({ locations }) => locations.length > 0);
  const lessons = cases.map((each) => ({ ...each, lesson: placeLesson(each, list) }));
  const sum = { full: 0, half: 0, can: 0, canCountry: 0 };
  for (const { learn: some, measure } of blocks(lessons, 1300)) {
    const weights = kept(learn(some.map(({ lesson }) => lesson)));
    for (const { text, evidence, locations, lesson } of measure) {
      const credit = locationCredit(chooseLocation(placesOf(text, list), evidence, weights), locations);
      if (credit === 1) sum.full++;
      if (credit === 0.5) sum.half++;
      if (lesson.credit.includes(1)) sum.can++;
      if (lesson.credit.some((each) => each > 0)) sum.canCountry++;
    }
  }
  const share = (count: number) => `${((100 * count) / lessons.length).toFixed(1)} %`;
  console.log(`${lessons.length} templates: credit ${share(sum.full + sum.half / 2)}, full ${share(sum.full)}`);
  console.log(
    `right country ${share(sum.full + sum.half)}; among the candidates ${share(sum.can)}, country ${share(sum.canCountry)}`,
  );
  const all = kept(learn(lessons.map(({ lesson }) => lesson)));
  writeFileSync(new URL("./weights.json", import.meta.url), `${JSON.stringify(all, null, 1)}\n`);
}
