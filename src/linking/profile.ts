import type { Claim, FigureRole } from "../record/claim.ts";
import { type Days, daysOf } from "../record/days.ts";
import type { Draft } from "../record/draft.ts";
import { nameKey } from "../record/name-key.ts";

export interface Spot {
  id: string | null;
  name: string;
  country: string | null;
  admin1: string | null;
  lat: number | null;
  lon: number | null;
  /** UCDP's precision, 1 to 7. */
  precision: number;
}

/** What a draft's claims say of the things that tell incidents apart; denied and threatened things are left out. */
export interface Profile {
  draft: Draft;
  dates: Days[];
  spots: Spot[];
  /** Registry keys, or folded names where there is no key. */
  facilities: Set<string>;
  actors: Set<string>;
  types: Set<string>;
  foiled: boolean;
  /** Plain numbers by role, of the group that is no part of another. */
  figures: Map<FigureRole, number[]>;
}

const FIGURES: ReadonlySet<string> = new Set(["killed", "wounded", "kidnapped", "attackers", "escaped", "released"]);

export function profileOf(draft: Draft, claims: readonly Claim[]): Profile {
  const profile: Profile = {
    draft,
    dates: [],
    spots: [],
    facilities: new Set(),
    actors: new Set(),
    types: new Set(),
    foiled: false,
    figures: new Map(),
  };
  for (const claim of claims) {
    if (claim.stance !== "denied" && claim.stance !== "threatened") addClaim(profile, claim);
  }
  return profile;
}

function addClaim(profile: Profile, { field, value, precision, group }: Claim): void {
  if (field === "date") {
    const days = daysOf(value);
    if (days) profile.dates.push(days);
  } else if (field === "place" && typeof value === "object" && "lat" in value) {
    profile.spots.push({ ...value, precision: /^[1-7]$/u.test(precision) ? Number(precision) : 5 });
  } else if (field === "facility") {
    const key = nameKey(value);
    if (key) profile.facilities.add(key);
  } else if (field === "actor") {
    const key = nameKey(value);
    if (key) profile.actors.add(key);
  } else if (field === "type" && typeof value === "string") profile.types.add(value);
  else if (field === "stage") profile.foiled ||= value === "foiled" || value === "planned";
  else if (FIGURES.has(field) && typeof value === "number" && group === null) {
    const role = field as FigureRole;
    profile.figures.set(role, [...(profile.figures.get(role) ?? []), value]);
  }
}
