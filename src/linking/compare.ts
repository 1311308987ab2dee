import { type Days, isoDay } from "../record/days.ts";
import { distanceKm } from "../record/distance.ts";
import type { Profile, Spot } from "./profile.ts";

/** One thing that speaks for (points above 0) or against; told only when asked, as most pairs are never shown. */
interface Reason {
  about: "date" | "place" | "facility" | "stage" | "type" | "actor" | "figure";
  points: number;
  tell: () => string;
}

/** What speaks for and against two drafts telling of one incident. `barred`: they contradict each other outright. */
export interface Comparison {
  score: number;
  barred: boolean;
  reasons: Reason[];
}

/** The reasons in words, each beginning with what it is about. */
export function explain({ reasons }: Comparison): { for: string[]; against: string[] } {
  const tell = (some: readonly Reason[]): string[] => some.map((reason) => reason.tell());
  return {
    for: tell(reasons.filter(({ points }) => points > 0)),
    against: tell(reasons.filter(({ points }) => points < 0)),
  };
}

/** Score from which two drafts are held to be one; more is asked where no day is known on both sides. */
const ENOUGH = 5;
const ENOUGH_WITHOUT_DAY = 6;
/** Kilometres within which two exact places may be one scene. */
const NEAR_KM = 30;
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
  const result: Comparison = { score: 0, barred: false, reasons: [] };
  dates(a, b, result);
  places(a, b, result);
  facilities(a, b, result);
  if (a.foiled !== b.foiled) weigh(result, "stage", -4, () => "stage: foiled in one, carried out in the other", true);
  types(a, b, result);
  sides(a, b, result);
  figures(a, b, result);
  return result;
}

/** Whether the comparison is enough to hold the two for one: some time and some place must speak for it. */
export function isLink(a: Profile, b: Profile, { score, barred, reasons }: Comparison): boolean {
  if (barred) return false;
  const speaksFor = (about: Reason["about"]): boolean =>
    reasons.some((each) => each.about === about && each.points > 0);
  const facility = speaksFor("facility");
  const dated = a.dates.length > 0 && b.dates.length > 0;
  const daily = [a, b].every(({ dates }) => dates.some(({ from, to }) => to - from <= 7));
  if (!(facility || (dated && speaksFor("place")))) return false;
  return score >= (daily ? ENOUGH : ENOUGH_WITHOUT_DAY);
}

function weigh(result: Comparison, about: Reason["about"], points: number, tell: () => string, barred = false): void {
  result.score += points;
  result.barred ||= barred;
  result.reasons.push({ about, points, tell });
}

/** How one thing said in the one stands to one said in the other. */
interface Weighed {
  points: number;
  tell: () => string;
  barred: boolean;
}
const WORST: Weighed = { points: Number.NEGATIVE_INFINITY, tell: () => "", barred: true };

function dates(a: Profile, b: Profile, result: Comparison): void {
  if (a.dates.length === 0 || b.dates.length === 0) return;
  let best = WORST;
  for (const x of a.dates) for (const y of b.dates) best = better(best, compareDays(x, y));
  weigh(result, "date", best.points, best.tell, best.barred);
}

function compareDays(x: Days, y: Days): Weighed {
  const gap = Math.max(x.from - y.to, y.from - x.to);
  const longer = Math.max(x.to - x.from, y.to - y.from);
  const words = (): string => `${said(x)} and ${said(y)}`;
  if (gap > 2) return { points: -6, tell: () => `date: ${words()} do not meet`, barred: true };
  if (gap > 1) return { points: -2, tell: () => `date: ${words()} are two days apart`, barred: false };
  if (gap > 0) return { points: 1.5, tell: () => `date: ${words()}, a day apart`, barred: false };
  if (longer === 0) return { points: 3, tell: () => `date: both ${said(x)}`, barred: false };
  if (longer <= 7) return { points: 2, tell: () => `date: ${words()} overlap`, barred: false };
  if (longer <= 31) return { points: 1, tell: () => `date: ${words()} agree to the month`, barred: false };
  return { points: 0.25, tell: () => `date: ${words()} agree to the year`, barred: false };
}

const said = ({ from, to }: Days): string => (from === to ? isoDay(from) : `${isoDay(from)}..${isoDay(to)}`);

