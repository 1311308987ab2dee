/**
 * Learns when incidents are said to have been from a keyed file: `npx tsx bench/accuracy/muc4/dates/train.ts dev.jsonl`
 * prints the credit by five-fold cross-validation and writes `weights.json`.
 */
import { writeFileSync } from "node:fs";
import { takeIn } from "../../../../src/intake/take-in.ts";
import type { Knowledge } from "../../../../src/knowledge/knowledge.ts";
import { loadKnowledge } from "../../../../src/knowledge/load-knowledge.ts";
import { prepare } from "../../../../src/reading/prepare.ts";
import { findTimes } from "../../../../src/reading/time/find-times.ts";
import type { TimeMention } from "../../../../src/record/mention.ts";
import { readDateline } from "../ranking/dateline.ts";
import type { Evidence } from "../ranking/evidence.ts";
import { blocks, readKeyed } from "../ranking/keyed.ts";
import { kept, type Lesson, learn, type Weights } from "../ranking/softmax.ts";
import { chooseDate, weighDates } from "./choose.ts";
import { dateCredit } from "./slot-date.ts";

/** One incident to learn from; `dates` are the key's alternatives as a response would write them. */
export interface DatedCase {
  text: string;
  times: readonly TimeMention[];
  evidence: readonly Evidence[];
  dates: readonly string[];
}

export function dateLesson({ text, times, evidence, dates }: DatedCase): Lesson {
  const { candidates, features } = weighDates(text, times, evidence);
  return { features, credit: candidates.map(({ written }) => dateCredit(written, dates)) };
}

export function learnDates(cases: readonly DatedCase[]): Weights {
  return kept(learn(cases.map(dateLesson)));
}

/** The time expressions of a message, read with its dateline's date. */
function timesOf(text: string, knowledge: Knowledge): TimeMention[] {
  const taken = takeIn({ name: "-", path: null, bytes: Buffer.from(text) }, {}, null, { sample: false });
  if (!taken.ok) return [];
  return findTimes(prepare({ ...taken.report, text, date: readDateline(text).date }, knowledge));
}

if (process.argv[1] === new URL(import.meta.url).pathname) {
  const knowledge = loadKnowledge();
  const read = new Map<string, TimeMention[]>();
  const cases = readKeyed(process.argv[2] ?? "")
    .filter(({ dates }) => dates.length > 0)
    .map((keyed) => {
      const times = read.get(keyed.text) ?? timesOf(keyed.text, knowledge);
      read.set(keyed.text, times);
      return { ...keyed, times };
    });
  const lessons = cases.map((each) => ({ ...each, lesson: dateLesson(each) }));
  const sum = { credit: 0, quirk: 0, full: 0, can: 0, plain: 0 };
  for (const { learn: some, measure } of blocks(lessons, 1300)) {
    const weights = kept(learn(some.map(({ lesson }) => lesson)));
    for (const { text, times, evidence, dates, lesson } of measure) {
      const written = chooseDate(text, times, evidence, weights);
      const credit = dateCredit(written, dates);
      sum.credit += credit;
      sum.quirk += dateCredit(written, dates, { strict: false });
      sum.plain += lesson.credit[0] ?? 0;
      if (credit === 1) sum.full++;
      if (lesson.credit.includes(1)) sum.can++;
    }
  }
  const share = (count: number) => `${((100 * count) / lessons.length).toFixed(1)} %`;
  console.log(
    `${lessons.length} templates: credit ${share(sum.credit)} (as in 1992 ${share(sum.quirk)}), full ${share(sum.full)}`,
  );
  console.log(`"on or before the dateline" always: ${share(sum.plain)}; among the candidates ${share(sum.can)}`);
  const all = kept(learn(lessons.map(({ lesson }) => lesson)));
  writeFileSync(new URL("./weights.json", import.meta.url), `${JSON.stringify(all, null, 1)}\n`);
}
