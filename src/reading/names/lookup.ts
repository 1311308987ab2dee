import type { Lexicon, LexiconEntry } from "../../knowledge/knowledge.ts";
import type { Sentence } from "../doc.ts";
import { folds } from "./found.ts";

const lemmasOf = new WeakMap<Sentence, string[]>();

/** The longest phrase of a word list that starts at token `i`, by the words as they stand, else by their base forms. */
export function lookup(list: Lexicon, sentence: Sentence, i: number): { length: number; value: LexiconEntry } | null {
  const direct = list.longest(folds(sentence), i);
  if (direct) return direct;
  let lemmas = lemmasOf.get(sentence);
  if (!lemmas) lemmasOf.set(sentence, (lemmas = sentence.tokens.map(({ lemma }) => lemma)));
  return list.longest(lemmas, i);
}

/** The longest phrase of a word list that ends at token `i`, at most four words long. */
export function lookupEnding(
  list: Lexicon,
  sentence: Sentence,
  i: number,
): { length: number; value: LexiconEntry } | null {
  for (let from = Math.max(0, i - 3); from <= i; from++) {
    const hit = lookup(list, sentence, from);
    if (hit && from + hit.length - 1 === i) return hit;
  }
  return null;
}
