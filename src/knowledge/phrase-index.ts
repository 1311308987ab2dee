import { fold } from "./fold.ts";

/** Finds listed phrases in folded tokens (see `fold`). A hyphen is a gap between words; tokens that fold to nothing are none. */
export interface PhraseLookup<T> {
  readonly size: number;
  /** The longest phrase that starts with token `from` and ends where a token ends, with its length in tokens. */
  longest(words: readonly string[], from: number): { length: number; value: T } | null;
  /** What is listed under exactly these tokens. */
  get(words: readonly string[]): T | undefined;
}

/** Folded tokens of a phrase of a list, as the reader's tokenizer would cut it: "SPLM/A" is three, "people's" two. */
export function phraseWords(phrase: string): string[] {
  // Most names by far are plain, and there are many.
  if (/^[A-Za-z][A-Za-z -]*$/.test(phrase)) return phrase.toLowerCase().split(" ").filter(isWord);
  const spaced = phrase.replace(/['‘’ʼ](?=s(?:\s|$))/gi, " ").replace(/[^\p{L}\p{M}\p{N}\s.'‘’ʼʿʾ`´-]/gu, " $& ");
  return spaced.split(/\s+/).map(fold).filter(isWord);
}

function isWord(word: string): boolean {
  return word !== "";
}

/** A name as texts may cut it: also with a possessive s that was glued ("peoples"). */
export function nameForms(name: string): string[][] {
  const words = phraseWords(name);
  return words.includes("s") ? [words, phraseWords(name.replace(/['‘’ʼ](?=s(?:\s|$))/gi, ""))] : [words];
}

/** The parts of a token between hyphens; none for a token that folded to nothing. */
export function wordParts(word: string): readonly string[] {
  if (word === "") return NONE;
  if (!word.includes("-")) return [word];
  const parts = word.split("-").filter((part) => part !== "");
  return parts.length === 0 ? [word] : parts;
}

/** A trie of the words of phrases, held in memory. */
export class PhraseIndex<T> implements PhraseLookup<T> {
  readonly #root: Node<T> = { next: null, value: undefined };
  size = 0;

  /** Adds a phrase of one or more folded words; the first entry for a phrase stays. */
  add(words: readonly string[], value: T): void {
    let node = this.#root;
    for (const word of words) {
      for (const part of wordParts(word)) {
        node.next ??= new Map();
        let next = node.next.get(part);
        if (!next) node.next.set(part, (next = { next: null, value: undefined }));
        node = next;
      }
    }
    if (node.value === undefined && node !== this.#root) {
      node.value = value;
      this.size++;
    }
  }

  longest(words: readonly string[], from: number): { length: number; value: T } | null {
    let node = this.#root;
    let found: { length: number; value: T } | null = null;
    for (let i = from; i < words.length; i++) {
      const word = words[i] as string;
      if (word === "") {
        if (i === from) return null;
        continue;
      }
      const next = word.includes("-") ? descend(node, wordParts(word)) : node.next?.get(word);
      if (!next) break;
      node = next;
      if (node.value !== undefined) found = { length: i - from + 1, value: node.value };
    }
    return found;
  }

  /** Whether any phrase may begin with a word. */
  starts(word: string): boolean {
    return word.includes("-") || (this.#root.next?.has(word) ?? false);
  }

  /** What is listed under a single word. */
  one(word: string): T | undefined {
    if (word === "") return undefined;
    return (word.includes("-") ? descend(this.#root, wordParts(word)) : this.#root.next?.get(word))?.value;
  }

  get(words: readonly string[]): T | undefined {
    if (words.length === 1) return this.one(words[0] as string);
    const found = this.longest(words, 0);
    return found?.length === words.length ? found.value : undefined;
  }
}

const NONE: readonly string[] = [];

interface Node<T> {
  /** Null at the end of all phrases: most nodes are ends, and maps are dear. */
  next: Map<string, Node<T>> | null;
  value: T | undefined;
}

function descend<T>(node: Node<T>, parts: readonly string[]): Node<T> | undefined {
  let at: Node<T> | undefined = node;
  for (const part of parts) at = at?.next?.get(part);
  return at;
}
