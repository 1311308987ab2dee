/** The world as a command sees it; tests give their own. */
export interface World {
  /** Writes to standard output; does nothing once the reader of a pipe has gone. */
  out(text: string): void;
  /** Writes to standard error. */
  err(text: string): void;
  stdin: AsyncIterable<Uint8Array>;
  env: Readonly<Record<string, string | undefined>>;
  /** Whether the outputs are terminals, and the width of standard output's in columns where it has one. */
  terminal: { out: boolean; err: boolean; columns: number | null };
  /** Aborted when the user stops the program; the reason is the exit code. */
  signal: AbortSignal;
  clock: () => Date;
  newId: () => string;
}
