import type { Place } from "../../knowledge/knowledge.ts";
import type { Doc, Sentence } from "../doc.ts";
import { isEveryday } from "../tagging/model.ts";
import { at, type Finds, type Found, folds, found, of, taker, textOf } from "./found.ts";
import { isNameLike, type Run, runBefore } from "./name-run.ts";
import { areaSort, type Cues, containedIn, cuesAt, modifiers, PLURAL } from "./place-cues.ts";
import { type Span, spans } from "./place-spans.ts";
import { bySounds, type PlaceCues, resolvePlace } from "./resolve-place.ts";
import { settlePlaces } from "./settle-places.ts";

/** Places: gazetteer names in a context of place, names with a place word whether known or not, and parts of other names. */
export function findPlaces(doc: Doc, finds: Finds, context: ReadonlyMap<string, number>): void {
  for (const sentence of doc.sentences) {
    const list = of(finds, sentence);
    // From the end, so that the containing place ("..., Mali") is known before what it contains.
    const seen: Found[] = [];
    let previous: Found | null = null;
    const starts = spans(doc, sentence, context);
    for (const run of starts.reverse()) {
      const place = placeAt(doc, sentence, run, list, context, previous);
      if (!place) continue;
      seen.push(place);
      // "the countryside of X" names X too, by the way.
      if (place.first < run.first) seen.push(inner(doc, place, run));
      previous = place;
    }
    list.push(...seen.reverse());
    coordinate(doc, sentence, list, context);
  }
  settlePlaces(doc, finds, context);
}

function placeAt(
  doc: Doc,
  sentence: Sentence,
  span: Span,
  list: readonly Found[],
  context: ReadonlyMap<string, number>,
  after: Found | null,
): Found | null {
  const { first, last, known } = span;
  const taken = taker(list, first, last, ["actor", "person", "organisation", "facility"]);
  if (taken)
    return taken.kind === "person" || (taken.kind === "actor" && taken.first === first && taken.last === last)
      ? null
      : part(doc, sentence, span, context, taken);
  const words = folds(sentence);
  if (
    first === last &&
    doc.knowledge.demonyms.has(words[first] as string) &&
    !doc.knowledge.countryByName.has(words[first] as string)
  )
    return null;
  const cues = cuesAt(doc, sentence, first, last);
  const name = textOf(doc, sentence, first, last);
  const within = after && containedIn(sentence, cues.last, after) ? after : null;
  const wider = within?.id ? (doc.knowledge.placeById.get(within.id) ?? null) : null;
  const pointed = cues.sort !== null || cues.strong || within !== null;
  const asked = { context, sort: cues.sort, within: wider };
  const { resolved, spelt } = meant(doc, words.slice(first, last + 1), name, known, asked, pointed);
  const surely = resolved !== null && spelt && !isWord(doc, sentence, first, last, resolved.place);
  const enough =
    cues.sort !== null ||
    cues.strong ||
    within !== null ||
    ((cues.preposition || hasFeature(doc, sentence, first, last)) && surely) ||
    (surely &&
      (resolved.place.sort === "country" ||
        // "the Middle East", "Central Asia": several words that are a part of the world name nothing else.
        (resolved.place.sort === "region" && first < last) ||
        resolved.place.population > 20_000 ||
        (context.get(resolved.place.country ?? "") ?? 0) > 0.2));
  if (!enough) return null;
  const word = resolved !== null && isWord(doc, sentence, first, last, resolved.place);
  // Without capitals, only what the tagger takes for a name may be an unlisted or an everyday one.
  const names = sentence.tokens
    .slice(first, last + 1)
    .every(({ tag }, i) => tag === "PROPN" || (cues.sort !== null && isNameLike(doc, sentence, first + i)));
  if (sentence.caseless && !names && (!resolved || !spelt || word)) return null;
  if (word && !spelt && sentence.caseless) return null;
  if (word && cues.sort === null && (!spelt || (within === null && MONTH.test(at(sentence, first).fold)))) return null;
  if (word && cues.sort === null && within === null && !(cues.strong && tagged(sentence, first))) return null;
  if (!resolved && cues.sort === null && !(cues.strong && within)) return null;
  if (!resolved && sentence.caseless && cues.sort === null) return null;
  // "THE CITY OF ENEMY FORCES": an everyday word is no unknown place's name.
  if (!resolved && sentence.caseless && first === last && isEveryday(doc.knowledge, at(sentence, first).fold))
    return null;
  // Sounds alone are not enough for a place, unless a word says that it is one.
  if (resolved && !spelt && cues.sort === null && !cues.strong) return null;
  const prefix = modifiers(doc, sentence, cues.first);
  return found(doc, {
    kind: "place",
    sentence,
    first: prefix ?? first,
    last,
    head: last,
    name: prefix === null ? name : textOf(doc, sentence, prefix, last),
    id: resolved?.place.id ?? null,
    sort: prefix === null ? (cues.sort ?? resolved?.place.sort ?? null) : areaSort(doc, sentence, prefix, first),
    country: resolved?.place.country ?? within?.country ?? null,
    within: within && wider && isContainer(sentence, cues, within, wider) ? wider.id : null,
    confidence: resolved ? (spelt ? resolved.confidence : resolved.confidence - 0.15) : 0.5,
    rule: resolved ? (spelt ? "place-gazetteer" : "place-spelling") : "place-unknown",
  });
}

