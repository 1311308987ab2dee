import { fold } from "../../knowledge/fold.ts";
import type { Words } from "../words/words.ts";

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
export const FEATURES = 40;
const START = TAGS.length;

/** What the tagger sees of a sentence: hashes per token, with two of padding on each side. */
export interface Seen {
  words: Int32Array;
  tails: Int32Array;
  pairs: Int32Array;
  fours: Int32Array;
  heads: Int32Array;
  shapes: Int32Array;
  /** Clusters of the words by their distribution, of many and of few; 0 for none. */
  fine: Int32Array;
  coarse: Int32Array;
  /** What each word was in training, as bits of `TAGS`; 0 for the unknown. */
  classes: Int32Array;
}

/** What is known of words beyond the sentence: their clusters, and which tags they have had. */
export interface Known {
  words: Pick<Words, "row" | "fine" | "coarse">;
  /** Hashes of words, sorted, and bits of the tags of each. */
  hashes: Int32Array;
  masks: Int32Array;
}

/** Hashes of folded words, endings, beginnings and shapes. Capitals are shape, and none where the sentence is caseless. */
export function see(
  tokens: readonly { text: string; fold?: string }[],
  caseless: boolean,
  { words, hashes, masks }: Known,
): Seen {
  const size = tokens.length + 4;
  const seen: Seen = {
    words: new Int32Array(size),
    tails: new Int32Array(size),
    pairs: new Int32Array(size),
    fours: new Int32Array(size),
    heads: new Int32Array(size),
    shapes: new Int32Array(size),
    fine: new Int32Array(size),
    coarse: new Int32Array(size),
    classes: new Int32Array(size),
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
    const row = words.row(known);
    seen.fine[at] = words.fine(row);
    seen.coarse[at] = words.coarse(row);
    const place = find(hashes, seen.words[at] as number);
    seen.classes[at] = place < 0 ? 0 : (masks[place] as number);
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
  const { words, tails, pairs, fours, heads, shapes, fine, coarse, classes } = seen;
  const at = i + 2;
  const word = words[at] as number;
  const shape = shapes[at] as number;
  const previous = words[at - 1] as number;
  const next = words[at + 1] as number;
  const tail = tails[at] as number;
  target = rows;
  within = mask;
  written = 0;
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
  const cluster = fine[at] as number;
  const group = coarse[at] as number;
  const pair = pairs[at] as number;
  const kinds = classes[at] as number;
  const kindsNext = classes[at + 1] as number;
  const kindsThen = classes[at + 2] as number;
  put(cluster, pair);
  put(group, pair);
  put(group, tail);
  put(group, pair ^ Math.imul(before + 1, 0x9e3779b1));
  put(fours[at] as number, shape);
  put(fours[at] as number, before);
  put(kinds, shape);
  put(kinds, before);
  put(kindsNext, kinds);
  put(kindsNext, before);
  put(kindsNext, word);
  put(kindsThen, kindsNext);
  put(kinds, kindsNext ^ Math.imul(before + 1, 0x9e3779b1));
  put(kindsNext ^ Math.imul(kindsThen, 0x85ebca6b), tail);
}

// What is being written, kept outside of the functions that write: a closure made for each token costs more than its features.
let target: Int32Array = new Int32Array(0);
let within = 0;
let written = 0;

/** Writes the row of the next feature. */
function put(a: number, b: number): void {
  let h = Math.imul(a ^ Math.imul(written + 1, 0x9e3779b1), 0x85ebca6b) ^ Math.imul(b ^ 0x27d4eb2f, 0xc2b2ae35);
  h ^= h >>> 15;
  h = Math.imul(h, 0x2c1b3c6d);
  h ^= h >>> 13;
  target[written++] = h & within;
}

/** The tag number that stands before a sentence. */
export const BEFORE_FIRST = START;

/** FNV-1a over a stretch of UTF-16 units. */
export function hash(text: string, from: number, to: number): number {
  let h = 0x811c9dc5;
  for (let i = from; i < to; i++) h = Math.imul(h ^ text.charCodeAt(i), 0x01000193);
  return h | 0;
}

/** The place of a number in a sorted list, or -1. */
export function find(sorted: Int32Array, wanted: number): number {
  let low = 0;
  let high = sorted.length - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const value = sorted[middle] as number;
    if (value === wanted) return middle;
    if (value < wanted) low = middle + 1;
    else high = middle - 1;
  }
  return -1;
}
