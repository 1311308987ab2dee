import type { NameMention } from "../../record/mention.ts";
import type { Attribution } from "../../record/reading.ts";
import type { Span } from "../../record/span.ts";
import type { Doc, Sentence } from "../doc.ts";
import { speakerIn } from "./speakers.ts";

/**
 * The source that signs a quotation standing alone: the next paragraph, when it is a bracketed or dashed note or a bare
 * noun phrase without a finite verb ("(Statement of X)", "— X, spokesman").
 */
export function signatureOf(
  doc: Doc,
  last: Sentence,
  quote: Span,
  names: ReadonlyMap<Sentence, NameMention[]>,
): Pick<Attribution, "speaker" | "cue"> | null {
  const { text } = doc.report;
  const alone =
    /^\s*["“”«»'.]*\s*$/.test(lineBefore(text, quote.start)) && /^["“”«»'.\s]*$/.test(lineAfter(text, quote.end));
  const next = doc.sentences[last.index + 1];
  if (!alone || !next || next.paragraph === last.paragraph) return null;
  const line = text.slice(next.start, next.end).trim();
  const marked = /^[([—–-]/.test(line) || /\b(statement|spokes\w+|communiqu\w+|source)\b/i.test(line.slice(0, 40));
  const finite = next.chunks.some(
    (c) => c.kind === "verb" && /^(is|are|was|were|has|have|had|said|says)$/.test(next.tokens[c.first]!.fold),
  );
  if (!marked || finite || line.length > 240) return null;
  const speaker = speakerIn(doc, names.get(next) ?? [], next);
  return speaker ? { speaker, cue: { start: next.start, end: next.end } } : null;
}

function lineBefore(text: string, at: number): string {
  return text.slice(text.lastIndexOf("\n", at - 1) + 1, at);
}

function lineAfter(text: string, at: number): string {
  const end = text.indexOf("\n", at);
  return text.slice(at, end === -1 ? text.length : end);
}
