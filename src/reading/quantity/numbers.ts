import type { Lexicon } from "../../knowledge/knowledge.ts";
import type { Piece } from "./pieces.ts";

/** A number in digits, words or both ("1.5 million"), as pieces `first` to `last` inclusive. */
export interface NumberFound {
  first: number;
  last: number;
  value: number;
  /** `words` has no digit in it; `grouped` digits have separators of thousands, so are no year. */
  form: "digits" | "grouped" | "words";
  /** "third", "20th". */
  ordinal: boolean;
  /** Dozens are counted roughly: "two dozen" is about 24. */
  about: boolean;
}

/** The number that starts at `pieces[at]`, the longest there is. A bare scale ("hundred") counts, "dozens" does not. */
export function numberAt(pieces: readonly Piece[], at: number, words: Lexicon): NumberFound | null {
  const piece = pieces[at];
  if (!piece || piece.sort === "sign") return null;
  if (piece.sort === "digits") return fromDigits(pieces, at, words);
  return fromWords(pieces, at, words);
}

function fromDigits(pieces: readonly Piece[], at: number, words: Lexicon): NumberFound | null {
  const piece = pieces[at] as Piece;
  let raw = piece.low;
  let last = at;
  let form: NumberFound["form"] = "digits";
  if (/^\d{1,3}(?:,\d{3})+(?:\.\d+)?$/.test(raw)) {
    raw = raw.replaceAll(",", "");
    form = "grouped";
  } else if (/^[1-9]\d{0,2}(?:\.\d{3})+(?:,\d+)?$/.test(raw)) {
    raw = raw.replaceAll(".", "").replace(",", ".");
    form = "grouped";
  } else if (/^\d+,\d+$/.test(raw)) {
    raw = raw.replace(",", ".");
  } else if (/^[1-9]\d{0,2}$/.test(raw)) {
    // Groups parted by single spaces: "10 000".
    for (
      let next = pieces[last + 1];
      next?.gap && /^\d{3}$/.test(next.low) && next.start - (pieces[last] as Piece).end === 1;
      next = pieces[last + 1]
    ) {
      raw += next.low;
      last++;
      form = "grouped";
    }
  }
  const value = Number(raw);
  if (!Number.isFinite(value)) return null;
  const suffix = pieces[last + 1];
  if (form === "digits" && last === at && suffix && !suffix.gap && /^(?:st|nd|rd|th)$/.test(suffix.low))
    return { first: at, last: at + 1, value, form, ordinal: true, about: false };
  return withScales(pieces, words, { first: at, last, value, form, ordinal: false, about: false });
}

/** "3.5 million", "two dozen", "five hundred thousand". */
function withScales(pieces: readonly Piece[], words: Lexicon, found: NumberFound): NumberFound {
  let { last, value, about } = found;
  for (;;) {
    const hyphen = pieces[last + 1]?.low === "-" && !pieces[last + 1]?.gap ? 1 : 0;
    const next = pieces[last + 1 + hyphen];
    if (!next) break;
    const scale = scaleOf(next.low, words);
    if (scale === null || (hyphen && next.gap)) break;
    value *= scale;
    about ||= next.low === "dozen" || next.low === "score";
    last += 1 + hyphen;
  }
  const { first, form, ordinal } = found;
  return { first, last, value: Math.round(value * 1e6) / 1e6, form, ordinal, about };
}

function scaleOf(low: string, words: Lexicon): number | null {
  if (low === "dozen") return 12;
  if (low === "score") return 20;
  const entry = words.one(low);
  return entry?.category === "scale" ? Number(entry.extra[0]) : null;
}

/** Whether a number in words can begin with a word. */
function opensNumber(word: string, words: Lexicon): boolean {
  if (word === "a" || word === "an" || word === "half" || word === "dozen" || word === "score") return true;
  const category = words.one(word)?.category;
  return category === "one" || category === "scale" || category === "ordinal";
}

function fromWords(pieces: readonly Piece[], at: number, words: Lexicon): NumberFound | null {
  if (!opensNumber((pieces[at] as Piece).low, words)) return null;
  const low = (i: number): string => pieces[i]?.low ?? "";
  const one = (i: number): number | null => {
    const entry = words.one(low(i));
    return entry?.category === "one" ? Number(entry.extra[0]) : null;
  };
  const done = (last: number, value: number, about: boolean): NumberFound => ({
    first: at,
    last,
    value,
    form: "words",
    ordinal: false,
    about,
  });
  // "half a million", "half a dozen", "a dozen", "a hundred".
  let i = at;
  let half = 1;
  if (low(i) === "half" && /^an?$/.test(low(i + 1))) [i, half] = [i + 2, 0.5];
  else if (/^an?$/.test(low(i))) i += 1;
  const bare = scaleOf(low(i), words);
  if (half === 0.5 && bare === null) return null;
  if (i > at && bare === null) return null;
  const ordinal = words.one(low(at));
  if (ordinal?.category === "ordinal") return { ...done(at, Number(ordinal.extra[0]), false), ordinal: true };
  if (half === 0.5) {
    const scaled = withScales(pieces, words, done(i - 1, half, false));
    return { ...scaled, first: at };
  }

  let total = 0;
  let group: number | null = i > at ? 1 : null;
  let smallest = Number.POSITIVE_INFINITY;
  let about = false;
  let last = i > at ? at : at - 1;
  let tens = false;
  for (;;) {
    const hyphen = last >= at && low(last + 1) === "-" && !pieces[last + 1]?.gap && !pieces[last + 2]?.gap ? 1 : 0;
    let next = last + 1 + hyphen;
    // "a hundred and five": only a smaller number may follow, and only after a hundred or more.
    const and = low(next) === "and" && group !== null && group % 100 === 0 && one(next + 1) !== null;
    const andTotal = low(next) === "and" && group === null && total >= 1000 && one(next + 1) !== null;
    if (and || andTotal) next++;
    const value = one(next);
    const scale = scaleOf(low(next), words);
    if (value !== null) {
      if (group === null) group = value;
      else if (group % 100 === 0 && group > 0) group += value;
      else if (tens && value < 10 && value > 0) group += value;
      else break;
      tens = value >= 20;
    } else if (scale !== null && !and && !andTotal) {
      if (scale >= smallest) break;
      if (scale === 100 || scale === 12 || scale === 20) {
        if (group === null) {
          if (last >= at) break;
          group = 1;
        }
        group *= scale;
        about ||= scale !== 100;
      } else {
        total += (group ?? 1) * scale;
        group = null;
        smallest = scale;
      }
      tens = false;
    } else break;
    last = next;
  }
  if (last < at || (i > at && last === at)) return null;
  const ending = lastOrdinal(pieces, last, words, tens, group);
  if (ending) return { ...done(ending.last, total + ending.value, false), ordinal: true };
  return done(last, total + (group ?? 0), about);
}

/** "twenty-third" ends a number in an ordinal. */
function lastOrdinal(
  pieces: readonly Piece[],
  last: number,
  words: Lexicon,
  tens: boolean,
  group: number | null,
): { last: number; value: number } | null {
  if (!tens || group === null || pieces[last + 1]?.low !== "-") return null;
  const entry = words.one(pieces[last + 2]?.low ?? "");
  if (entry?.category !== "ordinal") return null;
  return { last: last + 2, value: group + Number(entry.extra[0]) };
}
