import { readFileSync } from "node:fs";
import { readDateline } from "../ranking/dateline.ts";
import { type Evidence, stretches } from "../ranking/evidence.ts";
import { probabilities, type Weights } from "../ranking/softmax.ts";
import { type Candidate, candidatesOf, meaningsOf } from "./candidates.ts";
import { featuresOf } from "./features.ts";
import { findListed, type ListedPlace } from "./find-listed.ts";
import { findPointing } from "./pointing.ts";
import { NINE, type SetList } from "./set-list.ts";

/** The fillers a text allows for an incident with this evidence, each with what it shows. */
export interface Weighed {
  candidates: Candidate[];
  features: string[][];
}

/** Names of a text's places, found once for all its incidents. */
export interface Places {
  text: string;
  found: ListedPlace[];
}

export function placesOf(text: string, list: SetList): Places {
  const names = findListed(text, list);
  const found = [...names, ...findPointing(text, names, list)].sort((a, b) => a.start - b.start);
  return { text, found };
}

export function weigh({ text, found }: Places, evidence: readonly Evidence[]): Weighed {
  const sentences = stretches(text);
  const { end: bodyStart } = readDateline(text);
  const counts = new Map<string, number>();
  for (const place of found) {
    const countries = new Set(place.readings.flatMap(({ country }) => country ?? []));
    if (countries.size !== 1 || place.noPlace || place.start < bodyStart) continue;
    for (const country of countries) counts.set(country, (counts.get(country) ?? 0) + 1);
  }
  const head = found.filter(({ start }) => start < bodyStart);
  const datelineCountry = countryOf(head, counts);
  const ranked = [...counts].sort((a, b) => b[1] - a[1]).map(([country]) => country);
  const nine = ranked.filter((country) => NINE.has(country));
  const home = datelineCountry === null ? [] : [datelineCountry];
  const countries = [...new Set([...home.filter((country) => NINE.has(country)), ...nine, ...home, ...ranked])];
  const meanings = meaningsOf(found, sentences, countries.length > 0 ? countries : [...NINE]);
  const offered = countries.length > 0 ? countries : [...NINE];
  const candidates = candidatesOf(text, meanings, [
    ...new Set([...offered, ...meanings.map(({ country }) => country)]),
  ]);
  const nearCountry = nearestCountry(found, evidence, bodyStart);
  const scene = { text, sentences, evidence, meanings, candidates, bodyStart, counts, datelineCountry, nearCountry };
  return { candidates, features: featuresOf(scene) };
}

/** Of the names given, the country most of them can lie in; the one the text speaks of most where several can. */
function countryOf(names: readonly ListedPlace[], counts: ReadonlyMap<string, number>): string | null {
  const votes = new Map<string, number>();
  for (const { readings } of names)
    for (const country of new Set(readings.flatMap((each) => each.country ?? [])))
      votes.set(country, (votes.get(country) ?? 0) + 1 + (counts.get(country) ?? 0) / 1000);
  return [...votes].sort((a, b) => b[1] - a[1])[0]?.[0] ?? null;
}

function nearestCountry(
  found: readonly ListedPlace[],
  evidence: readonly Evidence[],
  bodyStart: number,
): string | null {
  let best: { country: string; distance: number } | null = null;
  const heavy = evidence.filter(({ weight }) => weight >= 0.5);
  for (const place of found) {
    const countries = new Set(place.readings.flatMap(({ country }) => country ?? []));
    const [country] = countries;
    if (countries.size !== 1 || country === undefined || place.start < bodyStart || place.noPlace) continue;
    for (const { start, end } of heavy.length > 0 ? heavy : evidence) {
      const distance = Math.max(place.start - end, start - place.end, 0);
      if (!best || distance < best.distance) best = { country, distance };
    }
  }
  return best?.country ?? null;
}

/**
 * The location slot of an incident with this evidence: the filler of the highest expected credit, where the right country
 * alone gets half. Empty only where nothing at all tells a country.
 */
export function weighedLocation(
  places: Places,
  evidence: readonly Evidence[],
  weights: Weights,
): { value: string; credit: number } {
  const { candidates, features } = weigh(places, evidence);
  const chances = probabilities(features, weights);
  const byCountry = new Map<string, number>();
  for (const [i, { country }] of candidates.entries())
    byCountry.set(country, (byCountry.get(country) ?? 0) + (chances[i] ?? 0));
  let best = { written: "", credit: -1 };
  for (const [i, { written, country }] of candidates.entries()) {
    const credit = ((chances[i] ?? 0) + (byCountry.get(country) ?? 0)) / 2;
    if (credit > best.credit) best = { written, credit };
  }
  return { value: best.written, credit: Math.max(0, best.credit) };
}

/** Its filler alone. */
export function chooseLocation(places: Places, evidence: readonly Evidence[], weights: Weights): string {
  return weighedLocation(places, evidence, weights).value;
}

/** The weights learned from all of the development messages. */
export function placeWeights(): Weights {
  return JSON.parse(readFileSync(new URL("./weights.json", import.meta.url), "utf8")) as Weights;
}
