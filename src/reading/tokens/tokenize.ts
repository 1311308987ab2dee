import { fold } from "../../knowledge/fold.ts";
import type { Span } from "../../record/span.ts";
import { abbreviation } from "./abbreviations.ts";
import { joint } from "./joints.ts";

/** A token before tagging. `stop`: its own full stop may end a sentence ("U.S."), never does ("Mr."), or it has none. */
export interface RawToken extends Span {
  text: string;
  fold: string;
  stop: "may" | "never" | null;
}

const LETTER = "(?!\\p{Script=Arabic})\\p{L}\\p{M}*";
const PART = `${LETTER}(?:${LETTER}|\\p{Nd})*`;
const UNITS = "km|kms|kg|kgs|mm|cm|m|ft|lb|lbs|mph|kph|pm|am|hrs|hr|mins|min|mn|bn|k";
/**
 * In order: addresses; acronyms with dots, also before a hyphen ("U.S.-led"); ISO and slashed dates; counted compounds
 * ("12-year-old"); figures with separators; Arabic-script words; words with inner apostrophes and hyphens; runs of stops,
 * dashes; any other sign. Every alternative is linear and the address's run is bounded, so a text of one word is no trap.
 */
const TOKEN = new RegExp(
  [
    '(?<address>(?:[hH][tT]{2}[pP][sS]?://|[wW]{3}\\.)[^\\s<>"”»)]+|[\\w.+-]{1,64}@[\\w-]{1,64}(?:\\.[\\w-]{1,64}){1,8})',
    `(?<acronym>(?:(?!\\p{Script=Arabic})\\p{L}\\.){2,}(?:\\p{L}(?![\\p{L}\\p{M}.]))?(?:-${PART})*|\\p{Lu}\\.\\p{Lu}(?![\\p{L}\\p{M}.]))`,
    "(?<date>\\d{4}-\\d{2}-\\d{2}(?!\\d)|\\d{1,2}/\\d{1,2}/\\d{2,4}(?!\\d))",
    `(?<compound>\\d+(?:[.,]\\d+)*(?:[-‑]${LETTER}(?:${LETTER}|\\p{Nd})*)+)`,
    "(?<ordinal>\\d+(?:st|nd|rd|th|ST|ND|RD|TH)(?![\\p{L}\\p{Nd}])|\\d+['’]?[sS](?![\\p{L}\\p{Nd}]))",
    `(?<figure>\\p{Nd}+(?:[.,:٬٫]\\p{Nd}+)*(?=(?:${UNITS})(?![\\p{L}\\p{Nd}])))`,
    `(?<mixed>\\p{Nd}+${LETTER}(?:${LETTER}|\\p{Nd})*)`,
    "(?<number>\\p{Nd}+(?:[.,:٬٫]\\p{Nd}+)*)",
    "(?<arabic>[\\p{Script=Arabic}][\\p{Script=Arabic}\\p{M}]*)",
    `(?<word>${PART}(?:['’ʼʿʾ\`‑-]${PART}|[-‑]['’ʼʿʾ\`]${PART}|[-‑]\\p{Nd}+(?:${LETTER})*)*)`,
    "(?<clitic>['’ʼ][sS](?![\\p{L}\\p{Nd}]))",
    "(?<stops>[.!?؟۔…]+)",
    "(?<dash>[-–—―]+)",
    "(?<sign>\\S)",
  ].join("|"),
  "gu",
);

const CLITIC = /['’ʼ](?:s|S|re|RE|ve|VE|ll|LL|d|D|m|M)$/u;
const NEGATED = /^(.+?)(n['’]t)$/iu;

/** Tokens of `text[start, end)`, with offsets in `text`. `caseless`: the stretch is all upper or all lower case. */
export function tokenize(text: string, { start, end }: Span, caseless: boolean): RawToken[] {
  const stretch = start === 0 && end === text.length ? text : text.slice(start, end);
  const tokens: RawToken[] = [];
  const push = (from: number, to: number, stop: RawToken["stop"] = null) => {
    const word = stretch.slice(from, to);
    tokens.push({ start: start + from, end: start + to, text: word, fold: fold(word), stop });
  };
  TOKEN.lastIndex = 0;
  for (let found = TOKEN.exec(stretch); found; found = TOKEN.exec(stretch)) {
    const from = found.index;
    const to = from + found[0].length;
    if (found.groups?.word !== undefined) {
      const stopped = withStop(stretch, from, to, caseless);
      if (stopped) {
        push(from, to + 1, stopped);
        TOKEN.lastIndex = to + 1;
      } else splitWord(found[0], from, caseless, push);
    } else if (found.groups?.acronym !== undefined) push(from, to, found[0].endsWith(".") ? "may" : null);
    else if (found.groups?.address !== undefined) {
      const trimmed = from + found[0].replace(/[.,;:!?'’]+$/u, "").length;
      push(from, trimmed);
      TOKEN.lastIndex = trimmed;
    } else push(from, to);
  }
  return tokens;
}

/** Whether the full stop after a word belongs to it, and whether it can end a sentence all the same. */
function withStop(text: string, from: number, to: number, caseless: boolean): RawToken["stop"] {
  if (text[to] !== "." || text[to + 1] === ".") return null;
  const word = text.slice(from, to);
  if (word.length > 7) return null;
  const next = /^\.\s?(\S)/u.exec(text.slice(to, to + 3))?.[1] ?? "";
  if (/^\p{Lu}$/u.test(word) && /\p{Lu}/u.test(next) && word !== "I") {
    // An initial: "J. Ortega", but not the last letter of "plan A. The".
    if (caseless && word === "A") return null;
    return /^\.\s?\p{Lu}(?:\p{L}|\.)/u.test(text.slice(to, to + 5)) ? "never" : null;
  }
  const kind = abbreviation(fold(word), caseless, /\p{Nd}/u.test(next));
  return kind === null ? null : kind === "open" ? "may" : "never";
}

function splitWord(word: string, from: number, caseless: boolean, push: (from: number, to: number) => void): void {
  const to = from + word.length;
  const negated = NEGATED.exec(word);
  if (negated) {
    const at = from + (negated[1] as string).length;
    push(from, at);
    push(at, to);
    return;
  }
  const clitic = CLITIC.exec(word);
  if (clitic && clitic.index > 0) {
    splitWord(word.slice(0, clitic.index), from, caseless, push);
    push(from + clitic.index, to);
    return;
  }
  if (/^cannot$/i.test(word)) {
    push(from, from + 3);
    push(from + 3, to);
    return;
  }
  const at = caseless ? null : joint(word);
  if (at === null) push(from, to);
  else {
    push(from, from + at);
    push(from + at, to);
  }
}
