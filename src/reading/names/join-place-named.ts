import type { Doc, Sentence } from "../doc.ts";
import type { Found } from "./found.ts";
import { bareKeys, soundKeys } from "./name-keys.ts";
import type { Union } from "./union.ts";

/**
 * "Ghazni prison" is the prison with a name of its own that the report puts in Ghazni, where there is one such: a facility
 * named after a place joins the only facility of its sort that stands there by the report's words or the registry's.
 */
export function joinPlaceNamed(doc: Doc, all: readonly Found[], union: Union<Found>): void {
  const facilities = all.filter(({ kind, form }) => kind === "facility" && form === "named");
  if (facilities.length < 2) return;
  const placeKeys = new Set(all.filter(({ kind }) => kind === "place").flatMap(({ name }) => soundKeys(name)));
  const seats = new Map<string, Set<Found>>();
  const places = new Map<Sentence, Found[]>();
  for (const place of all)
    if (place.kind === "place") places.set(place.sentence, [...(places.get(place.sentence) ?? []), place]);
  for (const facility of all)
    if (facility.kind === "facility")
      for (const seat of seatsOf(doc, facility, places.get(facility.sentence) ?? [])) {
        const key = `${facility.sort}:${seat}`;
        const there = seats.get(key) ?? new Set();
        there.add(union.find(facility));
        seats.set(key, there);
      }
  const owned = new Set(facilities.map((facility) => union.find(facility)));
  // Twice: what joins first can make the only one of two.
  for (const facility of [...facilities, ...facilities]) {
    const bare = bareKeys(doc, facility.name, "facility-types").filter((key) => placeKeys.has(key));
    if (bare.length === 0) continue;
    const there = new Set(
      bare.flatMap((key) => [...(seats.get(`${facility.sort}:${key}`) ?? [])].map((other) => union.find(other))),
    );
    there.delete(union.find(facility));
    for (const other of there) if (!owned.has(other)) there.delete(other);
    if (there.size !== 1) continue;
    const [other] = there;
    if (other && !bareKeys(doc, other.name, "facility-types").some((key) => bare.includes(key)))
      union.join(other, facility);
  }
}

/** Words between a facility and its place, as in "the prison, located in". */
const LIES = /^(lies|lay|is|was|stands|stood|sits|located|situated|based)$/;

/** Sounds of the places a facility is said to stand in: right after it ("in the X quarter of Y"), or the registry's. */
function seatsOf(doc: Doc, facility: Found, places: readonly Found[]): Set<string> {
  const seats = new Set<string>();
  const { sentence } = facility;
  let from = facility.last;
  for (const place of places.filter(({ first }) => first > facility.last)) {
    const between = sentence.tokens.slice(from + 1, place.first);
    const plain = between.every(
      ({ tag, text, fold }) =>
        /^(ADP|DET|NOUN|ADJ|PROPN)$/.test(tag) ||
        /^[,“"”]$/.test(text) ||
        /^(in|of|near|the)$/.test(fold) ||
        LIES.test(fold),
    );
    if (
      !plain ||
      between.length > 5 ||
      between.length === 0 ||
      !(
        /^(in|of|at|near|,|on|outside)$/.test(between[0]?.fold || (between[0]?.text ?? "")) ||
        LIES.test(between[0]?.fold ?? "")
      )
    )
      break;
    for (const key of soundKeys(place.name)) seats.add(key);
    from = Math.max(place.last, from);
    const next = sentence.tokens[from + 1];
    if (next && doc.knowledge.lexicon("place-words").get([next.fold])) from++;
  }
  if (facility.id !== null) {
    const words = sentence.tokens.slice(facility.first, facility.last + 1).map(({ fold }) => fold);
    for (let i = 0; i < words.length; i++) {
      const known = doc.knowledge.facilities.longest(words, i)?.value;
      if (known?.place) for (const key of soundKeys(known.place)) seats.add(key);
    }
  }
  return seats;
}
