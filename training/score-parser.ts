import { parse } from "../src/reading/parsing/parse.ts";
import type { Parser } from "../src/reading/parsing/parser.ts";
import { relationNumber } from "../src/reading/parsing/relations.ts";
import type { Tree } from "./train-parser.ts";

/** Words parsed, of those the right head, and the right head with the right relation: its main type, its subtype too. */
export interface Attached {
  words: number;
  heads: number;
  main: number;
  full: number;
}

export function scoreParser(trees: readonly Tree[], parser: Parser): Attached {
  const sum: Attached = { words: 0, heads: 0, main: 0, full: 0 };
  for (const { tokens, words } of trees) {
    const { heads, relations } = parse(tokens, true, parser);
    words.forEach(({ head, relation }, i) => {
      sum.words++;
      if (head !== heads[i]) return;
      sum.heads++;
      const guess = relations[i] as string;
      if (guess.split(":")[0] === relation.split(":")[0]) sum.main++;
      if (relationNumber(guess) === relationNumber(relation)) sum.full++;
    });
  }
  return sum;
}

export function inWords({ words, heads, main, full }: Attached): string {
  const share = (part: number) => ((100 * part) / words).toFixed(2);
  return `UAS ${share(heads)} LAS ${share(main)} (with subtypes ${share(full)})`;
}
