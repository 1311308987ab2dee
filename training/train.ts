import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { isCaseless } from "../src/reading/sentences/caseless.ts";
import { hash } from "../src/reading/tagging/features.ts";
import { readTagger, type Tagger, writeTagger } from "../src/reading/tagging/tagger.ts";
import { type GoldSentence, readPart, rejoin } from "./conllu.ts";
import { type Example, train } from "./perceptron.ts";
import { scoreTagger } from "./score.ts";
import { scoreLemmas } from "./score-lemmas.ts";
import { scoreSentences } from "./score-sentences.ts";

const { values } = parseArgs({
  options: {
    ud: { type: "string" },
    out: { type: "string", default: "data/models" },
    rows: { type: "string", default: "18" },
    epochs: { type: "string", default: "10" },
  },
});
if (values.ud === undefined) {
  console.error("Which treebank? Say: npx tsx training/train.ts --ud FOLDER_WITH_UD_EWT");
  process.exit(2);
}

const gold = readPart(values.ud, "train");
const examples: Example[] = gold.flatMap((sentence) => {
  const words = rejoin(sentence.words);
  return [
    { words, caseless: isCaseless(sentence.text) },
    { words, caseless: true },
  ];
});
const began = performance.now();
const weights = train(examples, Number(values.rows), Number(values.epochs), 20190101);
console.log(`trained in ${((performance.now() - began) / 1000).toFixed(1)} s`);
const tagger: Tagger = {
  weights,
  verbs: lemmas(gold, ["VERB", "AUX"]),
  nouns: lemmas(gold, ["NOUN", "ADJ", "ADV", "VERB"]),
};
const bytes = writeTagger(tagger);
mkdirSync(values.out, { recursive: true });
writeFileSync(join(values.out, "tagger.bin"), bytes);
console.log(`${bytes.length} bytes`);
for (const part of ["dev", "test"] as const) {
  const held = readPart(values.ud, part);
  console.log(part, "tags", scoreTagger(held, readTagger(bytes)));
  console.log(part, "base forms", scoreLemmas(held, tagger));
  console.log(
    part,
    "sentences",
    scoreSentences(held, (text) => text),
  );
  console.log(
    part,
    "sentences, upper case",
    scoreSentences(held, (text) => text.toUpperCase()),
  );
}

function lemmas(sentences: readonly GoldSentence[], tags: readonly string[]): Int32Array {
  const found = new Set<number>();
  for (const { words } of sentences)
    for (const { lemma, tag } of words)
      if (tags.includes(tag) && /^[a-z]{2,}$/.test(lemma)) found.add(hash(lemma, 0, lemma.length));
  return Int32Array.from(found).sort();
}
