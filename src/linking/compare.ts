import { type Days, isoDay } from "../record/days.ts";
import { distanceKm } from "../record/distance.ts";
import type { Profile, Spot } from "./profile.ts";

/** What speaks for and against two drafts telling of one incident. `barred`: they contradict each other outright. */
export interface Comparison {
  score: number;
  barred: boolean;
  for: string[];
  against: string[];
}

/** Score from which two drafts are held to be one; more is asked where no day is known on both sides. */
const ENOUGH = 5;
const ENOUGH_WITHOUT_DAY = 6;
/** Kilometres within which two exact places may be one scene. */
export const NEAR_KM = 30;
const FAR_KM = 100;

const FAMILIES: readonly ReadonlySet<string>[] = [
  new Set(["bombing", "suicide bombing", "attack", "assassination", "sabotage"]),
  new Set(["armed clash", "ambush", "raid", "attack", "prison break"]),
  new Set(["killing", "massacre", "execution", "assassination", "attack", "armed clash", "ambush", "raid"]),
  new Set(["shelling", "air strike", "drone strike", "bombing"]),
  new Set(["kidnapping", "hijacking", "raid", "attack"]),
  new Set(["arson", "looting", "raid", "sabotage", "attack"]),
];

/**
 * Compares two drafts by date, place, facility, type, sides and figures. Source: own rule; the weights follow from what
 * each thing rules out (a day and a settlement together leave few other acts), not from any corpus.
 */
export function compare(a: Profile, b: Profile): Comparison {
  const result: Comparison = { score: 0, barred: false, for: [], against: [] };
  dates(a, b, result);
  places(a, b, result);
  facilities(a, b, result);
  if (a.foiled !== b.foiled) weigh(result, -4, "stage: foiled in one, carried out in the other", true);
  types(a, b, result);
  sides(a, b, result);
  figures(a, b, result);
  return result;
}

/** Whether the comparison is enough to hold the two for one: some time and some place must speak for it. */
export function isLink(a: Profile, b: Profile, { score, barred, for: reasons }: Comparison): boolean {
  if (barred) return false;
  const place = reasons.some((reason) => /^(?:place|facility):/u.test(reason));
  const facility = reasons.some((reason) => reason.startsWith("facility:"));
  const dated = a.dates.length > 0 && b.dates.length > 0;
  const daily = [a, b].every(({ dates }) => dates.some(({ from, to }) => to - from <= 7));
  if (!place || (!dated && !facility)) return false;
  return score >= (daily ? ENOUGH : ENOUGH_WITHOUT_DAY);
}

function weigh(result: Comparison, points: number, reason: string, barred = false): void {
  result.score += points;
  result.barred ||= barred;
  (points > 0 ? result.for : result.against).push(reason);
}

function dates(a: Profile, b: Profile, result: Comparison): void {
  if (a.dates.length === 0 || b.dates.length === 0) return;
  let best = { points: Number.NEGATIVE_INFINITY, reason: "", barred: true };
  for (const x of a.dates) for (const y of b.dates) best = better(best, compareDays(x, y));
  weigh(result, best.points, best.reason, best.barred);
}

function compareDays(x: Days, y: Days): { points: number; reason: string; barred: boolean } {
  const gap = Math.max(x.from - y.to, y.from - x.to);
  const longer = Math.max(x.to - x.from, y.to - y.from);
  const words = `${said(x)} and ${said(y)}`;
  if (gap > 2) return { points: -6, reason: `date: ${words} do not meet`, barred: true };
  if (gap > 1) return { points: -2, reason: `date: ${words} are two days apart`, barred: false };
  if (gap > 0) return { points: 1.5, reason: `date: ${words}, a day apart`, barred: false };
  if (longer === 0) return { points: 3, reason: `date: both ${said(x)}`, barred: false };
  if (longer <= 7) return { points: 2, reason: `date: ${words} overlap`, barred: false };
  if (longer <= 31) return { points: 1, reason: `date: ${words} agree to the month`, barred: false };
  return { points: 0.25, reason: `date: ${words} agree to the year`, barred: false };
}

const said = ({ from, to }: Days): string => (from === to ? isoDay(from) : `${isoDay(from)}..${isoDay(to)}`);

