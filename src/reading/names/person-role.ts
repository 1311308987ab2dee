import type { Doc, Sentence } from "../doc.ts";
import { at, folds, textOf } from "./found.ts";
import { lookupEnding } from "./lookup.ts";

/** The title with what stands before it in its noun phrase ("Syrian journalist", "a military spokesman"), without articles. */
export function roleText(doc: Doc, sentence: Sentence, from: number, title: number): string {
  let first = titleStart(sentence, from);
  while (first < title && (/^(DET|PRON|PUNCT)$/.test(at(sentence, first).tag) || WHEN.test(at(sentence, first).fold)))
    first++;
  // "In Chile Minister X": the place is no part of the title.
  if (/^(in|at|from|near)$/.test(sentence.tokens[first - 1]?.fold ?? "")) {
    const place = doc.knowledge.places.longest(folds(sentence), first);
    if (place && first + place.length <= title && !doc.knowledge.demonyms.has(at(sentence, first).fold))
      first += place.length;
  }
  return textOf(doc, sentence, first, title);
}

/** First token of the noun phrase that a title ends or stands in. */
function titleStart(sentence: Sentence, title: number): number {
  const chunk = sentence.chunks.find(({ kind, first, last }) => kind === "noun" && first <= title && title <= last);
  let first = chunk?.first ?? title;
  while (first < title && /^(DET|PRON|PUNCT)$/.test(at(sentence, first).tag)) first++;
  return first;
}

const WHEN = /^(today|yesterday|tomorrow|earlier|later|also|meanwhile|tonight|now)$/;

/** "Minister for the Coast Ana Ruiz": an office with what it is over, right before the name; else null. */
export function officeBefore(doc: Doc, sentence: Sentence, name: number): string | null {
  for (let i = name - 1; i > 0 && i > name - 8; i--) {
    const { fold, text } = at(sentence, i);
    if (/^(of|for)$/.test(fold)) {
      const title = lookupEnding(doc.knowledge.lexicon("titles"), sentence, i - 1);
      if (title) return i < name - 1 ? textOf(doc, sentence, titleStart(sentence, i - 1), name - 1) : null;
    } else if (!/^(the|and)$/.test(fold) && !/^\p{Lu}/u.test(text)) return null;
  }
  return null;
}

/** ", a researcher specialising in ...", ", the group's spokesman,": the trade that follows a name, else null. */
export function apposition(doc: Doc, sentence: Sentence, last: number): string | null {
  if (!/^[,(–—-]+$/.test(sentence.tokens[last + 1]?.text ?? "")) return null;
  const chunk = sentence.chunks.find(({ kind, first }) => kind === "noun" && first === last + 2);
  if (!chunk) return null;
  for (let i = chunk.last; i >= chunk.first; i--) {
    if (!lookupEnding(doc.knowledge.lexicon("titles"), sentence, i)) continue;
    let first = chunk.first;
    while (first < i && /^(DET|PRON|PUNCT)$/.test(at(sentence, first).tag)) first++;
    return textOf(doc, sentence, first, i);
  }
  return null;
}

/** "X, 42, of ...", "X (19)", "X, aged 7": an age after the name. */
export function isAged({ tokens }: Sentence, last: number): boolean {
  const open = tokens[last + 1]?.text ?? "";
  if (!/^[,(]$/.test(open)) return false;
  const from = tokens[last + 2]?.fold === "aged" ? last + 3 : last + 2;
  const close = tokens[from + 1]?.text ?? "";
  return /^(?:[1-9]|[1-9]\d)$/.test(tokens[from]?.text ?? "") && (open === "(" ? close === ")" : /^[,.;]$/.test(close));
}
