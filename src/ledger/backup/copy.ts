import { once } from "node:events";
import type { Duplex } from "node:stream";
import type pg from "pg";

/** Bytes gathered before they are handed on: a row alone is too little to move. */
const CHUNK = 65_536;
/** Chunks that may wait to be taken before the server is made to wait. */
const WAITING = 8;

/** What of the driver's connection copying needs; it has no types of its own for this. */
interface Wire {
  stream: Duplex;
  query(sql: string): void;
  sendCopyFromChunk(chunk: Buffer): void;
  endCopyFrom(): void;
  sendCopyFail(why: string): void;
}

/** A query as the driver runs it: it calls these as the server answers. */
abstract class Copy implements pg.Submittable {
  readonly #sql: string;
  protected rows = 0;

  constructor(sql: string) {
    this.#sql = sql;
  }

  submit(connection: unknown): void {
    (connection as Wire).query(this.#sql);
  }

  handleCommandComplete({ text }: { text: string }): void {
    this.rows = Number(/^COPY (\d+)$/.exec(text)?.[1] ?? 0);
  }

  handleReadyForQuery(): void {
    this.finish(null);
  }

  handleError(error: Error): void {
    this.finish(error);
  }

  protected abstract finish(error: Error | null): void;
}

class CopyOut extends Copy {
  #parts: Buffer[] = [];
  #size = 0;
  #chunks: Buffer[] = [];
  #wire: Wire | null = null;
  #done = false;
  #error: Error | null = null;
  #wake: () => void = () => undefined;

  handleCopyData({ chunk }: { chunk: Buffer }, wire: Wire): void {
    this.#wire = wire;
    // A copy: the driver writes the next rows over these bytes.
    this.#parts.push(Buffer.from(chunk));
    this.#size += chunk.length;
    if (this.#size < CHUNK) return;
    this.#flush();
    if (this.#chunks.length >= WAITING) wire.stream.pause();
  }

  async *chunks(): AsyncGenerator<Buffer> {
    try {
      for (;;) {
        const chunk = this.#chunks.shift();
        if (chunk) yield chunk;
        else if (this.#error) throw this.#error;
        else if (this.#done) return;
        else {
          this.#wire?.stream.resume();
          await new Promise<void>((resolve) => (this.#wake = resolve));
        }
      }
    } finally {
      // Nobody takes the rest: the connection would wait for that for ever.
      if (!this.#done) this.#wire?.stream.destroy();
    }
  }

  protected finish(error: Error | null): void {
    this.#flush();
    this.#error = error;
    this.#done = true;
    this.#wake();
  }

  #flush(): void {
    if (this.#parts.length > 0) this.#chunks.push(Buffer.concat(this.#parts));
    this.#parts = [];
    this.#size = 0;
    this.#wake();
  }
}

class CopyIn extends Copy {
  readonly #bytes: AsyncIterable<Buffer>;
  readonly #settle: (error: Error | null, rows: number) => void;
  #over = false;
  #cause: Error | null = null;

  constructor(sql: string, bytes: AsyncIterable<Buffer>, settle: (error: Error | null, rows: number) => void) {
    super(sql);
    this.#bytes = bytes;
    this.#settle = settle;
  }

  handleCopyInResponse(wire: Wire): void {
    void this.#send(wire);
  }

  async #send(wire: Wire): Promise<void> {
    try {
      for await (const chunk of this.#bytes) {
        if (this.#over) return;
        wire.sendCopyFromChunk(chunk);
        if (wire.stream.writableNeedDrain) await roomIn(wire.stream);
      }
      if (!this.#over) wire.endCopyFrom();
    } catch (error) {
      this.#cause = error as Error;
      if (!this.#over) wire.sendCopyFail("the rows could not be read");
    }
  }

  protected finish(error: Error | null): void {
    this.#over = true;
    this.#settle(error && (this.#cause ?? error), this.rows);
  }
}

/** Resolves when the stream takes more, or when its connection is lost; the copy has been told to `finish` by then. */
async function roomIn(stream: Duplex): Promise<void> {
  const waiting = new AbortController();
  const { signal } = waiting;
  await Promise.race([once(stream, "drain", { signal }), once(stream, "close", { signal })]);
  waiting.abort();
}

/** Runs a `COPY ... TO STDOUT` and gives what it says as it comes, no faster than it is taken. To be taken to its end. */
export function copyOut(client: pg.ClientBase, sql: string): AsyncIterable<Buffer> {
  return client.query(new CopyOut(sql)).chunks();
}

/** Runs a `COPY ... FROM STDIN` with those bytes and returns how many rows were added. */
export function copyIn(client: pg.ClientBase, sql: string, bytes: AsyncIterable<Buffer>): Promise<number> {
  return new Promise((resolve, reject) => {
    client.query(new CopyIn(sql, bytes, (error, rows) => (error ? reject(error) : resolve(rows))));
  });
}
