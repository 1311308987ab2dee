import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { tokenize } from "./tokenize.ts";

const words = (text: string, caseless = false) =>
  tokenize(text, { start: 0, end: text.length }, caseless).map((token) => token.text);

describe("tokenize", () => {
  test.each([
    ["Sana'a and Deir ez-Zor fell", ["Sana'a", "and", "Deir", "ez-Zor", "fell"]],
    ["an M-16, AK-47s and 7.62mm rounds", ["an", "M-16", ",", "AK-47s", "and", "7.62", "mm", "rounds"]],
    ["about 3,500 or 1.5 million", ["about", "3,500", "or", "1.5", "million"]],
    ["the U.S. Army's men", ["the", "U.S.", "Army", "'s", "men"]],
    ["the group’s U.S.-led foe", ["the", "group", "’s", "U.S.-led", "foe"]],
    ["They didn't; we can't, you cannot", ["They", "did", "n't", ";", "we", "ca", "n't", ",", "you", "can", "not"]],
    ["from 2011-2014, 20-30 dead", ["from", "2011", "-", "2014", ",", "20", "-", "30", "dead"]],
    ["a 12-year-old on 3 May", ["a", "12-year-old", "on", "3", "May"]],
    ["Violence growsDaily here", ["Violence", "grows", "Daily", "here"]],
    [
      "McDonald, MacArthur, DeWitt, eHealth, NGOs, YouTube",
      ["McDonald", ",", "MacArthur", ",", "DeWitt", ",", "eHealth", ",", "NGOs", ",", "YouTube"],
    ],
    ["“Kidal” (north) said", ["“", "Kidal", "”", "(", "north", ")", "said"]],
    ["fled.The army", ["fled", ".", "The", "army"]],
    ["قال andقال الجيش", ["قال", "and", "قال", "الجيش"]],
    ["Mr. Diallo met Gen. A. Touré", ["Mr.", "Diallo", "met", "Gen.", "A.", "Touré"]],
    [
      "see https://example.org/a,b. Or mail a.b@example.org.",
      ["see", "https://example.org/a,b", ".", "Or", "mail", "a.b@example.org", "."],
    ],
    ["at 10:30 on 05/03/2021 or 2021-03-05", ["at", "10:30", "on", "05/03/2021", "or", "2021-03-05"]],
  ])("%s", (text, expected) => {
    expect(words(text)).toEqual(expected);
  });

  test("a word that ends a sentence in capitals keeps its stop apart, a title does not", () => {
    expect(words("HE SAT. DR. DIALLO LEFT", true)).toEqual(["HE", "SAT", ".", "DR.", "DIALLO", "LEFT"]);
  });

  test("tokens tile the text: in order, exact, nothing but space between", () => {
    const piece = fc.oneof(
      fc.string({ unit: "grapheme", maxLength: 12 }),
      fc.constantFrom(
        "U.S.",
        "n't",
        "’s",
        "-",
        "3,500",
        "..",
        "“",
        "Gen.",
        "قال",
        "aB",
        "Ab-",
        "'",
        " ",
        "\n",
        "@",
        "www.",
      ),
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 30 }), fc.boolean(), (pieces, caseless) => {
        const text = pieces.join("");
        let end = 0;
        for (const token of tokenize(text, { start: 0, end: text.length }, caseless)) {
          expect(token.start).toBeGreaterThanOrEqual(end);
          expect(text.slice(end, token.start).trim()).toBe("");
          expect(text.slice(token.start, token.end)).toBe(token.text);
          expect(token.text).not.toBe("");
          end = token.end;
        }
        expect(text.slice(end).trim()).toBe("");
      }),
    );
  });

  test("a word, a number, a chain of one megabyte each is read in good time", () => {
    for (const unit of ["a", "1,", "a.", "a-", "'", "aB", "@", "a'", "x@y.", "..", "9", "A"]) {
      const text = unit.repeat(1_000_000 / unit.length);
      const began = performance.now();
      expect(tokenize(text, { start: 0, end: text.length }, false).length).toBeGreaterThan(0);
      expect(performance.now() - began).toBeLessThan(4000);
    }
  });
});
