import type { Days } from "../record/days.ts";
import type { Profile, Spot } from "./profile.ts";

/** Levels of time and place at which two drafts can meet, finest first. */
const DAY = 0;
const MONTH = 1;
const YEAR = 2;
const CELL = 0;
const AREA = 1;
const COUNTRY = 2;

/** Most drafts looked at behind one key: in a crowd about one event, nearness to some of the crowd is enough. */
const CROWD = 100;

/**
 * Pairs of drafts that could be one incident: same facility, or time and place that meet at the coarser of their two
 * levels (day, month, year; half-degree cell and its neighbours, first-level area, country). Each pair comes once.
 */
export function candidatePairs(profiles: readonly Profile[]): [number, number][] {
  const index = new Map<string, number[]>();
  const register = (key: string, i: number): void => {
    const list = index.get(key);
    if (!list) index.set(key, [i]);
    else if (list[list.length - 1] !== i) list.push(i);
  };
  const pairs: [number, number][] = [];
  profiles.forEach((profile, i) => {
    const met = new Set<number>();
    for (const key of queries(profile)) for (const other of (index.get(key) ?? []).slice(-CROWD)) met.add(other);
    for (const other of met) pairs.push([other, i]);
    for (const key of registrations(profile)) register(key, i);
  });
  return pairs;
}

function* registrations(profile: Profile): Generator<string> {
  for (const facility of profile.facilities) yield `facility ${facility}`;
  for (const days of profile.dates) {
    const own = timeLevel(days);
    for (const spot of profile.spots) {
      const ownPlace = placeLevel(spot);
      for (let t = own; t <= YEAR; t++) {
        for (let p = ownPlace; p <= COUNTRY; p++) {
          for (const time of times(days, t, 0)) {
            const place = placeKey(spot, p, 0, 0);
            if (place !== null) yield `${own}${ownPlace} ${t}${p} ${time} ${place}`;
          }
        }
      }
    }
  }
}

function* queries(profile: Profile): Generator<string> {
  for (const facility of profile.facilities) yield `facility ${facility}`;
  for (const days of profile.dates) {
    const own = timeLevel(days);
    for (const spot of profile.spots) {
      const ownPlace = placeLevel(spot);
      for (let theirs = DAY; theirs <= YEAR; theirs++) {
        for (let theirPlace = CELL; theirPlace <= COUNTRY; theirPlace++) {
          const t = Math.max(own, theirs);
          const p = Math.max(ownPlace, theirPlace);
          for (const time of times(days, t, 2)) {
            for (const place of placeKeys(spot, p)) yield `${theirs}${theirPlace} ${t}${p} ${time} ${place}`;
          }
        }
      }
    }
  }
}

function timeLevel({ from, to }: Days): number {
  if (to - from <= 7) return DAY;
  return to - from <= 31 ? MONTH : YEAR;
}

/** The days, months or years that a stretch touches, with `slack` days on both sides; at most four years. */
function times({ from, to }: Days, level: number, slack: number): Set<string> {
  const keys = new Set<string>();
  const last = Math.min(to + slack, from + 1_500);
  if (level === DAY) {
    for (let day = from - slack; day <= last; day++) keys.add(String(day));
    return keys;
  }
  const length = level === MONTH ? 7 : 4;
  for (let day = from - slack; day <= last; day += 27) keys.add(iso(day, length));
  keys.add(iso(last, length));
  return keys;
}

function placeLevel({ precision, lat, admin1 }: Spot): number {
  if (precision <= 2 && lat !== null) return CELL;
  return precision <= 4 && admin1 ? AREA : COUNTRY;
}

function placeKey(spot: Spot, level: number, north: number, east: number): string | null {
  if (level === CELL) {
    return spot.lat === null || spot.lon === null
      ? null
      : `${Math.floor(spot.lat * 2) + north},${Math.floor(spot.lon * 2) + east}`;
  }
  if (level === AREA) return spot.admin1 === null ? null : `${spot.country ?? ""}/${spot.admin1}`;
  return spot.country;
}

function* placeKeys(spot: Spot, level: number): Generator<string> {
  const reach = level === CELL ? 1 : 0;
  for (let north = -reach; north <= reach; north++) {
    for (let east = -reach; east <= reach; east++) {
      const key = placeKey(spot, level, north, east);
      if (key !== null) yield key;
    }
  }
}

const iso = (day: number, length: number): string => new Date(day * 86_400_000).toISOString().slice(0, length);
