import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { goldenCases } from "../golden/cases.ts";

/** How many wire reports are read stage by stage. */
const WIRE = 120;

/** Texts to measure with: that many wire reports where the shared folder has them (spread over the set), else the goldens'. */
export function textsToRead(shared: string, count = WIRE): { what: string; texts: string[] } {
  const file = join(shared, "muc4", "dev.jsonl");
  if (!existsSync(file))
    return { what: "goldens", texts: goldenCases().map((golden) => readFileSync(golden.file, "utf8")) };
  const lines = readFileSync(file, "utf8").split("\n").filter(Boolean);
  const apart = Math.max(1, Math.floor(lines.length / count));
  const kept = lines.filter((_, i) => i % apart === 0).slice(0, count);
  return { what: "wire reports", texts: kept.map((line) => (JSON.parse(line) as { text: string }).text) };
}

const WHO = ["Gunmen", "Two rebels", "A patrol of the army", "Militiamen in trucks", "The coast guard"];
const DID = ["attacked", "shelled", "burned down", "seized", "withdrew from"];
const WHAT = ["a police post", "the grain market", "a clinic of nuns", "the old bridge", "a convoy of aid"];

/** Sentences that differ from each other: what is said twice in one report is left out of reading. */
function sentence(i: number): string {
  const [who, did, what] = [WHO[i % 5], DID[Math.floor(i / 5) % 5], WHAT[Math.floor(i / 25) % 5]];
  return `${who} ${did} ${what} near mile ${i} of the coastal road on Tuesday and wounded ${2 + (i % 40)} people`;
}

/** Long texts of a length in characters, each hard in a way of its own. */
export const LONG: Readonly<Record<string, (length: number) => string>> = {
  "short paragraphs": (length) => filled(length, (i) => `${sentence(i)}, officials said.\n\n`),
  "one sentence": (length) => filled(length, (i) => `${sentence(i)}, and `),
  "table of numbers": (length) => filled(length, (i) => `${i} ${(i * 7) % 991} 12.5 2019 45,3\n`),
};

function filled(length: number, part: (i: number) => string): string {
  const parts: string[] = [];
  for (let i = 0, size = 0; size < length; i++) {
    const next = part(i);
    parts.push(next);
    size += next.length;
  }
  return parts.join("");
}
