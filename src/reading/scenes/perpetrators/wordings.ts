import type { Token } from "../../doc.ts";
import { type Phrase, type SceneDoc, tidy } from "../scene-doc.ts";
import { withoutArticles } from "./without-articles.ts";

/** The roles of those behind an act. */
export type Behind = "perpetrator" | "group";

/** A way to call a perpetrator: its words in capitals, how they were cut from the mention, and its tokens, inclusive. */
export interface Wording {
  text: string;
  cut: string;
  from: number;
  to: number;
}

/** Cuts a stretch of tokens; what was cut already or holds nothing is left out. */
type Take = (cut: string, from: number, to: number) => void;

/**
 * The ways to call the perpetrator of one mention: the phrase itself ("text"), with of-phrases after it, names within,
 * with the words before it, what follows a preposition, and what stands before the head.
 */
export function wordingsOf(doc: SceneDoc, phrase: Phrase, role: Behind): Wording[] {
  const { tokens } = doc.views[phrase.sentence]!.sentence;
  const found: Wording[] = [];
  const take: Take = (cut, from, to) => {
    if (from > to) return;
    const text = cleaned(doc.text.slice(tokens[from]!.start, tokens[to]!.end), role);
    if (text && !found.some((wording) => wording.text === text)) found.push({ text, cut, from, to });
  };
  take("text", phrase.first, phrase.last);
  if (role === "perpetrator") takeOfPhrases(take, doc, phrase);
  takeNames(take, tokens, phrase, role);
  takeLeft(take, tokens, phrase);
  for (let i = phrase.first; i < phrase.last; i++) {
    if (/^(when|of|by|for|between|and)$/.test(tokens[i]!.fold)) take("tail", i + 1, phrase.last);
  }
  if (phrase.head === phrase.last) take("front", phrase.first, phrase.last - 1);
  return found;
}

/** In capitals, without articles and without quotation marks that have no partner (of groups: none at the start). */
function cleaned(text: string, role: Behind): string {
  const whole = tidy(text);
  const opened = role === "group" ? whole.replace(/^["']+ ?/, "") : whole;
  return withoutArticles(opened).replace(/^["'](?=[^"']*$)|(?<=^[^"']*)["']$/g, "");
}

function takeOfPhrases(take: Take, doc: SceneDoc, phrase: Phrase): void {
  const { tokens, chunks } = doc.views[phrase.sentence]!.sentence;
  let last = phrase.last;
  for (let n = 0; n < 2 && tokens[last + 1]?.fold === "of"; n++) {
    const next = chunks.find((chunk) => chunk.first === last + 2 && chunk.kind === "noun");
    if (!next) return;
    last = next.last;
    take(`of${n}`, phrase.first, last);
  }
}

function takeNames(take: Take, tokens: readonly Token[], phrase: Phrase, role: Behind): void {
  for (const name of phrase.names) {
    const wanted = role === "group" ? /^(actor|organisation)$/ : /^person$/;
    if (!wanted.test(name.kind)) continue;
    const from = tokens.findIndex((token) => token.end > name.start);
    let to = from;
    while (to + 1 < tokens.length && tokens[to + 1]!.start < name.end) to++;
    take("name", from, to);
    const wide = startOfCapitals(tokens, from);
    if (wide < from && role === "group") take("wide", wide, to);
  }
}

/** Where the proper nouns that stand close before a token begin. */
function startOfCapitals(tokens: readonly Token[], from: number): number {
  let first = from;
  while (first > 0) {
    const before = tokens[first - 1]!;
    if (before.tag !== "PROPN" && before.text !== ".") break;
    if (tokens[first]!.start - before.end > 1) break;
    first--;
  }
  return first;
}

/** Up to two words more at the left. */
function takeLeft(take: Take, tokens: readonly Token[], phrase: Phrase): void {
  for (let left = phrase.first - 1; left >= 0 && phrase.first - left <= 2; left--) {
    const { tag } = tokens[left]!;
    if (!/^(ADJ|VERB|PROPN|NUM|NOUN)$/.test(tag)) return;
    take(`left${tag}`, left, phrase.last);
  }
}
