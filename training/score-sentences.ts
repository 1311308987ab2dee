import { isCaseless } from "../src/reading/sentences/caseless.ts";
import { splitSentences } from "../src/reading/sentences/split-sentences.ts";
import { tokenize } from "../src/reading/tokens/tokenize.ts";
import type { GoldSentence } from "./conllu.ts";

/**
 * Precision and recall of sentence ends inside paragraphs of several sentences, for our splitter and for Intl.Segmenter
 * alone; `change` makes the copies (upper case) to measure on.
 */
export function scoreSentences(
  gold: readonly GoldSentence[],
  change: (text: string) => string,
): Record<string, string> {
  const paragraphs: string[][] = [];
  for (const { text, paragraph } of gold) {
    if (paragraph || paragraphs.length === 0) paragraphs.push([]);
    (paragraphs.at(-1) as string[]).push(change(text));
  }
  const ours = tally(paragraphs, (text) => {
    const caseless = isCaseless(text);
    return splitSentences(tokenize(text, { start: 0, end: text.length }, caseless), caseless).map(
      (tokens) => tokens.at(-1)?.end ?? 0,
    );
  });
  const segmenter = new Intl.Segmenter("en", { granularity: "sentence" });
  const theirs = tally(paragraphs, (text) =>
    [...segmenter.segment(text)].map(({ index, segment }) => index + segment.trimEnd().length),
  );
  return { ours, "Intl.Segmenter": theirs };
}

function tally(paragraphs: readonly string[][], ends: (text: string) => number[]): string {
  let right = 0;
  let said = 0;
  let wanted = 0;
  for (const sentences of paragraphs) {
    if (sentences.length < 2) continue;
    const gold = new Set<number>();
    let at = 0;
    for (const sentence of sentences.slice(0, -1)) {
      gold.add(at + sentence.length);
      at += sentence.length + 1;
    }
    const text = sentences.join(" ");
    const found = ends(text).filter((end) => end < text.length);
    right += found.filter((end) => gold.has(end)).length;
    said += found.length;
    wanted += gold.size;
  }
  const precision = right / said;
  const recall = right / wanted;
  return `precision ${(100 * precision).toFixed(1)} recall ${(100 * recall).toFixed(1)} F ${((200 * precision * recall) / (precision + recall)).toFixed(1)}`;
}
