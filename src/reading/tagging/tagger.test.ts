import { describe, expect, test } from "vitest";
import { smallKnowledge } from "../../../test/reading/small-knowledge.ts";
import { wordsOf } from "../words/words.ts";
import { taggerOf } from "./model.ts";
import { readTagger, tag, writeTagger } from "./tagger.ts";

const knowledge = smallKnowledge();
const bytes = knowledge.model("tagger.bin");
const clusters = knowledge.model("words.bin");
const tagger = taggerOf(knowledge);
const tags = (text: string, caseless = false) =>
  tag(
    text.split(" ").map((word) => ({ text: word })),
    caseless,
    tagger,
  ).join(" ");

describe("tag", () => {
  test.each([
    ["The rebels attacked the army base near Gao .", "DET NOUN VERB DET NOUN NOUN ADP PROPN PUNCT"],
    ["Twelve soldiers were killed by a roadside bomb .", "NUM NOUN AUX VERB ADP DET NOUN NOUN PUNCT"],
    ["She said that they had not left .", "PRON VERB SCONJ PRON AUX PART VERB PUNCT"],
    ["Police arrested 3,500 people in May 2019 .", "NOUN VERB NUM NOUN ADP PROPN NUM PUNCT"],
  ])("%s", (text, expected) => {
    expect(tags(text)).toBe(expected);
  });

  test("without capitals the words around decide", () => {
    const expected = "DET NOUN VERB NUM NOUN ADP DET NOUN PUNCT";
    expect(tags("THE REBELS KILLED TWELVE SOLDIERS NEAR THE BORDER .", true)).toBe(expected);
    expect(tags("the rebels killed twelve soldiers near the border .", true)).toBe(expected);
  });

  test("another script and acronyms that look like words", () => {
    expect(tags("قال the IS fighters left .")).toBe("X DET PROPN NOUN VERB PUNCT");
  });
});

describe("readTagger", () => {
  test("gives back what was written, and refuses anything else", () => {
    const words = wordsOf(knowledge);
    expect(Buffer.compare(writeTagger(tagger), bytes)).toBe(0);
    expect(() => readTagger(bytes.subarray(0, 1000), words, clusters)).toThrow("cut short");
    expect(() => readTagger(bytes.subarray(0, -1), words, clusters)).toThrow("cut short");
    expect(() => readTagger(new Uint8Array(64), words, clusters)).toThrow("not a tagger");
    expect(() => readTagger(bytes, words, clusters.subarray(1))).toThrow("other word clusters");
  });
});
