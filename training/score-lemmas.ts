import { lemma } from "../src/reading/tagging/lemma.ts";
import type { Tagger } from "../src/reading/tagging/tagger.ts";
import type { GoldSentence } from "./conllu.ts";

/** Share of verbs and common nouns whose base form is right, given the right tag, with the words most often wrong. */
export function scoreLemmas(gold: readonly GoldSentence[], tagger: Tagger): { right: string; wrong: string[] } {
  let right = 0;
  let all = 0;
  const wrong = new Map<string, number>();
  for (const { words } of gold)
    for (const word of words) {
      if (!/^(VERB|NOUN|AUX)$/.test(word.tag) || !/^[a-z]+$/i.test(word.text)) continue;
      all++;
      const guess = lemma(word.text, word.tag, tagger);
      if (guess === word.lemma) right++;
      else
        wrong.set(
          `${word.text} ${guess} for ${word.lemma}`,
          (wrong.get(`${word.text} ${guess} for ${word.lemma}`) ?? 0) + 1,
        );
    }
  const worst = [...wrong].sort((a, b) => b[1] - a[1]).slice(0, 60);
  return { right: ((100 * right) / all).toFixed(2), wrong: worst.map(([words]) => words) };
}
