import type { Doc, Sentence } from "../doc.ts";
import { ARMED } from "./armed-words.ts";
import { at, type Found, found, taker } from "./found.ts";
import { type Run, runBefore, runFrom } from "./name-run.ts";

const FIGHTERS =
  /^(fighter|gunman|militant|insurgent|rebel|guerrilla|guerilla|terrorist|jihadist|extremist|militiaman|commander|combatant|cell|militia|faction|suspect|operative|member|group|movement|insurgency|sympathi[sz]er)$/;
const SURE =
  /^(fighter|gunman|militant|insurgent|rebel|guerrilla|guerilla|terrorist|jihadist|extremist|militiaman|combatant|militia|insurgency)$/;

/** Groups that no registry lists: by a word of arms in the name, or by the fighters they are said to have. */
export function findUnknownActors(doc: Doc, sentence: Sentence, list: Found[]): void {
  madeLikeOne(doc, sentence, list);
  if (!sentence.caseless) byCompany(doc, sentence, list);
}

/** "Boko Haram militants", "gunmen from the Red Falcons", "the Seka rebels": a capitalised name beside its fighters. */
function byCompany(doc: Doc, sentence: Sentence, list: Found[]): void {
  for (let i = 0; i < sentence.tokens.length; i++) {
    const token = at(sentence, i);
    if (!FIGHTERS.test(token.lemma) || (i > 0 && /^\p{Lu}/u.test(token.text))) continue;
    // "Two gunmen" at the opening of a sentence: a number is no name.
    const before = i > 0 && at(sentence, i - 1).tag !== "NUM" ? runBefore(doc, sentence, i - 1) : null;
    const link = sentence.tokens[i + 1];
    const name =
      (before && !doc.knowledge.demonyms.has(at(sentence, before.last).fold) && SURE.test(token.lemma)
        ? before
        : null) ??
      (link && /^(of|from)$/.test(link.fold) && SURE.test(token.lemma) ? after(doc, sentence, i + 2) : null);
    if (!name || taker(list, name.first, name.last) || isOrigin(doc, sentence, name)) continue;
    list.push(
      found(doc, {
        kind: "actor",
        sentence,
        first: name.outerFirst,
        last: name.outerLast,
        head: name.last,
        sort: "armed group",
        confidence: 0.55,
        rule: "actor-by-fighters",
      }),
    );
  }
}

function after(doc: Doc, sentence: Sentence, i: number): Run | null {
  return runFrom(doc, sentence, at0(sentence, i) === "the" ? i + 1 : i);
}

const at0 = (sentence: Sentence, i: number) => sentence.tokens[i]?.fold;

/** Whether a capitalised word before fighters says where they are from or who they are. */
function isOrigin(doc: Doc, sentence: Sentence, { first, last }: Run): boolean {
  const words = sentence.tokens.slice(first, last + 1).map(({ fold }) => fold);
  // "Kurdish fighters": a people, no group.
  if (first === last && (at(sentence, first).tag === "ADJ" || /(?:ish|ese|ite|i|an)$/.test(words[0] as string)))
    return true;
  return (
    doc.knowledge.places.get(words) !== undefined ||
    words.some((word) => doc.knowledge.demonyms.has(word) || doc.knowledge.countryByName.has(word)) ||
    words.some((word) => doc.knowledge.givenNames.has(word))
  );
}

/** "the Northern Storm Brigade", "Army of the Righteous": a capitalised name with a word of arms in it. */
function madeLikeOne(doc: Doc, sentence: Sentence, founds: Found[]): void {
  const { tokens } = sentence;
  for (let i = 0; i < tokens.length; i++) {
    const token = at(sentence, i);
    if (!ARMED.test(token.fold) || taker(founds, i, i)) continue;
    if (!sentence.caseless && !/^\p{Lu}/u.test(token.text)) continue;
    const defined = sentence.caseless && isDefined(sentence, i);
    const run = defined ? nounsBefore(sentence, i) : runBefore(doc, sentence, i);
    if (!run || run.last - run.first < 1 || /^task$/.test(at(sentence, run.last - 1).fold)) continue;
    if (sentence.caseless && !defined && at(sentence, i).tag !== "PROPN") continue;
    let last = run.last;
    const of = tokens[last + 1]?.fold === "of" || tokens[last + 1]?.fold === "for";
    if (of && !sentence.caseless)
      for (let j = last + 2; j < Math.min(tokens.length, last + 7); j++) {
        const next = at(sentence, j);
        if (/^\p{Lu}/u.test(next.text)) last = j;
        else if (!/^(the|of|and|for)$/.test(next.fold)) break;
      }
    if (taker(founds, run.first, last)) continue;
    founds.push(
      found(doc, {
        kind: "actor",
        sentence,
        first: run.first,
        last,
        sort: "armed group",
        confidence: 0.6,
        rule: "actor-made-name",
      }),
    );
  }
}

/** "HARBOUR DEFENCE FORCES (HDF)": what a short form in brackets follows is a name, whatever its words are taken for. */
function isDefined({ tokens }: Sentence, last: number): boolean {
  const [open, short, close] = tokens.slice(last + 1, last + 4);
  return open?.text === "(" && /^[\p{Lu}][\p{Lu}\d-]{1,8}$/u.test(short?.text ?? "") && close?.text === ")";
}

function nounsBefore({ tokens }: Sentence, last: number): { first: number; last: number } {
  let first = last;
  while (/^(NOUN|PROPN|ADJ|X)$/.test(tokens[first - 1]?.tag ?? "") && last - first < 6) first--;
  return { first, last };
}
