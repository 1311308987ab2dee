import type { Claim } from "../record/claim.ts";
import { distanceKm } from "../record/distance.ts";
import type { Incident } from "../record/incident.ts";
import { nameKey } from "../record/name-key.ts";
import type { PlaceValue } from "../record/value.ts";
import { type Evidence, idsOf, saidOf } from "./evidence.ts";
import { byStanding, closeness, voiceCount } from "./rank.ts";

type Where = Incident["place"];

/** Kilometres within which two exact places are one scene and its surroundings. */
const ONE_SCENE_KM = 30;

const NOWHERE: Where = {
  name: null,
  id: null,
  country: null,
  admin1: null,
  lat: null,
  lon: null,
  precision: null,
  claims: [],
};

/**
 * The place of the closest claim that nothing better supported contradicts. A place in a larger one agrees with it; two exact
 * places more than 30 km apart, two areas and two countries do not agree.
 */
export function placeOf(evidence: Evidence): { place: Where; conflict: string[] } {
  const claims = saidOf(evidence, "place").filter(({ value }) => isPlace(value));
  const correction = evidence.corrections.get("place");
  if (correction !== undefined && isPlace(correction)) {
    const precision = correction.lat === null ? null : "1";
    return { place: { ...correction, precision, claims: idsOf(claims) }, conflict: [] };
  }
  const ranked = byStanding(evidence, claims, ({ value }) => nameKey(value) ?? "");
  const supports = new Map(
    ranked.map((claim) => {
      const agreeing = ranked.filter((other) => agree(claim, other));
      return [claim.id, voiceCount(evidence, agreeing) * 1_000 + agreeing.length];
    }),
  );
  const weight = ({ id }: Claim): number => supports.get(id) ?? 0;
  const against = (claim: Claim): Claim[] => ranked.filter((other) => !agree(claim, other));
  const free = ranked.filter((claim) => against(claim).every((other) => weight(other) < weight(claim)));
  const pool = free.length > 0 ? [...free].sort((a, b) => closeness(a) - closeness(b)) : ranked;
  const accepted = ranked[0] && evidence.accepted.has(ranked[0].id) ? ranked[0] : null;
  const best = accepted ?? pool[0];
  if (!best) return { place: NOWHERE, conflict: [] };
  const apart = ranked.some((claim) => against(claim).length > 0);
  return {
    place: {
      ...(best.value as PlaceValue),
      precision: best.precision,
      claims: idsOf(claims.filter((claim) => agree(best, claim))),
    },
    conflict: apart ? idsOf(claims) : [],
  };
}

function agree(a: Claim, b: Claim): boolean {
  const [x, y] = [a.value as PlaceValue, b.value as PlaceValue];
  if (nameKey(x) === nameKey(y)) return true;
  if (x.country && y.country && x.country !== y.country) return false;
  const fine = Number(a.precision) <= 2 && Number(b.precision) <= 2;
  const km = distanceKm(x, y);
  if (fine && km !== null) return km <= ONE_SCENE_KM;
  return !(x.admin1 && y.admin1 && x.admin1 !== y.admin1);
}

function isPlace(value: Claim["value"]): value is PlaceValue {
  return typeof value === "object" && "lat" in value;
}