/** "Gulf of Aden", "Nuba Mountains": a name of several words with one for a sort of place among them. */
function hasFeature({ knowledge }: Doc, sentence: Sentence, first: number, last: number): boolean {
  if (first === last) return false;
  const words = knowledge.lexicon("place-words");
  return sentence.tokens
    .slice(first, last + 1)
    .some(({ fold }) => /^(water|land)$/.test(words.get([fold])?.category ?? ""));
}

/** Whether the place after really contains this one: "Gao, Kidal and Menaka" is a list. */
function isContainer(sentence: Sentence, { sort, last }: Cues, within: Found, wider: Place): boolean {
  const comma = sentence.tokens[last + 1]?.text === ",";
  const quarter = /^(neighbourhood|street|outskirts|area|district)$/.test(sort ?? "");
  return !comma || quarter || (/^(country|admin1)$/.test(wider.sort) && follows(sentence, within) === "");
}

/** What comes after a place and the word for its sort. */
function follows(sentence: Sentence, { last }: Found): string {
  const next = sentence.tokens[last + 1];
  const after = /^(NOUN|PROPN)$/.test(next?.tag ?? "") ? sentence.tokens[last + 2] : next;
  return after?.fold === "and" || after?.fold === "or" ? after.fold : "";
}

/** The place in the name of an area of it. */
function inner(doc: Doc, area: Found, { first, last }: Span): Found {
  const { sentence, id, country, confidence, rule } = area;
  return found(doc, { kind: "place", sentence, first, last, id, country, confidence, rule, sort: "part" });
}

/** The place a name means; a name that no place of the report's countries is spelt as may sound like one, if `wanted`. */
function meant(
  doc: Doc,
  words: readonly string[],
  name: string,
  known: Place[] | null,
  cues: PlaceCues,
  wanted: boolean,
): { resolved: ReturnType<typeof resolvePlace>; spelt: boolean } {
  // "Bor-Town" is Bor.
  const plain = words.map((word) => word.replace(/(?<=\p{L}{3})-(town|city)$/u, ""));
  const exact = known ?? doc.knowledge.places.get(words) ?? doc.knowledge.places.get(plain) ?? [];
  const resolved = resolvePlace(exact, cues);
  const home = exact.some(({ country, sort }) => sort === "country" || (cues.context.get(country ?? "") ?? 0) > 0.1);
  if (home || !wanted) return { resolved, spelt: exact.length > 0 };
  const bySound = resolvePlace(bySounds(doc.knowledge, name, cues.context), cues);
  return bySound ? { resolved: bySound, spelt: false } : { resolved, spelt: exact.length > 0 };
}

