import type { Place } from "../../knowledge/knowledge.ts";
import type { Doc, Sentence } from "../doc.ts";
import { isEveryday } from "../tagging/model.ts";
import { folds } from "./found.ts";
import { lookup } from "./lookup.ts";
import { CALENDAR, isNameLike, runFrom } from "./name-run.ts";
import { DIRECTION, sharedWord } from "./place-cues.ts";
import { bySounds } from "./resolve-place.ts";

/** A stretch that may name a place, with what the gazetteer has of that name. */
export interface Span {
  first: number;
  last: number;
  known: Place[] | null;
}

/** Stretches of a sentence that may name a place, in order: gazetteer phrases, then other name-like runs. */
export function spans(doc: Doc, sentence: Sentence, context: ReadonlyMap<string, number>): Span[] {
  const words = folds(sentence);
  const result: Span[] = [];
  for (let i = 0; i < words.length; i++) {
    const whole = beforePlaceWord(doc, sentence, i, context);
    if (whole) {
      result.push(whole);
      i = whole.last;
      continue;
    }
    const hit = withoutWord(doc, sentence, i, doc.knowledge.places.longest(words, i));
    const last = hit ? i + hit.length - 1 : i;
    if (
      hit &&
      capitals(doc, sentence, i, last) &&
      !(last === i && (CALENDAR.test(words[i] as string) || DIRECTION.test(words[i] as string)))
    ) {
      // "Hama" of "Hama Brigade" is asked for later; the first word of a longer unknown name is no place ("New Kandari").
      const run = runFrom(doc, sentence, i);
      const more = run && run.last > last && hit.length === 1 && /^\p{Lu}/u.test(sentence.tokens[last + 1]?.text ?? "");
      if (more && !sentence.caseless && !known(doc, sentence, last + 1) && !runTail(doc, sentence, last + 1)) {
        result.push({ first: run.first, last: run.last, known: null });
        i = run.last;
        continue;
      }
      // The same without capitals, where the whole sounds like a larger place of the country.
      if (run && run.last > last && sentence.caseless && hit.length === 1) {
        const name = sentence.tokens.slice(i, run.last + 1).map(({ text }) => text);
        const whole = bySounds(doc.knowledge, name.join(" "), context).filter(({ population }) => population > 10_000);
        if (whole.length > 0) {
          result.push({ first: i, last: run.last, known: whole });
          i = run.last;
          continue;
        }
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
    const last0 = end === run.last ? withoutFeature(doc, sentence, i, end) : end;
    const from = last0 === end ? afterFeature(doc, sentence, i, end) : i;
    const named = from !== i || last0 !== end ? (doc.knowledge.places.get(words.slice(from, last0 + 1)) ?? null) : null;
    if (last0 > i || last0 !== end || !DIRECTION.test(words[i] as string))
      result.push({ first: from, last: last0, known: named });
    i = end;
  }
  return result;
}

/** "the Lempa River", "Kunar Province": a run that ends in the word for its sort is the name before it, last token given. */
function withoutFeature(doc: Doc, sentence: Sentence, first: number, last: number): number {
  const word = first < last ? placeWord(doc, sentence, last) : undefined;
  const beside = sentence.caseless ? CASELESS_FEATURE : FEATURE;
  return word !== undefined && beside.test(word.category) ? last - 1 : last;
}

/** "Lake Chad", "Mount Elgon": where the name begins behind the word for its sort. */
function afterFeature(doc: Doc, sentence: Sentence, first: number, last: number): number {
  const word = first < last ? placeWord(doc, sentence, first) : undefined;
  return word !== undefined && /^(water|land)$/.test(word.category) ? first + 1 : first;
}

const placeWord = (doc: Doc, sentence: Sentence, i: number) =>
  doc.knowledge.lexicon("place-words").get([folds(sentence)[i] as string]);

/** Sorts of places whose word, with a capital, is seldom part of the name that maps have. */
const FEATURE = /^(water|land|admin1|admin2)$/;
const CASELESS_FEATURE = /^(water|land|admin1|admin2|neighbourhood)$/;

type Hit = ReturnType<Doc["knowledge"]["places"]["longest"]>;

/** "Sofala province" is listed as Sofala too: the word of place stands beside the name, "City" of "Belize City" in it. */
function withoutWord(doc: Doc, sentence: Sentence, i: number, hit: Hit): Hit {
  if (!hit || hit.length < 2) return hit;
  const last = sentence.tokens[i + hit.length - 1];
  const beside = !sentence.caseless && /^\p{Ll}/u.test(last?.text ?? "");
  if (!last || !beside || !doc.knowledge.lexicon("place-words").get([last.fold])) return hit;
  const value = doc.knowledge.places.get(folds(sentence).slice(i, i + hit.length - 1));
  return value ? { length: hit.length - 1, value } : hit;
}

/** Several words of a name right before a word of place ("the Old Market quarter") are one, if none is a place well known. */
function beforePlaceWord(doc: Doc, sentence: Sentence, i: number, context: ReadonlyMap<string, number>): Span | null {
  if (!isNameLike(doc, sentence, i) || (i > 0 && isNameLike(doc, sentence, i - 1))) return null;
  const run = runFrom(doc, sentence, i);
  if (!run || run.last === run.first || run.last - run.first > 3) return null;
  const word = lookup(doc.knowledge.lexicon("place-words"), sentence, run.outerLast + 1);
  if (!word && sharedWord(doc, sentence, run.outerLast) === null) return null;
  for (let j = run.first; j <= run.last; j++)
    if (runTail(doc, sentence, j) || known(doc, sentence, j, context)) return null;
  const words = folds(sentence).slice(run.first, run.last + 1);
  return { first: run.first, last: run.last, known: doc.knowledge.places.get(words) ?? null };
}

/** Whether a known name of another kind, or a large place (in a country of `context`, if given), starts there: two names side by side. */
function known(doc: Doc, sentence: Sentence, i: number, context?: ReadonlyMap<string, number>): boolean {
  const words = folds(sentence);
  const { places, actors, facilities } = doc.knowledge;
  const place = places
    .longest(words, i)
    ?.value.find(({ country }) => !context || (context.get(country ?? "") ?? 0) > 0.1);
  if (place && !place.ambiguous && (place.population > 50_000 || /^(country|admin1)$/.test(place.sort))) return true;
  return actors.longest(words, i) !== null || facilities.longest(words, i) !== null;
}

const runTail = (doc: Doc, sentence: Sentence, i: number) =>
  lookup(doc.knowledge.lexicon("place-words"), sentence, i) !== null;

/** Capitals where they mean something; else a tag that is no verb or function word. */
function capitals(doc: Doc, sentence: Sentence, first: number, last: number): boolean {
  const tokens = sentence.tokens.slice(first, last + 1);
  if (sentence.caseless)
    return (
      (tokens.length > 1 &&
        tokens.some(
          ({ tag, lemma }) => tag === "PROPN" || (!isEveryday(doc.knowledge, lemma) && /^(NOUN|ADJ|X)$/.test(tag)),
        )) ||
      isNameLike(doc, sentence, first) ||
      (tokens[0]?.tag === "NOUN" && (tokens[0]?.fold.length ?? 0) > 4)
    );
  if (!/^\p{Lu}/u.test(tokens[0]?.text ?? "") && !/^(al|el|an|as|ash|ad|az)-?\p{Lu}?/u.test(tokens[0]?.text ?? "")) {
    // "northern Mali" as a listed region: the capital is on its last word.
    return tokens.length > 1 && /^\p{Lu}/u.test(tokens.at(-1)?.text ?? "");
  }
  if (tokens.length === 1) return isNameLike(doc, sentence, first);
  // "The mission" at the start of a sentence is no place of that name.
  return tokens.every(
    ({ text, tag }, i) =>
      /\p{Lu}/u.test(text) || i === 0 || /^(ADP|DET|CCONJ|PUNCT|PART|X)$/.test(tag) || text.length < 3,
  );
}
