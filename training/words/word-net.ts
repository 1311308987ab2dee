import { readFileSync } from "node:fs";
import { join } from "node:path";
import { NOUN_CLASSES } from "../../src/reading/words/noun-classes.ts";

interface Synset {
  hypernyms: number[];
}

/**
 * For each single noun of WordNet 3.1 the classes of `NOUN_CLASSES` that stand above its first sense (bit by bit, in two
 * 32-bit numbers). `folder` holds `index.noun` and `data.noun`.
 */
export function nounClasses(folder: string): Map<string, [number, number]> {
  const synsets = readSynsets(join(folder, "data.noun"));
  const senses = readSenses(join(folder, "index.noun"));
  const classOf = new Map<number, number>();
  NOUN_CLASSES.forEach((name, i) => {
    const [word = "", sense = "1"] = name.split("#");
    const synset = senses.get(word)?.[Number(sense) - 1];
    if (synset === undefined) throw new Error(`WordNet has no noun "${name}"`);
    classOf.set(synset, i);
  });
  const above = new Map<number, [number, number]>();
  const bitsOf = (synset: number): [number, number] => {
    const known = above.get(synset);
    if (known) return known;
    const bits: [number, number] = [0, 0];
    above.set(synset, bits);
    const own = classOf.get(synset);
    if (own !== undefined) bits[own >> 5]! |= 1 << (own & 31);
    for (const hypernym of synsets.get(synset)?.hypernyms ?? []) {
      const more = bitsOf(hypernym);
      bits[0] |= more[0];
      bits[1] |= more[1];
    }
    return bits;
  };
  const found = new Map<string, [number, number]>();
  for (const [word, [first]] of senses) if (first !== undefined && !word.includes("_")) found.set(word, bitsOf(first));
  return found;
}

function readSynsets(file: string): Map<number, Synset> {
  const synsets = new Map<number, Synset>();
  for (const line of readFileSync(file, "utf8").split("\n")) {
    if (!/^\d{8} /.test(line)) continue;
    const [offset = "", , , count = "0", ...rest] = line.split(" | ")[0]!.trim().split(/\s+/);
    const pointers = rest.slice(2 * Number.parseInt(count, 16) + 1);
    const hypernyms: number[] = [];
    for (let i = 0; i + 3 < pointers.length; i += 4)
      if (/^@i?$/.test(pointers[i]!)) hypernyms.push(Number(pointers[i + 1]));
    synsets.set(Number(offset), { hypernyms });
  }
  return synsets;
}

/** Word to its synsets, the commonest sense first. */
function readSenses(file: string): Map<string, number[]> {
  const senses = new Map<string, number[]>();
  for (const line of readFileSync(file, "utf8").split("\n")) {
    if (line.startsWith(" ") || line === "") continue;
    const fields = line.trim().split(" ");
    const count = Number(fields[2]);
    senses.set(fields[0]!, fields.slice(-count).map(Number));
  }
  return senses;
}
