import type { NameMention } from "../../record/mention.ts";
import type { Attribution } from "../../record/reading.ts";
import type { Speaker } from "../../record/speaker.ts";
import { argumentsOf } from "../acts/arguments.ts";
import type { Clauses, Phrase, VerbGroup } from "../acts/phrases.ts";
import type { Doc } from "../doc.ts";
import { speakerIn } from "./speakers.ts";
import { stanceOf } from "./stances.ts";

const PRONOUN = /^(he|she|they|it|who|which)$/;
/** Things that claim lives but say nothing. */
const TAKES_LIVES = /^(life|lives|victim|victims)$/;

/** "X said that …", "…, X said", "was announced by X", "X denied …", and verb-first speech in other languages. */
export function speechVerbs(
  doc: Doc,
  clauses: Clauses,
  names: readonly NameMention[],
  lastSpeaker: () => Speaker | null,
): Attribution[] {
  const { tokens } = clauses.sentence;
  const speech = doc.knowledge.lexicon("speech");
  const lemmas = tokens.map((t) => t.lemma);
  const folds = tokens.map((t) => t.fold);
  const found: Attribution[] = [];
  for (let i = 0; i < tokens.length; i++) {
    const foreign = tokens[i]!.tag !== "VERB" ? speech.longest(folds, i) : null;
    if (foreign && (foreign.value.extra[0] ?? "en") !== "en") {
      const own = verbFirst(doc, clauses, names, i, foreign.value.category);
      if (own) found.push(own);
      continue;
    }
    const match = speech.longest(lemmas, i);
    if (!match || !/^(VERB|AUX)$/.test(tokens[i]!.tag)) {
      const bare = misTagged(doc, clauses, names, i);
      if (bare) found.push(bare);
      continue;
    }
    const verb = clauses.verbAt[i];
    if (!verb || verb.head < i) continue;
    const made = reported(doc, clauses, verb, i + match.length - 1, match.value.category, names, lastSpeaker);
    if (made) found.push(made);
  }
  return found;
}

function reported(
  doc: Doc,
  clauses: Clauses,
  verb: VerbGroup,
  last: number,
  category: string,
  names: readonly NameMention[],
  lastSpeaker: () => Speaker | null,
): Attribution | null {
  const { sentence } = clauses;
  const { tokens } = sentence;
  const { subject, object, around } = argumentsOf(clauses, verb);
  const cue = { start: tokens[verb.first]!.start, end: tokens[Math.max(last, verb.last)]!.end };
  if (verb.passive) {
    const by = around.find((a) => a.prep === "by" && a.phrase.prep === verb.last + 1);
    const speaker = by ? speakerIn(doc, names, spanOf(clauses, by.phrase)) : null;
    if (speaker)
      return made(doc, { start: sentence.start, end: sentence.end }, speaker, category, cue, "speech-passive");
    const doubtful =
      category === "suspect" || (category === "say" && /^(believe|report|think|say)$/.test(tokens[verb.head]!.lemma));
    if (!doubtful || !subject) return null;
    return {
      ...spanFrom(clauses, subject.first),
      speaker: unnamed,
      stance: "suspected",
      cue,
      form: "reported",
      rule: "speech-impersonal",
    };
  }
  if (object && TAKES_LIVES.test(tokens[object.head]!.lemma)) return null;
  const speaker =
    subject &&
    (PRONOUN.test(tokens[subject.head]!.fold) ? lastSpeaker() : speakerIn(doc, names, spanOf(clauses, subject)));
  const inverted = !speaker && object ? speakerIn(doc, names, spanOf(clauses, object)) : null;
  const who = speaker ?? inverted;
  if (!who) return null;
  // Content before, when the verb closes the sentence: "…, X said."; else after the verb.
  const contentAfter = tokens.length - 1 - Math.max(verb.last, last);
  const closing = contentAfter <= 3 || (inverted !== null && object !== null && tokens.length - 1 - object.end <= 3);
  const start = subject && speaker ? Math.min(subject.first, verb.first) : verb.first;
  if (closing && start > 2)
    return made(doc, { start: sentence.start, end: sentence.end }, who, category, cue, "speech-after");
  if (!complement(clauses, verb, object, category)) return null;
  const from = subject && speaker && subject.first < verb.first ? tokens[subject.first]!.start : cue.start;
  const attributed = made(doc, { start: from, end: sentence.end }, who, category, cue, "speech-before");
  return parenthetical(clauses, verb, subject) ? { ...attributed, start: sentence.start } : attributed;
}

/** ", X said, ": what stands on both sides is said. */
function parenthetical({ sentence: { tokens } }: Clauses, verb: VerbGroup, subject: Phrase | null): boolean {
  return subject !== null && tokens[subject.first - 1]?.text === "," && tokens[verb.last + 1]?.text === ",";
}

