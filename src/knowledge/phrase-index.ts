/** A token trie: finds the longest listed phrase that starts at a token. Keys are folded words (see `fold`). */
export class PhraseIndex<T> {
  readonly #root: Node<T> = { next: new Map(), value: undefined };
  size = 0;

  /** Adds a phrase of one or more folded words; the first entry for a phrase stays. */
  add(words: readonly string[], value: T): void {
    let node = this.#root;
    for (const word of words) {
      let next = node.next.get(word);
      if (!next) node.next.set(word, (next = { next: new Map(), value: undefined }));
      node = next;
    }
    if (node.value === undefined) {
      node.value = value;
      this.size++;
    }
  }

  /** The longest phrase starting at `words[from]`, with its length in words. */
  longest(words: readonly string[], from: number): { length: number; value: T } | null {
    let node = this.#root;
    let found: { length: number; value: T } | null = null;
    for (let i = from; i < words.length; i++) {
      const next = node.next.get(words[i] as string);
      if (!next) break;
      node = next;
      if (node.value !== undefined) found = { length: i - from + 1, value: node.value };
    }
    return found;
  }

  get(words: readonly string[]): T | undefined {
    const found = this.longest(words, 0);
    return found?.length === words.length ? found.value : undefined;
  }
}

interface Node<T> {
  next: Map<string, Node<T>>;
  value: T | undefined;
}
