import type { Chunk, Token } from "../doc.ts";
import { irregularParticiples } from "../tagging/irregular.ts";

const NOMINAL = new Set(["NOUN", "PROPN", "NUM", "SYM"]);
const BEFORE_HEAD = new Set(["DET", "ADJ", "NUM", "NOUN", "PROPN", "SYM", "X"]);
/** Pronouns that stand before a noun, folded. */
const POSSESSIVE = new Set("his her its their our my your whose".split(" "));

/** Base noun phrases and verb groups of a tagged sentence, in text order, never overlapping. */
export function chunk(tokens: readonly Token[]): Chunk[] {
  const chunks: Chunk[] = [];
  let i = 0;
  while (i < tokens.length) {
    const found = nounPhrase(tokens, i) ?? verbGroup(tokens, i);
    if (found) chunks.push(found);
    i = found ? found.last + 1 : i + 1;
  }
  return chunks;
}

function nounPhrase(tokens: readonly Token[], first: number): Chunk | null {
  // "at least two men": the qualifier is no part of the phrase.
  if (/^(least|most)$/.test(tokens[first]?.fold ?? "") && tokens[first - 1]?.fold === "at") return null;
  let head = -1;
  let i = first;
  for (; i < tokens.length; i++) {
    const token = tokens[i] as Token;
    const next = tokens[i + 1];
    if (token.tag === "PRON" && !POSSESSIVE.has(token.fold)) {
      if (i === first) return { kind: "noun", first, last: i, head: i };
      break;
    }
    if (token.tag === "DET" && i > first && !determinerChain(tokens, i)) break;
    if (NOMINAL.has(token.tag)) {
      head = i;
      continue;
    }
    if (BEFORE_HEAD.has(token.tag) || (token.tag === "PRON" && i === first)) {
      // After the head an adjective opens something else ("troops loyal to").
      if (head >= 0 && token.tag === "ADJ" && !leadsToNoun(tokens, i)) break;
      continue;
    }
    if (/^['’]s?$/i.test(token.text) && head >= 0 && next && token.tag !== "AUX" && leadsToNoun(tokens, i + 1))
      continue;
    if (participleBeforeNoun(tokens, i, head, first)) continue;
    if (token.tag === "ADV" && next && /^(ADJ|NUM)$/.test(next.tag) && leadsToNoun(tokens, i + 1)) continue;
    if (/^[“"‘'«”’»]$/.test(token.text) && quotedInside(tokens, i, head)) continue;
    break;
  }
  if (head < 0) return numberless(tokens, first, i);
  // A name in quotes keeps the mark that closes it.
  const closing = tokens[head + 1];
  const opened = tokens.slice(first, head).filter(({ text }) => /^[“"‘«]$/.test(text)).length;
  const closed = tokens.slice(first, head).filter(({ text }) => /^[”’»]$/.test(text)).length;
  const last = closing && opened > closed && /^[”"’»]$/.test(closing.text) ? head + 1 : head;
  return { kind: "noun", first, last, head };
}

/** "all the", "some of" apart, two determiners in a row are one phrase only in "all these", "both the". */
function determinerChain(tokens: readonly Token[], at: number): boolean {
  return /^(all|both|half|such|many)$/.test((tokens[at - 1] as Token).fold);
}

/** Determiners and adjectives that stand for a noun ("the wounded", "several"). */
function numberless(tokens: readonly Token[], first: number, end: number): Chunk | null {
  let last = end - 1;
  while (last >= first && !/^(ADJ|DET)$/.test((tokens[last] as Token).tag)) last--;
  if (last < first) return null;
  const opens = (tokens[first] as Token).tag === "DET";
  return opens &&
    (last > first || /^(some|several|many|both|all|others|these|those|this|that)$/.test((tokens[last] as Token).fold))
    ? { kind: "noun", first, last, head: last }
    : null;
}

/** Whether from here adjectives and the like run on to a noun. */
function leadsToNoun(tokens: readonly Token[], from: number): boolean {
  for (let i = from; i < Math.min(tokens.length, from + 6); i++) {
    const token = tokens[i] as Token;
    if (NOMINAL.has(token.tag)) return true;
    if (!/^(ADJ|ADV|X)$/.test(token.tag) && !isParticiple(token) && !/^[“"‘«]$/.test(token.text)) return false;
  }
  return false;
}

/** "the captured soldiers", "two armed men": a participle between determiner and noun. */
function participleBeforeNoun(tokens: readonly Token[], at: number, head: number, first: number): boolean {
  const token = tokens[at] as Token;
  if (token.tag !== "VERB" || head >= 0 || !isParticiple(token) || !leadsToNoun(tokens, at + 1)) return false;
  return at > first;
}

/** A quotation mark inside a phrase, before or around a name: the research firm “X”, “X” prison. */
function quotedInside(tokens: readonly Token[], at: number, head: number): boolean {
  const { text } = tokens[at] as Token;
  const next = tokens[at + 1];
  if (!next) return false;
  if (/^[“‘«]$/.test(text) || (text === '"' && tokens[at + 1]?.start === (tokens[at] as Token).end)) {
    for (let i = at + 1; i < Math.min(tokens.length, at + 7); i++) {
      const token = tokens[i] as Token;
      if (/^[”’»"]$/.test(token.text)) return i > at + 1;
      if (!NOMINAL.has(token.tag) && !/^(ADJ|DET|ADP|X)$/.test(token.tag)) return false;
      if (token.tag === "ADP") return false;
    }
    return false;
  }
  return head === at - 1 && NOMINAL.has(next.tag);
}

/** Whether the form can be a participle used before a noun. */
export function isParticiple({ fold }: Pick<Token, "fold">): boolean {
  return /(?:ed|ing)$/.test(fold) || irregularParticiples.has(fold);
}

function verbGroup(tokens: readonly Token[], first: number): Chunk | null {
  if (!opensVerbs(tokens, first)) return null;
  let head = -1;
  let last = first;
  for (let i = first; i < tokens.length; i++) {
    const token = tokens[i] as Token;
    if (token.tag === "VERB") {
      head = i;
      last = i;
      // "began to shell", "tried to escape": a new group opens at "to".
      break;
    }
    if (token.tag === "AUX") {
      last = i;
      continue;
    }
    if (token.tag === "PART" && /^(not|nt|n't|to)$/.test(token.fold)) continue;
    if (token.tag === "ADV" && tokens.slice(i + 1, i + 3).some(({ tag }) => /^(AUX|VERB)$/.test(tag))) continue;
    if (/^(not|never)$/.test(token.fold)) continue;
    break;
  }
  if (head < 0) {
    const finite = (tokens[last] as Token).tag === "AUX";
    return finite ? { kind: "verb", first, last, head: last } : null;
  }
  return { kind: "verb", first, last, head };
}

function opensVerbs(tokens: readonly Token[], at: number): boolean {
  const { tag, fold } = tokens[at] as Token;
  if (tag === "VERB" || tag === "AUX") return true;
  return tag === "PART" && fold === "to" && tokens.slice(at + 1, at + 4).some((next) => /^(VERB|AUX)$/.test(next.tag));
}
