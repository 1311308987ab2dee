import type { Doc, Sentence } from "../doc.ts";
import { isEveryday } from "../tagging/model.ts";
import { person, surnames } from "./find-surnames.ts";
import { at, type Finds, type Found, folds, of, taker } from "./found.ts";
import { lookup } from "./lookup.ts";
import { isNameLike } from "./name-run.ts";
import { apposition, isAged, officeBefore, roleText } from "./person-role.ts";
import { endsInTitle, isPersonal, isUnit, nameAt, placeLike, typed } from "./person-run.ts";
import { ADDRESS, SPEAKS } from "./person-words.ts";
import { sharedWord } from "./place-cues.ts";

/** People by name: with title, trade or given name, before a verb of speech, in apposition; then by surname alone. */
export function findPersons(doc: Doc, finds: Finds): void {
  for (const sentence of doc.sentences) {
    const list = of(finds, sentence);
    for (let i = 0; i < sentence.tokens.length; i++) {
      const person =
        titled(doc, sentence, i, list) ??
        kunya(doc, sentence, i, list) ??
        ruler(doc, sentence, i, list) ??
        given(doc, sentence, i, list) ??
        speaking(doc, sentence, i, list);
      if (!person) continue;
      list.push(person);
      i = person.last;
    }
  }
  surnames(doc, finds);
}

/** "Gen. Ortega", "the journalist “Amal Darwish”": a title or trade right before a name. */
function titled(doc: Doc, sentence: Sentence, i: number, list: readonly Found[]): Found | null {
  const titles = doc.knowledge.lexicon("titles");
  const hit = lookup(titles, sentence, i);
  if (!hit) return null;
  const title = i + hit.length - 1;
  const run = nameAt(doc, sentence, title + 1, list);
  if (!run) return null;
  if (!run.quoted && (isUnit(sentence, run) || endsInTitle(doc, sentence, run))) return null;
  const next = lookup(titles, sentence, run.first);
  // "Brigadier General X": the name is after the last of them.
  if (next && run.last > run.first && run.first + next.length - 1 < run.last) return null;
  const single = run.last === run.first;
  if (single && sentence.caseless && at(sentence, run.first).tag !== "PROPN") return null;
  if (
    single &&
    !run.quoted &&
    !ADDRESS.test(at(sentence, title).fold) &&
    !isPersonal(doc, at(sentence, run.first).fold)
  ) {
    if (sentence.caseless || placeLike(doc, sentence, run.first)) return null;
  }
  return person(doc, sentence, run, roleText(doc, sentence, i, title), "person-title", single ? 0.75 : 0.9);
}

/** "Abu Tariq", "Umm Salim al-Basri": named after a child, as fighters' names of war often are; not Abu Dhabi. */
function kunya(doc: Doc, sentence: Sentence, i: number, list: readonly Found[]): Found | null {
  if (!/^(abu|umm|abou)$/.test(at(sentence, i).fold) || !isNameLike(doc, sentence, i + 1)) return null;
  const run = nameAt(doc, sentence, i, list);
  if (!run || run.last === i || typed(doc, sentence, run) || isUnit(sentence, run)) return null;
  const words = folds(sentence);
  const place = doc.knowledge.places.longest(words, i);
  const before = words[i - 1] ?? "";
  if (place && place.length > 1 && (place.length === run.last - i + 1 || run.last === i + 1)) {
    const large = place.value.some(({ population, sort }) => population > 10_000 || /^admin/.test(sort));
    if (large || /^(in|at|near|from|of|to|around|outside|and)$/.test(before)) return null;
  }
  if (/^(in|at|near|around|outside)$/.test(before) && run.last === i + 1) return null;
  if (lookup(doc.knowledge.lexicon("facility-types"), sentence, run.outerLast + 1)) return null;
  if (lookup(doc.knowledge.lexicon("place-words"), sentence, run.outerLast + 1)) return null;
  return person(doc, sentence, run, apposition(doc, sentence, run.outerLast), "person-kunya", 0.75);
}

