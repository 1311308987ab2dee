import { describe, expect, test } from "vitest";
import { rejoin, type Word } from "./conllu.ts";

const word = (text: string, tag: string, space = true): Word => ({
  text,
  tag,
  lemma: text,
  space,
  head: -1,
  relation: "dep",
});

describe("rejoin", () => {
  test("makes hyphenated words whole, with the last part's tag; ranges of figures stay apart", () => {
    const words = [word("well", "ADV", false), word("-", "PUNCT", false), word("armed", "VERB"), word("men", "NOUN")];
    expect(rejoin(words).map(({ text, tag }) => `${text}/${tag}`)).toEqual(["well-armed/ADJ", "men/NOUN"]);
    const range = [word("20", "NUM", false), word("-", "SYM", false), word("30", "NUM")];
    expect(rejoin(range)).toEqual(range);
    const dash = [word("Gao", "PROPN"), word("-", "PUNCT"), word("Nine", "NUM")];
    expect(rejoin(dash)).toEqual(dash);
  });
});
