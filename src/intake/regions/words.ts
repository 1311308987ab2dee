import type { Region } from "../../record/report.ts";
import type { Paragraph } from "./paragraphs.ts";

/** Longest stretch without a full stop that is compared as one; keeps the work in proportion to the text's length. */
const LONGEST = 60;

/** A text's words in typed arrays (a 20 MB text has millions): where each stands and which word of the vocabulary it is. */
export interface Words {
  count: number;
  starts: Int32Array;
  ends: Int32Array;
  ids: Int32Array;
  /** By id, without case and accents. */
  vocabulary: string[];
  /** First word of each sentence-like stretch, rising, with the count of words at the end. */
  segments: number[];
  /** Kind of region each word stands in: 0 body, 1 title, 2 caption, 3 not compared. */
  kinds: Uint8Array;
}

const WORD = /[\p{L}\p{M}\p{N}]+(?:['’.,-](?=[\p{L}\p{N}])[\p{L}\p{M}\p{N}]+)*/gu;

/** Splits a text into words and sentence-like stretches that cross no paragraph and no region. */
export function wordsOf(text: string, paragraphs: readonly Paragraph[], regions: readonly Region[]): Words {
  const most = Math.ceil(text.length / 2) + 1;
  const words: Words = {
    count: 0,
    starts: new Int32Array(most),
    ends: new Int32Array(most),
    ids: new Int32Array(most),
    vocabulary: [],
    segments: [],
    kinds: new Uint8Array(most),
  };
  const ids = new Map<string, number>();
  let region = 0;
  for (const paragraph of paragraphs) {
    let end = -1;
    let kindBefore = -1;
    for (const match of paragraph.text.matchAll(WORD)) {
      const start = paragraph.start + match.index;
      while ((regions[region]?.end ?? Number.POSITIVE_INFINITY) <= start) region++;
      const at = regions[region];
      const kind = at && at.start <= start ? kindNumber(at.kind) : 0;
      const segmentStart = words.segments[words.segments.length - 1] ?? 0;
      const broken = end < 0 || kind !== kindBefore || words.count - segmentStart >= LONGEST;
      if (broken || /[.!?؟…]["'”’»)\]]*\s|\n/u.test(text.slice(end, start))) words.segments.push(words.count);
      const word = normal(match[0]);
      let id = ids.get(word);
      if (id === undefined) {
        id = words.vocabulary.length;
        ids.set(word, id);
        words.vocabulary.push(word);
      }
      words.starts[words.count] = start;
      end = start + match[0].length;
      words.ends[words.count] = end;
      words.ids[words.count] = id;
      words.kinds[words.count] = kind;
      words.count++;
      kindBefore = kind;
    }
  }
  words.segments.push(words.count);
  return words;
}

function normal(word: string): string {
  const small = word.toLowerCase();
  return /^[a-z0-9]+$/u.test(small) ? small : small.normalize("NFKD").replace(/[\p{M}'’.,-]/gu, "");
}

function kindNumber(kind: Region["kind"]): number {
  if (kind === "title") return 1;
  return kind === "caption" ? 2 : 3;
}
