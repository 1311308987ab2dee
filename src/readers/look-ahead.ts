/** Items taken from their source before they are asked for, as many as may wait at once. */
export class LookAhead<T> {
  readonly #source: AsyncIterator<T>;
  readonly #most: number;
  readonly #weigh: (item: T) => number;
  readonly #heaviest: number;
  readonly #items: T[] = [];
  #weight = 0;
  #over = false;
  #trouble: { error: unknown } | null = null;
  readonly #waiters: (() => void)[] = [];

  /** Fetches until `most` items wait, or what waits weighs `heaviest` by `weigh`. */
  constructor(items: AsyncIterable<T>, most: number, weigh: (item: T) => number, heaviest: number) {
    this.#source = items[Symbol.asyncIterator]();
    this.#most = most;
    this.#weigh = weigh;
    this.#heaviest = heaviest;
    void this.#fetch();
  }

  /** How many wait. */
  get waiting(): number {
    return this.#items.length;
  }

  /** What those weigh that wait. */
  get weight(): number {
    return this.#weight;
  }

  /** The item that `take` gives next, of those that wait. */
  get first(): T | undefined {
    return this.#items[0];
  }

  /** Resolves when an item waits (true) or none is left (false); rejects with what the source threw, in its place. */
  async some(): Promise<boolean> {
    while (this.#items.length === 0 && !this.#over) await this.#change();
    if (this.#items.length === 0 && this.#trouble) throw this.#trouble.error;
    return this.#items.length > 0;
  }

  take(): T | undefined {
    const item = this.#items.shift();
    if (item !== undefined) this.#weight -= this.#weigh(item);
    this.#wake();
    return item;
  }

  /** Fetches no more. Does not wait for what is being fetched: that may never come. */
  close(): void {
    this.#over = true;
    this.#wake();
    this.#source.return?.().catch(() => undefined);
  }

  async #fetch(): Promise<void> {
    try {
      while (!this.#over) {
        const { done, value } = await this.#source.next();
        if (done) break;
        this.#items.push(value);
        this.#weight += this.#weigh(value);
        this.#wake();
        while (!this.#over && this.#isFull()) await this.#change();
      }
    } catch (error) {
      this.#trouble = { error };
    }
    this.#over = true;
    this.#wake();
  }

  #isFull(): boolean {
    return this.#items.length >= this.#most || this.#weight >= this.#heaviest;
  }

  /** Resolves when something has come, gone or ended. */
  #change(): Promise<void> {
    return new Promise((resolve) => this.#waiters.push(resolve));
  }

  #wake(): void {
    for (const resolve of this.#waiters.splice(0)) resolve();
  }
}
