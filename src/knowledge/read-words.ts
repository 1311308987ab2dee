import { existsSync } from "node:fs";
import { join } from "node:path";
import { fold } from "./fold.ts";
import { readTable } from "./read-table.ts";

/** `given-names.tsv` (name, given or family) as two sets of folded names. */
export function readNames(dir: string): { givenNames: Set<string>; familyNames: Set<string> } {
  const givenNames = new Set<string>();
  const familyNames = new Set<string>();
  for (const { cells } of readTable(join(dir, "given-names.tsv"))) {
    const set = cells[1] === "family" ? familyNames : givenNames;
    for (const name of (cells[0] as string).split(" ")) set.add(fold(name));
  }
  return { givenNames, familyNames };
}

/** Everyday words of English that are also names of places: `gazetteer/common-words.txt`, words parted by spaces. */
export function readCommonWords(dir: string): Set<string> {
  const path = join(dir, "gazetteer", "common-words.txt");
  if (!existsSync(path)) return new Set();
  return new Set(readTable(path).flatMap(({ cells }) => (cells[0] as string).split(" ")));
}
