import { BEFORE_FIRST, FEATURES, featuresAt, hash, see, TAGS } from "./features.ts";

/** A tagger as a model file holds it. */
export interface Tagger {
  /** Weights, a row of `TAGS.length` per hashed feature; the number of rows is a power of two. */
  weights: Int8Array;
  /** Hashes of base forms of verbs, and of nouns and other common words, seen in training, sorted: they settle "fired" as
   * fire, not fir. */
  verbs: Int32Array;
  nouns: Int32Array;
}

const MAGIC = 0x414e5432;

/** Reads a model: magic, rows, two counts (32-bit little-endian), the base forms' hashes, the weights. Throws on anything else. */
export function readTagger(bytes: Uint8Array): Tagger {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (bytes.byteLength < 16 || view.getUint32(0, true) !== MAGIC) throw new Error("not a tagger model");
  const rows = view.getUint32(4, true);
  const counts = [view.getUint32(8, true), view.getUint32(12, true)] as const;
  const from = 16 + 4 * (counts[0] + counts[1]);
  if (bytes.byteLength !== from + rows * TAGS.length) throw new Error("the tagger model is cut short");
  const ints = (start: number, count: number) =>
    Int32Array.from({ length: count }, (_, i) => view.getInt32(start + 4 * i, true));
  return {
    verbs: ints(16, counts[0]),
    nouns: ints(16 + 4 * counts[0], counts[1]),
    weights: new Int8Array(bytes.buffer, bytes.byteOffset + from, rows * TAGS.length),
  };
}

/** The bytes `readTagger` reads. */
export function writeTagger({ weights, verbs, nouns }: Tagger): Uint8Array {
  const from = 16 + 4 * (verbs.length + nouns.length);
  const bytes = new Uint8Array(from + weights.length);
  const view = new DataView(bytes.buffer);
  view.setUint32(0, MAGIC, true);
  view.setUint32(4, weights.length / TAGS.length, true);
  view.setUint32(8, verbs.length, true);
  view.setUint32(12, nouns.length, true);
  verbs.forEach((value, i) => {
    view.setInt32(16 + 4 * i, value, true);
  });
  nouns.forEach((value, i) => {
    view.setInt32(16 + 4 * (verbs.length + i), value, true);
  });
  bytes.set(new Uint8Array(weights.buffer, weights.byteOffset, weights.length), from);
  return bytes;
}

/** Universal part-of-speech tags of a sentence's tokens, left to right, greedily. Arabic-script words are X. */
export function tag(
  tokens: readonly { text: string; fold?: string }[],
  caseless: boolean,
  { weights, nouns }: Tagger,
): string[] {
  const width: number = TAGS.length;
  const mask = weights.length / width - 1;
  const seen = see(tokens, caseless);
  const rows = new Int32Array(FEATURES);
  const scores = new Int32Array(width);
  const tags: string[] = [];
  let before: number = BEFORE_FIRST;
  let beforeThat: number = BEFORE_FIRST;
  for (let i = 0; i < tokens.length; i++) {
    featuresAt(seen, i, before, beforeThat, rows, mask);
    scores.fill(0);
    for (let f = 0; f < FEATURES; f++) {
      const row = (rows[f] as number) * width;
      for (let t = 0; t < width; t++) scores[t] = (scores[t] as number) + (weights[row + t] as number);
    }
    let best: number = fixed((tokens[i] as { text: string }).text);
    if (best < 0) {
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
  const wanted = hash(word, 0, word.length);
  let low = 0;
  let high = hashes.length - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const value = hashes[middle] as number;
    if (value === wanted) return true;
    if (value < wanted) low = middle + 1;
    else high = middle - 1;
  }
  return false;
}
