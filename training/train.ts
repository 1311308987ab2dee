import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { readModel } from "../src/knowledge/read-model.ts";
import { writeParser } from "../src/reading/parsing/parser-file.ts";
import { readTagger, type Tagger, writeTagger } from "../src/reading/tagging/tagger.ts";
import { readWords } from "../src/reading/words/words.ts";
import { type GoldSentence, readPart } from "./conllu.ts";
import type { TaggerSettings } from "./perceptron.ts";
import { scoreTagger } from "./score.ts";
import { scoreLemmas } from "./score-lemmas.ts";
import { inWords, scoreParser } from "./score-parser.ts";
import { scoreSentences } from "./score-sentences.ts";
import { treeOf } from "./tagged-trees.ts";
import { type ParserSettings, type Tree, trainParser } from "./train-parser.ts";
import { trainTagger } from "./train-tagger.ts";
import { writePacked } from "./write-packed.ts";

const TAGGER: TaggerSettings = { rowsLog2: 20, epochs: 6, seed: 20190101, keep: 1_200_000, hide: 0.15, margin: 30 };
const PARSER: ParserSettings = {
  rowsLog2: 22,
  relationRowsLog2: 18,
  epochs: 9,
  seed: 20190101,
  keepRows: 1_000_000,
  keepWeights: 1_000_000,
  hide: 0.2,
  margin: 20,
};
/** The parser learns from tags as wrong as those it will be given: each part is tagged by a tagger that has not seen it. */
const PARTS = 4;
const PART_EPOCHS = 4;

const upper = (text: string) => text.toUpperCase();

const { values } = parseArgs({
  options: {
    ud: { type: "string" },
    out: { type: "string", default: "data/models" },
    only: { type: "string" },
  },
});
if (values.ud === undefined || (values.only !== undefined && !/^(tagger|parser)$/.test(values.only))) {
  console.error("Say: npx tsx training/train.ts --ud FOLDER_WITH_UD_EWT [--only tagger|parser] [--out FOLDER]");
  process.exit(2);
}
const { out, only } = values;
const gold = readPart(values.ud, "train");
const held = { dev: readPart(values.ud, "dev"), test: readPart(values.ud, "test") };
const clusters = readModel(out, "words.bin");
const words = readWords(clusters);
mkdirSync(out, { recursive: true });

const tagger = only === "parser" ? readTagger(readModel(out, "tagger.bin"), words, clusters) : tag();
if (only !== "tagger") parser();

function tag(): Tagger {
  const made = trainTagger(gold, words, clusters, TAGGER);
  const bytes = writeTagger(made);
  console.log(`tagger: ${bytes.length} bytes, ${writePacked(join(out, "tagger.bin"), bytes)} packed`);
  for (const [part, sentences] of Object.entries(held)) {
    console.log(part, "tags", scoreTagger(sentences, made));
    console.log(part, "base forms", scoreLemmas(sentences, made).right);
    for (const change of [null, upper]) {
      console.log(
        part,
        change ? "sentences, upper case" : "sentences",
        scoreSentences(sentences, change ?? ((text) => text)),
      );
    }
  }
  return made;
}

function parser(): void {
  const trees: Tree[] = [];
  const border = (part: number) => Math.floor((gold.length * part) / PARTS);
  for (let part = 0; part < PARTS; part++) {
    const others = [...gold.slice(0, border(part)), ...gold.slice(border(part + 1))];
    const stranger = trainTagger(others, words, clusters, { ...TAGGER, epochs: PART_EPOCHS });
    trees.push(...both(gold.slice(border(part), border(part + 1)), stranger));
    console.log(`tagged part ${part + 1} of ${PARTS}`);
  }
  const made = trainParser(trees, words, clusters, PARSER, console.log);
  const bytes = writeParser(made);
  console.log(`parser: ${bytes.length} bytes, ${writePacked(join(out, "parser.bin"), bytes)} packed`);
  for (const [part, sentences] of Object.entries(held))
    for (const change of [null, upper]) {
      const score = scoreParser(
        sentences.map((sentence) => treeOf(sentence, change, tagger)),
        made,
      );
      console.log(part, change ? "upper case" : "as written", inWords(score));
    }
}

/** Each sentence as written and in upper case. */
function both(sentences: readonly GoldSentence[], by: Tagger): Tree[] {
  return sentences.flatMap((sentence) => [treeOf(sentence, null, by), treeOf(sentence, upper, by)]);
}
