const LINE_FEED = 10;

/** Takes a stream of bytes apart by lines, holding no more of it than a line or a chunk. */
export class ByteLines {
  readonly #chunks: AsyncIterator<Buffer>;
  #held: Buffer = Buffer.alloc(0);
  #ended = false;

  constructor(chunks: AsyncIterable<Buffer>) {
    this.#chunks = chunks[Symbol.asyncIterator]();
  }

  /** The next line without its line feed; null at the end. Throws where it is longer than `most` bytes. */
  async line(most: number): Promise<string | null> {
    for (let from = 0; ; ) {
      const end = this.#held.indexOf(LINE_FEED, from);
      if (end > most || (end < 0 && this.#held.length > most)) throw new RangeError("a line is too long");
      if (end >= 0) return this.#take(end + 1).toString("utf8", 0, end);
      from = this.#held.length;
      if (!(await this.#more())) return from === 0 ? null : this.#take(from).toString("utf8");
    }
  }

  /** All up to a line that is `\.`, which is taken, too. Throws where there is none. */
  async *untilEnd(): AsyncGenerator<Buffer> {
    const mark = Buffer.from("\n\\.\n");
    // As if the line before ended here: the very first line may be the one looked for.
    this.#held = Buffer.concat([mark.subarray(0, 1), this.#held]);
    for (let skip = 1; ; ) {
      const end = this.#held.indexOf(mark);
      const sure = end >= 0 ? end + 1 : this.#held.length - (mark.length - 1);
      if (sure > skip) yield this.#take(sure).subarray(skip);
      if (sure > skip) skip = 0;
      if (end >= 0) {
        this.#take(skip === 0 ? mark.length - 1 : mark.length);
        return;
      }
      if (!(await this.#more())) throw new RangeError("rows without an end");
    }
  }

  #take(bytes: number): Buffer {
    const taken = this.#held.subarray(0, bytes);
    this.#held = this.#held.subarray(bytes);
    return taken;
  }

  async #more(): Promise<boolean> {
    if (this.#ended) return false;
    const { done, value } = await this.#chunks.next();
    if (done) this.#ended = true;
    else this.#held = this.#held.length === 0 ? value : Buffer.concat([this.#held, value]);
    return !done;
  }
}
