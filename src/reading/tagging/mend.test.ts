import { expect, test } from "vitest";
import { mend } from "./mend.ts";

const mended = (words: string, tags: string, i: number) =>
  mend(
    words.split(" ").map((text) => ({ text, fold: text.toLowerCase() })),
    tags.split(" "),
    i,
    { nouns: new Int32Array(), verbs: new Int32Array() },
  );

test.each([
  ["raids targeting villages", "NOUN NOUN NOUN", 1, "VERB"],
  ["a training camp", "DET NOUN NOUN", 1, "NOUN"],
  ["were wounded in", "AUX ADJ ADP", 1, "VERB"],
  ["were armed men", "AUX ADJ NOUN", 1, "ADJ"],
  ["twelve killed in", "NUM ADJ ADP", 1, "VERB"],
  ["centre counted nine", "NOUN ADJ NUM", 1, "VERB"],
  ["not fled .", "PART ADJ PUNCT", 1, "VERB"],
  ["to free the", "PART ADJ DET", 1, "VERB"],
  ["bus overturned on", "NOUN NOUN ADP", 1, "VERB"],
  ["to safe places", "PART ADJ NOUN", 1, "ADJ"],
  ["the broken bridge", "DET ADJ NOUN", 1, "ADJ"],
] as const)("%s (%s)", (words, tags, i, expected) => {
  expect(mended(words, tags, i)).toBe(expected);
});
