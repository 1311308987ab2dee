import { fold } from "../../knowledge/fold.ts";
import type { Place } from "../../knowledge/knowledge.ts";
import { distanceKm } from "../../record/distance.ts";
import type { Doc } from "../doc.ts";
import type { Finds, Found } from "./found.ts";
import { bySounds } from "./resolve-place.ts";

/** Kilometres within which a quarter belongs to a town, and a small place to the others of a report. */
const QUARTER = 60;
const REGION = 250;

/**
 * Second look at the small and the doubtful, when the report's larger places are known: a quarter, an area or a name that
 * only sounds like one on a map lies near one of them, or its coordinates stay unknown.
 */
export function settlePlaces(doc: Doc, finds: Finds, context: ReadonlyMap<string, number>): void {
  const places = [...finds.values()].flat().filter(({ kind }) => kind === "place");
  const anchors = anchorsOf(doc, places);
  const areas: Found[] = [];
  const parts = new Map<string, Found>();
  for (const mention of places) {
    const key = `${mention.sentence.index}:${mention.last}`;
    if (mention.sort === "part") parts.set(key, mention);
    if (isArea(mention)) areas.push(mention);
    else settle(doc, mention, context, anchors);
  }
  // An area of a place is where that place is.
  for (const area of areas) {
    const whole = parts.get(`${area.sentence.index}:${area.last}`);
    if (whole) Object.assign(area, { id: whole.id, country: whole.country, rule: whole.rule });
  }
}

/** "eastern X", "the outskirts of X": more words than X. */
const isArea = ({ sort, name }: Found) => sort !== "part" && /^\p{Ll}.*\s/u.test(name) && !/^(al|el)[\s-]/.test(name);

function settle(doc: Doc, mention: Found, context: ReadonlyMap<string, number>, anchors: readonly Place[]): void {
  const place = mention.id === null ? undefined : doc.knowledge.placeById.get(mention.id);
  const container = mention.within ? doc.knowledge.placeById.get(mention.within) : undefined;
  if (place && container && liesIn(place, container)) return;
  if (container && /^(country|admin1|region)$/.test(container.sort)) {
    if (!place || /^(country|admin1|region|water)$/.test(place.sort)) return;
    const other = candidates(doc, mention, context).find((one) => liesIn(one, container));
    move(mention, other ?? null);
    return;
  }
  const quarter = isQuarter(mention, place);
  const doubtful = mention.rule === "place-spelling" && place !== undefined && place.population < 50_000;
  if (!quarter && !doubtful) return;
  const around = container ? [container] : anchors;
  if (around.length === 0) return;
  const reach = quarter ? QUARTER : REGION;
  if (place && near(place, around) <= reach) return;
  move(mention, closest(candidates(doc, mention, context), around, reach));
}

/** Whether a place is in a country, a province or near a town. */
function liesIn(place: Place, container: Place): boolean {
  if (place.country !== container.country) return false;
  if (container.sort === "country") return true;
  return place.admin1 === container.name || near(place, [container]) <= QUARTER;
}

function move(mention: Found, other: Place | null): void {
  mention.id = other?.id ?? null;
  mention.country = other?.country ?? null;
  mention.confidence = Math.min(mention.confidence, other ? 0.65 : 0.5);
  if (!other) mention.rule = "place-unknown";
}

/** Towns, districts and provinces that the report names by names of theirs alone, and that are no quarters. */
function anchorsOf(doc: Doc, places: readonly Found[]): Place[] {
  const anchors = new Map<string, Place>();
  for (const mention of places) {
    if (mention.id === null || mention.rule !== "place-gazetteer" || mention.confidence < 0.6) continue;
    const place = doc.knowledge.placeById.get(mention.id);
    if (!place || !/^(settlement|admin1|admin2)$/.test(place.sort) || isQuarter(mention, place)) continue;
    if (place.population >= 20_000 || place.sort !== "settlement") anchors.set(place.id, place);
  }
  return [...anchors.values()];
}

/** Whether the text calls it part of a town, or the map does. */
function isQuarter({ sort }: Found, place: Place | undefined): boolean {
  if (sort === "neighbourhood" || sort === "street" || sort === "outskirts") return true;
  if (sort === "area" || sort === "district")
    return place === undefined || /^(settlement|neighbourhood|other)$/.test(place.sort);
  return place?.sort === "neighbourhood";
}

const near = (place: Place, anchors: readonly Place[]) =>
  Math.min(...anchors.filter(({ id }) => id !== place.id).map((anchor) => distanceKm(place, anchor) ?? Infinity));

/** The places of that name, by letters, else by sounds. */
function candidates(doc: Doc, { name }: Found, context: ReadonlyMap<string, number>): Place[] {
  const words = name.split(/\s+/).map(fold);
  const same = [...(doc.knowledge.places.get(words) ?? []), ...bySounds(doc.knowledge, name, context)];
  return same.filter(({ sort }) => !/^(country|admin1|region)$/.test(sort));
}

/** The one that is nearest to some of the others, within reach. */
function closest(places: readonly Place[], anchors: readonly Place[], reach: number): Place | null {
  let best: Place | null = null;
  let least = reach;
  for (const place of places) {
    const distance = near(place, anchors);
    if (distance <= least) {
      best = place;
      least = distance;
    }
  }
  return best;
}
