import type { Attribution } from "../../record/reading.ts";
import type { Span } from "../../record/span.ts";
import type { Doc } from "../doc.ts";
import { type Heard, isClause, phraseAfter, stretch } from "./phrases.ts";
import { hasTrade, speakerOf } from "./speakers.ts";

/** Longest line, in UTF-16 units, that can sign a quotation. */
const LINE = 240;

/**
 * The source that signs a quotation standing alone: the next paragraph, where it is a bracketed or dashed note or a
 * bare noun phrase with an office and no finite verb ("(Statement of X)", "— X, spokesman").
 */
export function signatureOf(
  doc: Doc,
  heards: readonly Heard[],
  last: Heard,
  quote: Span,
): Pick<Attribution, "speaker" | "cue"> | null {
  const { text } = doc.report;
  const alone =
    /^[\s"“”«»‘’'.…]*$/.test(lineBefore(text, quote.start)) && /^["“”«»‘’'.…\s]*$/.test(lineAfter(text, quote.end));
  const next = heards[last.sentence.index + 1];
  const same = /^["“”«»‘’'.…\s]*[([—–-]/.test(lineAfter(text, quote.end));
  const here = same ? last : next;
  if (!(alone || same) || !here || (alone && here.sentence.paragraph === last.sentence.paragraph)) return null;
  const from = here.tokens.findIndex((token) => token.start >= quote.end && /[\p{L}]/u.test(token.text));
  if (from < 0) return null;
  const span = stretch(here, from, here.tokens.length - 1);
  if (span.end - span.start > LINE) return null;
  const marked = /^[\s"“”«»‘’'.…]*[([—–-]/.test(text.slice(quote.end, span.start).trim());
  // "(…, led by the alliance)" describes who signs.
  const describes = (last: number): boolean => here.tokens[last + 1]?.fold === "by";
  const clause = here.verbs.some((verb) => verb.first >= from && isClause(here, verb) && !describes(verb.last));
  if (clause || !(marked || hasTrade(here, from, here.tokens.length - 1))) return null;
  const party = phraseAfter(here, from, (first, end) => hasTrade(here, first, end));
  const speaker = party && speakerOf(here, { ...party, end: Math.max(party.end, party.last) });
  return speaker ? { speaker, cue: span } : null;
}

function lineBefore(text: string, at: number): string {
  return text.slice(text.lastIndexOf("\n", at - 1) + 1, at);
}

function lineAfter(text: string, at: number): string {
  const end = text.indexOf("\n", at);
  return text.slice(at, end === -1 ? text.length : end);
}
