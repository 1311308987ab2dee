import type { Sentence } from "../doc.ts";

/** A run of digits, a word or a single sign of a text, with its offsets there. Hyphens part words: "car-bomb" is three. */
export interface Piece {
  start: number;
  end: number;
  text: string;
  /** Lower case, plain digits and hyphens, without accents' or apostrophes' variants; what grammars compare. */
  low: string;
  sort: "digits" | "word" | "sign";
  /** Has a capital, or no case at all. */
  capital: boolean;
  /** White space stands before it. */
  gap: boolean;
}

const SHAPE = /[\p{Nd}]+(?:[.,٫٬][\p{Nd}]+)*|[\p{L}\p{M}]+(?:['’ʼ][\p{L}\p{M}]+)*|[^\s]/gu;

const cut = new WeakMap<Sentence, readonly Piece[]>();

/** The pieces of a sentence of `text`, made once: the grammars of times and of quantities both go over them. */
export function piecesIn(text: string, sentence: Sentence): readonly Piece[] {
  let pieces = cut.get(sentence);
  if (!pieces) cut.set(sentence, (pieces = piecesOf(text, sentence.start, sentence.end)));
  return pieces;
}

/** The same for whoever asks last, after whom they are not kept: in a long text they are many. */
export function lastPiecesIn(text: string, sentence: Sentence): readonly Piece[] {
  const pieces = piecesIn(text, sentence);
  cut.delete(sentence);
  return pieces;
}

/** Cuts `text.slice(start, end)`; offsets are those of `text`. Linear, and independent of any tokenizer. */
export function piecesOf(text: string, start: number, end: number): Piece[] {
  const pieces: Piece[] = [];
  let last = start;
  for (const match of text.slice(start, end).matchAll(SHAPE)) {
    const at = start + match.index;
    const found = match[0];
    const { low, sort, capital } = lookOf(found);
    pieces.push({ start: at, end: at + found.length, text: found, low, sort, capital, gap: at > last });
    last = at + found.length;
  }
  return pieces;
}

type Look = Pick<Piece, "low" | "sort" | "capital">;

/** Texts repeat their words; the bound keeps a long run from holding the whole language. */
const MOST_LOOKS = 20_000;
const looks = new Map<string, Look>();

function lookOf(text: string): Look {
  let look = looks.get(text);
  if (!look) {
    const lower = text.toLowerCase();
    look = {
      low: plain(text),
      sort: /^\p{Nd}/u.test(text) ? "digits" : /^[\p{L}\p{M}]/u.test(text) ? "word" : "sign",
      capital: text !== lower || lower === text.toUpperCase(),
    };
    if (looks.size >= MOST_LOOKS) looks.clear();
    looks.set(text, look);
  }
  return look;
}

function plain(text: string): string {
  return text
    .normalize("NFKD")
    .replace(/\p{M}+/gu, "")
    .toLowerCase()
    .replace(/[٠-٩]/g, (digit) => String(digit.charCodeAt(0) - 0x660))
    .replace(/[۰-۹]/g, (digit) => String(digit.charCodeAt(0) - 0x6f0))
    .replace(/٬/g, ",")
    .replace(/٫/g, ".")
    .replace(/[‐‑‒–—−]/g, "-")
    .replace(/[‘’ʼ]/g, "'");
}
