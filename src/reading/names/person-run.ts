import type { Doc, Sentence } from "../doc.ts";
import { UNIT } from "./armed-words.ts";
import { at, CLOSES, type Found, folds, OPENS, taker } from "./found.ts";
import { lookupEnding } from "./lookup.ts";
import { isNameLike, type Run, runFrom } from "./name-run.ts";
import { ACTS, SPEAKS } from "./person-words.ts";

/** A run that can be a person's name: not claimed, not of one letter, not a place of several words. */
export function nameAt(doc: Doc, sentence: Sentence, i: number, list: readonly Found[]): Run | null {
  const run = runFrom(doc, sentence, i, 5);
  if (!run) return null;
  if (sentence.caseless) beforeVerb(doc, sentence, run);
  while (run.last > run.first && taker(list, run.last, run.last)) run.last--;
  if (taker(list, run.first, run.last)) return null;
  if (run.last === run.outerLast) withNickname(doc, sentence, run);
  const place = doc.knowledge.places.longest(folds(sentence), run.first);
  if (place && place.length > run.last - run.first && place.length > 1) return null;
  return run;
}

/** "ANA RUIZ WELCOMES TALKS": in text without capitals a verb of a headline is easily taken for one more name. */
function beforeVerb({ knowledge }: Doc, sentence: Sentence, run: Run): void {
  for (let i = run.first + 1; i <= run.last; i++) {
    const { fold } = at(sentence, i);
    if (!/[^s]s$/.test(fold) || knowledge.familyNames.has(fold) || knowledge.givenNames.has(fold)) continue;
    const stems = [fold.slice(0, -1), fold.slice(0, -2)];
    if (!stems.some((stem) => SPEAKS.test(stem) || ACTS.test(stem) || knowledge.lexicon("speech").get([stem])))
      continue;
    run.last = run.outerLast = i - 1;
    run.quoted = false;
    return;
  }
}

/** "Rosa “Chava” Mendieta": a nickname in quotation marks inside a name, with what follows it. */
function withNickname(doc: Doc, sentence: Sentence, run: Run): void {
  if (!OPENS.test(sentence.tokens[run.last + 1]?.text ?? "")) return;
  const close = sentence.tokens.findIndex(({ text }, i) => i > run.last + 2 && i < run.last + 5 && CLOSES.test(text));
  const rest = close < 0 || !isNameLike(doc, sentence, close + 1) ? null : runFrom(doc, sentence, close + 1, 3);
  if (rest && !rest.quoted) run.last = run.outerLast = rest.last;
}

/** "Fighter Wing", "Officer Corps": the name of a unit, not of somebody of that rank. */
export function isUnit(sentence: Sentence, { last }: Run): boolean {
  return UNIT.test(at(sentence, last).fold);
}

/** "Secretary of State", "the Foreign Secretary": an office, nobody's name. */
export function endsInTitle(doc: Doc, sentence: Sentence, { first, last }: Run): boolean {
  const fold = at(sentence, last).fold;
  return (
    last > first &&
    doc.knowledge.lexicon("titles").get([fold]) !== undefined &&
    !doc.knowledge.familyNames.has(fold) &&
    !doc.knowledge.givenNames.has(fold)
  );
}

/** Whether the last word of the run says that it is no person (Center, Brigade, prison). */
export function typed(doc: Doc, sentence: Sentence, run: Run): boolean {
  for (const list of ["organisation-types", "facility-types", "place-words"] as const)
    if (lookupEnding(doc.knowledge.lexicon(list), sentence, run.last)) return true;
  return false;
}

/** Whether a word is a given or a family name of some culture. */
export const isPersonal = (doc: Doc, fold: string) =>
  doc.knowledge.givenNames.has(fold) || doc.knowledge.familyNames.has(fold);

/** Whether the gazetteer has a place whose name starts there. */
export function placeLike(doc: Doc, sentence: Sentence, i: number): boolean {
  return doc.knowledge.places.longest(folds(sentence), i) !== null;
}
