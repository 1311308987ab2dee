import { cueType, depth, isPlain, NO_PLACE, PART_OF_NAME } from "./cue-words.ts";
import { type Listed, plain, type SetList } from "./set-list.ts";

/** A name of a place in a text, with all it may mean. */
export interface ListedPlace {
  start: number;
  end: number;
  /** Never empty. A name that no list has means one place of the type its cue word gives, in no known country. */
  readings: readonly Listed[];
  listed: boolean;
  /** Type said by a word beside the name; null where none is. */
  cue: string | null;
  /** The word before the name (and its cue word), past articles and adjectives of direction; "" at a break. */
  before: string;
  /** Before a word such as "Street" or "Battalion" it names no place. */
  noPlace: boolean;
  /** Set where words stand for a place without naming it: "this city", "the capital". */
  pointing?: "here" | "capital";
}

interface Word {
  text: string;
  start: number;
  end: number;
}

/** Most words a name may have that no list has. */
const LONGEST_UNLISTED = 4;

/** All names of listed places and countries in a text of either case, and names that only a cue word tells, in text order. */
export function findListed(text: string, list: SetList): ListedPlace[] {
  const upper = plain(text);
  const mixed = /[a-z]{2}/.test(text);
  const words = [...upper.matchAll(/[A-Z0-9]+/g)].map(
    (match): Word => ({ text: match[0], start: match.index, end: match.index + match[0].length }),
  );
  const joined = (i: number) => /^[\s.'’-]*$/.test(upper.slice(words[i]?.end, words[i + 1]?.start));
  // A listed name may have a part of it in quotation marks.
  const named = (i: number) => /^[\s.'’"“”-]*$/.test(upper.slice(words[i]?.end, words[i + 1]?.start));
  const capital = (i: number) => !mixed || /^[\p{Lu}\d]/u.test(text[words[i]?.start ?? 0] ?? "");
  const found: ListedPlace[] = [];
  for (let i = 0; i < words.length; i++) {
    const length = capital(i) ? longestAt(words, i, list, named) : 0;
    if (length > 0) {
      const cue = cueAround(words, i, length, joined);
      const readings = withCue(list.names.get(keyAt(words, i, length)) ?? [], cue);
      found.push(place(words, i, length, readings, true, cue, joined));
      i += length - 1;
      continue;
    }
    const held = heldAt(words, i, { joined, capital, list });
    if (held && (found.at(-1)?.end ?? 0) <= (words[held.first]?.start ?? 0)) {
      const name = keyAt(words, held.first, held.length);
      const readings = ["CITY", "TOWN"].map((type) => ({ name, type, country: null, within: [] }));
      found.push(place(words, held.first, held.length, readings, false, null, joined));
      i = held.first + held.length - 1;
      continue;
    }
    const cued = unlistedAt(words, i, { joined, capital, list });
    if (!cued || (found.at(-1)?.end ?? 0) > (words[cued.first]?.start ?? 0)) continue;
    const reading = { name: keyAt(words, cued.first, cued.length), type: cued.type, country: null, within: [] };
    found.push(place(words, cued.first, cued.length, [reading], false, cued.type, joined));
    i = Math.max(i, cued.first + cued.length - 1);
  }
  return found;
}

/** The list's meanings and, where none is of the type the text says, one of that type in each of their countries. */
function withCue(readings: readonly Listed[], cue: string | null): readonly Listed[] {
  if (cue === null || readings.some(({ type }) => type === cue)) return readings;
  const places = readings.filter(({ type }) => type !== "COUNTRY" && type !== "PEOPLE");
  const countries = [...new Set(places.map(({ country }) => country))];
  const name = places[0]?.name ?? "";
  return [...readings, ...countries.map((country) => ({ name, type: cue, country, within: [] }))];
}

function keyAt(words: readonly Word[], first: number, length: number): string {
  return words
    .slice(first, first + length)
    .map(({ text }) => text)
    .join(" ");
}

function longestAt(words: readonly Word[], i: number, list: SetList, joined: (i: number) => boolean): number {
  let most = 1;
  while (most < list.longest && i + most < words.length && joined(i + most - 1)) most++;
  for (let length = most; length > 0; length--) if (list.names.has(keyAt(words, i, length))) return length;
  return 0;
}

/** "X Department", "the department of X", "X and Y Departments". */
function cueAround(words: readonly Word[], i: number, length: number, joined: (i: number) => boolean): string | null {
  const last = i + length - 1;
  const next = joined(last) ? cueType(words[last + 1]?.text) : undefined;
  if (next) return next;
  // "X, a village in ..."
  const apposed =
    !joined(last) && /^AN?$/.test(words[last + 1]?.text ?? "") ? cueType(words[last + 2]?.text) : undefined;
  if (apposed) return apposed;
  const back = words[i - 1]?.text === "OF" ? cueType(words[i - 2]?.text) : cueType(words[i - 1]?.text);
  if (back) return back;
  for (let j = last + 1; j < Math.min(last + 8, words.length) && (joined(j - 1) || words[j]?.text === "AND"); j++)
    if (words[j]?.text.endsWith("S") && words.slice(last + 1, j).some(({ text }) => text === "AND")) {
      const plural = cueType(words[j]?.text);
      if (plural) return plural;
    }
  return null;
}

interface Asked {
  joined: (i: number) => boolean;
  capital: (i: number) => boolean;
  list: SetList;
}

/** A name that no list has, told by the cue word at `i`: "the village of X", or "X Farm" with the name before it. */
function unlistedAt(words: readonly Word[], i: number, asked: Asked) {
  const type = cueType(words[i]?.text);
  if (!type || words[i]?.text === "CAPITAL") return null;
  const named = (j: number) =>
    j >= 0 &&
    j < words.length &&
    asked.capital(j) &&
    /^[A-Z]/.test(words[j]?.text ?? "") &&
    !isPlain(words[j]?.text ?? "") &&
    cueType(words[j]?.text) === undefined;
  const of = words[i + 1]?.text === "OF" && asked.joined(i) && asked.joined(i + 1);
  if (of) {
    if (longestAt(words, i + 2, asked.list, asked.joined) > 0) return null;
    let length = 0;
    while (length < LONGEST_UNLISTED && named(i + 2 + length) && (length === 0 || asked.joined(i + 1 + length)))
      length++;
    return length > 0 ? { first: i + 2, length, type } : null;
  }
  const inName = PART_OF_NAME.has(words[i]?.text ?? "") ? 1 : 0;
  let length = 0;
  while (length < LONGEST_UNLISTED && named(i - 1 - length) && asked.joined(i - 1 - length)) length++;
  return length > 0 ? { first: i - length, length: length + inName, type } : null;
}

/** A name that no list has, before a comma and a listed place: "in X, Y Department". */
function heldAt(words: readonly Word[], i: number, { joined, capital, list }: Asked) {
  if (!/^(?:IN|AT|NEAR)$/.test(words[i]?.text ?? "")) return null;
  let length = 0;
  while (length < LONGEST_UNLISTED) {
    const word = words[i + 1 + length]?.text ?? "";
    if (!/^[A-Z]{2}/.test(word) || isPlain(word) || cueType(word) || !joined(i + length) || !capital(i + 1 + length))
      break;
    length++;
  }
  const next = i + 1 + length;
  if (length === 0 || joined(next - 1)) return null;
  const outer = longestAt(words, next, list, joined);
  if (outer === 0) return null;
  const held = list.names.get(keyAt(words, next, outer)) ?? [];
  const whole = held.some(({ type }) => depth(type) <= 2) && cueType(words[next + outer]?.text) !== undefined;
  return whole ? { first: i + 1, length } : null;
}

const DIRECTION = /^(?:THE|NORTH|SOUTH|EAST|WEST|(?:NORTH|SOUTH)?(?:EAST|WEST)?ERN|CENTRAL|DOWNTOWN|OF|NEARBY)$/;

function place(
  words: readonly Word[],
  first: number,
  length: number,
  readings: readonly Listed[],
  listed: boolean,
  cue: string | null,
  joined: (i: number) => boolean,
): ListedPlace {
  const last = first + length - 1;
  let j = first - 1;
  while (j >= 0 && joined(j) && (DIRECTION.test(words[j]?.text ?? "") || cueType(words[j]?.text) !== undefined)) j--;
  return {
    start: words[first]?.start ?? 0,
    end: words[last]?.end ?? 0,
    readings,
    listed,
    cue,
    before: j >= 0 && joined(j) ? (words[j]?.text ?? "") : "",
    noPlace: joined(last) && NO_PLACE.has(words[last + 1]?.text ?? ""),
  };
}
