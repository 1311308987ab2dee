/** A run of digits, a word or a single sign of a text, with its offsets there. Hyphens part words: "car-bomb" is three. */
export interface Piece {
  start: number;
  end: number;
  text: string;
  /** Lower case, plain digits and hyphens, without accents' or apostrophes' variants; what grammars compare. */
  low: string;
  sort: "digits" | "word" | "sign";
  /** White space stands before it. */
  gap: boolean;
}

const SHAPE = /[\p{Nd}]+(?:[.,٫٬][\p{Nd}]+)*|[\p{L}\p{M}]+(?:['’ʼ][\p{L}\p{M}]+)*|[^\s]/gu;

/** Cuts `text.slice(start, end)`; offsets are those of `text`. Linear, and independent of any tokenizer. */
export function piecesOf(text: string, start: number, end: number): Piece[] {
  const pieces: Piece[] = [];
  let last = start;
  for (const match of text.slice(start, end).matchAll(SHAPE)) {
    const at = start + match.index;
    const found = match[0];
    const sort = /^\p{Nd}/u.test(found) ? "digits" : /^[\p{L}\p{M}]/u.test(found) ? "word" : "sign";
    pieces.push({ start: at, end: at + found.length, text: found, low: plain(found), sort, gap: at > last });
    last = at + found.length;
  }
  return pieces;
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
