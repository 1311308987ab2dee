import type { Place } from "../../knowledge/knowledge.ts";
import type { Doc, Sentence } from "../doc.ts";
import { at, type Finds, type Found, folds, found, of, taker, textOf } from "./found.ts";
import { lookup } from "./lookup.ts";
import { isNameLike, type Run, runBefore, runFrom } from "./name-run.ts";
import { candidatesFor, resolvePlace } from "./resolve-place.ts";

const PREPOSITION =
  /^(in|at|near|outside|inside|around|across|throughout|toward|towards|into|within|from|to|between|of|north|south|east|west|via|through|over|off|against|on|along|beyond|reached|entered|left|neighboring|neighbouring)$/;
const STRONG = /^(in|near|outside|inside|around|across|throughout|towards?|into|within|via|neighboring|neighbouring)$/;
const DIRECTION =
  /^(north|south|east|west|central|northern|southern|eastern|western|north-?east(ern)?|north-?west(ern)?|south-?east(ern)?|south-?west(ern)?|upper|lower|greater|rural|downtown|mid|inner|outer)$/;

/** What stands beside a name that says a place is meant. */
interface Cues {
  /** The place word's category in the lexicon, and whether it stands right at the name. */
  sort: string | null;
  preposition: boolean;
  strong: boolean;
  first: number;
  last: number;
}

/** Places: gazetteer names in a context of place, names with a place word whether known or not, and parts of other names. */
export function findPlaces(doc: Doc, finds: Finds, context: ReadonlyMap<string, number>): void {
  for (const sentence of doc.sentences) {
    const list = of(finds, sentence);
    // From the end, so that the containing place ("..., Mali") is known before what it contains.
    const seen: Found[] = [];
    let previous: Found | null = null;
    const starts = spans(doc, sentence);
    for (const run of starts.reverse()) {
      const place = placeAt(doc, sentence, run, list, context, previous);
      if (!place) continue;
      seen.push(place);
      previous = place;
    }
    list.push(...seen.reverse());
    coordinate(doc, sentence, list, context);
  }
}

interface Span {
  first: number;
  last: number;
  known: Place[] | null;
}

/** Stretches that may name a place: gazetteer phrases, then other name-like runs. */
function spans(doc: Doc, sentence: Sentence): Span[] {
  const words = folds(sentence);
  const result: Span[] = [];
  for (let i = 0; i < words.length; i++) {
    const hit = doc.knowledge.places.longest(words, i);
    const last = hit ? i + hit.length - 1 : i;
    if (hit && capitals(doc, sentence, i, last)) {
      // "Hama" of "Hama Brigade" is asked for later; a longer unknown name ("New Kandari") is no known place "New".
      const run = runFrom(doc, sentence, i);
      if (run && run.last > last && hit.length === 1 && hit.value[0]?.ambiguous && !runTail(doc, sentence, last + 1)) {
        result.push({ first: run.first, last: run.last, known: null });
        i = run.last;
        continue;
      }
      result.push({ first: i, last, known: hit.value });
      i = last;
      continue;
    }
    const run = isNameLike(doc, sentence, i) ? runFrom(doc, sentence, i) : null;
    if (!run) continue;
    // A run may begin with a word that is no part of a name and hold a known place later.
    let end = run.last;
    for (let j = i + 1; j <= run.last; j++)
      if (doc.knowledge.places.longest(words, j) && capitals(doc, sentence, j, j)) {
        end = j - 1;
        break;
      }
    result.push({ first: i, last: end, known: null });
    i = end;
  }
  return result;
}

const runTail = (doc: Doc, sentence: Sentence, i: number) =>
  lookup(doc.knowledge.lexicon("place-words"), sentence, i) !== null;

