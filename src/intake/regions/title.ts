import type { Span } from "../../record/span.ts";
import { endsAsSentence, type Paragraph, wordCount } from "./paragraphs.ts";

/** Longest headline, in characters. */
const LONGEST = 200;

/** The headline: a short first paragraph that does not end as a sentence, with more to follow; null where there is none. */
export function findTitle(paragraphs: readonly Paragraph[], taken: readonly Span[]): Paragraph | null {
  const [first, second] = paragraphs;
  if (!first || !second || first.text.length > LONGEST || first.text.includes("\n")) return null;
  if (taken.some(({ start }) => start <= first.start)) return null;
  return /[^?!.…][?!]["”’]?$/u.test(first.text) || !endsAsSentence(first.text) ? first : null;
}

/**
 * Subheadings: lone lines of a few words between longer paragraphs, without a figure, a verb of speech's comma or
 * closing punctuation.
 */
export function findSubheadings(paragraphs: readonly Paragraph[], taken: readonly Span[]): Span[] {
  return paragraphs.filter(({ text, start, end, alone }, i) => {
    if (i === 0 || !alone || text.length > 90 || endsAsSentence(text) || /\d|[,;:]\s/u.test(text)) return false;
    if (/^[(["“«'‘–—•*-]/u.test(text) && !/^["“«‘].*["”»’]$/u.test(text)) return false;
    if (wordCount(text) > 12 || taken.some((region) => region.start < end && start < region.end)) return false;
    const next = paragraphs[i + 1];
    return next !== undefined && next.text.length > text.length * 1.5 && next.text.length > 80;
  });
}
