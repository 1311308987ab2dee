import type { KeyTemplate, ResponseTemplate } from "../templates.ts";
import { assign } from "./assign.ts";
import type { Counters } from "./counters.ts";
import { mayAlign } from "./evidence.ts";
import type { ScoreOptions } from "./fill-credit.ts";
import { scoreTemplate, type TemplateScore, totalOf } from "./slot-score.ts";
import { isEmptyTemplate, keyOrder, responseOrder } from "./template-order.ts";

/** A key template and the response template it went with (places in their lists). */
export interface AlignedPair {
  key: number;
  response: number;
  counters: Counters;
  slots: TemplateScore;
}

export interface Alignment {
  pairs: AlignedPair[];
  /** Key templates nothing went with; optional ones are left out, as they cost nothing. */
  missing: number[];
  /** Response templates that went with nothing. */
  spurious: number[];
}

/** Credit counts first, then exact fills, then the fewest fills expected. Sums stay within 2^53. */
const CREDIT = 2 ** 24;
const EXACT = 2 ** 12;

/**
 * Which response template is about which key template of one message: of the pairs that may be aligned at all, the
 * one-to-one choice with the most credit. Does not depend on the order of templates.
 */
export function alignMessage(
  keys: readonly KeyTemplate[],
  responses: readonly ResponseTemplate[],
  options?: ScoreOptions,
): Alignment {
  const keyAt = keyOrder(keys);
  const responseAt = responseOrder(responses).filter((at) => !isEmptyTemplate(responses[at] as ResponseTemplate));
  const scores = keyAt.map((key) => responseAt.map((response) => scorePair(keys[key], responses[response], options)));
  const weights = scores.map((row, at) => {
    const missed = missingCost(keys[keyAt[at] as number] as KeyTemplate, options);
    return row.map((pair) => (pair ? weigh(pair.counters, missed) : 0));
  });
  const alignment: Alignment = { pairs: [], missing: [], spurious: [] };
  const used = new Set<number>();
  for (const [row, column] of assign(weights, responseAt.length).entries()) {
    const key = keyAt[row] as number;
    const pair = scores[row]?.[column];
    const response = responseAt[column];
    if (pair && response !== undefined) {
      alignment.pairs.push({ key, response, ...pair });
      used.add(response);
    } else if (!keys[key]?.optional) alignment.missing.push(key);
  }
  alignment.spurious = responseAt.filter((at) => !used.has(at)).sort((a, b) => a - b);
  alignment.missing.sort((a, b) => a - b);
  alignment.pairs.sort((a, b) => a.key - b.key);
  return alignment;
}

function scorePair(key: KeyTemplate | undefined, response: ResponseTemplate | undefined, options?: ScoreOptions) {
  if (!key || !response || !mayAlign(key, response, options)) return null;
  const slots = scoreTemplate(key, response, options);
  return { counters: totalOf(slots), slots };
}

/** Fills the key still expects if this template goes with nothing. */
function missingCost(key: KeyTemplate, options?: ScoreOptions): number {
  return key.optional ? 0 : totalOf(scoreTemplate(key, null, options)).pos;
}

function weigh({ cor, par, pos }: Counters, missed: number): number {
  return (2 * cor + par) * CREDIT + cor * EXACT + (missed - pos);
}
