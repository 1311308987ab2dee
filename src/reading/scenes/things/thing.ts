import type { Knowledge } from "../../../knowledge/knowledge.ts";
import type { Sentence, Token } from "../../doc.ts";
import type { Candidate } from "../candidates.ts";
import { keep, type Phrase, type SceneDoc } from "../scene-doc.ts";

const LISTS = ["facility-types", "organisation-types", "weapons", "people", "act-nouns"] as const;

/** A word list's phrase within a stretch of a sentence; token indices, inclusive. */
interface Listed {
  list: (typeof LISTS)[number];
  sort: string;
  first: number;
  last: number;
}

/**
 * A phrase seen as a thing (a building, a vehicle, a weapon): the stretch that owns it, itself, its of-phrases, and what the word
 * lists know of them. Token indices, inclusive.
 */
export interface Thing {
  tokens: readonly Token[];
  /** Rows of the sentence's tokens in the word table. */
  rows: Int32Array;
  /** Where the possessor starts; `first` where there is none. */
  from: number;
  first: number;
  head: number;
  last: number;
  /** Where the of-phrases end, joined ones included. */
  to: number;
  listed: Listed[];
  /** The thing's own noun where nouns of acts follow it ("the car" of "the car explosion"); else `last`. */
  trimmed: number;
}

/** The phrase as a thing; made once. */
export function thingOf(doc: SceneDoc, phrase: Phrase): Thing {
  const kept = keep(doc, "things", () => new Map<Phrase, Thing>());
  let thing = kept.get(phrase);
  if (!thing) {
    const { sentence, rows } = doc.views[phrase.sentence]!;
    kept.set(phrase, (thing = makeThing(doc.knowledge, sentence, rows, phrase)));
  }
  return thing;
}

function makeThing(knowledge: Knowledge, sentence: Sentence, rows: Int32Array, phrase: Candidate): Thing {
  const { tokens, chunks } = sentence;
  const { first, head, last } = phrase;
  const own = chunks.find((chunk) => chunk.kind === "noun" && chunk.first <= head && head <= chunk.last);
  const owned = own !== undefined && /^['’]s?$/i.test(tokens[first - 1]?.text ?? "");
  const from = owned ? own.first : first;
  const to = reach(sentence, last);
  const listed = listedIn(knowledge, tokens, from, to);
  return { tokens, rows, from, first, head, last, to, listed, trimmed: trim(listed, phrase) };
}

/** Where the of-phrases after token `last` end: four at most, joined ones included. */
function reach({ tokens, chunks }: Sentence, last: number): number {
  let to = last;
  for (let n = 0; n < 4; n++) {
    const joined = n > 0 && /^(and|&)$/.test(tokens[to + 1]?.fold ?? "");
    if (tokens[to + 1]?.fold !== "of" && !joined) break;
    const start = joined && tokens[to + 2]?.fold === "of" ? to + 3 : to + 2;
    const next = chunks.find((chunk) => chunk.first === start && chunk.kind === "noun");
    if (!next) break;
    to = next.last;
  }
  return to;
}

function listedIn(knowledge: Knowledge, tokens: readonly Token[], from: number, to: number): Listed[] {
  const listed: Listed[] = [];
  const folds = tokens.slice(0, to + 1).map((token) => token.fold);
  for (const list of LISTS)
    for (let i = from; i <= to; i++) {
      const hit = knowledge.lexicon(list).longest(folds, i);
      if (!hit) continue;
      listed.push({ list, sort: hit.value.category, first: i, last: i + hit.length - 1 });
      i += hit.length - 1;
    }
  return listed;
}

function trim(listed: readonly Listed[], { first, head, last }: Candidate): number {
  const isThing = (i: number): boolean =>
    listed.some((l) => l.last === i && (l.list === "weapons" || l.list === "facility-types"));
  if (!isThing(head)) for (let i = last; i >= first; i--) if (isThing(i)) return i;
  return last;
}