function places(a: Profile, b: Profile, result: Comparison): void {
  if (a.spots.length === 0 || b.spots.length === 0) return;
  let best = WORST;
  for (const x of a.spots) for (const y of b.spots) best = better(best, compareSpots(x, y));
  if (best.points !== 0) weigh(result, "place", best.points, best.tell, best.barred);
}

function compareSpots(x: Spot, y: Spot): Weighed {
  const words = (): string => `${x.name} and ${y.name}`;
  const fine = x.precision <= 2 && y.precision <= 2;
  if (x.country && y.country && x.country !== y.country) {
    return { points: -6, tell: () => `place: ${words()} lie in different countries`, barred: true };
  }
  if (x.id !== null && x.id === y.id) {
    const points = fine ? 3 : x.precision <= 3 && y.precision <= 3 ? 2 : x.precision <= 5 ? 1 : 0.25;
    return { points, tell: () => `place: both ${x.name}`, barred: false };
  }
  const km = distanceKm(x, y);
  if (fine && km !== null) {
    if (km <= NEAR_KM)
      return { points: km <= 10 ? 2.5 : 2, tell: () => `place: ${words()}, ${Math.round(km)} km apart`, barred: false };
    return {
      points: km > FAR_KM ? -6 : -3,
      tell: () => `place: ${words()}, ${Math.round(km)} km apart`,
      barred: km > FAR_KM,
    };
  }
  if (x.admin1 && y.admin1) {
    if (x.admin1 === y.admin1) return { points: 1, tell: () => `place: ${words()} in one area`, barred: false };
    return {
      points: -3,
      tell: () => `place: ${words()} in different areas`,
      barred: x.precision <= 4 && y.precision <= 4,
    };
  }
  if (x.country && x.country === y.country)
    return { points: 0.25, tell: () => `place: ${words()} in one country`, barred: false };
  return { points: 0, tell: () => "", barred: false };
}

function facilities(a: Profile, b: Profile, result: Comparison): void {
  if (a.facilities.size === 0 || b.facilities.size === 0) return;
  const shared = [...a.facilities].sort().find((key) => b.facilities.has(key));
  if (shared !== undefined) weigh(result, "facility", 3, () => `facility: both ${shared}`);
  else weigh(result, "facility", -1.5, () => `facility: ${first(a.facilities)} and ${first(b.facilities)}`);
}

function types(a: Profile, b: Profile, result: Comparison): void {
  if (a.types.size === 0 || b.types.size === 0) return;
  const shared = [...a.types].sort().find((type) => b.types.has(type));
  if (shared !== undefined) {
    weigh(result, "type", 1, () => `type: both ${shared}`);
    return;
  }
  const kin = FAMILIES.some(
    (family) => [...a.types].some((t) => family.has(t)) && [...b.types].some((t) => family.has(t)),
  );
  const words = (): string => `${first(a.types)} and ${first(b.types)}`;
  if (kin) weigh(result, "type", 0.5, () => `type: ${words()} may be one act`);
  else weigh(result, "type", -1.5, () => `type: ${words()}`);
}

function sides(a: Profile, b: Profile, result: Comparison): void {
  if (a.actors.size === 0 || b.actors.size === 0) return;
  const shared = [...a.actors].sort().find((actor) => b.actors.has(actor));
  if (shared !== undefined) weigh(result, "actor", 1, () => `actor: both ${shared}`);
  else weigh(result, "actor", -1, () => `actor: ${first(a.actors)} and ${first(b.actors)}`);
}

function figures(a: Profile, b: Profile, result: Comparison): void {
  for (const [role, mine] of a.figures) {
    const theirs = b.figures.get(role);
    if (!theirs) continue;
    const equal = mine.find((number) => theirs.includes(number));
    if (equal !== undefined) weigh(result, "figure", equal >= 3 ? 1.5 : 0.5, () => `${role}: both ${equal}`);
    else if (mine.every((x) => theirs.every((y) => Math.max(x, y) > 3 * Math.min(x, y) + 3))) {
      weigh(result, "figure", -1.5, () => `${role}: ${mine[0]} and ${theirs[0]}`);
    }
  }
}

function better<T extends { points: number }>(a: T, b: T): T {
  return b.points > a.points ? b : a;
}

/** The first in alphabetical order: reasons must not depend on the order of claims. */
const first = (names: ReadonlySet<string>): string => [...names].sort()[0] ?? "";
