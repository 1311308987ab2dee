import type { WordLists } from "./word-lists.ts";
import type { Word } from "./words-of.ts";

/** A stretch of words that may be somebody's name: `first` to `last`, inclusive. */
export interface Run {
  first: number;
  last: number;
  /** Words before it say that a name follows ("named", "the farmer"). */
  cued: boolean;
  /** A title stands before it: whether of public speech; null where none does. */
  title: "public" | "private" | null;
}

/** Longest name looked for, in words. */
const LONGEST = 6;

/** Runs of capitalised words, particles between them included, less titles and ordinary words at their ends. */
export function capitalRuns(words: readonly Word[], lists: WordLists): Run[] {
  const runs: Run[] = [];
  for (let at = 0; at < words.length; at++) {
    if (!words[at]?.capital) continue;
    let last = at;
    while (!words[last]?.possessive) {
      const next = words[last + 1];
      const afterParticle = words[last + 2];
      if (next?.joined && next.capital) last++;
      else if (next?.joined && lists.isParticle(next) && afterParticle?.joined && afterParticle.capital) last += 2;
      else break;
    }
    runs.push(...trimmed(words, at, last, lists));
    at = last;
  }
  return runs;
}

/** In text whose capitals say nothing: listed names and what follows a cue, with the unlisted words that join them. */
export function listedRuns(words: readonly Word[], lists: WordLists): Run[] {
  const runs: Run[] = [];
  const may = (at: number) => {
    const word = words[at];
    return word !== undefined && /^\p{L}{2}/u.test(word.fold) && (lists.isName(word) || !lists.isOrdinary(word));
  };
  for (let at = 0; at < words.length; at++) {
    const word = words[at] as Word;
    const plain = lists.naming(words, at)?.category;
    const led = leadOf(words, at, lists);
    const seed =
      (lists.isName(word) && (plain === undefined || plain === "particle")) || led.cued || led.title !== null;
    if (!seed || !may(at) || lists.registered(words, at) > 0) continue;
    let last = at;
    while (last - at + 1 < 4 && words[last + 1]?.joined && !words[last]?.possessive) {
      const next = words[last + 1] as Word;
      if (lists.isParticle(next) ? !may(last + 2) : !may(last + 1) || lists.registered(words, last + 1) > 0) break;
      last += lists.isParticle(next) ? 2 : 1;
    }
    runs.push({ first: at, last, ...led });
    at = last;
  }
  return runs;
}

function trimmed(words: readonly Word[], from: number, to: number, lists: WordLists): Run[] {
  let [first, last] = [from, to];
  for (;;) {
    const title = first <= last ? lists.title(words, first) : null;
    if (title && first + title.length <= last + 1) first += title.length;
    else if (first <= last && isBarred(words, first, lists)) first++;
    else break;
  }
  while (last >= first && isBarred(words, last, lists)) last--;
  if (first > last) return [];
  const barred = rangeOf(first, last).find((at) => isBarred(words, at, lists));
  if (barred !== undefined)
    return [...trimmed(words, first, barred - 1, lists), ...trimmed(words, barred + 1, last, lists)];
  return last - first < LONGEST ? [{ first, last, ...leadOf(words, first, lists) }] : [];
}

function isBarred(words: readonly Word[], at: number, lists: WordLists): boolean {
  const category = lists.naming(words, at)?.category;
  return category === "not-name" || category === "in" || /^\p{N}/u.test(words[at]?.fold ?? "");
}

/** What stands right before a name: a cue, a title. The nearest title counts, one that speaks in public wins. */
function leadOf(words: readonly Word[], first: number, lists: WordLists): Pick<Run, "cued" | "title"> {
  let cued = false;
  let title: Run["title"] = null;
  for (let back = 1; back <= 4 && first - back >= 0; back++) {
    if (!isCloseTo(words, first - back, first)) break;
    const cue = lists.naming(words, first - back);
    if ((cue?.category === "cue" || cue?.category === "called") && cue.length === back) cued = true;
    const found = lists.title(words, first - back);
    if (found && found.length <= back && title !== "public") {
      const adjacent = rangeOf(first - back + found.length, first - 1).every((at) => lists.title(words, at) !== null);
      if (adjacent) title = found.public ? "public" : "private";
    }
  }
  return { cued, title };
}

/** No more than spaces, an abbreviation's full stop, a comma or a quotation mark between the words. */
function isCloseTo(words: readonly Word[], from: number, to: number): boolean {
  return rangeOf(from + 1, to).every((at) => /^[.,]?\s?["“‘']?$/u.test(words[at]?.gap ?? ""));
}

function rangeOf(from: number, to: number): number[] {
  return Array.from({ length: Math.max(0, to - from + 1) }, (_, i) => from + i);
}