function places(a: Profile, b: Profile, result: Comparison): void {
  if (a.spots.length === 0 || b.spots.length === 0) return;
  let best = { points: Number.NEGATIVE_INFINITY, reason: "", barred: true };
  for (const x of a.spots) for (const y of b.spots) best = better(best, compareSpots(x, y));
  if (best.points !== 0) weigh(result, best.points, best.reason, best.barred);
}

function compareSpots(x: Spot, y: Spot): { points: number; reason: string; barred: boolean } {
  const words = `${x.name} and ${y.name}`;
  const fine = x.precision <= 2 && y.precision <= 2;
  if (x.country && y.country && x.country !== y.country) {
    return { points: -6, reason: `place: ${words} lie in different countries`, barred: true };
  }
  if (x.id !== null && x.id === y.id) {
    const points = fine ? 3 : x.precision <= 3 && y.precision <= 3 ? 2 : x.precision <= 5 ? 1 : 0.25;
    return { points, reason: `place: both ${x.name}`, barred: false };
  }
  const km = distanceKm(x, y);
  if (fine && km !== null) {
    if (km <= NEAR_KM)
      return { points: km <= 10 ? 2.5 : 2, reason: `place: ${words}, ${Math.round(km)} km apart`, barred: false };
    return {
      points: km > FAR_KM ? -6 : -3,
      reason: `place: ${words}, ${Math.round(km)} km apart`,
      barred: km > FAR_KM,
    };
  }
  if (x.admin1 && y.admin1) {
    if (x.admin1 === y.admin1) return { points: 1, reason: `place: ${words} in one area`, barred: false };
    return { points: -3, reason: `place: ${words} in different areas`, barred: x.precision <= 4 && y.precision <= 4 };
  }
  if (x.country && x.country === y.country)
    return { points: 0.25, reason: `place: ${words} in one country`, barred: false };
  return { points: 0, reason: "", barred: false };
}

function facilities(a: Profile, b: Profile, result: Comparison): void {
  if (a.facilities.size === 0 || b.facilities.size === 0) return;
  const shared = [...a.facilities].sort().find((key) => b.facilities.has(key));
  if (shared !== undefined) weigh(result, 3, `facility: both ${shared}`);
  else weigh(result, -1.5, `facility: ${first(a.facilities)} and ${first(b.facilities)}`);
}

function types(a: Profile, b: Profile, result: Comparison): void {
  if (a.types.size === 0 || b.types.size === 0) return;
  const shared = [...a.types].sort().find((type) => b.types.has(type));
  if (shared !== undefined) {
    weigh(result, 1, `type: both ${shared}`);
    return;
  }
  const kin = FAMILIES.some(
    (family) => [...a.types].some((t) => family.has(t)) && [...b.types].some((t) => family.has(t)),
  );
  const words = `${first(a.types)} and ${first(b.types)}`;
  if (kin) weigh(result, 0.5, `type: ${words} may be one act`);
  else weigh(result, -1.5, `type: ${words}`);
}

function sides(a: Profile, b: Profile, result: Comparison): void {
  if (a.actors.size === 0 || b.actors.size === 0) return;
  const shared = [...a.actors].sort().find((actor) => b.actors.has(actor));
  if (shared !== undefined) weigh(result, 1, `actor: both ${shared}`);
  else weigh(result, -1, `actor: ${first(a.actors)} and ${first(b.actors)}`);
}

function figures(a: Profile, b: Profile, result: Comparison): void {
  for (const [role, mine] of a.figures) {
    const theirs = b.figures.get(role);
    if (!theirs) continue;
    const equal = mine.find((number) => theirs.includes(number));
    if (equal !== undefined) weigh(result, equal >= 3 ? 1.5 : 0.5, `${role}: both ${equal}`);
    else if (mine.every((x) => theirs.every((y) => Math.max(x, y) > 3 * Math.min(x, y) + 3))) {
      weigh(result, -1.5, `${role}: ${mine[0]} and ${theirs[0]}`);
    }
  }
}

function better<T extends { points: number }>(a: T, b: T): T {
  return b.points > a.points ? b : a;
}

/** The first in alphabetical order: reasons must not depend on the order of claims. */
const first = (names: ReadonlySet<string>): string => [...names].sort()[0] ?? "";
