import type { Attribution } from "../../record/reading.ts";
import type { Span } from "../../record/span.ts";
import type { Speaker } from "../../record/speaker.ts";
import { isNegated, modal, voice } from "../chunks/verb-group.ts";
import type { Chunk, Token } from "../doc.ts";
import { complement, wouldAct } from "./complement.ts";
import { fold, type Heard, isClause, phraseAfter, phrasesBefore, stretch } from "./phrases.ts";
import { agrees, type Pronoun } from "./pronouns.ts";
import { clauseEnd, clauseStart, NOBODY, said } from "./said.ts";
import { hasTrade, speakerOf, tradeAt } from "./speakers.ts";
import { earlierSubject, subjectOf } from "./subjects.ts";

export const SPEECH = new Set([
  "say",
  "announce",
  "claim",
  "responsibility",
  "deny",
  "suspect",
  "threaten",
  "expect",
  "warn",
  "document",
  "number",
  "witness",
  "put",
]);

const ONE = /^(?:he|she)$/;

/** A verb of speech as the list knows it: its group, its last token and category. */
interface Cue {
  verb: Chunk;
  last: number;
  category: string;
}

/** "X said that …", "…, X said", "was announced by X", "X denied …", and verb-first speech of other languages. */
export function speechVerbs(h: Heard, cited: readonly Span[], pronoun: Pronoun): Attribution[] {
  const found: Attribution[] = [];
  const speech = h.doc.knowledge.lexicon("speech");
  const lemmas = h.tokens.map((token) => token.lemma);
  const folds = h.tokens.map((token) => token.fold);
  // Who speaks in this sentence already, whom its earlier clauses are about, else whom the sentences before.
  const within =
    (at: number): Pronoun =>
    (word, spoken) => {
      const last = found.at(-1)?.speaker;
      if (last && agrees(word, last, h.doc.knowledge)) return last;
      return (spoken ? null : earlierSubject(h, at, word)) ?? pronoun(word, spoken);
    };
  for (let i = 0; i < h.tokens.length; i++) {
    const foreign = speech.longest(folds, i);
    if (foreign && SPEECH.has(foreign.value.category) && (foreign.value.extra[0] ?? "en") !== "en") {
      const own = verbFirst(h, i, foreign.value.category);
      if (own) found.push(own);
      continue;
    }
    const verb = h.chunkAt[i];
    const tagged = verb?.kind === "verb" && verb.head === i;
    const match = tagged ? speech.longest(lemmas, i) : mistagged(h, i);
    if (!match || !SPEECH.has(match.value.category)) continue;
    const chunk = tagged ? verb : { kind: "verb" as const, first: i, last: i, head: i };
    const cue = { verb: chunk, last: Math.max(chunk.last, i + match.length - 1), category: match.value.category };
    // "according to what X indicated" has been heard already.
    const start = (h.tokens[i] as Token).start;
    if (cited.some((span) => span.start <= start && start < span.end)) continue;
    const made = reported(h, cue, within(chunk.first), found.at(-1) ?? null);
    if (made) found.push(made);
  }
  return found;
}

/** A past form of speech that the tagger took for a noun or an adjective: "the ministry announced", in capitals above all. */
function mistagged(h: Heard, i: number) {
  const token = h.tokens[i] as Token;
  if (
    i === 0 ||
    !/^(?:NOUN|PROPN|ADJ|PART|ADV|ADP|X|INTJ)$/.test(token.tag) ||
    !/(?:ed|ied|said|told)$/.test(token.fold)
  )
    return present(h, i);
  const speech = h.doc.knowledge.lexicon("speech");
  const base = token.fold.replace(/said$/, "say").replace(/told$/, "tell");
  for (const lemma of [
    base,
    base.replace(/ied$/, "y"),
    base.replace(/ed$/, ""),
    base.replace(/d$/, ""),
    base.replace(/(.)\1ed$/, "$1"),
  ]) {
    const match = speech.longest([lemma, ...h.tokens.slice(i + 1, i + 3).map((next) => next.lemma)], 0);
    if (match) return match;
  }
  return null;
}

/** "the army disputes both counts": between somebody who speaks and an object with its determiner there must be a verb. */
function present(h: Heard, i: number) {
  const token = h.tokens[i] as Token;
  const next = h.tokens[i + 1];
  if (i === 0 || !/^(?:NOUN|PROPN)$/.test(token.tag) || !/[^s]s$/.test(token.fold)) return null;
  if (!/^(?:DET|PRON)$/.test(next?.tag ?? "") && !/^(?:both|that|all)$/.test(next?.fold ?? "")) return null;
  const speaks =
    tradeAt(h, i - 1) ||
    h.names.some(({ kind, end }) => /^(?:actor|organisation)$/.test(kind) && end === h.tokens[i - 1]?.end);
  // "a group that lists raids reckons that": the noun of a relative clause is the object of its verb.
  const clause = h.verbs.some((verb) => verb.last < i && isClause(h, verb));
  const relative =
    next?.fold === "that" && h.tokens.slice(1, i - 1).some(({ fold: word }) => /^(?:who|which)$/.test(word));
  if (!(relative || (speaks && !(clause && next?.fold === "that")))) return null;
  const speech = h.doc.knowledge.lexicon("speech");
  for (const lemma of [token.fold.replace(/s$/, ""), token.fold.replace(/es$/, ""), token.fold.replace(/ies$/, "y")]) {
    const match = speech.longest([lemma], 0);
    if (match && SPEECH.has(match.value.category)) return match;
  }
  return null;
}

