import type { Place } from "../../knowledge/knowledge.ts";
import { distanceKm } from "../../record/distance.ts";
import type { Doc } from "../doc.ts";
import { type Finds, type Found, folds } from "./found.ts";
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
  if (anchors.length === 0) return;
  for (const mention of places) {
    const place = mention.id === null ? undefined : doc.knowledge.placeById.get(mention.id);
    const quarter = isQuarter(mention, place);
    const doubtful = mention.rule === "place-spelling" && place !== undefined && place.population < 50_000;
    if (!quarter && !doubtful) continue;
    const reach = quarter ? QUARTER : REGION;
    if (place && near(place, anchors) <= reach) continue;
    if (!place && !quarter) continue;
    const other = closest(doc, mention, context, anchors, reach);
    mention.id = other?.id ?? null;
    mention.country = other?.country ?? anchors[0]?.country ?? null;
    mention.confidence = Math.min(mention.confidence, other ? 0.65 : 0.5);
    if (!other) mention.rule = "place-unknown";
  }
}

/** Towns, districts and provinces that the report names by names of theirs alone, and that are no quarters. */
function anchorsOf(doc: Doc, places: readonly Found[]): Place[] {
  const anchors = new Map<string, Place>();
  for (const mention of places) {
    if (mention.id === null || mention.rule !== "place-gazetteer" || mention.confidence < 0.6) continue;
    const place = doc.knowledge.placeById.get(mention.id);
    if (!place || !/^(settlement|admin1|admin2)$/.test(place.sort)) continue;
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

/** The place of that name, by letters or sounds, that is nearest to one of the report's, within reach. */
function closest(
  doc: Doc,
  { sentence, first, last, head, sort, name }: Found,
  context: ReadonlyMap<string, number>,
  anchors: readonly Place[],
  reach: number,
): Place | null {
  const words = folds(sentence).slice(sort === "part" ? first : head > first ? head : first, last + 1);
  const same = [...(doc.knowledge.places.get(words) ?? []), ...bySounds(doc.knowledge, name, context)];
  let best: Place | null = null;
  let least = reach;
  for (const place of same) {
    if (/^(country|admin1|region)$/.test(place.sort)) continue;
    const distance = near(place, anchors);
    if (distance <= least) {
      best = place;
      least = distance;
    }
  }
  return best;
}
