import type { Chunk, Sentence } from "../doc.ts";

const cache = new WeakMap<Sentence, Chunk[]>();

/**
 * Base noun phrases, and those that own them: "the regime's bombing" is one phrase, in which "the regime" is another.
 * In text order of their heads; made once a sentence.
 */
export function nounPhrases(sentence: Sentence): readonly Chunk[] {
  let phrases = cache.get(sentence);
  if (!phrases) cache.set(sentence, (phrases = sentence.chunks.flatMap((chunk) => withOwners(sentence, chunk))));
  return phrases;
}

function withOwners(sentence: Sentence, chunk: Chunk): Chunk[] {
  if (chunk.kind !== "noun") return [];
  const phrases: Chunk[] = [];
  for (let i = chunk.first + 1; i < chunk.head; i++) {
    const { text, tag } = sentence.tokens[i] as Sentence["tokens"][number];
    if (!/^['’]s?$/i.test(text) || tag === "VERB" || tag === "AUX") continue;
    const owner = sentence.tokens[i - 1];
    const first = phrases.length === 0 ? chunk.first : (phrases.at(-1) as Chunk).last + 2;
    if (owner && /^(NOUN|PROPN)$/.test(owner.tag) && first <= i - 1)
      phrases.push({ kind: "noun", first, last: i - 1, head: i - 1 });
  }
  return [...phrases, chunk];
}
