import type { KeyFill, KeyTemplate, ResponseFill, ResponseTemplate, Slot } from "../templates.ts";
import { SLOTS } from "../templates.ts";
import { assign } from "./assign.ts";
import { type Counters, noCounts, sumOf } from "./counters.ts";
import { fillCredit, type ScoreOptions } from "./fill-credit.ts";
import { SET_SIZES } from "./set-lists.ts";

/** Which fill of the key went with which of the response (places in their lists), and what that was worth. */
export interface FillPair {
  key: number;
  response: number;
  credit: 0.5 | 1;
}

export interface SlotScore {
  counters: Counters;
  pairs: readonly FillPair[];
}

export type TemplateScore = Record<Slot, SlotScore>;

const NO_FILLS: readonly never[] = [];

/** Scores one slot of an aligned pair; of a missing template where the response is empty, of a spurious one where the key is. */
export function scoreSlot(
  slot: Slot,
  keys: readonly KeyFill[],
  responses: readonly ResponseFill[],
  options?: ScoreOptions,
): SlotScore {
  const counters = noCounts();
  counters.wrong = Math.max(0, (SET_SIZES[slot] ?? keys.length) - keys.length);
  if (responses.length === 0 && (keys.length === 0 || (keys.length === 1 && keys[0]?.optional))) {
    counters.non = 1;
    return { counters, pairs: NO_FILLS };
  }
  const pairs = pairFills(slot, keys, responses, options);
  for (const { credit } of pairs) credit === 1 ? counters.cor++ : counters.par++;
  const paired = new Set(pairs.map(({ key }) => key));
  const keysLeft = keys.length - pairs.length;
  const required = keys.filter(({ optional }, at) => !optional && !paired.has(at)).length;
  const responsesLeft = responses.length - pairs.length;
  // Optional fills of the key take up what was answered wrongly beyond the required ones, and cost nothing otherwise.
  const expected = Math.max(required, Math.min(keysLeft, responsesLeft));
  counters.inc = Math.min(expected, responsesLeft);
  counters.mis = expected - counters.inc;
  counters.spu = responsesLeft - counters.inc;
  counters.pos = pairs.length + expected;
  counters.act = responses.length;
  return { counters, pairs };
}

/** Scores every slot of a pair; either side may be missing. */
export function scoreTemplate(
  key: KeyTemplate | null,
  response: ResponseTemplate | null,
  options?: ScoreOptions,
): TemplateScore {
  const score: Partial<TemplateScore> = {};
  for (const slot of SLOTS)
    score[slot] = scoreSlot(slot, key?.slots[slot] ?? NO_FILLS, response?.slots[slot] ?? NO_FILLS, options);
  return score as TemplateScore;
}

export function totalOf(score: TemplateScore): Counters {
  return sumOf(SLOTS.map((slot) => score[slot].counters));
}

/** The best pairing: exact fills first, then partial ones; of equal pairings the one that uses most required fills. */
function pairFills(
  slot: Slot,
  keys: readonly KeyFill[],
  responses: readonly ResponseFill[],
  options?: ScoreOptions,
): readonly FillPair[] {
  if (keys.length === 0 || responses.length === 0) return NO_FILLS;
  const credits = keys.map((key) => responses.map((response) => fillCredit(slot, key, response, options)));
  const weights = credits.map((row, at) => row.map((credit) => weigh(credit, keys[at]?.optional === true)));
  const pairs: FillPair[] = [];
  for (const [key, response] of assign(weights, responses.length).entries()) {
    const credit = credits[key]?.[response];
    if (credit) pairs.push({ key, response, credit });
  }
  return pairs;
}

function weigh(credit: number, optional: boolean): number {
  if (credit === 0) return 0;
  return (credit === 1 ? 1000 : 499) * 1024 + (optional ? 0 : 1);
}
