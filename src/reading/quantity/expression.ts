import type { Lexicon } from "../../knowledge/knowledge.ts";
import type { Precision } from "../../record/claim.ts";
import { type NumberFound, numberAt } from "./numbers.ts";
import type { Piece } from "./pieces.ts";

/** How much is said, before what of is known: pieces `first` to `last`, qualifiers included. */
export interface Expression {
  first: number;
  last: number;
  /** Piece at which the number itself starts. */
  core: number;
  number: number | null;
  low: number | null;
  high: number | null;
  word: string | null;
  precision: Precision;
  form: NumberFound["form"] | "vague";
  ordinal: boolean;
  /** The qualifier as listed ("under"), or empty. */
  qualifier: string;
  rule: string;
}

/** Vague words that need "of" after them, for without it they are something else. */
const WITH_OF = /^(?:an? (?:\w+ )?number|an? lot|lots|an? handful|(?:large|small) numbers|tens|an? score)$/;

/** The quantity that starts at `pieces[at]`, qualifiers first; null where none does. */
export function expressionAt(pieces: readonly Piece[], at: number, words: Lexicon): Expression | null {
  return opensExpression(pieces[at], words) ? qualifiedAt(pieces, at, words) : null;
}

/** Whether a quantity may start with a piece, which few do; listed are all words of numbers but those named here. */
function opensExpression(piece: Piece | undefined, words: Lexicon): boolean {
  if (!piece) return false;
  const { sort, low } = piece;
  return sort === "digits" || /^(?:some|between|from|half|an?|dozen|score)$/.test(low) || words.starts(low);
}

function qualifiedAt(pieces: readonly Piece[], at: number, words: Lexicon): Expression | null {
  const low = (i: number): string => pieces[i]?.low ?? "";
  let i = at;
  let precision: Precision = "exact";
  let qualifier = "";
  for (;;) {
    const found = longest(pieces, i, words);
    if (found?.value.category !== "before" || (low(i) === "some" && low(i + 1) === "of")) break;
    // "took over 12 villages" takes them over.
    if (/^over$/.test(low(i)) && /^(?:take|takes|took|taken|taking|hand|handed|turned)$/.test(low(i - 1))) return null;
    const said = found.value.extra[0] as Precision;
    if (precision === "exact" || precision === "about") precision = said === "exact" ? precision : said;
    qualifier = qualifier || found.value.phrase;
    i += found.length;
  }
  const core = i;
  const vague = vagueAt(pieces, i, words);
  // Written out, here and below: objects made by spreading others into them take ten times the room.
  if (vague)
    return {
      first: at,
      last: vague.last,
      core,
      number: null,
      low: null,
      high: null,
      word: vague.word,
      precision: "vague",
      form: "vague",
      ordinal: false,
      qualifier,
      rule: "vague",
    };
  const between = low(i) === "between" || low(i) === "from";
  if (between) i++;
  const one = numberAt(pieces, i, words);
  if (!one) return null;
  const range = one.ordinal ? null : rangeAt(pieces, one, words, low(i - 1));
  if (range) {
    const rule = precision === "exact" ? "range" : `range-${precision}`;
    return {
      first: at,
      last: range.last,
      core: i,
      number: null,
      low: range.low,
      high: range.high,
      word: null,
      form: one.form,
      qualifier,
      precision: "range",
      ordinal: false,
      rule,
    };
  }
  if (between) return null;
  if (precision === "exact" && one.about) precision = "about";
  let last = one.last;
  const after = one.ordinal ? null : longest(pieces, last + 1, words);
  if (after?.value.category === "after" && precision === "exact" && !(low(last + 1) === "or" && low(last + 3) === "")) {
    precision = after.value.extra[0] as Precision;
    last += after.length;
  } else if (low(last + 1) === "+" && !pieces[last + 1]?.gap) {
    precision = "at least";
    last++;
  }
  return {
    first: at,
    last,
    core: i,
    number: one.value,
    low: precision === "at least" || precision === "more than" ? one.value : null,
    high: precision === "up to" || precision === "less than" ? one.value : null,
    word: null,
    form: one.form,
    qualifier,
    precision,
    ordinal: one.ordinal,
    rule: precision === "exact" ? one.form : precision.replace(" ", "-"),
  };
}

function longest(pieces: readonly Piece[], at: number, words: Lexicon) {
  const lows = pieces.slice(at, at + 5).map((piece) => piece.low);
  return lows.length === 0 ? null : words.longest(lows, 0);
}

function vagueAt(pieces: readonly Piece[], at: number, words: Lexicon): { last: number; word: string } | null {
  // "some of them": a part, and no more is said; "some 80" is about.
  if (pieces[at]?.low === "some" && pieces[at + 1]?.low === "of") return { last: at, word: "some" };
  const found = longest(pieces, at, words);
  if (found?.value.category !== "vague") return null;
  const last = at + found.length - 1;
  const word = pieces
    .slice(at, last + 1)
    .map((piece) => piece.low)
    .join(" ");
  const next = pieces[last + 1]?.low ?? "";
  if (WITH_OF.test(word) && next !== "of") return null;
  if (
    word === "scores" &&
    next !== "of" &&
    !/^(?:killed|killing|wounded|injured)$/.test(pieces[at - 1]?.low ?? "") &&
    !/^(?:dead|killed|were|more|have)$/.test(next)
  )
    return null;
  if (
    /^(?:many|few)$/.test(word) &&
    /^(?:how|so|too|as|very|the)$/.test(pieces[at - 1]?.low ?? "") &&
    next !== "of" &&
    word === "many"
  )
    return null;
  return { last, word };
}

/** "20 to 30", "20-30", "one or two", "between 20 and 30": the second number must be the greater. */
function rangeAt(pieces: readonly Piece[], one: NumberFound, words: Lexicon, before: string) {
  const joint = pieces[one.last + 1];
  if (!joint || !/^(?:to|or|and|-)$/.test(joint.low)) return null;
  if (joint.low === "and" && before !== "between") return null;
  if (joint.low === "-" && joint.gap !== (pieces[one.last + 2]?.gap ?? false)) return null;
  if (before === "from" && roseFrom(pieces, one.first - 1)) return null;
  const dozens = pieces[one.last + 2];
  if (dozens?.low === "about") return null;
  const two = numberAt(pieces, one.last + 2, words);
  if (!two || two.ordinal) return null;
  let low = one.value;
  // "two to three million" is millions both.
  const plain = two.first < two.last ? numberAt(pieces.slice(two.first, two.first + 1), 0, words) : null;
  if (plain && plain.value > low && two.value / plain.value >= 100) low *= two.value / plain.value;
  if (two.value <= low) return null;
  if (joint.low === "or" && two.value > low * 3) return null;
  return { last: two.last, low, high: two.value };
}

/** "rose from 20 to 30": two figures, no range. */
function roseFrom(pieces: readonly Piece[], from: number): boolean {
  return pieces
    .slice(Math.max(0, from - 4), from)
    .some((piece) =>
      /^(?:ris|rose|grow|grew|increas|jump|climb|went|drop|fell|fall|declin|decreas|reduc|shr[aiu]nk)/.test(piece.low),
    );
}
