import { existsSync } from "node:fs";
import { join } from "node:path";
import type { Knowledge } from "../../../src/knowledge/knowledge.ts";
import { loadKnowledge } from "../../../src/knowledge/load-knowledge.ts";
import { parserOf } from "../../../src/reading/parsing/model.ts";
import { parse } from "../../../src/reading/parsing/parse.ts";
import { taggerOf } from "../../../src/reading/tagging/model.ts";
import { tag } from "../../../src/reading/tagging/tagger.ts";
import { type GoldSentence, readPart, rejoin } from "../../../training/conllu.ts";
import { treeOf } from "../../../training/tagged-trees.ts";
import type { Bench } from "../../main.ts";
import { table } from "../../table.ts";
import { paragraphs, readParagraph } from "./from-text.ts";

/** Shares in per cent. */
interface Row {
  part: string;
  letters: string;
  tokens: string;
  coarse: number;
  upos: number;
  uas: number;
  las: number;
  tokenF: number | null;
  sentenceF: number | null;
}

const LETTERS: Record<string, (text: string) => string> = {
  mixed: (text) => text,
  upper: (text) => text.toUpperCase(),
  lower: (text) => text.toLowerCase(),
};

/** Tagger, parser, tokenizer and sentence splitter on UD English-EWT: its dev and its test part. */
export const tagging: Bench = ({ shared, print, stop }) => {
  const folder = join(shared, "data", "ud-ewt");
  if (!existsSync(folder)) stop(`No treebank in ${folder}: it holds en_ewt-dev.conllu.gz and en_ewt-test.conllu.gz.`);
  const knowledge = loadKnowledge();
  const rows: Row[] = [];
  for (const part of ["dev", "test"] as const) {
    const gold = readPart(folder, part);
    for (const [letters, change] of Object.entries(LETTERS)) {
      const written = gold.map((sentence) => ({
        ...sentence,
        text: change(sentence.text),
        words: sentence.words.map((word) => ({ ...word, text: change(word.text) })),
      }));
      const joined = written.map((sentence) => ({ ...sentence, words: rejoin(sentence.words) }));
      rows.push({
        part,
        letters,
        tokens: "the treebank's",
        ...given(written, letters === "mixed" ? null : change, knowledge),
      });
      rows.push({
        part,
        letters,
        tokens: "hyphens joined",
        ...given(joined, letters === "mixed" ? null : change, knowledge),
      });
      rows.push({ part, letters, tokens: "our own", ...fromText(joined, knowledge) });
    }
  }
  const cell = (value: number | null) => (value === null ? "-" : value.toFixed(1));
  print(
    table(
      ["part", "letters", "tokens", "coarse", "UPOS", "UAS", "LAS", "token F", "sentence F"],
      rows.map((row) => [
        row.part,
        row.letters,
        row.tokens,
        ...[row.coarse, row.upos, row.uas, row.las, row.tokenF, row.sentenceF].map(cell),
      ]),
    ),
  );
  const speed = tokensPerSecond(readPart(folder, "test"), knowledge);
  print(`tokens a second on one core: tagger ${speed.tagger}, parser ${speed.parser}`);
  return { rows, tokensPerSecond: speed };
};

type Shares = Omit<Row, "part" | "letters" | "tokens">;

/** Names with nouns, auxiliaries with verbs. */
const broad = (tag: string) => (tag === "PROPN" ? "NOUN" : tag === "AUX" ? "VERB" : tag);
const main = (relation: string) => relation.split(":")[0];
const share = (part: number, whole: number) => Math.round((10_000 * part) / whole) / 100;

/** Sentences and tokens as given; tags are the tagger's. */
function given(gold: readonly GoldSentence[], change: ((text: string) => string) | null, knowledge: Knowledge): Shares {
  const right = { all: 0, coarse: 0, upos: 0, uas: 0, las: 0 };
  for (const sentence of gold) {
    const { tokens } = treeOf(sentence, change, taggerOf(knowledge), (words) => [...words]);
    const { heads, relations } = parse(tokens, change !== null, parserOf(knowledge));
    sentence.words.forEach((word, i) => {
      const guess = tokens[i]?.tag as string;
      right.all++;
      if (guess === word.tag) right.upos++;
      if (broad(guess) === broad(word.tag)) right.coarse++;
      if (heads[i] !== word.head) return;
      right.uas++;
      if (main(relations[i] as string) === main(word.relation)) right.las++;
    });
  }
  const { all, coarse, upos, uas, las } = right;
  return {
    coarse: share(coarse, all),
    upos: share(upos, all),
    uas: share(uas, all),
    las: share(las, all),
    tokenF: null,
    sentenceF: null,
  };
}

/** From paragraphs as text; a word counts if it lies at the same place, an arc if both its ends do. All shares are F. */
function fromText(gold: readonly GoldSentence[], knowledge: Knowledge): Shares {
  const right = { tokens: 0, coarse: 0, upos: 0, uas: 0, las: 0, sentences: 0 };
  const all = { words: 0, sentences: 0 };
  for (const { text, words, sentences } of paragraphs(gold)) {
    const found = readParagraph(text, knowledge);
    const wanted = new Map(words.map((word) => [word.place, word]));
    const ends = new Set(sentences);
    all.words += words.length + found.words.length;
    all.sentences += sentences.length + found.sentences.length;
    right.sentences += found.sentences.filter((place) => ends.has(place)).length;
    for (const { place, tag, head, relation } of found.words) {
      const word = wanted.get(place);
      if (!word) continue;
      right.tokens++;
      if (tag === word.tag) right.upos++;
      if (broad(tag) === broad(word.tag)) right.coarse++;
      if (head !== word.head) continue;
      right.uas++;
      if (relation === word.relation) right.las++;
    }
  }
  const f = (count: number) => share(2 * count, all.words);
  return {
    coarse: f(right.coarse),
    upos: f(right.upos),
    uas: f(right.uas),
    las: f(right.las),
    tokenF: f(right.tokens),
    sentenceF: share(2 * right.sentences, all.sentences),
  };
}

/** The faster of two rounds. */
function tokensPerSecond(gold: readonly GoldSentence[], knowledge: Knowledge): { tagger: number; parser: number } {
  const trees = gold.map((sentence) => treeOf(sentence, null, taggerOf(knowledge)));
  const words = trees.reduce((sum, { tokens }) => sum + tokens.length, 0);
  const round = (each: (tree: (typeof trees)[number]) => void) => {
    const began = performance.now();
    trees.forEach(each);
    return Math.round(words / ((performance.now() - began) / 1000));
  };
  const faster = (each: (tree: (typeof trees)[number]) => void) => Math.max(round(each), round(each));
  return {
    tagger: faster(({ tokens }) => tag(tokens, false, taggerOf(knowledge))),
    parser: faster(({ tokens }) => parse(tokens, false, parserOf(knowledge))),
  };
}
