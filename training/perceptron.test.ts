import { describe, expect, test } from "vitest";
import { parse } from "../src/reading/parsing/parse.ts";
import type { Words } from "../src/reading/words/words.ts";
import { train } from "./perceptron.ts";
import { trainParser } from "./train-parser.ts";

const words: Words = { row: () => -1, fine: () => 0, coarse: () => 0, low: () => 0, high: () => 0 };
const nothing = new Uint8Array();
const TAGS_OF = ["DET", "NOUN", "VERB"] as const;
const sentences = ["the men fled", "the dogs ran", "a bird sang"].map((text) =>
  text.split(" ").map((text, i) => ({ text, tag: TAGS_OF[i] as string })),
);

describe("train", () => {
  const known = { words, hashes: new Int32Array(), masks: new Int32Array() };
  const examples = sentences.map((words) => ({ words, caseless: false }));
  const settings = { rowsLog2: 8, epochs: 3, seed: 7, keep: 1000, hide: 0.1, margin: 2 };

  test("gives the same weights for the same seed, and learns something", () => {
    const first = train(examples, known, settings);
    expect(train(examples, known, settings)).toEqual(first);
    expect(first.cells.length).toBeGreaterThan(0);
  });
});

describe("trainParser", () => {
  const tree = [
    { head: 1, relation: "det" },
    { head: 2, relation: "nsubj" },
    { head: -1, relation: "root" },
  ];
  const trees = sentences.map((tokens) => ({ tokens, words: tree }));
  const settings = {
    rowsLog2: 10,
    relationRowsLog2: 10,
    epochs: 5,
    seed: 7,
    keepRows: 1024,
    keepWeights: 9999,
    hide: 0.1,
    margin: 2,
  };

  test("gives the same parser for the same seed, and one that has learned", () => {
    const parser = trainParser(trees, words, nothing, settings, () => {});
    expect(trainParser(trees, words, nothing, settings, () => {})).toEqual(parser);
    const tokens = "a cow slept".split(" ").map((text, i) => ({ text, tag: TAGS_OF[i] as string }));
    const { heads, relations } = parse(tokens, false, parser);
    expect([...heads]).toEqual([1, 2, -1]);
    expect(relations).toEqual(["det", "nsubj", "root"]);
  });
});