/** Capitals where they mean something; else a tag that is no verb or function word. */
function capitals(doc: Doc, sentence: Sentence, first: number, last: number): boolean {
  const tokens = sentence.tokens.slice(first, last + 1);
  if (sentence.caseless)
    return (
      tokens.length > 1 ||
      isNameLike(doc, sentence, first) ||
      (tokens[0]?.tag === "NOUN" && (tokens[0]?.fold.length ?? 0) > 4)
    );
  if (!/^\p{Lu}/u.test(tokens[0]?.text ?? "") && !/^(al|el|an|as|ash|ad|az)-?\p{Lu}?/u.test(tokens[0]?.text ?? "")) {
    // "northern Mali" as a listed region: the capital is on its last word.
    return tokens.length > 1 && /^\p{Lu}/u.test(tokens.at(-1)?.text ?? "");
  }
  if (tokens.length === 1 && first === 0) return isNameLike(doc, sentence, 0);
  return tokens.some(({ text }) => /\p{Lu}/u.test(text));
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
      : part(doc, sentence, span, list, context, taken);
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
  const places = known
    ? { places: known as readonly Place[], spelt: true }
    : candidatesFor(doc.knowledge, words.slice(first, last + 1), name, context);
  const wider = within?.id ? (doc.knowledge.placeById.get(within.id) ?? null) : null;
  const resolved = resolvePlace(spellings(doc, places.places, known, name, context), {
    context,
    sort: cues.sort,
    within: wider,
  });
  const surely = resolved !== null && places.spelt && !resolved.place.ambiguous;
  const enough =
    cues.sort !== null ||
    cues.strong ||
    within !== null ||
    (cues.preposition && surely) ||
    (surely &&
      (resolved.place.sort === "country" ||
        resolved.place.population > 20_000 ||
        (context.get(resolved.place.country ?? "") ?? 0) > 0.2));
  if (!enough) return null;
  if (resolved?.place.ambiguous && cues.sort === null && within === null && !(cues.strong && tagged(sentence, first)))
    return null;
  if (!resolved && cues.sort === null && !(cues.strong && within)) return null;
  if (!resolved && sentence.caseless && cues.sort === null) return null;
  // Sounds alone are not enough for a place, unless a word says that it is one.
  if (resolved && !places.spelt && cues.sort === null && !cues.strong) return null;
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
    confidence: resolved ? (places.spelt ? resolved.confidence : resolved.confidence - 0.15) : 0.5,
    rule: resolved ? (places.spelt ? "place-gazetteer" : "place-spelling") : "place-unknown",
  });
}

/** A known name far from the report's countries may be another spelling of a place within them. */
function spellings(
  doc: Doc,
  places: readonly Place[],
  known: Place[] | null,
  name: string,
  context: ReadonlyMap<string, number>,
): readonly Place[] {
  if (!known || known.some(({ country, sort }) => sort === "country" || (context.get(country ?? "") ?? 0) > 0.1))
    return places;
  const [most] = context;
  return most && most[1] > 0.3 ? [...places, ...doc.knowledge.placesBySpelling(name, most[0])] : places;
}

const tagged = (sentence: Sentence, first: number) => at(sentence, first).tag === "PROPN" || !sentence.caseless;

