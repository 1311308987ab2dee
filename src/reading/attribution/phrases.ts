import type { NameMention } from "../../record/mention.ts";
import type { Span } from "../../record/span.ts";
import type { Speaker } from "../../record/speaker.ts";
import { tense } from "../chunks/verb-group.ts";
import type { Chunk, Doc, Sentence, Token } from "../doc.ts";

/** A sentence with what is asked of it again and again: the chunk at each token, its names, its verb groups. */
export interface Heard {
  doc: Doc;
  sentence: Sentence;
  tokens: readonly Token[];
  chunkAt: readonly (Chunk | undefined)[];
  verbs: readonly Chunk[];
  names: readonly NameMention[];
  /** Persons heard so far in the report, by folded surname. */
  known: Map<string, Speaker>;
}

/** A noun phrase that may speak, as token indices: `core` is its first chunk, `last` its end with "of ..." and the like, `end` with what stands in apposition. */
export interface Party {
  first: number;
  core: Chunk;
  last: number;
  end: number;
}

export function heard(doc: Doc, sentence: Sentence, names: readonly NameMention[], known: Map<string, Speaker>): Heard {
  const { tokens } = sentence;
  const chunks = quotedNames(sentence);
  const chunkAt: (Chunk | undefined)[] = new Array(tokens.length);
  for (const chunk of chunks) for (let i = chunk.first; i <= chunk.last; i++) chunkAt[i] = chunk;
  return { doc, sentence, tokens, chunkAt, verbs: chunks.filter(({ kind }) => kind === "verb"), names, known };
}

/** Most words of a name between quotation marks. */
const QUOTED_NAME = 6;

