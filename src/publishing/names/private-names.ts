import type { Knowledge } from "../../knowledge/knowledge.ts";
import type { Span } from "../../record/span.ts";
import { capitalRuns, listedRuns, type Run } from "./name-runs.ts";
import { type WordLists, wordLists } from "./word-lists.ts";
import { isCaseless, type Word, wordsOf } from "./words-of.ts";

/** A place that few would be called after is one from this many people on. */
const WELL_KNOWN_PLACE = 20_000;

/** What is known from the claims of a report about who speaks in it. */
export interface Speakers {
  /** Names of people who speak in public: officials, spokesmen, journalists, researchers. */
  public: readonly string[];
  /** Names of private people who speak: witnesses, relatives. */
  private: readonly string[];
}

/**
 * Where a text names victims and other private persons, in order and not overlapping. In doubt a name is private: only
 * those stay who speak in public, bear a public title, or are no persons as far as the lists know. Paragraphs in upper
 * case are searched by lists alone.
 */
export function privateNames(text: string, speakers: Speakers, knowledge: Knowledge): Span[] {
  const lists = wordLists(knowledge);
  const known = new Set(speakers.public.flatMap(folds));
  const hidden = new Set(speakers.private.flatMap((name) => folds(name)));
  const found: { words: Word[]; run: Run; open: boolean }[] = [];
  const paragraphs = paragraphsOf(text);
  for (const { start, end } of paragraphs) {
    const words = wordsIn(text, start, end);
    const caseless = isCaseless(text.slice(start, end));
    for (const run of caseless ? listedRuns(words, lists) : capitalRuns(words, lists)) {
      if (!isPerson(words, run, lists, caseless)) continue;
      const open = !isVictim(words, run, lists) && (run.title === "public" || hasPublicApposition(words, run, lists));
      if (open) for (const fold of wordsOfRun(words, run)) known.add(fold);
      found.push({ words, run, open });
    }
  }
  const names = found.filter(
    ({ words, run, open }) =>
      !open && (isVictim(words, run, lists) || !wordsOfRun(words, run).every((fold) => known.has(fold))),
  );
  for (const { words, run } of names)
    for (const fold of wordsOfRun(words, run)) if (mayStandAlone(fold, lists)) hidden.add(fold);
  const spans = names.map(({ words, run }) => spanOf(words, run.first, run.last));
  const kept = found.filter((one) => !names.includes(one)).map(({ words, run }) => spanOf(words, run.first, run.last));
  return merged([...spans, ...laterMentions(text, hidden, kept, lists)]);
}

function isPerson(words: readonly Word[], run: Run, lists: WordLists, caseless: boolean): boolean {
  const { first, last } = run;
  const inside = words.slice(first, last + 1);
  const length = inside.length;
  if (registeredWithin(words, first, last, lists) || followsBody(words, first, lists)) return false;
  if (run.cued || run.title === "private" || hasAge(words, last)) return true;
  if (inside.some((word) => lists.isTypeWord(word)) || lists.isTypeWord(words[last + 1])) return false;
  if (run.title === "public") return true;
  const named = inside.filter((word, i) => lists.isName(word) && lists.naming(words, first + i) === null);
  const place = lists.place(words, first);
  if (place.length > length) return false;
  if (place.length === length) {
    if (named.length === 0 || place.population >= WELL_KNOWN_PLACE) return false;
    if (lists.naming(words, first - 1)?.category === "in") return false;
  }
  if (named.length < length && lists.isSpelledLikePlace(inside)) return false;
  if (named.length > 0) return true;
  const also = inside.some((word) => lists.isName(word));
  if (caseless || length < 2 || length > 4) return false;
  if (also) return true;
  return words[first - 1]?.fold !== "the" && !inside.some((word) => word.upper || lists.isOrdinary(word));
}

function registeredWithin(words: readonly Word[], first: number, last: number, lists: WordLists): boolean {
  for (let at = first; at <= last; at++) if (lists.registered(words, at) > 0) return true;
  return first > 0 && words[first]?.joined === true && lists.registered(words, first - 1) > 1;
}

