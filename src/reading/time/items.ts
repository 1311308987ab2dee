import type { Knowledge, Lexicon } from "../../knowledge/knowledge.ts";
import type { Sentence } from "../doc.ts";
import { type NumberFound, numberAt } from "../quantity/numbers.ts";
import { type Piece, piecesIn } from "../quantity/pieces.ts";

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
  const pieces = piecesIn(text, sentence);
  const items: Item[] = [];
  for (let i = 0; i < pieces.length; ) {
    const piece = pieces[i] as Piece;
    const { start, low, gap, capital, sort } = piece;
    const listed = sort === "word" && times.starts(low) ? longest(pieces, i, times) : null;
    if (listed && KINDS.has(listed.value.category)) {
      const { category, extra } = listed.value;
      const { end } = pieces[i + listed.length - 1] as Piece;
      const [kind, value, unsure] = [category as Item["kind"], Number(extra[0] ?? 0), extra[1] === "unsure"];
      items.push({ start, end, low, kind, value, unsure, capital, gap, ordinal: false });
      i += listed.length;
      continue;
    }
    // "a" and "an" are left to the grammar, which knows "a year ago" as well as "a hundred days".
    const number = numberAt(pieces, i, numbers);
    if (number) {
      const { value, ordinal, last } = number;
      const { end } = pieces[last] as Piece;
      items.push({
        start,
        end,
        low,
        kind: kindOf(piece, i, number),
        value,
        unsure: false,
        capital: true,
        gap,
        ordinal,
      });
      i = last + 1;
      continue;
    }
    const kind = sort === "sign" ? "sign" : "word";
    items.push({ start, end: piece.end, low, kind, value: Number.NaN, unsure: false, capital, gap, ordinal: false });
    i++;
  }
  return mergeTwins(items);
}

function kindOf({ low }: Piece, at: number, { form, last, value }: NumberFound): Item["kind"] {
  if (form !== "digits" || !/^\d+$/.test(low)) return "number";
  if (low.length === 4 && last === at && value >= 1900 && value <= 2099) return "year";
  if (low.length <= 2 && value >= 1 && value <= 31) return "day";
  return low.length === 2 && last === at ? "twodigits" : "number";
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
  if (!items.some(({ kind }) => kind === "month")) return items;
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
