import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { brotliDecompressSync } from "node:zlib";
import { fold } from "../src/knowledge/fold.ts";
import { readCommonWords, readNames } from "../src/knowledge/read-words.ts";

/**
 * What is wrong with the files under `models` of a data folder: a model without its card, a binary file in which words can be read,
 * a word table (`.txt`, `.tsv`, `.json`, packed as `.br` or not) with the name of a person that is no ordinary word.
 */
export function checkModels(data: string): string[] {
  const folder = join(data, "models");
  const files = readdirSync(folder).filter((name) => !name.endsWith(".md"));
  const { givenNames, familyNames } = readNames(data);
  const common = readCommonWords(data);
  const isName = (word: string) => (givenNames.has(word) || familyNames.has(word)) && !common.has(word);
  return files.flatMap((name) => {
    const problems: string[] = [];
    const card = `${name.split(".")[0]}.md`;
    if (existsSync(join(folder, `${name}.br`))) problems.push(`${name}: there is ${name}.br too; keep one of them`);
    if (!existsSync(join(folder, card))) problems.push(`${name}: has no card, ${card}`);
    const bytes = unpacked(readFileSync(join(folder, name)));
    if (/\.(txt|tsv|json)(\.br)?$/.test(name)) {
      const words = new Set(
        bytes
          .toString("utf8")
          .match(/[\p{L}\p{M}'’-]+/gu)
          ?.map(fold),
      );
      const names = [...words].filter(isName);
      if (names.length > 0) problems.push(`${name}: holds names of people: ${names.slice(0, 5).join(", ")}`);
    } else if (readable(bytes)) problems.push(`${name}: words can be read in it; keep hashes, or make it a word table`);
    return problems;
  });
}

/** The bytes, or what they hold if they are packed with brotli. */
function unpacked(bytes: Buffer): Buffer {
  try {
    return brotliDecompressSync(bytes);
  } catch {
    return bytes;
  }
}

/** Whether there are many more runs of letters than chance makes, one byte a letter or two. */
export function readable(bytes: Uint8Array): boolean {
  const letter = (byte: number | undefined) => byte !== undefined && (byte | 32) >= 97 && (byte | 32) <= 122;
  const byChance = bytes.length * (52 / 256) ** RUN;
  return [1, 2].some((step) => {
    let runs = 0;
    let run = 0;
    let longest = 0;
    for (let at = 0; at < bytes.length; at += step) {
      const inside = letter(bytes[at]) && (step === 1 || bytes[at + 1] === 0);
      run = inside ? run + 1 : 0;
      if (run === RUN) runs++;
      longest = Math.max(longest, run);
    }
    return longest >= LONG_RUN || runs > 20 + 3 * byChance;
  });
}

const RUN = 6;
/** In a hundred megabytes of noise there is hardly one as long. */
const LONG_RUN = 14;
