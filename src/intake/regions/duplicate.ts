import type { Region } from "../../record/report.ts";
import type { Span } from "../../record/span.ts";
import type { Paragraph } from "./paragraphs.ts";
import { ShingleTable } from "./shingle-table.ts";
import { type Words, wordsOf } from "./words.ts";

const CAPTION = 2;
/** Fewest words that can be a repeat: short sentences ("Nobody was hurt.") recur with a meaning of their own. */
const FEWEST = 8;
const FEWEST_IN_CAPTION = 5;

/** Written-out numbers: a sentence with another one says something else. English, Spanish and French. */
const NUMBER_WORDS = new Set(
  "no none one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty thirty forty fifty sixty seventy eighty ninety hundred thousand million dozen dozens scores hundreds thousands several ningun dos tres cuatro cinco seis siete ocho nueve diez once doce veinte treinta cien cientos mil aucun deux trois quatre cinq sept huit neuf dix onze douze vingt trente cent mille".split(
    " ",
  ),
);

/**
 * Sentences that stand in the text already, nearly word for word: three of four words in the same order, and no figure or
 * name that the earlier one lacks; in running text no longer word either, as it may tell of something else. Case,
 * punctuation, the order of dates, and words run together with the first one do not matter. A headline's or a caption's
 * words in the body are no repeat.
 *
 * Source: word shingles (Broder 1997) find the candidate, the longest common subsequence judges it. Linear in the text.
 */
export function findDuplicates(text: string, paragraphs: readonly Paragraph[], regions: readonly Region[]): Span[] {
  const words = wordsOf(text, paragraphs, regions);
  const table = new ShingleTable(words.ids, words.count);
  const found: Span[] = [];
  for (let s = 0; s + 1 < words.segments.length; s++) {
    const from = words.segments[s] as number;
    const to = words.segments[s + 1] as number;
    const kind = words.kinds[from] as number;
    if (kind === 0 || kind === CAPTION) {
      const window = candidate(words, table, from, to);
      const copy = window && judge(text, words, from, to, window);
      if (copy) {
        found.push(copy);
        continue;
      }
      table.add(from, to);
    }
  }
  return found;
}

/** The earlier stretch that shares most shingles on one diagonal with the words from `from` to `to`. */
function candidate(
  words: Words,
  table: ShingleTable,
  from: number,
  to: number,
): { first: number; last: number } | null {
  if (to - from < FEWEST_IN_CAPTION) return null;
  const votes = new Map<number, number>();
  let best = 0;
  let bestVotes = 0;
  for (let i = from; i + 2 < to; i++) {
    const p = table.find(i);
    if (p < 0 || p >= from || (words.kinds[p] === CAPTION && words.kinds[i] !== CAPTION)) continue;
    const diagonal = (i - p) >> 3;
    const count = (votes.get(diagonal) ?? 0) + 1;
    votes.set(diagonal, count);
    if (count > bestVotes) [best, bestVotes] = [diagonal, count];
  }
  if (bestVotes < 2) return null;
  const shift = best * 8 + 4;
  return { first: Math.max(0, from - shift - 12), last: Math.min(from, to - shift + 12) };
}

function judge(
  text: string,
  words: Words,
  from: number,
  to: number,
  window: { first: number; last: number },
): Span | null {
  const pairs = align(words, from, to, window);
  const firstPair = pairs[0];
  const lastPair = pairs[pairs.length - 1];
  if (!firstPair || !lastPair) return null;
  const [first, firstOriginal] = firstPair;
  const [last, lastOriginal] = lastPair;
  const length = last - first + 1;
  const fewest = words.kinds[from] === CAPTION ? FEWEST_IN_CAPTION : FEWEST;
  if (length < fewest || length < (to - from) * 0.7 || lastOriginal - firstOriginal > length * 1.6 + 4) return null;

  // In running text a sentence is a repeat as a whole or not at all; only a word run together with it may stand before.
  const together = first === from + 1 && runTogether(words, first, firstOriginal, from);
  if (words.kinds[from] !== CAPTION && (last !== to - 1 || !(first === from || together))) return null;

  const caseless = !/\p{Ll}/u.test(text.slice(words.starts[first], words.ends[last]));
  const earlier = new Set<string>();
  for (let i = window.first; i < window.last; i++) earlier.add(word(words, i));
  const matched = new Set(pairs.map(([i]) => i));
  let same = 0;
  for (let i = first; i <= last; i++) {
    const known = matched.has(i) || earlier.has(word(words, i));
    if (known && (matched.has(i) || /\d|^\p{L}{3,9}$/u.test(word(words, i)))) same++;
    if (!known && saysMore(text, words, i, from)) return null;
  }
  if (same < length * (caseless ? 0.85 : 0.75)) return null;
  return {
    start: runTogetherStart(text, words, first, firstOriginal, from),
    end: closingEnd(text, words.ends[last] as number),
  };
}