/** A word for a group or an undertaking stands before the name, with at most "known as" or "called" between. */
function followsBody(words: readonly Word[], first: number, lists: WordLists): boolean {
  const length = [2, 1].find((back) => {
    const called = lists.naming(words, first - back);
    return called?.category === "called" && called.length === back;
  });
  const before = first - 1 - (length ?? 0);
  return lists.naming(words, before)?.category === "body" || lists.isOrganisationWord(words[before]);
}

/** "Name, 34," or "Name (34)": an age. */
function hasAge(words: readonly Word[], last: number): boolean {
  const next = words[last + 1];
  const after = words[last + 2];
  return (
    next !== undefined &&
    /^\d{1,2}$/.test(next.fold) &&
    /^,? ?\(?$/.test(next.gap) &&
    next.gap !== " " &&
    /^[,).]/.test(after?.gap ?? ".")
  );
}

function isVictim(words: readonly Word[], run: Run, lists: WordLists): boolean {
  const after = lists.naming(words, run.last + 1);
  if (after?.category === "harm-after" && /^,? $/.test(words[run.last + 1]?.gap ?? "")) return true;
  for (let back = 1; back <= 6 && run.first - back >= 0; back++) {
    if (/[.;:!?]\s|\n/.test(words[run.first - back + 1]?.gap ?? "") && !/^\.\s$/.test(words[run.first]?.gap ?? ""))
      return false;
    const before = lists.naming(words, run.first - back);
    if (before?.category !== "harm-before") continue;
    const between = words.slice(run.first - back + before.length, run.first);
    return between.every((word, i) => !word.capital || lists.title(words, run.first - between.length + i) !== null);
  }
  return false;
}

/** "Name, a spokesman for": a public title within three words of the comma. */
function hasPublicApposition(words: readonly Word[], { last }: Run, lists: WordLists): boolean {
  if (words[last + 1]?.gap !== ", ") return false;
  for (let at = last + 1; at <= last + 4; at++) {
    if (at > last + 1 && !words[at]?.joined) return false;
    if (lists.title(words, at)?.public) return true;
  }
  return false;
}

/** Words of names already withheld, wherever else they stand capitalised and are not part of a name that stays. */
function laterMentions(text: string, hidden: ReadonlySet<string>, kept: readonly Span[], lists: WordLists): Span[] {
  const words = wordsOf(text);
  const spans: Span[] = [];
  for (const [at, word] of words.entries()) {
    if (!hidden.has(word.fold) || !word.capital) continue;
    if (kept.some((span) => span.start <= word.start && word.end <= span.end)) continue;
    if (lists.registered(words, at) > 0 || lists.isTypeWord(words[at + 1])) continue;
    if (lists.place(words, at).length > 1) continue;
    spans.push({ start: word.start, end: word.end });
  }
  return spans;
}

function mayStandAlone(fold: string, lists: WordLists): boolean {
  const word: Word = { start: 0, end: 0, fold, capital: true, upper: false, joined: false, gap: "", possessive: false };
  return fold.length > 2 && lists.naming([word], 0) === null && (lists.isName(word) || !lists.isOrdinary(word));
}

function folds(name: string): string[] {
  return wordsOf(name).map((word) => word.fold);
}

function wordsOfRun(words: readonly Word[], run: Run): string[] {
  return words.slice(run.first, run.last + 1).map((word) => word.fold);
}

function spanOf(words: readonly Word[], first: number, last: number): Span {
  return { start: words[first]?.start ?? 0, end: words[last]?.end ?? 0 };
}

function wordsIn(text: string, start: number, end: number): Word[] {
  return wordsOf(text.slice(start, end)).map((word) => ({ ...word, start: word.start + start, end: word.end + start }));
}

function paragraphsOf(text: string): Span[] {
  return [...text.matchAll(/[^\n]+/g)].map(({ 0: match, index }) => ({ start: index, end: index + match.length }));
}

function merged(spans: Span[]): Span[] {
  const out: Span[] = [];
  for (const span of spans.sort((a, b) => a.start - b.start || b.end - a.end)) {
    const last = out.at(-1);
    if (last && span.start < last.end) last.end = Math.max(last.end, span.end);
    else out.push({ ...span });
  }
  return out;
}
