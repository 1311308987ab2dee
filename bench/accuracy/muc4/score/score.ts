import {
  type Keys,
  type KeyTemplate,
  type Responses,
  type ResponseTemplate,
  SLOTS,
  type Slot,
  shapeOf,
} from "../templates.ts";
import { type Alignment, alignMessage } from "./align.ts";
import { addCounts, type Counters, noCounts, sumOf } from "./counters.ts";
import { type FScores, fScores } from "./figures.ts";
import type { ScoreOptions } from "./fill-credit.ts";
import { scoreTemplate } from "./slot-score.ts";
import { isEmptyTemplate } from "./template-order.ts";

/** A slot's counts over aligned templates, over key templates nothing went with, over responses that went with nothing. */
export interface SlotCounts {
  matched: Counters;
  missing: Counters;
  spurious: Counters;
}

/** The totals of the score reports of 1992. Set and string fills are counted over matched and missing templates. */
export interface Totals {
  matchedOnly: Counters;
  matchedMissing: Counters;
  matchedSpurious: Counters;
  all: Counters;
  setFills: Counters;
  stringFills: Counters;
}

/** Messages: with an incident by the key, by the response, by both, by neither. */
export interface TextFiltering {
  key: number;
  response: number;
  both: number;
  neither: number;
}

export interface Score {
  slots: Record<Slot, SlotCounts>;
  totals: Totals;
  /** Templates: aligned, missing (required ones), spurious. */
  templates: { matched: number; missing: number; spurious: number };
  textFiltering: TextFiltering;
  /** Of all templates, in percent, precision and recall weighing alike. */
  f: FScores;
  /** By message id. */
  alignments: ReadonlyMap<string, Alignment>;
}

/**
 * Scores responses against keys as the Fourth Message Understanding Conference did (ALL TEMPLATES and the other totals),
 * with an automatic judge for strings and the alignment that earns most. Messages without a response count as answered with
 * nothing; responses to messages that have no key are left out.
 */
export function score(keys: Keys, responses: Responses, options?: ScoreOptions): Score {
  const slots = Object.fromEntries(
    SLOTS.map((slot) => [slot, { matched: noCounts(), missing: noCounts(), spurious: noCounts() }]),
  ) as Record<Slot, SlotCounts>;
  const templates = { matched: 0, missing: 0, spurious: 0 };
  const textFiltering = { key: 0, response: 0, both: 0, neither: 0 };
  const alignments = new Map<string, Alignment>();
  for (const [id, all] of keys) {
    const wanted = all.filter((template) => !isEmptyTemplate(template));
    const given = responses.get(id) ?? [];
    filterText(textFiltering, wanted, given);
    const alignment = alignMessage(wanted, given, options);
    alignments.set(id, alignment);
    templates.matched += alignment.pairs.length;
    templates.missing += alignment.missing.length;
    templates.spurious += alignment.spurious.length;
    for (const pair of alignment.pairs)
      for (const slot of SLOTS) addCounts(slots[slot].matched, pair.slots[slot].counters);
    for (const at of alignment.missing) {
      const missed = scoreTemplate(wanted[at] as KeyTemplate, null, options);
      for (const slot of SLOTS) addCounts(slots[slot].missing, missed[slot].counters);
    }
    for (const at of alignment.spurious) {
      const added = scoreTemplate(null, given[at] as ResponseTemplate, options);
      for (const slot of SLOTS) addCounts(slots[slot].spurious, added[slot].counters);
    }
  }
  const totals = totalsOf(slots);
  return { slots, totals, templates, textFiltering, f: fScores(totals.all), alignments };
}

/** A message whose templates are all optional is right either way. */
function filterText(counts: TextFiltering, keys: readonly KeyTemplate[], responses: readonly ResponseTemplate[]): void {
  const response = responses.some((template) => !isEmptyTemplate(template));
  const key = keys.some(({ optional }) => !optional) || (keys.length > 0 && response);
  if (key) counts.key++;
  if (response) counts.response++;
  if (key && response) counts.both++;
  if (!key && !response) counts.neither++;
}

function totalsOf(slots: Record<Slot, SlotCounts>): Totals {
  const sum = (parts: readonly (keyof SlotCounts)[], among: readonly Slot[] = SLOTS) =>
    sumOf(among.flatMap((slot) => parts.map((part) => slots[slot][part])));
  const ofKind = (kind: string) => SLOTS.filter((slot) => shapeOf(slot).kind === kind);
  return {
    matchedOnly: sum(["matched"]),
    matchedMissing: sum(["matched", "missing"]),
    matchedSpurious: sum(["matched", "spurious"]),
    all: sum(["matched", "missing", "spurious"]),
    setFills: sum(["matched", "missing"], ofKind("E")),
    stringFills: sum(["matched", "missing"], ofKind("S")),
  };
}
