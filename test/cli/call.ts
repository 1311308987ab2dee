import { v7 } from "uuid";
import { main } from "../../src/cli/main.ts";

/** What a call of `annalist` came to. */
export interface Outcome {
  code: number;
  out: string;
  err: string;
}

/** Runs `annalist` in this process, in a world of its own: what is said is collected, the clock stands. */
export async function call(
  home: string,
  argv: string[],
  over: { stdin?: string; env?: Record<string, string>; signal?: AbortSignal } = {},
): Promise<Outcome> {
  const said = { out: "", err: "" };
  const code = await main(argv, {
    out: (text) => void (said.out += text),
    err: (text) => void (said.err += text),
    stdin: (async function* () {
      yield new TextEncoder().encode(over.stdin ?? "");
    })(),
    env: { ANNALIST_HOME: home, ...over.env },
    terminal: { out: false, err: false, columns: null },
    signal: over.signal ?? new AbortController().signal,
    clock: () => new Date("2024-05-01T00:00:00Z"),
    newId: () => v7(),
  });
  return { code, ...said };
}
