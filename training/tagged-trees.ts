import { fold } from "../src/knowledge/fold.ts";
import { isCaseless } from "../src/reading/sentences/caseless.ts";
import { mend } from "../src/reading/tagging/mend.ts";
import { type Tagger, tag } from "../src/reading/tagging/tagger.ts";
import { type GoldSentence, rejoin } from "./conllu.ts";
import type { Tree } from "./train-parser.ts";

/**
 * A treebank's sentence with the tags that the reader would give it: as written, or with its letters changed to all upper or all lower
 * case, so that capitals say nothing. Hyphenated words are made whole.
 */
export function treeOf(
  { text, words: separate }: GoldSentence,
  change: ((text: string) => string) | null,
  tagger: Tagger,
  join = rejoin,
): Tree {
  const words = join(separate);
  const raw = words.map(({ text }) => ({ text: change ? change(text) : text, fold: fold(text) || text }));
  const tags = tag(raw, change !== null || isCaseless(text), tagger);
  return { words, tokens: raw.map((token, i) => ({ ...token, tag: mend(raw, tags, i, tagger) })) };
}