/** Verbs of judgement and denial take a plain object; plain speech needs a clause, a colon or a quotation after it. */
function complement(
  { sentence: { tokens }, verbs }: Clauses,
  verb: VerbGroup,
  object: Phrase | null,
  category: string,
): boolean {
  if (category !== "say")
    return object !== null || verbs.some((v) => v.first > verb.last) || tokens[verb.last + 1]?.text === ":";
  for (let i = verb.last + 1; i < tokens.length && i < verb.last + 16; i++) {
    if (/^(that|how|whether)$/.test(tokens[i]!.fold) || /^[:“«"]$/.test(tokens[i]!.text)) return true;
  }
  return verbs.some((v) => v.first > verb.last && v.form === "finite");
}

const unnamed: Speaker = { kind: "unnamed", name: null, role: null, party: null, private: false, span: null };

function made(
  doc: Doc,
  span: { start: number; end: number },
  speaker: Speaker,
  category: string,
  cue: Attribution["cue"],
  rule: string,
): Attribution {
  return {
    ...span,
    speaker,
    stance: stanceOf(doc.knowledge, category, speaker),
    cue,
    form: "reported",
    rule: `${rule}-${category}`,
  };
}

/** Verb-first order ("وثق X …", kept by machine translation): the name after the verb speaks, up to the next clause. */
function verbFirst(
  doc: Doc,
  clauses: Clauses,
  names: readonly NameMention[],
  i: number,
  category: string,
): Attribution | null {
  const { sentence } = clauses;
  const { tokens } = sentence;
  const after = names.find(
    (n) => n.start >= tokens[i]!.start && n.start <= (tokens[i + 2] ?? tokens[i])!.end && n.kind !== "place",
  );
  const before =
    i > 0
      ? names.find((n) => n.end <= tokens[i]!.start && n.end >= tokens[i - 1]!.start && n.kind !== "place")
      : undefined;
  const name = after ?? before;
  const speaker = name ? speakerIn(doc, names, name) : null;
  if (!speaker) return null;
  return made(
    doc,
    { start: tokens[i]!.start, end: clauseEnd(clauses, i) },
    speaker,
    category,
    tokens[i]!,
    "speech-verb-first",
  );
}

/** Where the clause after token `i` ends: before ", and" with a subject and verb of its own. */
function clauseEnd({ sentence, phraseAt, verbAt }: Clauses, i: number): number {
  const { tokens } = sentence;
  for (let j = i + 2; j < tokens.length - 2; j++) {
    if (tokens[j]!.text !== "," || !/^(and|but|while)$/.test(tokens[j + 1]!.fold)) continue;
    const phrase = phraseAt[j + 2];
    if (phrase && (verbAt[phrase.end + 1] || verbAt[phrase.last + 1])) return tokens[j]!.start;
  }
  return sentence.end;
}

const SPOKEN =
  /^(announced|confirmed|claimed|denied|declared|assures|assured|stated|affirms|affirmed|confirms|announces|reported|documented|recorded)$/;

/** A verb of speech that the tagger took for part of the name before it ("the X announced", "Y assures us"). */
function misTagged(doc: Doc, clauses: Clauses, names: readonly NameMention[], i: number): Attribution | null {
  const { tokens } = clauses.sentence;
  const token = tokens[i]!;
  if (!SPOKEN.test(token.fold) || clauses.verbAt[i] || i === 0) return null;
  const match = doc.knowledge.lexicon("speech").get([
    token.fold
      .replace(/(?<=nounc|clar|stat|ssur)e?[ds]$/, "e")
      .replace(/(firm|claim|report|document|record)(ed|s)$/, "$1")
      .replace(/ied$/, "y"),
  ]);
  const name = names.find((n) => n.start < token.start && n.end > tokens[i - 1]!.start - 1) ?? null;
  const before =
    i >= 2
      ? names.find(
          (n) =>
            n.end <= token.start && token.start - n.end < 60 && /^\W*,/.test(doc.report.text.slice(n.end, token.start)),
        )
      : undefined;
  const source = name ?? before;
  if (!match || !source) return null;
  const speaker = speakerIn(doc, names, { start: source.start, end: Math.min(source.end, token.start) });
  if (!speaker) return null;
  return made(
    doc,
    { start: source.start, end: clauses.sentence.end },
    speaker,
    match.category,
    token,
    "speech-untagged",
  );
}

function spanOf({ sentence: { tokens } }: Clauses, phrase: Phrase) {
  return { start: tokens[phrase.first]!.start, end: tokens[phrase.end]!.end };
}

function spanFrom({ sentence }: Clauses, first: number) {
  return { start: sentence.tokens[first]!.start, end: sentence.end };
}
