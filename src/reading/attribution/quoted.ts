import type { Attribution } from "../../record/reading.ts";
import { overlaps, type Span } from "../../record/span.ts";
import type { Doc, Sentence } from "../doc.ts";
import type { Heard } from "./phrases.ts";
import { quotations } from "./quotations.ts";
import { signatureOf } from "./signatures.ts";
import { stanceOf } from "./stances.ts";

/** Most attributions on either side of a quotation that are asked for its speaker. */
const NEAR = 30;

/**
 * Quotations take the speaker that their own sentence or the one around their end names, else the signature after
 * them, else whoever spoke last in the paragraph or, where the paragraph opens with the quotation, in the one before.
 * What leads into a quotation by a colon and names no speaker shares its speaker.
 */
export function quoted(doc: Doc, heards: readonly Heard[], found: readonly Attribution[]): Attribution[] {
  const made: Attribution[] = [];
  let from = 0;
  let at = 0;
  let heardFrom = 0;
  const ordered = [...found].sort((a, b) => a.cue.start - b.cue.start);
  for (const quote of quotations(doc.report.text)) {
    while (heardFrom < heards.length && (heards[heardFrom] as Heard).sentence.end <= quote.start) heardFrom++;
    const inside: Heard[] = [];
    for (let i = heardFrom; i < heards.length && (heards[i] as Heard).sentence.start < quote.end; i++)
      inside.push(heards[i] as Heard);
    const first = inside[0]?.sentence;
    const last = inside.at(-1)?.sentence;
    if (!first || !last) continue;
    while (from < ordered.length && paragraphOf(heards, ordered[from] as Attribution, first) === "long before") from++;
    while (at < ordered.length && (ordered[at] as Attribution).cue.start < quote.start) at++;
    const near = ordered
      .slice(Math.max(from, at - NEAR), at + NEAR)
      .filter((a) => a.speaker.kind !== "unnamed" || a.speaker.name !== null);
    const source = sourceOf(near, quote, first, last);
    const signature = source ? null : signatureOf(doc, heards, inside.at(-1) as Heard, quote);
    const before = source || signature ? null : earlier(near, heards, quote, first);
    const speaker = source?.speaker ?? signature?.speaker ?? before?.speaker;
    const cue = source?.cue ?? signature?.cue ?? before?.cue;
    if (!speaker || !cue) continue;
    const leads =
      !source && first.start < quote.start && /:\s*["“«‘]?\s*$/.test(doc.report.text.slice(first.start, quote.start));
    made.push({
      start: leads ? first.start : quote.start,
      end: quote.end,
      speaker,
      stance: source?.stance ?? stanceOf(doc.knowledge, "say", speaker),
      cue,
      form: "quotation",
      rule: source ? "quote-said" : signature ? "quote-signed" : "quote-continued",
    });
  }
  return made;
}

/** The attribution in the sentences of the quotation whose cue stands outside it, nearest first. */
function sourceOf(near: readonly Attribution[], quote: Span, first: Sentence, last: Sentence): Attribution | null {
  const outside = near.filter(
    ({ cue }) => (overlaps(first, cue) && cue.end <= quote.start) || (overlaps(last, cue) && cue.start >= quote.end),
  );
  const distance = ({ cue }: Attribution): number =>
    cue.end <= quote.start ? quote.start - cue.end : cue.start - quote.end;
  return outside.sort((a, b) => distance(a) - distance(b))[0] ?? null;
}

function earlier(
  near: readonly Attribution[],
  heards: readonly Heard[],
  quote: Span,
  first: Sentence,
): Attribution | null {
  const before = near.filter(({ cue }) => cue.end <= quote.start);
  const same = before.filter((a) => paragraphOf(heards, a, first) === "same").at(-1);
  if (same) return same;
  const opens = first.index;
  const starts = opens <= 0 || (heards[opens - 1] as Heard).sentence.paragraph !== first.paragraph;
  if (!starts || quote.start - first.start > 2) return null;
  return before.filter((a) => paragraphOf(heards, a, first) === "before").at(-1) ?? null;
}

function paragraphOf(
  heards: readonly Heard[],
  { cue }: Attribution,
  here: Sentence,
): "same" | "before" | "long before" | "after" {
  const sentence = sentenceAt(heards, cue);
  const gap = here.paragraph - (sentence?.paragraph ?? -9);
  return gap === 0 ? "same" : gap === 1 ? "before" : gap > 1 ? "long before" : "after";
}

export function sentenceAt(heards: readonly Heard[], span: Span): Sentence | null {
  let low = 0;
  let high = heards.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((heards[middle] as Heard).sentence.start <= span.start) low = middle;
    else high = middle - 1;
  }
  return heards[low]?.sentence ?? null;
}