/** Prepositions before, place words before ("city of X") and after ("X district"). */
function cuesAt(doc: Doc, sentence: Sentence, first: number, last: number): Cues {
  const words = doc.knowledge.lexicon("place-words");
  const after = lookup(words, sentence, last + 1);
  let sort = after && !/^(VERB|ADP)$/.test(at(sentence, last + 1).tag) ? after.value.category : null;
  let from = first - 1;
  while (
    from >= 0 &&
    (/^["“‘«]$/.test(at(sentence, from).text) || /^(ADJ|DET)$/.test(at(sentence, from).tag)) &&
    !PREPOSITION.test(at(sentence, from).fold)
  )
    from--;
  const before = at0(sentence, from);
  if (before?.fold === "of" && from > 0) {
    const word = endingAt(doc, sentence, from - 1);
    if (word) sort ??= word.value.category;
  } else if (before && !sort && from === first - 1) {
    // "Governorate X", "district X", and "the neighbouring X and Y areas".
    const word = endingAt(doc, sentence, from);
    if (word && !PREPOSITION.test(before.fold)) sort = word.value.category;
  }
  const fold = before?.fold ?? "";
  const preposition =
    PREPOSITION.test(fold) || DIRECTION.test(fold) || DIRECTION.test(at0(sentence, first - 1)?.fold ?? "");
  return {
    sort,
    preposition,
    strong: STRONG.test(fold) || DIRECTION.test(at0(sentence, first - 1)?.fold ?? ""),
    first,
    last: sort && after ? last + after.length : last,
  };
}

const at0 = (sentence: Sentence, i: number) => sentence.tokens[i];

function endingAt(doc: Doc, sentence: Sentence, i: number) {
  const words = doc.knowledge.lexicon("place-words");
  return (
    (i > 0 ? ((h) => (h?.length === 2 ? h : null))(lookup(words, sentence, i - 1)) : null) ??
    ((h) => (h?.length === 1 ? h : null))(lookup(words, sentence, i))
  );
}

/** Whether the place after is the larger one: "X, Y", "X in Y", "the X neighbourhood of Y". */
function containedIn(sentence: Sentence, last: number, after: Found): boolean {
  const between = sentence.tokens.slice(last + 1, after.first).map(({ fold, text }) => fold || text);
  return /^(,|in|of|, in|, a city in|in the|of the|, in the|in the city of|, in the city of|in the province of|of the city of|\()$/.test(
    between.join(" "),
  );
}

/** First token of words that make the place an area of it ("the southern countryside of X", "northern X"); else null. */
function modifiers(doc: Doc, sentence: Sentence, first: number): number | null {
  const before = at0(sentence, first - 1);
  if (!before) return null;
  if (DIRECTION.test(before.fold)) return first - 1;
  if (before.fold !== "of" || first < 2) return null;
  const word = endingAt(doc, sentence, first - 2);
  if (
    !word ||
    !/^(countryside|outskirts|suburbs?|surroundings|vicinity|area|areas|region|part|parts|north|south|east|west|northeast|northwest|southeast|southwest|north-east|north-west|south-east|south-west|hinterland|edge|periphery|border)$/.test(
      at(sentence, first - 2).fold,
    )
  )
    return null;
  let from = first - 2;
  while (from > 0 && DIRECTION.test(at(sentence, from - 1).fold)) from--;
  return from;
}

function areaSort(doc: Doc, sentence: Sentence, first: number, name: number): string {
  for (let i = first; i < name; i++) {
    const word = endingAt(doc, sentence, i);
    if (word) return word.value.category;
  }
  return "region";
}

/** The place inside another name ("Gao prison", "Army of Yemen"): meant only by the way. */
function part(
  doc: Doc,
  sentence: Sentence,
  { first, last, known }: Span,
  _list: readonly Found[],
  context: ReadonlyMap<string, number>,
  whole: Found,
): Found | null {
  if (
    whole.first > first ||
    whole.last < last ||
    (whole.first === first && whole.last === last && whole.kind !== "facility")
  )
    return null;
  const name = textOf(doc, sentence, first, last);
  const places =
    known ?? (whole.kind === "facility" ? doc.knowledge.placesBySpelling(name, [...context.keys()][0] ?? null) : []);
  const resolved = resolvePlace(places, { context, sort: null, within: null });
  if (!resolved || resolved.place.ambiguous) return null;
  const here = resolved.place.sort === "country" || (context.get(resolved.place.country ?? "") ?? 0) > 0.15;
  if (!here) return null;
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
    if (!cues.strong && !cues.preposition) continue;
    const name = textOf(doc, sentence, run.first, run.last);
    const { places } = candidatesFor(doc.knowledge, folds(sentence).slice(run.first, run.last + 1), name, context);
    const resolved = resolvePlace(places, { context, sort: place.sort, within: null });
    if (!resolved && !(place.sort && cues.strong)) continue;
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
