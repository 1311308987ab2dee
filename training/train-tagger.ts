import { isCaseless } from "../src/reading/sentences/caseless.ts";
import { hash, see, TAGS } from "../src/reading/tagging/features.ts";
import { markOf, type Tagger } from "../src/reading/tagging/tagger.ts";
import type { Words } from "../src/reading/words/words.ts";
import { type GoldSentence, rejoin } from "./conllu.ts";
import { type Example, type TaggerSettings, train } from "./perceptron.ts";

/** In how many places a word must be seen before its tags are noted, and from which share of them a tag counts. */
const SEEN = 5;
const SHARE = 0.04;

/** Trains a tagger on sentences, each as written and with its capitals hidden. */
export function trainTagger(
  gold: readonly GoldSentence[],
  words: Words,
  clusters: Uint8Array,
  settings: TaggerSettings,
): Tagger {
  const examples: Example[] = gold.flatMap((sentence) => {
    const words = rejoin(sentence.words);
    return [
      { words, caseless: isCaseless(sentence.text) },
      { words, caseless: true },
    ];
  });
  const noted = tagsOfWords(examples, words);
  return {
    words,
    mark: markOf(clusters),
    table: train(examples, { words, ...noted }, settings),
    verbs: lemmas(gold, ["VERB", "AUX"]),
    nouns: lemmas(gold, ["NOUN", "ADJ", "ADV", "VERB"]),
    ...noted,
  };
}

/** Hashes of words seen often enough, sorted, and bits of the tags that they had. */
function tagsOfWords(examples: readonly Example[], words: Words): Pick<Tagger, "hashes" | "masks"> {
  const none = { words, hashes: new Int32Array(), masks: new Int32Array() };
  const counts = new Map<number, Int32Array>();
  for (const example of examples) {
    if (example.caseless) continue;
    const { words: hashes } = see(example.words, false, none);
    example.words.forEach(({ tag }, i) => {
      const at = TAGS.indexOf(tag as (typeof TAGS)[number]);
      const key = hashes[i + 2] as number;
      const of = counts.get(key) ?? new Int32Array(TAGS.length);
      counts.set(key, of);
      of[at] = (of[at] as number) + 1;
    });
  }
  const kept = [...counts]
    .map(([key, of]) => ({ key, of, all: of.reduce((sum, count) => sum + count, 0) }))
    .filter(({ all }) => all >= SEEN)
    .sort((a, b) => a.key - b.key);
  return {
    hashes: Int32Array.from(kept, ({ key }) => key),
    masks: Int32Array.from(kept, ({ of, all }) =>
      of.reduce((bits, n, t) => (n >= all * SHARE ? bits | (1 << t) : bits), 0),
    ),
  };
}

function lemmas(sentences: readonly GoldSentence[], tags: readonly string[]): Int32Array {
  const found = new Set<number>();
  for (const { words } of sentences)
    for (const { lemma, tag } of words)
      if (tags.includes(tag) && /^[a-z]{2,}$/.test(lemma)) found.add(hash(lemma, 0, lemma.length));
  return Int32Array.from(found).sort();
}
