import { fold } from "../../knowledge/fold.ts";
import { hash, TAGS } from "../tagging/features.ts";
import { irregularParticiples, irregularVerbs } from "../tagging/irregular.ts";
import type { Words } from "../words/words.ts";

/** What the parser needs of a token. */
export type Tagged = { text: string; fold?: string; tag: string };

/**
 * What the parser sees of each word of a sentence; two more stand for the artificial root and for no word at all. Words are
 * folded, so capitals make no difference.
 */
export interface Atoms {
  /** Hash of the word, figures made alike. */
  words: Int32Array;
  /** Number of the tag with the kind of ending, see `form`. */
  forms: Int32Array;
  /** Word and form in one. */
  both: Int32Array;
  /** Number of the universal tag. */
  tags: Int32Array;
  /** Hash of the last three letters. */
  tails: Int32Array;
  /** Clusters of the word by its distribution, of many and of few; 0 for none. */
  fine: Int32Array;
  coarse: Int32Array;
}

const tagNumbers = new Map<string, number>(TAGS.map((tag, i) => [tag, i]));
const X = tagNumbers.get("X") as number;

/** `hidden`: words to be taken for unknown ones. */
export function atomsOf(
  tokens: readonly Tagged[],
  words: Pick<Words, "row" | "fine" | "coarse">,
  hidden: (i: number) => boolean = () => false,
): Atoms {
  const size = tokens.length + 2;
  const make = () => new Int32Array(size);
  const atoms: Atoms = {
    words: make(),
    forms: make(),
    both: make(),
    tags: make(),
    tails: make(),
    fine: make(),
    coarse: make(),
  };
  for (let i = 0; i < tokens.length; i++) {
    const { text, fold: folded, tag } = tokens[i] as Tagged;
    const plain = (folded ?? fold(text)) || text;
    const word = /^\d/.test(plain) ? plain.replace(/\d/g, "0") : plain;
    const number = tagNumbers.get(tag) ?? X;
    const row = words.row(word);
    atoms.fine[i] = words.fine(row);
    atoms.coarse[i] = words.coarse(row);
    atoms.words[i] = hidden(i) ? 1 : hash(word, 0, word.length);
    atoms.tags[i] = number;
    atoms.forms[i] = number * 8 + form(word, tag);
    atoms.tails[i] = hash(word, Math.max(0, word.length - 3), word.length);
  }
  for (let i = 0; i < 2; i++) {
    const at = tokens.length + i;
    atoms.tags[at] = TAGS.length + i;
    atoms.forms[at] = (TAGS.length + i) * 8;
    atoms.words[at] = atoms.tails[at] = 7 + i;
  }
  for (let i = 0; i < size; i++)
    atoms.both[i] = Math.imul((atoms.words[i] as number) ^ (atoms.forms[i] as number), 0x5bd1e995) | 0;
  return atoms;
}

/** The kind of ending within a tag, 0 to 7: it tells participles, plurals and comparatives as far as spelling does. */
function form(word: string, tag: string): number {
  switch (tag) {
    case "VERB":
    case "AUX": {
      if (word.endsWith("ing")) return 1;
      if (word.endsWith("ed")) return 2;
      const base = irregularVerbs.get(word);
      if (base !== undefined && base !== word) return irregularParticiples.has(word) ? 3 : word.endsWith("s") ? 5 : 4;
      return word.endsWith("s") ? 5 : 6;
    }
    case "NOUN":
    case "PROPN":
      return word.endsWith("s") ? 1 : word.endsWith("ing") ? 2 : 3;
    case "ADJ":
      return /(?:ed|en)$/.test(word) ? 1 : word.endsWith("ing") ? 2 : /(?:er|est)$/.test(word) ? 3 : 4;
    case "PUNCT":
      return /^[.!?…]/.test(word)
        ? 1
        : word === ","
          ? 2
          : /^[:;–—-]/.test(word)
            ? 3
            : /^[“”"«»'‘’`]/.test(word)
              ? 4
              : 5;
    case "PRON":
    case "DET":
    case "ADV":
    case "SCONJ":
      return /^wh|^how$/.test(word) ? 1 : /^th(?:is|at|ese|ose)$/.test(word) ? 2 : 3;
    default:
      return 0;
  }
}