/** A name that is a word of every day too, by the gazetteer's knowledge or the tagger's training text. */
function isWord(doc: Doc, sentence: Sentence, first: number, last: number, place: Place): boolean {
  const { lemma } = at(sentence, first);
  return place.ambiguous || (first === last && place.sort !== "country" && isEveryday(doc.knowledge, lemma));
}

const MONTH = /^(march|may|august)$/;
const tagged = (sentence: Sentence, first: number) => at(sentence, first).tag === "PROPN" || !sentence.caseless;

/** The place inside another name ("Gao prison", "Army of Yemen"): meant only by the way. */
function part(
  doc: Doc,
  sentence: Sentence,
  { first, last, known }: Span,
  context: ReadonlyMap<string, number>,
  whole: Found,
): Found | null {
  if (
    // The town a ship is called after is not where she is.
    whole.rule === "facility-ship" ||
    whole.first > first ||
    whole.last < last ||
    (whole.first === first && whole.last === last && whole.kind !== "facility")
  )
    return null;
  const name = textOf(doc, sentence, first, last);
  if (
    doc.knowledge.demonyms.has(
      folds(sentence)
        .slice(first, last + 1)
        .join(" "),
    )
  )
    return null;
  const places =
    known ?? (whole.kind === "facility" ? doc.knowledge.placesBySpelling(name, [...context.keys()][0] ?? null) : []);
  const resolved = resolvePlace(places, { context, sort: null, within: null });
  if (!resolved || isWord(doc, sentence, first, last, resolved.place)) return null;
  const here = resolved.place.sort === "country" || (context.get(resolved.place.country ?? "") ?? 0) > 0.15;
  if (!here) return null;
  // A town's name inside a group's is mostly chance ("Boko Haram"), unless "of" or "in" leads to it.
  const led = /^(of|in|from|for)$/.test(sentence.tokens[first - 1]?.fold ?? "");
  if (whole.kind === "actor" && !led && !/^(country|region|admin1)$/.test(resolved.place.sort)) return null;
  return found(doc, {
    kind: "place",
    sentence,
    first,
    last,
    id: resolved.place.id,
    sort: "part",
    country: resolved.place.country,
    confidence: 0.4,
    rule: "place-in-name",
  });
}

/** "the X and Y areas", "in X and Y": a name joined to a place by "and" or a comma is one too. */
function coordinate(doc: Doc, sentence: Sentence, list: Found[], context: ReadonlyMap<string, number>): void {
  for (const place of list.filter(({ kind, sort }) => kind === "place" && sort !== "part")) {
    const joint = sentence.tokens[place.first - 1];
    if (!joint || !/^(and|or|,)$/.test(joint.fold || joint.text)) continue;
    const run: Run | null = place.first >= 2 ? runBefore(doc, sentence, place.first - 2) : null;
    if (!run || taker(list, run.first, run.last) || run.last - run.first > 2) continue;
    const cues = cuesAt(doc, sentence, run.first, run.last);
    const shared = sentence.tokens.slice(place.last + 1, place.last + 3).some(({ fold }) => PLURAL.test(fold));
    if (!cues.strong && !cues.preposition && !shared) continue;
    const name = textOf(doc, sentence, run.first, run.last);
    const words = folds(sentence).slice(run.first, run.last + 1);
    const { resolved } = meant(doc, words, name, null, { context, sort: place.sort, within: null }, true);
    if (!resolved && !(place.sort && (cues.strong || shared))) continue;
    list.push(
      found(doc, {
        kind: "place",
        sentence,
        first: run.first,
        last: run.last,
        id: resolved?.place.id ?? null,
        sort: place.sort,
        country: resolved?.place.country ?? place.country,
        confidence: resolved ? 0.65 : 0.5,
        rule: "place-coordinated",
      }),
    );
  }
}
