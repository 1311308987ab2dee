import { fold } from "../../knowledge/fold.ts";

/** Universal part-of-speech tags, in the order of a model's columns. */
export const TAGS = [
  "ADJ",
  "ADP",
  "ADV",
  "AUX",
  "CCONJ",
  "DET",
  "INTJ",
  "NOUN",
  "NUM",
  "PART",
  "PRON",
  "PROPN",
  "PUNCT",
  "SCONJ",
  "SYM",
  "VERB",
  "X",
] as const;

/** How many features `featuresAt` writes. */
export const FEATURES = 26;
const START = TAGS.length;

/** What the tagger sees of a sentence: hashes per token, with two of padding on each side. */
export interface Seen {
  words: Int32Array;
  tails: Int32Array;
  pairs: Int32Array;
  fours: Int32Array;
  heads: Int32Array;
  shapes: Int32Array;
}

/** Hashes of folded words, endings, beginnings and shapes. Capitals are shape, and none where the sentence is caseless. */
export function see(tokens: readonly { text: string; fold?: string }[], caseless: boolean): Seen {
  const size = tokens.length + 4;
  const seen: Seen = {
    words: new Int32Array(size),
    tails: new Int32Array(size),
    pairs: new Int32Array(size),
    fours: new Int32Array(size),
    heads: new Int32Array(size),
    shapes: new Int32Array(size),
  };
  for (let i = 0; i < tokens.length; i++) {
    const { text, fold: folded } = tokens[i] as { text: string; fold?: string };
    const word = (folded ?? fold(text)) || text;
    const at = i + 2;
    // Years and sums behave alike whatever their figures.
    const known = /^\d/.test(word) ? word.replace(/\d/g, "0") : word;
    seen.words[at] = hash(known, 0, known.length);
    seen.pairs[at] = hash(known, Math.max(0, known.length - 2), known.length);
    seen.tails[at] = hash(known, Math.max(0, known.length - 3), known.length);
    seen.fours[at] = hash(known, Math.max(0, known.length - 4), known.length);
    seen.heads[at] = hash(known, 0, Math.min(3, known.length));
    // After an opening quotation mark or a colon a capital says as little as at the start.
    const opens = i === 0 || /^[“‘«":([]$/.test((tokens[i - 1] as { text: string }).text);
    seen.shapes[at] = shape(text, opens, caseless);
  }
  return seen;
}

/** Numbers for the look of a word; the first of a sentence has its own. */
function shape(text: string, first: boolean, caseless: boolean): number {
  const letter = text.charAt(0);
  const upper = letter.toLowerCase() !== letter;
  let kind = 8;
  if (upper || letter.toUpperCase() !== letter || /^\p{L}/u.test(letter)) {
    const rest = text.slice(1);
    if (caseless) kind = 1;
    else if (text.toLowerCase() === text) kind = 2;
    else if (upper && rest.toLowerCase() === rest) kind = rest === "" ? 5 : 3;
    else kind = text.toUpperCase() === text ? 6 : 4;
  } else if ((letter >= "0" && letter <= "9") || /^\p{N}/u.test(letter)) kind = 7;
  return kind + (text.includes("-") ? 10 : 0) + (first ? 20 : 0) + 40;
}

/**
 * Writes the rows of the features that fire at token `i`, given the two tags before it, into `rows`. Features after
 * Collins (2002) and Honnibal's averaged perceptron, hashed as in Weinberger et al. (2009).
 */
export function featuresAt(seen: Seen, i: number, before: number, beforeThat: number, rows: Int32Array, mask: number) {
  const { words, tails, pairs, fours, heads, shapes } = seen;
  const at = i + 2;
  const word = words[at] as number;
  const shape = shapes[at] as number;
  const previous = words[at - 1] as number;
  const next = words[at + 1] as number;
  const tail = tails[at] as number;
  let n = 0;
  const put = (a: number, b: number) => {
    let h = Math.imul(a ^ Math.imul(n + 1, 0x9e3779b1), 0x85ebca6b) ^ Math.imul(b ^ 0x27d4eb2f, 0xc2b2ae35);
    h ^= h >>> 15;
    h = Math.imul(h, 0x2c1b3c6d);
    h ^= h >>> 13;
    rows[n++] = h & mask;
  };
  put(word, 0);
  put(word, shape);
  put(pairs[at] as number, shape);
  put(tail, shape);
  put(fours[at] as number, 0);
  put(heads[at] as number, shape);
  put(shape, shapes[at - 1] as number);
  put(shape, shapes[at + 1] as number);
  put(before, 0);
  put(before, beforeThat);
  put(before, word);
  put(before, tail);
  put(before, next);
  put(before * 32 + beforeThat, word);
  put(previous, 0);
  put(words[at - 2] as number, 0);
  put(next, 0);
  put(words[at + 2] as number, 0);
  put(previous, word);
  put(word, next);
  put(tails[at - 1] as number, 0);
  put(tails[at + 1] as number, 0);
  put(tails[at + 1] as number, tail);
  put(shape, before);
  put(pairs[at + 1] as number, before);
  put(tails[at + 2] as number, tails[at + 1] as number);
}

/** The tag number that stands before a sentence. */
export const BEFORE_FIRST = START;

/** FNV-1a over a stretch of UTF-16 units. */
export function hash(text: string, from: number, to: number): number {
  let h = 0x811c9dc5;
  for (let i = from; i < to; i++) h = Math.imul(h ^ text.charCodeAt(i), 0x01000193);
  return h | 0;
}
