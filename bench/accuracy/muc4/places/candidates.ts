import type { Stretch } from "../ranking/evidence.ts";
import { stretchAt } from "../ranking/evidence.ts";
import { depth } from "./cue-words.ts";
import type { ListedPlace } from "./find-listed.ts";
import { type Location, type SlotPlace, writeLocation } from "./location.ts";
import type { Listed } from "./set-list.ts";

/** One name in the text read as one place. */
export interface Meaning {
  place: ListedPlace;
  listed: Listed;
  country: string;
  sentence: number;
}

/** How an outer place is known to hold an inner one: named right after it, by the list, or only in one sentence. */
export type Tie = "beside" | "listed" | "sentence";

export interface Candidate extends Location {
  written: string;
  /** Where the innermost place is named; none for a bare country. */
  named: Meaning[];
  /** The places around it, from the innermost outwards, as first found, and how each is tied to the one inside. */
  outer: readonly Meaning[];
  ties: readonly Tie[];
  between: boolean;
}

/** Bounds the pairs a text of nothing but names can give. */
const MOST = 400;

/**
 * Meanings of the names of a text that can fill the slot. A place of no known country may lie in any of `countries`
 * (the ones the text speaks of most).
 */
export function meaningsOf(
  places: readonly ListedPlace[],
  all: readonly Stretch[],
  countries: readonly string[],
): Meaning[] {
  return places.flatMap((place) => {
    const sentence = stretchAt(all, place.start);
    return place.readings
      .filter(({ type }) => type !== "COUNTRY" && type !== "PEOPLE" && type !== "")
      .flatMap((listed) =>
        (listed.country === null ? countries.slice(0, 2) : [listed.country]).map((country) => ({
          place,
          listed,
          country,
          sentence,
        })),
      );
  });
}

/** All fillers that the names of a text allow, each once: bare countries, places, places within places, and between two. */
export function candidatesOf(text: string, meanings: readonly Meaning[], countries: readonly string[]): Candidate[] {
  const found = new Map<string, Candidate>();
  const add = (
    country: string,
    parts: Location["parts"],
    meaning: Meaning | null,
    outer: Meaning[],
    ties: Tie[],
    between = false,
  ) => {
    const written = writeLocation({ country, parts });
    const known = found.get(written);
    if (!known && found.size >= MOST) return;
    if (!known) found.set(written, { country, parts, written, named: meaning ? [meaning] : [], outer, ties, between });
    else if (meaning && !known.named.some(({ place }) => place === meaning.place)) {
      known.named.push(meaning);
      if (ties.includes("beside")) Object.assign(known, { outer, ties });
    }
  };
  for (const country of countries) add(country, [], null, [], []);
  for (const meaning of meanings) add(meaning.country, [slot(meaning)], meaning, [], []);
  const outers = new Map(meanings.map((meaning) => [meaning, outersOf(text, meaning, meanings)]));
  for (const [inner, within] of outers)
    for (const { outer, tie } of within) {
      add(inner.country, [slot(outer), slot(inner)], inner, [outer], [tie]);
      if (tie === "sentence") continue;
      for (const { outer: outermost, tie: above } of outers.get(outer) ?? [])
        if (above !== "sentence")
          add(inner.country, [slot(outermost), slot(outer), slot(inner)], inner, [outer, outermost], [tie, above]);
    }
  for (const [i, from] of meanings.entries())
    for (const to of meanings.slice(i + 1, i + 12))
      if (isBetween(text, from, to)) add(from.country, [[slot(from), slot(to)]], from, [], [], true);
  return [...found.values()];
}

function slot({ listed: { name, type } }: Meaning): SlotPlace {
  return { name, type };
}

/** The places that may hold this one, as the text or the list says. */
function outersOf(text: string, inner: Meaning, meanings: readonly Meaning[]): { outer: Meaning; tie: Tie }[] {
  const found = new Map<string, { outer: Meaning; tie: Tie }>();
  for (const outer of meanings) {
    if (outer.place === inner.place || outer.country !== inner.country) continue;
    if (depth(outer.listed.type) >= depth(inner.listed.type)) continue;
    const tie = tieOf(text, inner, outer);
    if (!tie) continue;
    const key = `${outer.listed.name}|${outer.listed.type}`;
    const known = found.get(key);
    if (!known || (known.tie !== "beside" && tie === "beside")) found.set(key, { outer, tie });
  }
  return [...found.values()];
}

function tieOf(text: string, inner: Meaning, outer: Meaning): Tie | null {
  const [first, second] =
    inner.place.start < outer.place.start ? [inner.place, outer.place] : [outer.place, inner.place];
  const gap = second.start - first.end;
  if (gap <= 60 && gap > 0) {
    const words = text.slice(first.end, second.start).toUpperCase();
    if (
      first === inner.place &&
      /^\s*[A-Z]*\s*,?\s*(?:(?:IN|OF|FROM|LOCATED)?\s*(?:THE|ITS)?\s*(?:[A-Z]+ERN)?\s*[A-Z]*\s*(?:OF)?)?\s*$/.test(
        words,
      )
    )
      return "beside";
    if (first === outer.place && /^['’]S\s/.test(words)) return "beside";
  }
  if (inner.listed.within.includes(`${outer.listed.name} (${outer.listed.type})`)) return "listed";
  return inner.sentence === outer.sentence && gap <= 200 ? "sentence" : null;
}

/** "between X and Y", "the X-Y highway", "the road from X to Y". */
function isBetween(text: string, from: Meaning, to: Meaning): boolean {
  if (from.country !== to.country || to.place.start <= from.place.end || to.place.start - from.place.end > 40)
    return false;
  if (from.place.readings.length > 0 && (depth(from.listed.type) < 3 || depth(to.listed.type) < 3)) return false;
  const inside = text.slice(from.place.end, to.place.start).toUpperCase().trim();
  const after = text.slice(to.place.end, to.place.end + 25).toUpperCase();
  if (/^(?:AND|AND THE.*)$/.test(inside)) return from.place.before === "BETWEEN";
  if (/^(?:-|TO|AND|WITH)$/.test(inside))
    return /^\s*(?:HIGHWAY|ROAD|FREEWAY)/.test(after) || from.place.before === "FROM" || from.place.before === "LINKS";
  return false;
}
