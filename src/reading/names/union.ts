/** Sets of things that are found to be one, joined by keys (union by first comer). */
export class Union<T> {
  readonly #parent = new Map<T, T>();
  readonly #byKey = new Map<string, T>();

  find(item: T): T {
    let root = item;
    for (let next = this.#parent.get(root); next !== undefined && next !== root; next = this.#parent.get(root))
      root = next;
    this.#parent.set(item, root);
    return root;
  }

  join(a: T, b: T): void {
    const [first, second] = [this.find(a), this.find(b)];
    if (first !== second) this.#parent.set(second, first);
  }

  /** Joins the item with all that came with the same key. */
  key(item: T, key: string): void {
    this.find(item);
    const other = this.#byKey.get(key);
    if (other === undefined) this.#byKey.set(key, item);
    else this.join(other, item);
  }

  /** The sets, in order of their first item among `items`. */
  groups(items: Iterable<T>): T[][] {
    const groups = new Map<T, T[]>();
    for (const item of items) {
      const root = this.find(item);
      const group = groups.get(root);
      if (group) group.push(item);
      else groups.set(root, [item]);
    }
    return [...groups.values()];
  }
}
