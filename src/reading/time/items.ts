import type { Knowledge, Lexicon } from "../../knowledge/knowledge.ts";
import type { Sentence } from "../doc.ts";
import { numberAt } from "../quantity/numbers.ts";
import { type Piece, piecesOf } from "../quantity/pieces.ts";

/**
 * What the grammar of time sees of a sentence: a number, a month, a weekday ..., or a word or sign of no such kind.
 * `day` is a number that can be one of a month; `year` four digits from 1900 to 2099; `month` 1 to 12; `weekday` 1 to 7;
 * `season` the first month of it; `unit` its length in days.
 */
export interface Item {
  start: number;
  end: number;
  low: string;
  kind: "word" | "sign" | "day" | "year" | "number" | "month" | "weekday" | "season" | "unit" | "part" | "twodigits";
  value: number;
  /** The word needs company to be what it is here: "may", "march", "fall", "sat". */
  unsure: boolean;
  /** Begins with a capital, or has no case at all. */
  capital: boolean;
  /** White space stands before it. */
  gap: boolean;
  ordinal: boolean;
}

const SHORT = /^(?:jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec)$/;
const KINDS = new Set(["month", "weekday", "season", "unit", "part"]);

export function itemsOf(text: string, sentence: Sentence, knowledge: Knowledge): Item[] {
  const times = knowledge.lexicon("time");
  const numbers = knowledge.lexicon("quantity");
  const pieces = piecesOf(text, sentence.start, sentence.end);
  const items: Item[] = [];
  for (let i = 0; i < pieces.length; ) {
    const [item, length] = itemAt(pieces, i, times, numbers);
    items.push(item);
    i += length;
  }
  return mergeTwins(items);
}

function itemAt(pieces: Piece[], i: number, times: Lexicon, numbers: Lexicon): [Item, number] {
  const piece = pieces[i] as Piece;
  const common = { start: piece.start, low: piece.low, gap: piece.gap, unsure: false, ordinal: false };
  const capital = piece.text !== piece.text.toLowerCase() || piece.text.toLowerCase() === piece.text.toUpperCase();
  if (piece.sort === "word") {
    const found = longest(pieces, i, times);
    if (found && KINDS.has(found.value.category)) {
      const last = pieces[i + found.length - 1] as Piece;
      return [
        {
          ...common,
          end: last.end,
          capital,
          kind: found.value.category as Item["kind"],
          value: Number(found.value.extra[0] ?? 0),
          unsure: found.value.extra[1] === "unsure",
        },
        found.length,
      ];
    }
  }
  // "a" and "an" are left to the grammar, which knows "a year ago" as well as "a hundred days".
  const number = numberAt(pieces, i, numbers);
  if (number) {
    const last = pieces[number.last] as Piece;
    const digits = /^\d+$/.test(piece.low) && number.form === "digits";
    const kind =
      digits && piece.low.length === 4 && number.last === i && number.value >= 1900 && number.value <= 2099
        ? "year"
        : digits && piece.low.length <= 2 && number.value >= 1 && number.value <= 31
          ? "day"
          : digits && piece.low.length === 2 && number.last === i
            ? "twodigits"
            : "number";
    return [
      { ...common, end: last.end, capital: true, kind, value: number.value, ordinal: number.ordinal },
      number.last - i + 1,
    ];
  }
  return [{ ...common, end: piece.end, capital, kind: piece.sort === "sign" ? "sign" : "word", value: Number.NaN }, 1];
}

/** The longest listed phrase at `i`; a hyphen within a name ("Tishrin al-Thani") does not count. */
function longest(pieces: readonly Piece[], i: number, times: Lexicon) {
  const words: string[] = [];
  const at: number[] = [];
  for (let j = i; j < pieces.length && words.length < 4; j++) {
    const piece = pieces[j] as Piece;
    if (piece.low === "-" && words.length > 0 && !piece.gap) continue;
    if (piece.sort !== "word") break;
    words.push(piece.low);
    at.push(j);
  }
  const found = times.longest(words, 0);
  return found && { value: found.value, length: (at[found.length - 1] as number) - i + 1 };
}

/** "Shubat/February": two names of one month are one item. */
function mergeTwins(items: Item[]): Item[] {
  const merged: Item[] = [];
  for (let i = 0; i < items.length; i++) {
    const item = items[i] as Item;
    const twin = items[i + 2];
    if (item.kind === "month" && items[i + 1]?.low === "/" && twin?.kind === "month" && twin.value === item.value) {
      merged.push({ ...item, end: twin.end, unsure: false });
      i += 2;
    } else if (
      item.kind === "month" &&
      item.unsure &&
      items[i + 1]?.low === "." &&
      !items[i + 1]?.gap &&
      items[i + 2] &&
      SHORT.test(item.low)
    ) {
      // "Jan. 20": the full stop of an abbreviation.
      merged.push({ ...item, end: (items[i + 1] as Item).end });
      i += 1;
    } else merged.push(item);
  }
  return merged;
}
