import { existsSync } from "node:fs";
import { join } from "node:path";
import { readTable } from "./read-table.ts";

/** How many claims of a rule were counted, and how many of them the goldens expect. */
export interface RuleRecord {
  held: number;
  seen: number;
}

/** `data/confidence.tsv`: rule, held, seen; written by `npm run bench -- confidence`. Empty where the file is missing. */
export function readConfidence(dir: string): ReadonlyMap<string, RuleRecord> {
  const path = join(dir, "confidence.tsv");
  if (!existsSync(path)) return new Map();
  return new Map(
    readTable(path).map(({ cells: [rule = "", held = "0", seen = "0"] }) => [
      rule,
      { held: Number(held), seen: Number(seen) },
    ]),
  );
}
