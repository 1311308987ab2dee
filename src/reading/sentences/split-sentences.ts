import type { RawToken } from "../tokens/tokenize.ts";

/** Sentences longer than this are cut: work per sentence stays bounded whatever the text. */
export const MOST_TOKENS = 250;

const STOPS = /^[.!?؟۔…]+$/u;
const CLOSERS = /^[”’»)\]}"'›]$/u;
/** Words a sentence likes to start with and a name does not, folded: they end a sentence after "U.S." or "Inc.". */
const STARTERS = new Set(
  "the a an this that these those he she it they we i you there in on at after before when while but and however meanwhile his her its their no some many one according for from under since as if".split(
    " ",
  ),
);

/**
 * Splits the tokens of one segment into sentences; the pieces are the tokens, in order. A stop ends a sentence with the
 * stops, quotes and brackets that close on it; a small letter after it says that it did not, where capitals mean something.
 */
export function splitSentences(tokens: readonly RawToken[], caseless: boolean): RawToken[][] {
  const sentences: RawToken[][] = [];
  let from = 0;
  let quotes = 0;
  let i = 0;
  while (i < tokens.length) {
    const token = tokens[i] as RawToken;
    if (token.text === '"') quotes++;
    let ends = false;
    if (STOPS.test(token.text)) {
      while (i + 1 < tokens.length && closes(tokens, i + 1, quotes))
        if ((tokens[++i] as RawToken).text === '"') quotes++;
      ends = boundary(tokens, i, from, token.text, caseless);
    } else if (token.stop === "may") ends = starts(tokens[i + 1], caseless);
    if (!ends && i - from + 1 >= MOST_TOKENS) ends = true;
    i++;
    if (!ends) continue;
    sentences.push(tokens.slice(from, i));
    from = i;
    quotes = 0;
  }
  if (from < tokens.length) sentences.push(tokens.slice(from));
  return sentences;
}

/** Whether the token belongs to the end that the stop before it makes. */
function closes(tokens: readonly RawToken[], at: number, quotes: number): boolean {
  const token = tokens[at] as RawToken;
  if (STOPS.test(token.text)) return true;
  if (!CLOSERS.test(token.text)) return false;
  const attached = token.start === (tokens[at - 1] as RawToken).end;
  if (token.text === '"') return attached ? (tokens[at + 1]?.start ?? Infinity) > token.end : quotes % 2 === 1;
  if (token.text === "'" || token.text === "’") return attached;
  return true;
}

function boundary(tokens: readonly RawToken[], at: number, from: number, stop: string, caseless: boolean): boolean {
  const next = tokens[at + 1];
  if (!next) return true;
  const last = tokens[at] as RawToken;
  // "1. First", "3. Second": a list's number at the start, not a sentence.
  if (at - from === 1 && /^\d{1,2}$/.test((tokens[from] as RawToken).text) && stop === ".") return false;
  if (caseless) return /^[,;:)]$/.test(next.text) === false;
  if (/^\p{Ll}/u.test(next.text)) return false;
  if (/^[\p{Lu}\p{Lt}\p{Lo}]/u.test(next.text)) return next.start > last.end || stop !== "." || !joined(tokens, at);
  if (/^\p{Nd}/u.test(next.text)) return next.start > last.end;
  if (/^[“‘«"'([‹]$/u.test(next.text)) {
    const after = tokens[at + 2];
    return !after || !/^\p{Ll}/u.test(after.text) || stop !== ".";
  }
  return /^[-–—•*·]+$/u.test(next.text) && next.start > last.end && /^\p{Lu}/u.test(tokens[at + 2]?.text ?? "");
}

/** "node.Js", "x.Y": a stop between two short words without a space is no end. */
function joined(tokens: readonly RawToken[], at: number): boolean {
  const before = tokens[at - 1];
  return !before || before.text.length < 2 || (tokens[at + 1] as RawToken).text.length < 2;
}

function starts(next: RawToken | undefined, caseless: boolean): boolean {
  if (!next) return true;
  if (!STARTERS.has(next.fold)) return false;
  return caseless ? !/^(in|on|at|and|for|from|under|as)$/.test(next.fold) : /^\p{Lu}/u.test(next.text);
}