/** Pairs of equal words `[later, earlier]` in the same order, as many as there can be (longest common subsequence). */
function align(
  words: Words,
  from: number,
  to: number,
  { first, last }: { first: number; last: number },
): [number, number][] {
  const rows = to - from;
  const columns = last - first;
  const table = new Uint8Array((rows + 1) * (columns + 1));
  const at = (row: number, column: number): number => table[row * (columns + 1) + column] as number;
  for (let row = rows - 1; row >= 0; row--) {
    for (let column = columns - 1; column >= 0; column--) {
      table[row * (columns + 1) + column] = alike(words, from + row, first + column)
        ? at(row + 1, column + 1) + 1
        : Math.max(at(row + 1, column), at(row, column + 1));
    }
  }
  const pairs: [number, number][] = [];
  for (let row = 0, column = 0; row < rows && column < columns; ) {
    if (alike(words, from + row, first + column)) pairs.push([from + row++, first + column++]);
    else if (at(row + 1, column) >= at(row, column + 1)) row++;
    else column++;
  }
  return pairs;
}

/** The same word, or another ending of a longer one (Syria, Syrian). */
function alike(words: Words, i: number, j: number): boolean {
  if (words.ids[i] === words.ids[j]) return true;
  const a = word(words, i);
  const b = word(words, j);
  if (a.length < 5 || b.length < 5 || Math.abs(a.length - b.length) > 2 || /\d/u.test(a)) return false;
  return a.length < b.length ? b.startsWith(a) : a.startsWith(b) && a !== b;
}

/** A figure, a name (a capital that is not owed to the sentence's start), or in running text any longer word. */
function saysMore(text: string, words: Words, i: number, from: number): boolean {
  const raw = text.slice(words.starts[i], words.ends[i]);
  if (/\d/u.test(raw) || NUMBER_WORDS.has(word(words, i))) return true;
  if (words.kinds[i] !== CAPTION && raw.length >= 5) return true;
  const inCapitals = i > 0 && !/\p{Ll}/u.test(text.slice(words.starts[from], words.ends[i]));
  return i > from && !inCapitals && /^\p{Lu}/u.test(raw);
}

/** Where the repeat starts: inside a word when its first word is run together with what precedes ("AGENCYSoldiers"). */
function runTogetherStart(text: string, words: Words, first: number, firstOriginal: number, from: number): number {
  if (runTogether(words, first, firstOriginal, from)) {
    const before = word(words, firstOriginal - 1);
    const end = words.ends[first - 1] as number;
    const raw = text.slice(words.starts[first - 1], end).toLowerCase();
    if (raw.endsWith(before)) return end - before.length;
  }
  return words.starts[first] as number;
}

/** Whether the word before the first common one ends as the earlier sentence's does. */
function runTogether(words: Words, first: number, firstOriginal: number, from: number): boolean {
  const before = firstOriginal > 0 ? word(words, firstOriginal - 1) : "";
  return first > from && before.length >= 2 && word(words, first - 1).endsWith(before);
}

function closingEnd(text: string, end: number): number {
  const closing = /^[.!?…)"'”’»\]]+/u.exec(text.slice(end, end + 8));
  return end + (closing?.[0].length ?? 0);
}

const word = (words: Words, i: number): string => words.vocabulary[words.ids[i] as number] as string;
