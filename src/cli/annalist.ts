#!/usr/bin/env node
import { v7 } from "uuid";
import { main } from "./main.ts";

const STOPS = { SIGINT: 130, SIGTERM: 143, SIGHUP: 129 } as const;

const stop = new AbortController();
for (const [signal, code] of Object.entries(STOPS)) {
  process.on(signal, () => {
    // The second time at once: whoever presses Ctrl+C twice does not want to wait.
    if (stop.signal.aborted) process.exit(code);
    stop.abort(code);
  });
}

let readerGone = false;
for (const stream of [process.stdout, process.stderr]) {
  stream.on("error", (error: NodeJS.ErrnoException) => {
    if (error.code !== "EPIPE") throw error;
    if (stream === process.stdout) readerGone = true;
  });
}

const code = await main(process.argv.slice(2), {
  out: (text) => void (readerGone || process.stdout.write(text)),
  err: (text) => void process.stderr.write(text),
  stdin: process.stdin,
  env: process.env,
  terminal: {
    out: process.stdout.isTTY === true,
    err: process.stderr.isTTY === true,
    columns: process.stdout.columns ?? null,
  },
  signal: stop.signal,
  clock: () => new Date(),
  newId: () => v7(),
});
// What was written must be out before the process goes; a pipe may take its time.
await new Promise<void>((resolve) => {
  if (readerGone || process.stdout.destroyed) resolve();
  else process.stdout.write("", () => resolve());
});
process.exit(code);
