import type { Place } from "../knowledge/knowledge.ts";
import type { Precision } from "../record/claim.ts";
import type { NameMention } from "../record/mention.ts";
import type { PlaceValue } from "../record/value.ts";
import { bestName, type Context } from "./context.ts";

/** UCDP where_prec by sort of place: 1 exact settlement, 3 and 4 second- and first-level areas, 5 regions, 6 countries. */
const PRECISION: Record<string, Precision> = {
  country: "6",
  admin1: "4",
  admin2: "3",
  region: "5",
  water: "5",
  settlement: "1",
  neighbourhood: "1",
  village: "1",
  city: "1",
  town: "1",
  facility: "1",
  street: "1",
  district: "3",
  province: "4",
  governorate: "4",
  countryside: "5",
  area: "5",
};

const resolved = new WeakMap<NameMention, Place | null>();

export function placeOf(context: Context, mention: NameMention): Place | null {
  let place = resolved.get(mention);
  if (place === undefined) resolved.set(mention, (place = lookUp(context, mention)));
  return place;
}

function lookUp(context: Context, mention: NameMention): Place | null {
  const id = bestName(context, mention).id ?? mention.id;
  return id ? (context.knowledge.placeById.get(id) ?? null) : null;
}

/** How fine a place is: higher is finer; -1 when its sort is unknown. */
export function precisionOf(context: Context, mention: NameMention): Precision {
  const sort = mention.sort && mention.sort !== "part" ? mention.sort : (placeOf(context, mention)?.sort ?? "");
  return PRECISION[sort] ?? PRECISION[placeOf(context, mention)?.sort ?? ""] ?? "2";
}

export function placeValue(context: Context, mention: NameMention): PlaceValue {
  const place = placeOf(context, mention);
  const best = bestName(context, mention);
  return {
    // As the report names it: the registry's name may be another spelling, or another place altogether.
    name: best.name,
    id: place?.id ?? null,
    country: place?.country ?? null,
    admin1: place?.admin1 ?? null,
    lat: place?.lat ?? null,
    lon: place?.lon ?? null,
  };
}

const FINE = new Set<Precision>(["1", "2", "3"]);

/** Two sets of places that cannot be one place: both fine and more than 60 km apart, or in different countries. */
export function placesConflict(context: Context, a: readonly NameMention[], b: readonly NameMention[]): boolean {
  if (a.length === 0 || b.length === 0 || placesOverlap(context, a, b)) return false;
  const countries = (m: readonly NameMention[]) =>
    new Set(m.map((x) => placeOf(context, x)?.country).filter((c) => c != null));
  const [x, y] = [countries(a), countries(b)];
  if (x.size > 0 && y.size > 0 && ![...x].some((c) => y.has(c))) return true;
  const fine = (m: readonly NameMention[]) => m.filter((n) => FINE.has(precisionOf(context, n)));
  const [f, g] = [fine(a), fine(b)];
  if (f.length === 0 || g.length === 0) return false;
  return f.every((p) => g.every((q) => apart(context, p, q)));
}

function apart(context: Context, a: NameMention, b: NameMention): boolean {
  const [p, q] = [placeOf(context, a), placeOf(context, b)];
  if (!p || !q) return a.cluster !== b.cluster && !p === !q;
  return p.id !== q.id && kilometres(p, q) > 60;
}

/** Great-circle distance in kilometres (haversine). */
export function kilometres(a: { lat: number; lon: number }, b: { lat: number; lon: number }): number {
  const rad = Math.PI / 180;
  const h =
    Math.sin(((b.lat - a.lat) * rad) / 2) ** 2 +
    Math.cos(a.lat * rad) * Math.cos(b.lat * rad) * Math.sin(((b.lon - a.lon) * rad) / 2) ** 2;
  return 12742 * Math.asin(Math.min(1, Math.sqrt(h)));
}

/** Whether some place of the one is some place of the other, by cluster, key or (fine places) nearness. */
export function placesOverlap(context: Context, a: readonly NameMention[], b: readonly NameMention[]): boolean {
  return a.some((x) =>
    b.some((y) => {
      if (precisionOf(context, x) === "6" || precisionOf(context, y) === "6") return false;
      if (x.cluster === y.cluster) return true;
      const [p, q] = [placeOf(context, x), placeOf(context, y)];
      return (
        p !== null &&
        q !== null &&
        (p.id === q.id ||
          (FINE.has(precisionOf(context, x)) && FINE.has(precisionOf(context, y)) && kilometres(p, q) < 25))
      );
    }),
  );
}
