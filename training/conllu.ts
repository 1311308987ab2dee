import { readFileSync } from "node:fs";
import { join } from "node:path";
import { gunzipSync } from "node:zlib";

/** A word of a treebank, with its universal tag, base form, place in the tree, and whether a space follows. */
export interface Word {
  text: string;
  tag: string;
  lemma: string;
  space: boolean;
  /** Index of the head among the sentence's words, -1 for the root; and the relation to it. */
  head: number;
  relation: string;
}

export interface GoldSentence {
  text: string;
  /** Whether it opens a paragraph. */
  paragraph: boolean;
  words: Word[];
}

/** Reads one part (train, dev, test) of UD English-EWT from a folder of gzipped CoNLL-U files. */
export function readPart(folder: string, part: "train" | "dev" | "test"): GoldSentence[] {
  const text = gunzipSync(readFileSync(join(folder, `en_ewt-${part}.conllu.gz`))).toString("utf8");
  const sentences: GoldSentence[] = [];
  for (const block of text.split("\n\n")) {
    const sentence: GoldSentence = { text: "", paragraph: false, words: [] };
    // The last part of a written word that holds several ("don't") takes its space from the line of the whole.
    let whole: { last: number; space: boolean } | null = null;
    for (const line of block.split("\n")) {
      if (line.startsWith("# text = ")) sentence.text = line.slice(9);
      else if (line.startsWith("# newpar") || line.startsWith("# newdoc")) sentence.paragraph = true;
      const cells = line.split("\t");
      const range = /^\d+-(\d+)$/.exec(cells[0] as string);
      const space = !(cells[9] ?? "").includes("SpaceAfter=No");
      if (range) whole = { last: Number(range[1]), space };
      if (!/^\d+$/.test(cells[0] as string)) continue;
      const inside: boolean = whole !== null && Number(cells[0]) <= whole.last;
      const [, written, lemma, tag, , , head, relation] = cells as [string, string, string, string, ...string[]];
      sentence.words.push({
        text: written,
        tag,
        lemma: lemma.toLowerCase(),
        head: Number(head) - 1,
        relation: relation as string,
        space: inside ? Number(cells[0]) === whole?.last && whole.space : space,
      });
    }
    if (sentence.words.length > 0) sentences.push(sentence);
  }
  return sentences;
}

/**
 * Hyphenated words made whole again, as our tokenizer leaves them ("well", "-", "known" to "well-known"). The last part
 * gives the tag; a participle so joined is an adjective, a particle makes a noun. In the tree the whole stands where its
 * highest part stood.
 */
export function rejoin(words: readonly Word[]): Word[] {
  const joined: Word[] = [];
  const groups: number[][] = [];
  for (let i = 0; i < words.length; i++) {
    const word = words[i] as Word;
    const before = joined.at(-1);
    const next = words[i + 1];
    const hyphen = /^[-‑]$/.test(word.text) && before && !before.space && !word.space && next;
    if (
      !hyphen ||
      !/[\p{L}]$/u.test(before.text + next.text) ||
      !/[\p{L}\p{N}]$/u.test(before.text) ||
      !/^\p{L}/u.test(next.text)
    ) {
      joined.push({ ...word });
      groups.push([i]);
      continue;
    }
    before.text += word.text + next.text;
    before.lemma += word.lemma + next.lemma;
    before.tag = next.tag === "VERB" ? "ADJ" : next.tag === "ADP" || next.tag === "ADV" ? "NOUN" : next.tag;
    before.space = next.space;
    groups.at(-1)?.push(i, i + 1);
    i++;
  }
  const groupOf = new Map(groups.flatMap((group, at) => group.map((i) => [i, at] as const)));
  groups.forEach((group, at) => {
    const top = group.findLast(
      (i) => groupOf.get((words[i] as Word).head) !== at && !/^[-‑]$/.test((words[i] as Word).text),
    );
    const { head, relation } = words[top ?? (group[0] as number)] as Word;
    Object.assign(joined[at] as Word, { head: head < 0 ? -1 : groupOf.get(head), relation });
  });
  return joined;
}
