import type { Attribution } from "../../record/reading.ts";
import type { Span } from "../../record/span.ts";
import type { Speaker } from "../../record/speaker.ts";
import { isNegated, modal, voice } from "../chunks/verb-group.ts";
import type { Chunk, Token } from "../doc.ts";
import { complement, wouldAct } from "./complement.ts";
import { fold, type Heard, isClause, type Party, phraseAfter, phrasesBefore, stretch } from "./phrases.ts";
import { clauseEnd, clauseStart, NOBODY, said } from "./said.ts";
import { hasTrade, speakerOf } from "./speakers.ts";

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
]);
const PRONOUN = /^(?:he|she|they|it|who|which)$/;

/** A verb of speech as the list knows it: its group, its last token and category. */
interface Cue {
  verb: Chunk;
  last: number;
  category: string;
}

/** "X said that …", "…, X said", "was announced by X", "X denied …", and verb-first speech of other languages. */
export function speechVerbs(h: Heard, cited: readonly Span[], pronoun: () => Speaker | null): Attribution[] {
  const found: Attribution[] = [];
  const speech = h.doc.knowledge.lexicon("speech");
  const lemmas = h.tokens.map((token) => token.lemma);
  const folds = h.tokens.map((token) => token.fold);
  const within = (): Speaker | null => found.at(-1)?.speaker ?? pronoun();
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
    const made = reported(h, cue, within, found.length > 0);
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
    return null;
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

function reported(h: Heard, cue: Cue, within: () => Speaker | null, inner: boolean): Attribution | null {
  const { sentence, tokens } = h;
  const { verb, last, category } = cue;
  const words = stretch(h, verb.first, last);
  const as = fold(h, verb.first - 1) === "as" && fold(h, last + 1) === "by";
  if (as || voice(sentence, verb) === "passive") return passive(h, cue, inner);
  if (category !== "deny" && isNegated(sentence, verb)) return null;
  const head = tokens[verb.head] as Token;
  const bare = verb.first === verb.head && head.fold.endsWith("ing");
  if (bare) {
    // "…, adding: “…”": the speaker of the sentence goes on.
    const quoting =
      /^[:“"«]$/.test(tokens[last + 1]?.text ?? "") || fold(h, last + 1) === "that" || fold(h, last + 1) === ",";
    const speaker = quoting && fold(h, verb.first - 1) !== "of" ? within() : null;
    return speaker && said(h, { start: words.start, end: sentence.end }, speaker, category, words, "speech-participle");
  }
  if (/^to$/.test(fold(h, last + 1)) && category === "say") return null;
  const subject = subjectOf(h, verb, within);
  const quoteBefore = /^[,”"’»]$/.test(tokens[verb.first - 1]?.text ?? "");
  if (!subject || (quoteBefore && subject.party === null)) {
    const inverted = quoteBefore ? after(h, last + 1) : null;
    if (!inverted) return null;
    return said(
      h,
      { start: clauseStart(h, verb.first), end: sentence.end },
      inverted.speaker,
      category,
      words,
      "speech-inverted",
    );
  }
  const { speaker, first } = subject;
  const kind = category === "warn" ? (wouldAct(h, last) ? "threaten" : "expect") : category;
  const opening = tokens[first]?.start as number;
  const comma = /^[,”"’»]$/.test(tokens[first - 1]?.text ?? "");
  if (comma && closes(h, last) && first > 2)
    return said(h, { start: clauseStart(h, first), end: sentence.end }, speaker, kind, words, "speech-after");
  if (comma && first > 1 && tokens[last + 1]?.text === ",")
    return said(h, { start: clauseStart(h, first), end: sentence.end }, speaker, kind, words, "speech-inside");
  if (!complement(h, verb, last, category, speaker)) return null;
  return said(h, { start: opening, end: sentence.end }, speaker, kind, words, "speech-before");
}

/** Whether nothing that could be said follows: the end, a place and a time, or who it was said to. */
function closes(h: Heard, last: number): boolean {
  const { tokens, verbs } = h;
  const rest = tokens.length - 1 - last;
  if (rest <= 3) return true;
  const object = h.chunkAt[last + 1];
  const prepositional =
    /^(?:in|on|at|to|during|late|early|yesterday|by|from|[,;])$/.test(fold(h, last + 1)) ||
    (object !== undefined && object.last >= tokens.length - 3);
  return prepositional && rest < 16 && !verbs.some((verb) => verb.first > last && isClause(h, verb));
}

function subjectOf(
  h: Heard,
  verb: Chunk,
  within: () => Speaker | null,
): { speaker: Speaker; first: number; party: Party | null } | null {
  for (const party of phrasesBefore(h, verb.first)) {
    const word = fold(h, party.core.head);
    // "No group has claimed the attack": nobody did.
    if (/^(?:no|neither|none|nobody)$/.test(fold(h, party.core.first))) return null;
    if (PRONOUN.test(word) && party.core.first === party.core.last) {
      const speaker = word === "who" || word === "which" ? antecedent(h, party.core.first) : within();
      return speaker && { speaker, first: party.first, party };
    }
    const speaker = speakerOf(h, party);
    if (speaker) return { speaker, first: party.first, party };
  }
  return null;
}

/** "the mayor, who said": who stands before the relative. */
function antecedent(h: Heard, relative: number): Speaker | null {
  const end = h.tokens[relative - 1]?.text === "," ? relative - 1 : relative;
  for (const party of phrasesBefore(h, end)) {
    const speaker = speakerOf(h, party);
    if (speaker) return speaker;
  }
  return null;
}

function after(h: Heard, from: number): { speaker: Speaker; end: number } | null {
  const party = phraseAfter(h, from, (first, last) => hasTrade(h, first, last));
  const speaker = party && speakerOf(h, party);
  return party && speaker ? { speaker, end: party.end } : null;
}

function passive(h: Heard, cue: Cue, inner: boolean): Attribution | null {
  const { sentence, tokens } = h;
  const { verb, last, category } = cue;
  const words = stretch(h, verb.first, last);
  const by = [last + 1, last + 2, last + 3].find((i) => fold(h, i) === "by");
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
  const span = { start: clauseStart(h, verb.first), end: clauseEnd(h, last) };
  return said(h, span, NOBODY, "suspect", words, "speech-impersonal");
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
