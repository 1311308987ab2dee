import { readFileSync } from "node:fs";
import type { Lexicon, LexiconEntry } from "./knowledge.ts";
import { PhraseIndex, phraseWords } from "./phrase-index.ts";
import { plural } from "./plural.ts";
import { parseTable } from "./read-table.ts";

/**
 * A word list: phrase, category, extra cells. Under a header line `#! plurals` each phrase is found in its plural too,
 * with the row of the singular. The first row of a phrase stays.
 */
export function readLexicon(path: string): Lexicon {
  const text = readFileSync(path, "utf8");
  const rows = parseTable(text);
  const index = new PhraseIndex<LexiconEntry>();
  const entries = rows.map(({ cells: [phrase, category, ...extra] }): LexiconEntry => {
    const words = phraseWords(phrase as string);
    const entry = { phrase: words.join(" "), category: category ?? "", extra };
    index.add(words, entry);
    return entry;
  });
  if (/^#! plurals$/m.test(text)) for (const entry of entries) index.add(phraseWords(plural(entry.phrase)), entry);
  return index;
}