/** The chunks, with a name in quotation marks (all its words begin with capitals) one noun phrase with what leads to it. */
function quotedNames({ tokens, chunks, caseless }: Sentence): readonly Chunk[] {
  let all = chunks;
  for (let open = 0; open < tokens.length - 2; open++) {
    if (!/^[“"«‘]$/.test((tokens[open] as Token).text)) continue;
    let close = open + 1;
    while (caseless && close <= open + QUOTED_NAME - 2 && /^[\p{L}'’-]+$/u.test(tokens[close]?.text ?? "")) close++;
    while (
      !caseless &&
      close <= open + QUOTED_NAME &&
      /^(?:\p{Lu}.*|of|the|and|for|al|el|-)$/u.test(tokens[close]?.text ?? "")
    )
      close++;
    if (close === open + 1 || !/^[”"»’]$/.test(tokens[close]?.text ?? "")) continue;
    const whole = all.find((chunk) => chunk.kind === "noun" && chunk.first < open && chunk.last >= close - 1);
    if (!whole) {
      const lead = all.find((chunk) => chunk.kind === "noun" && chunk.last === open - 1);
      const merged: Chunk = { kind: "noun", first: lead?.first ?? open, last: close, head: close - 1 };
      const rest = all.filter((chunk) => chunk !== lead && (chunk.last < open || chunk.first > close));
      all = [...rest, merged].sort((a, b) => a.first - b.first);
    }
    open = close;
  }
  return all;
}

export function stretch({ tokens }: Heard, first: number, last: number): Span {
  return { start: (tokens[first] as Token).start, end: (tokens[last] as Token).end };
}

export const fold = ({ tokens }: Heard, i: number): string => tokens[i]?.fold ?? "";

/** Whether the verb group makes a clause of its own: no infinitive, no participle that only describes a noun. */
export function isClause({ sentence, tokens }: Heard, verb: Chunk): boolean {
  if (tense(sentence, verb) === "none") return false;
  const head = tokens[verb.head] as Token;
  if (verb.first < verb.head) return true;
  const after = tokens[verb.last + 1];
  const before = tokens[verb.first - 1];
  const describes =
    before && /^(NOUN|PROPN)$/.test(before.tag) && /^(by|with|to|in|from|as|at|on)$/.test(after?.fold ?? "");
  return !(
    describes &&
    /(ed|en|un|wn|ught)$/.test(head.fold) &&
    after?.fold !== "to" &&
    after?.fold !== "in" &&
    after?.fold !== "on" &&
    after?.fold !== "at"
  );
}

const LINKS = new Set(["of", "for", "in", "at", "from", "with", "on", "near", "to", "by"]);
const MARK = /^[“”"‘’«»']$/;

/** Noun phrases that end right before token `until`, widest first: "the mayor of X", then "X". Appositions are stepped over. */
export function phrasesBefore(h: Heard, until: number): Party[] {
  const { tokens, chunkAt } = h;
  let end = until - 1;
  while (
    end >= 0 &&
    (((tokens[end] as Token).tag === "ADV" && !/^(?:when|where|how|why)$/.test(fold(h, end))) ||
      /^(also|later|then|meanwhile|earlier)$/.test(fold(h, end)))
  )
    end--;
  let last = end;
  if (/^[,)—–-]$/.test(tokens[end]?.text ?? "")) {
    const open = opening(h, end);
    if (open === null) return [];
    last = open - 1;
    end -= 1;
  }
  while (last >= 0 && MARK.test(tokens[last]?.text ?? "") && !chunkAt[last]) last--;
  let nearest = chunkAt[last];
  if (nearest?.kind !== "noun") return [];
  // A chunk that holds the verb itself, taken for a noun by the tagger, ends before it.
  if (nearest.last > last && last === end) nearest = { ...nearest, last, head: Math.min(nearest.head, last) };
  const found: Party[] = [{ first: nearest.first, core: nearest, last, end }];
  let first = nearest.first;
  for (let steps = 0; steps < 4; steps++) {
    const link = first - 1;
    const before = chunkAt[link - 1] ?? stray(h, link - 1);
    if (!LINKS.has(fold(h, link)) || before?.kind !== "noun" || before.last !== link - 1) break;
    first = before.first;
    found.unshift({ first, core: before, last, end });
  }
  return found;
}

/** "its ministry of interior": a word that speaks, which the tagger took for no noun, is a phrase with its determiner. */
function stray(h: Heard, i: number): Chunk | undefined {
  const found = h.doc.knowledge.lexicon("speech").get([fold(h, i)])?.category;
  if (found !== "body" && found !== "office") return undefined;
  const first = /^(?:DET|PRON)$/.test(h.tokens[i - 1]?.tag ?? "") ? i - 1 : i;
  return { kind: "noun", first, last: i, head: i };
}

/** Where the apposition that ends at `close` opens, or null: ", a doctor," ", from the north," ", who fled,". */
function opening(h: Heard, close: number): number | null {
  const { tokens, verbs } = h;
  const bracket = tokens[close]?.text === ")";
  const mark = bracket ? "(" : (tokens[close]?.text as string);
  for (let i = close - 1; i > 0 && i > close - 28; i--) {
    if (tokens[i]?.text !== mark) continue;
    if (bracket) return i;
    const relative = /^(who|which|whose|where)$/.test(fold(h, i + 1));
    const clause = verbs.some((verb) => verb.first > i && verb.last < close && isClause(h, verb));
    if (!relative && clause) return null;
    return i;
  }
  return null;
}

/** The noun phrase that starts at token `from`, with what depends on it and the apposition that `isApposition` accepts. */
export function phraseAfter(
  h: Heard,
  from: number,
  isApposition: (first: number, last: number) => boolean,
): Party | null {
  const { tokens, chunkAt, verbs } = h;
  let at = from;
  while (MARK.test(tokens[at]?.text ?? "") && !chunkAt[at]) at++;
  const core = chunkAt[at];
  if (core?.kind !== "noun") return null;
  let last = core.last;
  for (let steps = 0; steps < 5; steps++) {
    const next = chunkAt[last + 2];
    if (!/^(?:of|for|from)$/.test(fold(h, last + 1)) || next?.kind !== "noun" || next.first !== last + 2) break;
    last = next.last;
  }
  if (MARK.test(tokens[last + 1]?.text ?? "") && !chunkAt[last + 1]) last++;
  let end = last;
  const open = tokens[last + 1]?.text;
  if (open === "," || open === "(" || open === "—" || open === "–") {
    const close = open === "(" ? ")" : open;
    let i = last + 2;
    for (; i < tokens.length && i < last + 26; i++) {
      if (tokens[i]?.text === close || /^[.;:!?]$/.test(tokens[i]?.text ?? "")) break;
      const verb = chunkAt[i];
      if (
        verb?.kind === "verb" &&
        isClause(h, verb) &&
        !/^(who|which|that)$/.test(fold(h, verb.first - 1)) &&
        verbs.includes(verb)
      ) {
        i = -1;
        break;
      }
    }
    if (i > last + 2 && isApposition(last + 2, i - 1)) end = tokens[i]?.text === close && i < tokens.length ? i : i - 1;
  }
  return { first: core.first, core, last, end };
}
