import { Features } from "../hash-features.ts";
import { keep, type Phrase, type SceneDoc, tidy } from "../scene-doc.ts";
import { classBits } from "./class-bits.ts";
import { nameRelation } from "./name-relation.ts";

/** Words that stand inside names. */
const PARTICLE = /^(de|del|la|las|los|da|dos|do|di|du|van|von|der|den|bin|ibn|al|el|abu|y)$/;

/** Tokens of a sentence, inclusive, that may be a name; `found` where the name finder says that they hold one. */
export interface NameRun {
  first: number;
  last: number;
  found: boolean;
}

/** Whether a token may be part of a person's name: no title, nationality or word with a meaning of its own, unless it is a listed given or family name. */
function isNameLike(doc: SceneDoc, phrase: Phrase, i: number): boolean {
  const { knowledge, words } = doc;
  const view = doc.views[phrase.sentence]!;
  const { tag, fold } = view.sentence.tokens[i]!;
  if (!/^\p{L}[\p{L}.'’-]+$/u.test(fold)) return false;
  if (knowledge.lexicon("titles").get([fold]) || knowledge.lexicon("people").get([fold])) return false;
  if (knowledge.demonyms.has(fold)) return false;
  if (knowledge.givenNames.has(fold) || knowledge.familyNames.has(fold)) return true;
  const row = view.rows[i]!;
  return tag === "PROPN" && (row < 0 || (words.low(row) === 0 && words.high(row) === 0));
}

/** The tokens of a phrase that may be the name of its person: around what the name finder found, else those it ends in; null where there are none. */
export function nameRun(doc: SceneDoc, phrase: Phrase): NameRun | null {
  const { tokens } = doc.views[phrase.sentence]!.sentence;
  const person = findPerson(doc, phrase);
  let first = phrase.last + 1;
  let last = phrase.last;
  if (person) {
    const at = tokens.findIndex((token) => token.end > person.start);
    first = Math.max(phrase.first, at);
    last = first;
    while (last + 1 < tokens.length && tokens[last + 1]!.start < person.end) last++;
    while (last < phrase.last && isNameLike(doc, phrase, last + 1)) last++;
  }
  const bridges = (i: number) =>
    first <= phrase.last && i > phrase.first && PARTICLE.test(tokens[i]!.fold) && isNameLike(doc, phrase, i - 1);
  while (first > phrase.first && (isNameLike(doc, phrase, first - 1) || bridges(first - 1))) first--;
  return first > phrase.last ? null : { first, last, found: person !== undefined };
}

/** The person that the name finder found at the phrase's head. */
export function findPerson(doc: SceneDoc, phrase: Phrase) {
  const { start } = doc.views[phrase.sentence]!.sentence.tokens[phrase.head]!;
  return phrase.names.find((name) => name.kind === "person" && name.form === "named" && name.end > start);
}

/** Features of a run of name-like words for the question whether it is the name of the phrase's person. */
export function nameRunFeatures(doc: SceneDoc, phrase: Phrase, run: NameRun): Int32Array {
  const f = new Features(false);
  const { knowledge, words } = doc;
  const { rows, sentence } = doc.views[phrase.sentence]!;
  const { tokens } = sentence;
  f.add("bias");
  f.add("n", Math.min(4, run.last - run.first));
  f.add("all", run.first === phrase.first ? 1 : 0);
  f.add("det", tokens[phrase.first]!.tag, run.first === phrase.first ? 1 : 0);
  for (let i = run.first; i <= run.last; i++) {
    const { fold, tag } = tokens[i]!;
    f.add("given", knowledge.givenNames.has(fold) ? 1 : 0, i === run.first ? 1 : 0);
    f.add("family", knowledge.familyNames.has(fold) ? 1 : 0, i === run.last ? 1 : 0);
    f.add("cc", words.coarse(rows[i]!));
    f.add("tag", tag);
    f.add("known", rows[i]! < 0 ? 0 : 1);
  }
  const before = tokens[run.first - 1];
  if (before && run.first > phrase.first) {
    f.add("title", knowledge.lexicon("titles").get([before.fold]) ? 1 : 0);
    for (const bit of classBits(words, rows[run.first - 1]!)) f.add("bb", bit);
    f.add("bt", before.tag);
  } else f.add("bw", before?.fold ?? "<");
  for (const name of phrase.names)
    if (name.end > tokens[run.first]!.start && name.start <= tokens[run.last]!.start)
      f.add("kind", name.kind, name.form);
  f.add("next", tokens[phrase.last + 1]?.fold ?? ">");
  return f.done();
}

/** The text of a run, in capitals, and where it stands. */
export function textOfRun(doc: SceneDoc, phrase: Phrase, run: NameRun): { text: string; start: number; end: number } {
  const { tokens } = doc.views[phrase.sentence]!.sentence;
  const { start } = tokens[run.first]!;
  const { end } = tokens[run.last]!;
  return { text: tidy(doc.text.slice(start, end)), start, end };
}

/** The person's name in a phrase, in capitals, and its span; null where the phrase describes only. */
export function nameSaid(doc: SceneDoc, phrase: Phrase): { text: string; start: number; end: number } | null {
  const known = keep(doc, "victim names", () => new Map<Phrase, ReturnType<typeof nameSaid>>());
  let name = known.get(phrase);
  if (name === undefined) {
    const run = nameRun(doc, phrase);
    const is = run !== null && (run.found || doc.ask("victim-named", nameRunFeatures(doc, phrase, run))[0]! > 0.5);
    if (is) {
      const said = textOfRun(doc, phrase, run);
      name = { ...said, text: said.text.replace(/^["' ]+|["' ,]+$/g, "") };
    } else name = null;
    known.set(phrase, name);
  }
  return name;
}

/** Name of the person a phrase names, in capitals; null where it describes only. */
export function personName(doc: SceneDoc, phrase: Phrase): string | null {
  return nameSaid(doc, phrase)?.text ?? null;
}

/** All other phrases of the report that bear the name of one of these, or a fuller or shorter form of it. */
export function namesakes(doc: SceneDoc, mentions: readonly Phrase[]): Phrase[] {
  const names = [...new Set(mentions.map((phrase) => personName(doc, phrase)).filter((name) => name !== null))];
  if (names.length === 0) return [];
  return doc.phrases.filter((phrase) => {
    if (mentions.includes(phrase)) return false;
    const name = personName(doc, phrase);
    return name !== null && names.some((other) => nameRelation(other, name) !== "apart");
  });
}
