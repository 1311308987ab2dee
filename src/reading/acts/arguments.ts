import { type Clauses, isPreposition, type Phrase, qualifiesNumber, type VerbGroup } from "./phrases.ts";

/** What stands where around a verb. `inherited`: the subject is that of an earlier verb. */
export interface Arguments {
  subject: Phrase | null;
  object: Phrase | null;
  /** Prepositional phrases after the verb up to the next verb, with their preposition. */
  around: { prep: string; phrase: Phrase }[];
}

const RELATIVE = new Set(["who", "which", "that", "whom", "whose"]);
const SPEECH = new Set(
  "say tell report announce claim state add confirm declare warn allege insist note explain believe think reveal indicate show stress suggest fear deny".split(
    " ",
  ),
);
const SUBORDINATORS = new Set(
  "after when while because if as since although though before until once where whereas unless".split(" "),
);

/** The verb's subject, object and prepositional phrases, read off word order; bounded work per verb. */
export function argumentsOf(clauses: Clauses, verb: VerbGroup): Arguments {
  return { subject: subjectOf(clauses, verb, 0), object: objectOf(clauses, verb), around: around(clauses, verb) };
}

/** The noun phrase that a chain of of-phrases and coordination hangs on: "dozens" from "members" in "dozens of leaders and members". */
export function rootOf(clauses: Clauses, phrase: Phrase): Phrase {
  const { tokens } = clauses.sentence;
  let root = phrase;
  for (let steps = 0; steps < 8; steps++) {
    const link = skipQuotes(clauses, root.first - 1);
    if (link < 1 || !/^(of|and|or)$/.test(tokens[link]!.fold)) break;
    const before = clauses.phraseAt[skipQuotes(clauses, link - 1)];
    if (!before || before.end < root.last) break;
    root = before;
  }
  return root;
}

/** "850 pupils under the age of 12 who …": the antecedent of "who" is the nearest phrase of people before it. */
function nearestPeople(clauses: Clauses, phrase: Phrase): Phrase {
  let at = phrase;
  for (let steps = 0; steps < 4 && !clauses.isPeople(at); steps++) {
    const before = at.prep > 0 ? clauses.phraseAt[skipQuotes(clauses, at.prep - 1)] : undefined;
    if (!before) return phrase;
    at = before;
  }
  return clauses.isPeople(at) ? at : phrase;
}