/** "the Zelkan regime", "Zelkan's government": a rule that goes by the name of who rules. */
function ruler(doc: Doc, sentence: Sentence, i: number, list: readonly Found[]): Found | null {
  const { tag, lemma, fold } = at(sentence, i);
  if (sentence.caseless || tag !== "PROPN") return null;
  const possessive = /^['’]s?$/i.test(sentence.tokens[i + 1]?.text ?? "");
  let j = possessive ? i + 2 : i + 1;
  while (possessive && sentence.tokens[j]?.tag === "ADJ") j++;
  const word = sentence.tokens[j]?.fold ?? "";
  const rules =
    /^(regime|dictatorship|junta)$/.test(word) || (possessive && /^(government|forces|troops|rule)$/.test(word));
  if (!rules || fold.length < 4 || isEveryday(doc.knowledge, lemma)) return null;
  if (!isNameLike(doc, sentence, i) || (i > 0 && isNameLike(doc, sentence, i - 1))) return null;
  // A hamlet somewhere that bears the name has no regime of its own.
  const hamlet = possessive && (doc.knowledge.places.get([fold]) ?? []).every(({ ambiguous }) => ambiguous);
  if (taker(list, i, i) || (placeLike(doc, sentence, i) && !hamlet) || doc.knowledge.demonyms.has(fold)) return null;
  if (doc.knowledge.countryByName.has(fold) || doc.knowledge.actors.get([fold])) return null;
  const run = { first: i, last: i, outerFirst: i, outerLast: i, quoted: false };
  return person(doc, sentence, run, null, "person-ruler", 0.6);
}

/** A given name with at least one more word of a name after it. */
function given(doc: Doc, sentence: Sentence, i: number, list: readonly Found[]): Found | null {
  const token = at(sentence, i);
  if (!doc.knowledge.givenNames.has(token.fold) || !isNameLike(doc, sentence, i)) return null;
  const run = nameAt(doc, sentence, i, list);
  if (!run || run.last === run.first) return null;
  const role = apposition(doc, sentence, run.outerLast) ?? officeBefore(doc, sentence, i);
  const around = sentence.tokens[run.outerLast + 1];
  if (lookup(doc.knowledge.lexicon("facility-types"), sentence, run.outerLast + 1) && !role) return null;
  if (lookup(doc.knowledge.lexicon("place-words"), sentence, run.outerLast + 1) && !role && around?.tag !== "VERB")
    return null;
  if (isUnit(sentence, run) || endsInTitle(doc, sentence, run)) return null;
  if (typed(doc, sentence, run) || (!role && sharedWord(doc, sentence, run.outerLast) !== null)) return null;
  const place = doc.knowledge.places.longest(folds(sentence), i);
  if (place && place.length > 1 && place.length === run.last - run.first + 1 && !role) return null;
  return person(doc, sentence, run, role, "person-given-name", 0.8);
}

/** Two or more capitalised words before a verb of speech, or before ", a researcher": a person the lists do not know. */
function speaking(doc: Doc, sentence: Sentence, i: number, list: readonly Found[]): Found | null {
  if (!isNameLike(doc, sentence, i) || (i > 0 && isNameLike(doc, sentence, i - 1))) return null;
  const run = nameAt(doc, sentence, i, list);
  if (!run || run.last - run.first < 1 || run.last - run.first > 3 || typed(doc, sentence, run)) return null;
  if (isUnit(sentence, run) || endsInTitle(doc, sentence, run) || /^day$/.test(at(sentence, run.last).fold))
    return null;
  // "Office Minister X": the name begins behind the title.
  for (let j = run.first; j < run.last; j++)
    if (ADDRESS.test(at(sentence, j).fold) && !isPersonal(doc, at(sentence, j).fold)) return null;
  const aged = isAged(sentence, run.outerLast);
  const role = apposition(doc, sentence, run.outerLast);
  const next = sentence.tokens[run.outerLast + 1];
  const speaks = next !== undefined && SPEAKS.test(next.lemma) && /^(VERB|AUX|NOUN)$/.test(next.tag);
  const before = sentence.tokens[run.outerFirst - 1];
  const spoken =
    before !== undefined &&
    SPEAKS.test(before.lemma) &&
    before.tag === "VERB" &&
    /^[”",’]$/.test(sentence.tokens[run.outerFirst - 2]?.text ?? "");
  if (!role && !speaks && !spoken && !aged) return null;
  if (!role && !aged && sentence.caseless) return null;
  const place = doc.knowledge.places.longest(folds(sentence), i);
  if (place && !role && !aged) return null;
  const rule = role ? "person-apposition" : aged ? "person-aged" : "person-speaks";
  return person(doc, sentence, run, role, rule, role || aged ? 0.85 : 0.6);
}
