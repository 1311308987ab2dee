import type { Speaker } from "../../record/speaker.ts";
import type { Chunk } from "../doc.ts";
import { fold, type Heard, isClause, type Party, phrasesBefore } from "./phrases.ts";
import { agrees, type Pronoun } from "./pronouns.ts";
import { speakerOf } from "./speakers.ts";

const PRONOUN = /^(?:he|she|they|it|who|which)$/;
const JOINS = /^(?:and|but|or|nor|yet)$/;
/** Tokens over which a relative clause is looked back for. */
const REACH = 30;

/** Clauses of a sentence that are looked back at for a subject. */
const VERBS = 6;

/** Who a verb's subject is, and its first token. */
export interface Subject {
  speaker: Speaker;
  first: number;
}

/**
 * The speaker that is the verb's subject: the noun phrase before it, stepping over what describes that ("a nurse who
 * works there said"), what a pronoun right after it repeats ("the front it announced"), or the subject of the verb that
 * this one is joined to ("the army rejects this and says").
 */
export function subjectOf(h: Heard, verb: Chunk, within: Pronoun, steps = 0): Subject | null {
  const described = overRelative(h, verb);
  if (described) return described;
  for (const party of phrasesBefore(h, verb.first)) {
    const word = fold(h, party.core.head);
    // "No group has claimed the attack": nobody did.
    if (/^(?:no|neither|none|nobody)$/.test(fold(h, party.core.first))) return null;
    if (PRONOUN.test(word) && party.core.first === party.core.last) {
      if (word === "who" || word === "which") {
        const speaker = antecedent(h, party.core.first);
        return speaker && { speaker, first: party.first };
      }
      const repeated = h.chunkAt[party.first - 1]?.kind === "noun" ? opening(h, party.first) : null;
      const speaker = repeated?.speaker ?? within(word);
      return speaker && { speaker, first: repeated?.first ?? party.first };
    }
    const speaker = speakerOf(h, party);
    if (speaker) return { speaker, first: party.first };
  }
  return steps < 2 ? joined(h, verb, within, steps) : null;
}

/** The speaker of an earlier clause of the sentence that a pronoun before token `until` can stand for, nearest first. */
export function earlierSubject(h: Heard, until: number, word: string): Speaker | null {
  for (const verb of lastVerbs(h, until)) {
    // Who is spoken of in a quotation does not say it.
    if (h.tokens.slice(verb.last, until).some(({ text }) => /^[”"»]$/.test(text))) return null;
    const found = subjectOf(h, verb, () => null);
    if (found && agrees(word, found.speaker, h.doc.knowledge)) return found.speaker;
  }
  return null;
}

/** The speaker right before a pronoun that repeats it, no "in May it said". */
function opening(h: Heard, until: number): Subject | null {
  const found = first(h, phrasesBefore(h, until));
  return found && !/^(?:ADP|SCONJ|VERB|AUX)$/.test(h.tokens[found.first - 1]?.tag ?? "") ? found : null;
}

/** The last few clauses' verbs before a token, nearest first; few, since sentences may be very long. */
function lastVerbs(h: Heard, until: number): Chunk[] {
  const found: Chunk[] = [];
  for (let i = until - 1; i >= 0 && found.length < VERBS; i--) {
    const verb = h.chunkAt[i];
    if (verb?.kind !== "verb" || verb.last !== i || verb.last >= until || !isClause(h, verb)) continue;
    found.push(verb);
  }
  return found;
}

function first(h: Heard, parties: readonly Party[]): Subject | null {
  for (const party of parties) {
    const speaker = speakerOf(h, party);
    if (speaker) return { speaker, first: party.first };
  }
  return null;
}

/** "the mayor, who said": who stands before the relative. */
function antecedent(h: Heard, relative: number): Speaker | null {
  const end = h.tokens[relative - 1]?.text === "," ? relative - 1 : relative;
  return first(h, phrasesBefore(h, end))?.speaker ?? null;
}

/** "A bureau that keeps a list of raids said": a whole clause without a comma between subject and verb. */
function overRelative(h: Heard, verb: Chunk): Subject | null {
  const { tokens, chunkAt, verbs } = h;
  if (/^(?:and|but|or|,)$/.test(fold(h, verb.first - 1))) return null;
  for (let i = verb.first - 2; i > 0 && i > verb.first - REACH; i--) {
    if (/^[,;:“”"()]$/.test(tokens[i]?.text ?? "")) return null;
    if (!/^(?:who|which|that)$/.test(fold(h, i)) || chunkAt[i - 1]?.kind !== "noun") continue;
    const inner = verbs.filter((other) => other.first > i && other.last < verb.first && isClause(h, other));
    const own = inner[0];
    if (!own || own.first > i + 2 || inner.slice(1).some((other) => fold(h, other.first - 1) !== "and")) return null;
    // "the man who said police fired": what follows is what he said.
    const speech = h.doc.knowledge.lexicon("speech").get([tokens[own.head]?.lemma ?? ""]);
    return speech && own.last >= verb.first - 3 ? null : first(h, phrasesBefore(h, i));
  }
  return null;
}

/** "The army rejects this and says that": the subject of the nearest verb before the "and" that has a speaker for one. */
function joined(h: Heard, verb: Chunk, within: Pronoun, steps: number): Subject | null {
  let i = verb.first - 1;
  while (h.tokens[i]?.tag === "ADV") i--;
  if (!JOINS.test(fold(h, i))) return null;
  for (const other of lastVerbs(h, i)) {
    if (h.tokens.slice(other.last, i).some(({ text }) => text === ";")) return null;
    const found = subjectOf(h, other, within, steps + 1);
    if (found) return { speaker: found.speaker, first: verb.first };
  }
  return null;
}
