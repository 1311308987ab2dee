import type { Doc, Sentence } from "../doc.ts";
import { isEveryday } from "../tagging/model.ts";
import { UNIT } from "./armed-words.ts";
import { at, CLOSES, type Finds, type Found, folds, found, OPENS, of, taker, textOf } from "./found.ts";
import { lookup, lookupEnding } from "./lookup.ts";
import { isNameLike, type Run, runFrom } from "./name-run.ts";
import { sharedWord } from "./place-cues.ts";

/** Verbs whose subject is somebody who speaks, by base form. */
const SPEAKS =
  /^(say|tell|add|state|claim|announce|warn|explain|note|stress|confirm|deny|declare|report|argue|believe|assure|expect|insist|accuse|write|comment|describe|point|indicate|predict|estimate|reveal|acknowledge|admit|suggest|attribute)$/;
/** Forms of address: the name after them may be a single word. */
const ADDRESS =
  /^(mr|mrs|ms|miss|dr|prof|professor|gen|general|col|colonel|lt|maj|major|capt|captain|sgt|sergeant|brig|brigadier|adm|admiral|sheikh|sheik|mullah|imam|ayatollah|emir|president|minister|premier|senator|governor|mayor|king|prince|judge|father|bishop|archbishop|pope|don|sen|rep|gov|commander|ambassador)$/;

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

