import { describe, expect, test } from "vitest";
import { tokenize } from "../tokens/tokenize.ts";
import { isCaseless } from "./caseless.ts";
import { MOST_TOKENS, splitSentences } from "./split-sentences.ts";

function sentences(text: string): string[] {
  const caseless = isCaseless(text);
  return splitSentences(tokenize(text, { start: 0, end: text.length }, caseless), caseless).map((tokens) =>
    text.slice(tokens[0]?.start, tokens.at(-1)?.end),
  );
}

describe("splitSentences", () => {
  test.each([
    ["Col. Diallo met Mr. Keita at 5 p.m. He left.", ["Col. Diallo met Mr. Keita at 5 p.m.", "He left."]],
    ["The U.S. Army withdrew. It was over.", ["The U.S. Army withdrew.", "It was over."]],
    ["He moved to the U.S. The war went on.", ["He moved to the U.S.", "The war went on."]],
    ["“We fled. They burned it.” Nobody came.", ["“We fled.", "They burned it.”", "Nobody came."]],
    ['"Stop!" he said. "Go."', ['"Stop!" he said.', '"Go."']],
    ["The road is closed. . The bridge too.. Then rain.", ["The road is closed. .", "The bridge too..", "Then rain."]],
    ["They left the town.The army came.", ["They left the town.", "The army came."]],
    ["Some 1.5 million fled, e.g. to Gao. No. 5 stayed.", ["Some 1.5 million fled, e.g. to Gao.", "No. 5 stayed."]],
    ["It fell on Jan. 5. Nine died.", ["It fell on Jan. 5.", "Nine died."]],
    ["The men of the front. itself a new group left.", ["The men of the front. itself a new group left."]],
    [
      "MR. ROJAS SPOKE. THE REBELS LEFT THE U.S. EMBASSY. NO. 4 BRIGADE CAME.",
      ["MR. ROJAS SPOKE.", "THE REBELS LEFT THE U.S. EMBASSY.", "NO. 4 BRIGADE CAME."],
    ],
    [
      "the rebels left the town. the army came back on monday.",
      ["the rebels left the town.", "the army came back on monday."],
    ],
    ["Why now? Nobody knows!", ["Why now?", "Nobody knows!"]],
  ])("%s", (text, expected) => {
    expect(sentences(text)).toEqual(expected);
  });

  test("a sentence without end is cut", () => {
    const pieces = sentences("word ".repeat(3 * MOST_TOKENS));
    expect(pieces.length).toBe(3);
  });
});

describe("isCaseless", () => {
  test.each([
    ["THE REBELS LEFT THE TOWN", true],
    ["THE 3D BRIGADE OF THE ARMY", true],
    ["the rebels left the town and the army came", true],
    ["The rebels left the town", false],
    ["SDF", false],
    ["he left", false],
    ["NATO and UNHCR", false],
  ])("%s: %s", (text, expected) => {
    expect(isCaseless(text)).toBe(expected);
  });

  test("a headline with a capital on every word says nothing by them", () => {
    expect(isCaseless("Rebels Storm Army Base Near Border", true)).toBe(true);
    expect(isCaseless("Rebels storm army base near border", true)).toBe(false);
  });
});
