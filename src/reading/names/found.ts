import type { NameMention } from "../../record/mention.ts";
import type { Doc, Sentence, Token } from "../doc.ts";

/** A name or description a finder saw: tokens `first` to `last` (inclusive) of a sentence, before clustering. */
export interface Found {
  kind: NameMention["kind"];
  sentence: Sentence;
  first: number;
  last: number;
  head: number;
  name: string;
  id: string | null;
  sort: string | null;
  role: string | null;
  form: NameMention["form"];
  confidence: number;
  rule: string;
  /** Mentions of one kind that share a key are one thing. */
  keys: string[];
  /** ISO 3166-1 alpha-3 where the thing is in one country. */
  country: string | null;
  /** Key of the place that the words around say it lies in, where they do. */
  within?: string | null;
}

type Needed = Pick<Found, "kind" | "sentence" | "first" | "last" | "rule">;

/** A `Found` with the usual values where none are given: the head is the last token, the name the text. */
export function found(doc: Doc, given: Needed & Partial<Found>): Found {
  return {
    head: given.last,
    name: textOf(doc, given.sentence, given.first, given.last),
    id: null,
    sort: null,
    role: null,
    form: "named",
    confidence: 0.8,
    keys: [],
    country: null,
    ...given,
  };
}

/** The text of tokens `first` to `last`, on one line, without quotation marks around or inside it. */
export function textOf(doc: Doc, sentence: Sentence, first: number, last: number): string {
  const { start } = at(sentence, first);
  const { end } = at(sentence, last);
  return doc.report.text
    .slice(start, end)
    .replace(/["“”«»]|(?<!\p{L})['‘’]|['’](?!\p{L})/gu, "")
    .replace(/\s+/g, " ")
    .trim();
}

/** Token `i` of a sentence; throws where there is none. */
export function at(sentence: Sentence, i: number): Token {
  const token = sentence.tokens[i];
  if (!token) throw new RangeError(`no token ${i}`);
  return token;
}

/** What has been found so far, by sentence. */
export type Finds = Map<Sentence, Found[]>;

/** The list of a sentence, to read and to add to. */
export function of(finds: Finds, sentence: Sentence): Found[] {
  let list = finds.get(sentence);
  if (!list) finds.set(sentence, (list = []));
  return list;
}

/** The first of a sentence's finds that shares a token with `first` to `last`, of these kinds if any are given. */
export function taker(
  list: readonly Found[],
  first: number,
  last: number,
  kinds?: readonly Found["kind"][],
): Found | undefined {
  return list.find((other) => other.first <= last && first <= other.last && (!kinds || kinds.includes(other.kind)));
}

const foldsOf = new WeakMap<Sentence, string[]>();

/** Folded words of a sentence, to ask lists with; made once. */
export function folds(sentence: Sentence): string[] {
  let words = foldsOf.get(sentence);
  if (!words) foldsOf.set(sentence, (words = sentence.tokens.map(({ fold }) => fold)));
  return words;
}

/** Quotation marks that open, and that close, around a name. */
export const OPENS = /^[“"‘«']$/;
export const CLOSES = /^[”"’»']$/;