function reported(h: Heard, cue: Cue, within: Pronoun, inner: Attribution | null): Attribution | null {
  const { sentence, tokens } = h;
  const { verb, last, category } = cue;
  const words = stretch(h, verb.first, last);
  const as = fold(h, verb.first - 1) === "as" && fold(h, last + 1) === "by";
  if (as || voice(sentence, verb) === "passive") return passive(h, cue, inner);
  if (isNegated(sentence, verb) || /^(?:nor|neither)$/.test(fold(h, verb.first - 1))) return null;
  if (fold(h, verb.head - 1) === "neither") return null;
  const head = tokens[verb.head] as Token;
  // What should be said, or was to be, is not said.
  if (/^(?:should|must|might|may)$/.test(modal(sentence, verb) ?? "") || fold(h, verb.first) === "to") return null;
  const bare = verb.first === verb.head && head.fold.endsWith("ing");
  if (bare) {
    // "…, adding: “…”": the speaker of the sentence goes on.
    const quoting =
      /^[:“"«]$/.test(tokens[last + 1]?.text ?? "") || fold(h, last + 1) === "that" || fold(h, last + 1) === ",";
    const speaker = quoting && fold(h, verb.first - 1) !== "of" ? (inner?.speaker ?? within("they")) : null;
    return speaker && said(h, { start: words.start, end: sentence.end }, speaker, category, words, "speech-participle");
  }
  // "said to be": no speech, but "said to us that".
  if (fold(h, last + 1) === "to" && category === "say" && h.chunkAt[last + 2]?.kind !== "noun") return null;
  // "…, so says the mayor": the speaker stands behind, whatever stands before.
  const so = /^(?:so|thus)$/.test(fold(h, verb.first - 1));
  // "…, and added": who spoke before it in the sentence.
  const and = inner && fold(h, verb.first - 1) === "and" ? { speaker: inner.speaker, first: verb.first } : null;
  const subject = so ? null : ((category === "say" ? and : null) ?? subjectOf(h, verb, within) ?? and);
  if (!subject) {
    const quoteBefore = /^[,:”"’»]$/.test(tokens[verb.first - (so ? 2 : 1)]?.text ?? "");
    const inverted = quoteBefore ? behind(h, last + 1, within) : null;
    if (!inverted) return null;
    const span = { start: clauseStart(h, verb.first), end: sentence.end };
    return said(h, span, inverted, category, words, "speech-inverted");
  }
  const { speaker, first } = subject;
  const told = kindOf(h, cue);
  const opening = tokens[first]?.start as number;
  // "…, as the mayor put it, …"
  const asTold = fold(h, first - 1) === "as";
  if (category === "put" && !asTold) return null;
  const lead = first - (asTold ? 2 : 1);
  const comma = lead < 0 ? asTold : /^[,”"’»(–—]$/.test(tokens[lead]?.text ?? "");
  if (comma && closes(h, last) && (first > 2 || asTold))
    return said(h, { start: clauseStart(h, first), end: sentence.end }, speaker, told, words, "speech-after");
  if (comma && (first > 1 || asTold) && (asTold ? /^[,:]$/ : /^,$/).test(tokens[last + 1]?.text ?? ""))
    return said(h, { start: clauseStart(h, first), end: sentence.end }, speaker, told, words, "speech-inside");
  // "He saw forty men" is told by who spoke before.
  const before = fold(h, verb.first - 1);
  const witness = category === "witness" && ONE.test(before) ? within(before, true) : null;
  if (category === "witness" && !witness) return null;
  if (!complement(h, verb, last, category, speaker)) return null;
  const end = category === "witness" ? clauseEnd(h, last) : sentence.end;
  return said(h, { start: opening, end }, witness ?? speaker, told, words, "speech-before");
}

/** What the verb does here: warnings of the speaker's own deeds are threats, an admitted responsibility is a claim of it. */
function kindOf(h: Heard, { last, category }: Cue): string {
  if (category === "warn") return wouldAct(h, last) ? "threaten" : "expect";
  if (!/^(?:announce|say|claim)$/.test(category)) return category;
  for (let i = last + 1; i <= last + 7 && !/^(?:that|[,.:;])$/.test(fold(h, i)); i++)
    if (fold(h, i) === "responsibility" && /^(?:its|their|his|her|the|full|sole)$/.test(fold(h, i - 1)))
      return "responsibility";
  return category;
}

/** Whether nothing that could be said follows: the end, a place and a time, or who it was said to. */
function closes(h: Heard, from: number): boolean {
  const { tokens, verbs } = h;
  let last = from;
  // "…, the governor said (in its language)."
  if (tokens[last + 1]?.text === "(") {
    const close = tokens.findIndex(({ text }, i) => i > last && text === ")");
    if (close > 0) last = close;
  }
  const rest = tokens.length - 1 - last;
  if (rest <= 3) return true;
  const object = h.chunkAt[last + 1];
  const prepositional =
    /^(?:in|on|at|to|during|late|early|yesterday|by|from|[,;])$/.test(fold(h, last + 1)) ||
    (object !== undefined && object.last >= tokens.length - 3);
  return prepositional && rest < 16 && !verbs.some((verb) => verb.first > last && isClause(h, verb));
}

/** Who stands behind an inverted verb: "said he", "told us the warden". */
function behind(h: Heard, from: number, within: Pronoun): Speaker | null {
  const word = fold(h, from);
  if (/^(?:he|she|it|they)$/.test(word)) return within(word);
  const at = /^(?:us|me|him|her|them|reporters|journalists)$/.test(word) ? from + 1 : from;
  return after(h, at)?.speaker ?? null;
}

function after(h: Heard, from: number): { speaker: Speaker; end: number } | null {
  const party = phraseAfter(h, from, (first, last) => hasTrade(h, first, last));
  const speaker = party && speakerOf(h, party);
  return party && speaker ? { speaker, end: party.end } : null;
}

function passive(h: Heard, cue: Cue, inner: Attribution | null): Attribution | null {
  const { sentence, tokens } = h;
  const { verb, last, category } = cue;
  // "was given by", "was seen by" tell of no speech; "was put at 30 by" does.
  if (category === "witness" || category === "put" || (category === "number" && fold(h, last + 1) !== "at"))
    return null;
  if (/^(?:register|list|log)$/.test((tokens[verb.head] as Token).lemma)) return null;
  const words = stretch(h, verb.first, last);
  const by = [last + 1, last + 2, last + 3, last + 4].find((i) => fold(h, i) === "by");
  const agent = by === undefined ? null : after(h, by + 1);
  if (agent) {
    const reduced = verb.first === verb.head && !/^(?:was|were|been|be|is|are)$/.test(fold(h, verb.first - 1));
    const noun = h.chunkAt[verb.first - 1];
    const as = fold(h, verb.first - 1) === "as";
    if (reduced && !as && noun?.kind === "noun")
      return said(
        h,
        {
          start: tokens[noun.first]?.start as number,
          end: tokens[Math.min(agent.end, tokens.length - 1)]?.end as number,
        },
        agent.speaker,
        category,
        words,
        "speech-agent",
      );
    // Within what somebody else says, only the clause itself is the agent's.
    const subject = inner ? phrasesBefore(h, verb.first)[0] : undefined;
    const start = subject ? (tokens[subject.first] as Token).start : clauseStart(h, verb.first);
    return said(h, { start, end: clauseEnd(h, last) }, agent.speaker, category, words, "speech-passive");
  }
  const doubtful =
    category === "suspect" ||
    /^(?:believe|think|report|say|understand|rumour|rumor|estimate)$/.test((tokens[verb.head] as Token).lemma);
  const to =
    fold(h, last + 1) === "to" ||
    fold(h, last + 1) === "of" ||
    (fold(h, last + 1) === "that" && fold(h, verb.first - 1) === "it");
  // "It can be said that" is the writer's own.
  if (!doubtful || !to || modal(sentence, verb) !== null || verb.first === verb.head) return null;
  // "The army said that X was suspected": it is the army that says so.
  const own = inner && inner.end >= words.end ? inner : null;
  const span = { start: own ? Math.max(own.start, own.cue.end) : clauseStart(h, verb.first), end: clauseEnd(h, last) };
  return said(h, span, own?.speaker ?? NOBODY, "suspect", words, "speech-impersonal");
}

/** Verb-first order (kept by machine translation of Arabic): who stands after the verb speaks to the end of the clause. */
function verbFirst(h: Heard, i: number, category: string): Attribution | null {
  const { tokens } = h;
  const behind = after(h, i + 1);
  const before = behind
    ? null
    : phrasesBefore(h, i)
        .map((party) => speakerOf(h, party))
        .find((speaker) => speaker !== null);
  const speaker = behind?.speaker ?? before;
  if (!speaker) return null;
  const start = behind ? (tokens[i] as Token).start : (speaker.span?.start ?? (tokens[i] as Token).start);
  return said(h, { start, end: clauseEnd(h, i) }, speaker, category, tokens[i] as Token, "speech-verb-first");
}
