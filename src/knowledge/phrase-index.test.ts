import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { PhraseIndex, phraseWords } from "./phrase-index.ts";

function indexOf(...phrases: string[]): PhraseIndex<string> {
  const index = new PhraseIndex<string>();
  for (const phrase of phrases) index.add(phraseWords(phrase), phrase);
  return index;
}

describe("a phrase index", () => {
  it("finds the longest phrase at a token", () => {
    const index = indexOf("Port", "Port Sudan", "Port Sudan airport road");
    expect(index.longest(["near", "port", "sudan", "airport"], 1)).toEqual({ length: 2, value: "Port Sudan" });
    expect(index.longest(["near", "port", "sudan"], 0)).toBeNull();
    expect(index.size).toBe(3);
  });

  it("takes a hyphen for a gap, but never ends inside a token", () => {
    const index = indexOf("Al-Shabaab", "car bomb", "us");
    expect(index.longest(["al", "shabaab"], 0)?.length).toBe(2);
    expect(index.longest(["car-bomb"], 0)?.length).toBe(1);
    expect(index.longest(["us-led", "coalition"], 0)).toBeNull();
  });

  it("reads over tokens that fold to nothing", () => {
    const index = indexOf("Workers Party");
    expect(index.longest(["workers", "", "party"], 0)).toEqual({ length: 3, value: "Workers Party" });
    expect(index.longest(["", "workers", "party"], 0)).toBeNull();
  });

  it("cuts phrases as texts are cut", () => {
    expect(phraseWords("SPLM/A")).toEqual(["splm", "/", "a"]);
    expect(phraseWords("People's Guard")).toEqual(["people", "s", "guard"]);
    expect(phraseWords("St. Mary's")).toEqual(["st", "mary", "s"]);
  });

  it("keeps the first of two entries", () => {
    const index = new PhraseIndex<number>();
    index.add(["rpg"], 1);
    index.add(["rpg"], 2);
    expect(index.get(["rpg"])).toBe(1);
  });

  it("gives back every phrase that was added, wherever it stands", () => {
    const word = fc.stringMatching(/^[a-z]{1,3}(-[a-z]{1,2})?$/);
    const phrases = fc.array(fc.array(word, { minLength: 1, maxLength: 4 }), { minLength: 1, maxLength: 20 });
    fc.assert(
      fc.property(phrases, fc.array(word, { maxLength: 3 }), (all, before) => {
        const index = new PhraseIndex<string>();
        for (const words of all) index.add(words, words.join(" ").replaceAll("-", " "));
        for (const words of all) {
          const key = words.join(" ").replaceAll("-", " ");
          expect(index.get(words)).toBe(key);
          expect(index.longest([...before, ...words], before.length)).toEqual({ length: words.length, value: key });
        }
      }),
    );
  });
});