/** A run that can be a person's name: not claimed, not of one letter, not a place of several words. */
function nameAt(doc: Doc, sentence: Sentence, i: number, list: readonly Found[]): Run | null {
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

/** Verbs that headlines put right after a person's name, by base form. */
const ACTS =
  /^(welcome|condemn|visit|meet|call|urge|vow|pledge|reject|back|seek|order|sign|win|lose|die|resign|quit|flee|return|arrive|leave|praise|slam|blame|demand|promise|propose|threaten|ask|appeal|support|oppose|hold|open|end|start|face|join|lead|discuss)$/;

/** "Rosa “Chava” Mendieta": a nickname in quotation marks inside a name, with what follows it. */
function withNickname(doc: Doc, sentence: Sentence, run: Run): void {
  if (!OPENS.test(sentence.tokens[run.last + 1]?.text ?? "")) return;
  const close = sentence.tokens.findIndex(({ text }, i) => i > run.last + 2 && i < run.last + 5 && CLOSES.test(text));
  const rest = close < 0 || !isNameLike(doc, sentence, close + 1) ? null : runFrom(doc, sentence, close + 1, 3);
  if (rest && !rest.quoted) run.last = run.outerLast = rest.last;
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

/** First token of the noun phrase that a title ends or stands in. */
function titleStart(sentence: Sentence, title: number): number {
  const chunk = sentence.chunks.find(({ kind, first, last }) => kind === "noun" && first <= title && title <= last);
  let first = chunk?.first ?? title;
  while (first < title && /^(DET|PRON|PUNCT)$/.test(at(sentence, first).tag)) first++;
  return first;
}

const WHEN = /^(today|yesterday|tomorrow|earlier|later|also|meanwhile|tonight|now)$/;

/** The title with what stands before it in its noun phrase ("Syrian journalist", "a military spokesman"), without articles. */
function roleText(doc: Doc, sentence: Sentence, from: number, title: number): string {
  let first = titleStart(sentence, from);
  while (first < title && (/^(DET|PRON|PUNCT)$/.test(at(sentence, first).tag) || WHEN.test(at(sentence, first).fold)))
    first++;
  // "In Chile Minister X": the place is no part of the title.
  if (/^(in|at|from|near)$/.test(sentence.tokens[first - 1]?.fold ?? "")) {
    const place = doc.knowledge.places.longest(folds(sentence), first);
    if (place && first + place.length <= title && !doc.knowledge.demonyms.has(at(sentence, first).fold))
      first += place.length;
  }
  return textOf(doc, sentence, first, title);
}

const isPersonal = (doc: Doc, fold: string) =>
  doc.knowledge.givenNames.has(fold) || doc.knowledge.familyNames.has(fold);

function placeLike(doc: Doc, sentence: Sentence, i: number): boolean {
  return doc.knowledge.places.longest(folds(sentence), i) !== null;
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
  if (sentence.caseless || !isNameLike(doc, sentence, i) || (i > 0 && isNameLike(doc, sentence, i - 1))) return null;
  const { tag, lemma, fold } = at(sentence, i);
  const possessive = /^['’]s?$/i.test(sentence.tokens[i + 1]?.text ?? "");
  let j = possessive ? i + 2 : i + 1;
  while (possessive && sentence.tokens[j]?.tag === "ADJ") j++;
  const word = sentence.tokens[j]?.fold ?? "";
  const rules =
    /^(regime|dictatorship|junta)$/.test(word) || (possessive && /^(government|forces|troops|rule)$/.test(word));
  if (!rules || tag !== "PROPN" || fold.length < 4 || isEveryday(doc.knowledge, lemma)) return null;
  if (taker(list, i, i) || placeLike(doc, sentence, i) || doc.knowledge.demonyms.has(fold)) return null;
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

/** "Fighter Wing", "Officer Corps": the name of a unit, not of somebody of that rank. */
function isUnit(sentence: Sentence, { last }: Run): boolean {
  return UNIT.test(at(sentence, last).fold);
}

/** "Secretary of State", "the Foreign Secretary": an office, nobody's name. */
function endsInTitle(doc: Doc, sentence: Sentence, { first, last }: Run): boolean {
  const fold = at(sentence, last).fold;
  return (
    last > first &&
    doc.knowledge.lexicon("titles").get([fold]) !== undefined &&
    !doc.knowledge.familyNames.has(fold) &&
    !doc.knowledge.givenNames.has(fold)
  );
}

/** Whether the last word of the run says that it is no person (Center, Brigade, prison). */
function typed(doc: Doc, sentence: Sentence, run: Run): boolean {
  for (const list of ["organisation-types", "facility-types", "place-words"] as const)
    if (lookupEnding(doc.knowledge.lexicon(list), sentence, run.last)) return true;
  return false;
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

/** "Minister for the Coast Ana Ruiz": an office with what it is over, right before the name; else null. */
function officeBefore(doc: Doc, sentence: Sentence, name: number): string | null {
  for (let i = name - 1; i > 0 && i > name - 8; i--) {
    const { fold, text } = at(sentence, i);
    if (/^(of|for)$/.test(fold)) {
      const title = lookupEnding(doc.knowledge.lexicon("titles"), sentence, i - 1);
      if (title) return i < name - 1 ? textOf(doc, sentence, titleStart(sentence, i - 1), name - 1) : null;
    } else if (!/^(the|and)$/.test(fold) && !/^\p{Lu}/u.test(text)) return null;
  }
  return null;
}

/** "X, 42, of ...", "X (19)", "X, aged 7": an age after the name. */
function isAged({ tokens }: Sentence, last: number): boolean {
  const open = tokens[last + 1]?.text ?? "";
  if (!/^[,(]$/.test(open)) return false;
  const from = tokens[last + 2]?.fold === "aged" ? last + 3 : last + 2;
  const close = tokens[from + 1]?.text ?? "";
  return /^(?:[1-9]|[1-9]\d)$/.test(tokens[from]?.text ?? "") && (open === "(" ? close === ")" : /^[,.;]$/.test(close));
}

/** ", a researcher specialising in ...", ", the group's spokesman,": the trade that follows a name, else null. */
function apposition(doc: Doc, sentence: Sentence, last: number): string | null {
  if (!/^[,(–—-]+$/.test(sentence.tokens[last + 1]?.text ?? "")) return null;
  const chunk = sentence.chunks.find(({ kind, first }) => kind === "noun" && first === last + 2);
  if (!chunk) return null;
  for (let i = chunk.last; i >= chunk.first; i--) {
    if (!lookupEnding(doc.knowledge.lexicon("titles"), sentence, i)) continue;
    let first = chunk.first;
    while (first < i && /^(DET|PRON|PUNCT)$/.test(at(sentence, first).tag)) first++;
    return textOf(doc, sentence, first, i);
  }
  return null;
}

function person(doc: Doc, sentence: Sentence, run: Run, role: string | null, rule: string, confidence: number): Found {
  const surname = surnameOf(sentence, run.first, run.last);
  return found(doc, {
    kind: "person",
    sentence,
    first: run.outerFirst,
    last: run.outerLast,
    head: run.last,
    name: textOf(doc, sentence, run.first, run.last),
    role,
    rule,
    confidence,
    keys: [`surname:${surname}`],
  });
}

/** Last word of a name, without the Arabic article. */
function surnameOf(sentence: Sentence, first: number, last: number): string {
  const fold = at(sentence, last).fold.replace(/^(al|el|an|as|ash|ad|az)-/, "");
  return last === first || fold.length > 2 ? fold : at(sentence, last - 1).fold;
}

/** Later mentions of a person by surname or, where only that is said, by the one name they have. */
function surnames(doc: Doc, finds: Finds): void {
  const full = new Map<string, Found>();
  for (const list of finds.values())
    for (const f of list)
      if (f.kind === "person") {
        const key = surnameOf(f.sentence, f.first, f.head);
        const known = full.get(key);
        if (!known || known.name.length < f.name.length) full.set(key, f);
      }
  if (full.size === 0) return;
  for (const sentence of doc.sentences) {
    const list = of(finds, sentence);
    sentence.tokens.forEach((token, i) => {
      const key = token.fold.replace(/^(al|el|an|as|ash|ad|az)-/, "");
      const whole = full.get(key);
      if (!whole || key.length < 3 || !isNameLike(doc, sentence, i) || taker(list, i, i)) return;
      if (sentence.caseless && token.tag !== "PROPN" && (key.length < 5 || isEveryday(doc.knowledge, token.lemma)))
        return;
      // "Mr Kano" may be a person while "in Kano" is not.
      const before = sentence.tokens[i - 1]?.fold ?? "";
      if (/^(in|at|near|from|of|to)$/.test(before) && placeLike(doc, sentence, i)) return;
      const first = relativeFrom(doc, sentence, i, list);
      list.push(
        first < i
          ? person(
              doc,
              sentence,
              { first, last: i, outerFirst: first, outerLast: i, quoted: false },
              null,
              "person-family",
              0.7,
            )
          : found(doc, {
              kind: "person",
              sentence,
              first: i,
              last: i,
              name: whole.name,
              role: whole.role,
              rule: "person-surname",
              confidence: 0.75,
              keys: [`surname:${key}`],
            }),
      );
    });
  }
}

/** Where the name begins of somebody else of that family, or of the person in full: names before the surname. */
function relativeFrom(doc: Doc, sentence: Sentence, surname: number, list: readonly Found[]): number {
  let first = surname;
  for (let i = surname - 1; i >= 0 && i > surname - 3; i--) {
    const { fold, tag, lemma } = at(sentence, i);
    if (sentence.caseless || tag !== "PROPN" || !isNameLike(doc, sentence, i) || taker(list, i, i)) break;
    if (lookup(doc.knowledge.lexicon("titles"), sentence, i) || isEveryday(doc.knowledge, lemma)) break;
    if (placeLike(doc, sentence, i) && !isPersonal(doc, fold)) break;
    first = i;
  }
  return first;
}
