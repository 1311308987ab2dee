import type { Words } from "../words/words.ts";
import { BEFORE_FIRST, FEATURES, featuresAt, find, hash, type Known, see, TAGS } from "./features.ts";
import { addRows, readSparse, type Sparse, writeSparse } from "./sparse.ts";

/** A tagger as a model file holds it, with the word clusters that it was trained with. */
export interface Tagger extends Known {
  words: Words;
  /** `markOf` the file of those clusters. */
  mark: number;
  /** A row of weights by tag for each hashed feature. */
  table: Sparse;
  /** Hashes of base forms of verbs, and of nouns and other common words, seen in training, sorted: they settle "fired" as
   * fire, not fir. */
  verbs: Int32Array;
  nouns: Int32Array;
}

const MAGIC = 0x414e5433;
const HEAD = 20;

/** A number for the content of a file, to see whether two models belong together. */
export function markOf(bytes: Uint8Array): number {
  let h = 0x811c9dc5;
  for (const byte of bytes) h = Math.imul(h ^ byte, 0x01000193);
  return h | 0;
}

/**
 * Reads a model: magic, mark of the clusters' file, three counts (32-bit little-endian), hashes of base forms of verbs and
 * nouns, hashes of words and the bits of their tags, the weights. `clusters`: the bytes that `words` are of. Throws on anything else.
 */
export function readTagger(bytes: Uint8Array, words: Words, clusters: Uint8Array): Tagger {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (bytes.byteLength < HEAD || view.getUint32(0, true) !== MAGIC) throw new Error("not a tagger model");
  const mark = view.getInt32(4, true);
  if (mark !== markOf(clusters)) throw new Error("the tagger was trained with other word clusters: train it again");
  const counts = [8, 12, 16, 16].map((at) => view.getUint32(at, true));
  let at = HEAD;
  const lists = counts.map((count) => {
    if (bytes.byteLength < at + 4 * count) throw new Error("the tagger model is cut short");
    const list = Int32Array.from({ length: count }, (_, i) => view.getInt32(at + 4 * i, true));
    at += 4 * count;
    return list;
  });
  const [verbs, nouns, hashes, masks] = lists as [Int32Array, Int32Array, Int32Array, Int32Array];
  return { words, mark, verbs, nouns, hashes, masks, table: readSparse(bytes, at, "tagger") };
}

/** The bytes `readTagger` reads. */
export function writeTagger({ mark, table, verbs, nouns, hashes, masks }: Omit<Tagger, "words">): Uint8Array {
  const numbers = [MAGIC, mark, verbs.length, nouns.length, hashes.length, ...verbs, ...nouns, ...hashes, ...masks];
  const weights = writeSparse(table);
  const bytes = new Uint8Array(4 * numbers.length + weights.length);
  const view = new DataView(bytes.buffer);
  numbers.forEach((value, i) => {
    view.setInt32(4 * i, value, true);
  });
  bytes.set(weights, 4 * numbers.length);
  return bytes;
}

/** Universal part-of-speech tags of a sentence's tokens, left to right, greedily. Arabic-script words are X. */
export function tag(tokens: readonly { text: string; fold?: string }[], caseless: boolean, tagger: Tagger): string[] {
  const width: number = TAGS.length;
  const { table, nouns } = tagger;
  const mask = table.starts.length - 2;
  const seen = see(tokens, caseless, tagger);
  const rows = new Int32Array(FEATURES);
  const scores = new Int32Array(width);
  const tags: string[] = [];
  let before: number = BEFORE_FIRST;
  let beforeThat: number = BEFORE_FIRST;
  for (let i = 0; i < tokens.length; i++) {
    let best: number = fixed((tokens[i] as { text: string }).text);
    if (best < 0) {
      featuresAt(seen, i, before, beforeThat, rows, mask);
      scores.fill(0);
      addRows(table, rows, FEATURES, scores);
      best = 0;
      for (let t = 1; t < width; t++) if ((scores[t] as number) > (scores[best] as number)) best = t;
    }
    if (!caseless && acronym(tokens, i, TAGS[best] as string, nouns)) best = PROPN;
    tags.push(TAGS[best] as string);
    beforeThat = before;
    before = best;
  }
  return tags;
}

/** Words in capitals that are pronouns or the like when they are not names. */
const MEANT = /^(IS|US|IT|WHO|AU|AS|UN|EU|IN|OR|SO)$/;

/** Whether a word all in capitals, among words that are not, is a name whatever it looks like to the model. */
function acronym(tokens: readonly { text: string }[], at: number, guess: string, common: Int32Array): boolean {
  const { text } = tokens[at] as { text: string };
  if (text.length < 2 || text.length > 8 || !/^\p{Lu}[\p{Lu}\d]+s?$/u.test(text)) return false;
  if (!/^(ADJ|NOUN|VERB|ADV|X|INTJ)$/.test(guess) && !(MEANT.test(text) && guess !== "PROPN")) return false;
  if (!MEANT.test(text) && knows(common, text.toLowerCase())) return false;
  const shouted = (other: { text: string } | undefined) => other !== undefined && /^\p{Lu}{2,}$/u.test(other.text);
  return !shouted(tokens[at - 1]) && !shouted(tokens[at + 1]);
}

const X = TAGS.indexOf("X");
const PROPN = TAGS.indexOf("PROPN");
const PUNCT = TAGS.indexOf("PUNCT");
const NUM = TAGS.indexOf("NUM");

/** Number words that are nothing else. */
const NUMBERS =
  /^(?:(?:twenty|thirty|forty|fou?rty|fifty|sixty|seventy|eighty|ninety)(?:-(?:one|two|three|four|five|six|seven|eight|nine))?|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen)$/i;

/** Tokens whose tag their letters settle, which the training data may not hold; else -1. */
export function fixed(text: string): number {
  const first = text.codePointAt(0) as number;
  if (first < 0x80) return NUMBERS.test(text) ? NUM : -1;
  if (/^\p{Script=Arabic}/u.test(text)) return X;
  if (/^\p{Nd}/u.test(text)) return NUM;
  return /^\p{P}+$/u.test(text) ? PUNCT : -1;
}

/** Whether a sorted list of hashes holds a word's. */
export function knows(hashes: Int32Array, word: string): boolean {
  return find(hashes, hash(word, 0, word.length)) >= 0;
}