function skipQuotes({ sentence: { tokens } }: Clauses, i: number): number {
  while (i > 0 && /^["“”'‘’«»)(]$/.test(tokens[i]!.text)) i--;
  return i;
}

function subjectOf(clauses: Clauses, verb: VerbGroup, depth: number): Phrase | null {
  if (depth > 8) return null;
  const { tokens } = clauses.sentence;
  const { phraseAt, verbAt } = clauses;
  if (verb.form === "gerund" && verb.first > 0 && tokens[verb.first - 1]!.text === ",") {
    // "A bomber struck among men who were drilling, killing nine": the main clause's subject.
    const main = clauses.verbs.find(
      (v) =>
        v.last < verb.first &&
        v.form === "finite" &&
        !RELATIVE.has(tokens[v.first - 1]?.fold ?? "") &&
        !SPEECH.has(tokens[v.head]!.lemma),
    );
    if (main) return subjectOf(clauses, main, depth + 1);
  }
  if (verb.form === "participle") {
    const noun = phraseAt[skipQuotes(clauses, verb.first - 1)];
    return noun ? rootOf(clauses, noun) : null;
  }
  let i = verb.first - 1;
  for (let steps = 0; i >= 0 && steps < 60; steps++) {
    const token = tokens[i]!;
    if (RELATIVE.has(token.fold) && token.tag !== "DET") {
      const noun = phraseAt[skipComma(clauses, i - 1)];
      if (noun && token.fold === "who") return nearestPeople(clauses, rootOf(clauses, noun));
      if (noun && token.fold !== "that") return rootOf(clauses, noun);
      // "that" after a verb of speech opens a clause of its own; after a noun it is a relative.
      return noun && !verbAt[i - 1] && verb.first - i <= 2 ? rootOf(clauses, noun) : null;
    }
    const phrase = phraseAt[i];
    if (phrase) {
      const root = rootOf(clauses, phrase);
      if (root.prep >= 0) {
        i = root.prep - 1;
        continue;
      }
      const governing = verbAt[phrase.first - 1] ?? (phrase.first > 1 ? verbAt[phrase.first - 2] : undefined);
      if (
        governing &&
        !SPEECH.has(tokens[governing.head]!.lemma) &&
        governing.last < phrase.first &&
        adjacent(clauses, governing, phrase)
      ) {
        return subjectOf(clauses, governing, depth + 1);
      }
      return rootOf(clauses, phrase);
    }
    const other = verbAt[i];
    if (other) return SPEECH.has(tokens[other.head]!.lemma) ? null : subjectOf(clauses, other, depth + 1);
    if (/^[;:]$/.test(token.text)) return null;
    if (SUBORDINATORS.has(token.fold) && token.tag !== "ADV")
      return verb.form === "finite" ? null : mainSubject(clauses, verb, depth);
    i--;
  }
  return verb.form === "finite" ? null : mainSubject(clauses, verb, depth);
}

/** "After killing five, the men fled": a gerund before its clause takes the subject of the next finite verb. */
function mainSubject(clauses: Clauses, verb: VerbGroup, depth: number): Phrase | null {
  const next = clauses.verbs.find((v) => v.first > verb.last && v.form === "finite");
  return next && !clauses.verbs.some((v) => v.first < verb.first && v.form === "finite")
    ? subjectOf(clauses, next, depth + 1)
    : null;
}

function adjacent({ sentence: { tokens } }: Clauses, verb: VerbGroup, phrase: Phrase): boolean {
  for (let i = verb.last + 1; i < phrase.first; i++)
    if (!/^(ADV|PART|ADP|DET)$/.test(tokens[i]!.tag) && !/^["“”]$/.test(tokens[i]!.text)) return false;
  return true;
}

function skipComma({ sentence: { tokens } }: Clauses, i: number): number {
  while (i > 0 && /^[,"“”'‘’«»)(–—-]$/.test(tokens[i]!.text)) i--;
  return i;
}

const PARTICLES = new Set(["up", "down", "out", "off", "away", "back", "dead", "hostage", "captive", "them"]);

function objectOf({ sentence: { tokens }, phraseAt, verbAt }: Clauses, verb: VerbGroup): Phrase | null {
  for (let i = verb.last + 1; i < tokens.length && i <= verb.last + 5; i++) {
    const token = tokens[i]!;
    const phrase = phraseAt[i];
    if (phrase)
      return phrase.first === i && (phrase.prep < 0 || PARTICLES.has(tokens[phrase.prep]!.fold)) ? phrase : null;
    if (verbAt[i] || /^[,;:.]$/.test(token.text)) return null;
    if (isPreposition(token) && !PARTICLES.has(token.fold) && !qualifiesNumber(tokens, i)) return null;
  }
  return null;
}

/** The first noun phrase without preposition after a verb, past prepositional ones: "was attacked on Monday the convoy of …". */
export function lateObject({ sentence: { tokens }, phrases, verbAt }: Clauses, verb: VerbGroup): Phrase | null {
  for (const phrase of phrases) {
    if (phrase.first <= verb.last) continue;
    if (phrase.first - verb.last > 8 || verbAt.slice(verb.last + 1, phrase.first).some(Boolean)) return null;
    const time =
      /^(NUM|PROPN)$/.test(tokens[phrase.head]!.tag) &&
      /^(NUM|PROPN)$/.test(tokens[phrase.first]!.tag) &&
      phrase.first !== verb.last + 1;
    if (phrase.prep < 0 && !time) return phrase;
  }
  return null;
}

function around({ sentence: { tokens }, phrases, verbAt }: Clauses, verb: VerbGroup): Arguments["around"] {
  const found: Arguments["around"] = [];
  for (const phrase of phrases) {
    if (phrase.first <= verb.last || phrase.prep < 0) continue;
    if (phrase.first - verb.last > 40) break;
    // Past the next finite verb (other than one in a relative clause) phrases belong to that one.
    const between = verbAt.slice(verb.last + 1, phrase.prep).find((v) => v && v !== verb && v.form === "finite");
    if (between) break;
    found.push({ prep: tokens[phrase.prep]!.fold, phrase });
  }
  return found;
}
