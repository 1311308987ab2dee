import type { ActMention, NameMention, QuantityMention, TimeMention } from "../record/mention.ts";
import type { Context, Sentence } from "./context.ts";

/** A count of acts: the quantity, the act counted, and what only this count says. */
export interface Counted {
  sentence: Sentence;
  quantity: QuantityMention;
  act: ActMention;
  /** Words for what is counted, where another count says them. */
  unit: string | null;
  /** The count that this one is compared with; its actor, target and area hold here too. */
  like: Counted | null;
  /** The time that goes with this count alone; absent where the sentence's holds. */
  time?: TimeMention | null;
  /** Who did them, where a second count names another. */
  actor?: NameMention;
}

const COMPARED =
  /(?:^|[\s,;(])(?:against|compared (?:with|to)|as against|versus|up from|down from|from|after|(?:more|fewer|less|higher|lower) than(?: the)?|and(?: another| only| just)?|but only)\s+$/i;
const NUMBER_OF = /\b(?:number|count|total|tally|figure) of\s+$/i;
const TO_ITS_NAME =
  /\b(?:has|have|had|with|claims?|claimed|counts?|counted)\s+(?:only\s+|just\s+|another\s+|some\s+|about\s+)*$/i;
const ON_ITS_ACCOUNT = /^\s*(?:more\s+)?(?:on|to) (?:its|their) (?:own )?(?:account|name|credit|record)\b/i;

/**
 * Counts that leave out what they count: "31 raids, against 24 in May", "the number of raids fell from nine to six",
 * "the other faction has three to its name". Only what stands beside a full count, in its sentence or right after it.
 */
export function secondCounts(context: Context, sentence: Sentence, full: readonly Counted[]): Counted[] {
  const bare = sentence.quantities.filter(
    (q) => q.sort === "count" && q.rule !== "none" && q.rule !== "article-one" && isBare(context, q),
  );
  return bare.flatMap((quantity) => {
    if (full.some((f) => f.quantity === quantity)) return [];
    return compared(context, sentence, quantity, full) ?? toItsName(context, sentence, quantity, full) ?? [];
  });
}

function isBare(context: Context, quantity: QuantityMention): boolean {
  return quantity.unit === null || /^(?:them|more|others?)$/i.test(context.text(quantity.unit));
}

function compared(
  context: Context,
  sentence: Sentence,
  quantity: QuantityMention,
  full: readonly Counted[],
): Counted[] | null {
  const here = full.filter((f) => f.sentence === sentence);
  const whole = here.find((f) => f.quantity.end <= quantity.start) ?? here.find((f) => fallsFrom(context, f, quantity));
  if (!whole) return null;
  const lead = context.text({ start: Math.max(sentence.start, quantity.start - 30), end: quantity.start });
  const time = timeAfter(context, sentence, quantity);
  const and = /\band\s+(?:\w+\s+)?$/i.test(lead);
  if (!COMPARED.test(lead) || (and && !time)) return null;
  return [{ sentence, quantity, act: whole.act, unit: unitText(context, whole), like: whole, time }];
}

/** "The number of raids fell from nine to six": the first number stands between the acts and the full count's number. */
function fallsFrom(context: Context, full: Counted, quantity: QuantityMention): boolean {
  const { act } = full;
  const between = context.text({ start: quantity.end, end: full.quantity.start });
  return act.end <= quantity.start && /^\s+(?:in \w+\s+)?to\s+(?:\w+\s+)?$/i.test(between);
}

/** Whether the acts are counted by "the number of" before them: the count then stands after its verb. */
export function isNumberOf(context: Context, sentence: Sentence, act: ActMention): boolean {
  return NUMBER_OF.test(context.text({ start: sentence.start, end: act.start }));
}

function toItsName(
  context: Context,
  sentence: Sentence,
  quantity: QuantityMention,
  full: readonly Counted[],
): Counted[] | null {
  const last = full.filter((f) => f.sentence.index <= sentence.index).at(-1);
  if (!last || last.sentence.paragraph !== sentence.paragraph || sentence.index - last.sentence.index > 2) return null;
  const before = context.text({ start: sentence.start, end: quantity.start });
  const after = context.text({ start: quantity.end, end: sentence.end });
  if (!TO_ITS_NAME.test(before) && !/\b(?:has|have|had|with)\s+$/i.test(before)) return null;
  if (!ON_ITS_ACCOUNT.test(after)) return null;
  const actor = sentence.names.find((n) => n.kind === "actor" && n.end <= quantity.start);
  const unit = unitText(context, last);
  return [{ sentence, quantity, act: last.act, unit, like: null, time: null, ...(actor ? { actor } : {}) }];
}

export function unitText(context: Context, counted: Counted): string {
  return counted.unit ?? (counted.quantity.unit ? context.text(counted.quantity.unit) : context.text(counted.act));
}

/** "24 in February", "nine the year before": the time right after a bare number. */
function timeAfter(context: Context, sentence: Sentence, quantity: QuantityMention): TimeMention | null {
  return (
    sentence.times.find(
      (t) =>
        t.start >= quantity.end &&
        /^\s+(?:(?:in|during|for|over|since|on|the)\s+){0,2}$/i.test(
          context.text({ start: quantity.end, end: t.start }),
        ),
    ) ?? null
  );
}
