import { isCaseless } from "../src/reading/sentences/caseless.ts";
import { type Tagger, tag } from "../src/reading/tagging/tagger.ts";
import { type GoldSentence, rejoin, type Word } from "./conllu.ts";

/** Shares of words tagged right: as written, all upper case, all lower case, and as written with hyphens cut as UD does. */
export function scoreTagger(gold: readonly GoldSentence[], tagger: Tagger): Record<string, string> {
  const joined = gold.map(({ words }) => rejoin(words));
  const change = (to: (text: string) => string) =>
    joined.map((words) => words.map((word) => ({ ...word, text: to(word.text) })));
  const began = performance.now();
  const mixed = share(joined, tagger, false);
  const seconds = (performance.now() - began) / 1000;
  const words = joined.reduce((sum, { length }) => sum + length, 0);
  return {
    mixed,
    upper: share(
      change((text) => text.toUpperCase()),
      tagger,
      true,
    ),
    lower: share(
      change((text) => text.toLowerCase()),
      tagger,
      true,
    ),
    "UD's own tokens": share(
      gold.map(({ words }) => words),
      tagger,
      false,
    ),
    "words a second": Math.round(words / seconds).toString(),
  };
}

function share(sentences: readonly Word[][], tagger: Tagger, caseless: boolean): string {
  let right = 0;
  let coarse = 0;
  let all = 0;
  for (const words of sentences) {
    const text = words.map((word) => word.text).join(" ");
    const tags = tag(
      words.map(({ text }) => ({ text })),
      caseless || isCaseless(text),
      tagger,
    );
    words.forEach((word, i) => {
      if (word.tag === tags[i]) right++;
      if (broad(word.tag) === broad(tags[i] as string)) coarse++;
    });
    all += words.length;
  }
  return `${((100 * right) / all).toFixed(2)} (coarse ${((100 * coarse) / all).toFixed(2)})`;
}

/** Names with nouns, auxiliaries with verbs. */
const broad = (tag: string) => (tag === "PROPN" ? "NOUN" : tag === "AUX" ? "VERB" : tag);
