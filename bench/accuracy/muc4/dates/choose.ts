import { readFileSync } from "node:fs";
import type { TimeMention } from "../../../../src/record/mention.ts";
import { readDateline } from "../ranking/dateline.ts";
import { type Evidence, stretches } from "../ranking/evidence.ts";
import { probabilities, type Weights } from "../ranking/softmax.ts";
import { type DateCandidate, dateCandidates } from "./candidates.ts";
import { dateFeatures } from "./features.ts";
import { dateCredit } from "./slot-date.ts";

/** The fillers a text allows for an incident with this evidence, each with what it shows. */
export function weighDates(
  text: string,
  times: readonly TimeMention[],
  evidence: readonly Evidence[],
): { candidates: DateCandidate[]; features: string[][] } {
  const { date: sent, end: bodyStart } = readDateline(text);
  const sentences = stretches(text);
  const candidates = dateCandidates(times, sent);
  return { candidates, features: dateFeatures({ text, sentences, evidence, candidates, times, sent, bodyStart }) };
}

/** Candidates worth asking what they would earn if another were right. */
const LIKELY = 12;

/**
 * The date slot of an incident with this evidence: the filler of the highest expected credit (a day may earn half where
 * "on or before" is right, and so on). Empty where neither the text nor its dateline tells any date.
 */
export function weighedDate(
  text: string,
  times: readonly TimeMention[],
  evidence: readonly Evidence[],
  weights: Weights,
): { value: string; credit: number } {
  const { candidates, features } = weighDates(text, times, evidence);
  const chances = probabilities(features, weights);
  const likely = candidates
    .map(({ written }, i) => ({ written, chance: chances[i] ?? 0 }))
    .sort((a, b) => b.chance - a.chance)
    .slice(0, LIKELY);
  let best = { written: "", credit: -1 };
  for (const { written } of likely) {
    const credit = likely.reduce((sum, right) => sum + right.chance * dateCredit(written, [right.written]), 0);
    if (credit > best.credit) best = { written, credit };
  }
  return { value: best.written, credit: Math.max(0, best.credit) };
}

/** Its filler alone. */
export function chooseDate(
  text: string,
  times: readonly TimeMention[],
  evidence: readonly Evidence[],
  weights: Weights,
): string {
  return weighedDate(text, times, evidence, weights).value;
}

/** The weights learned from all of the development messages. */
export function dateWeights(): Weights {
  return JSON.parse(readFileSync(new URL("./weights.json", import.meta.url), "utf8")) as Weights;
}
