import { useCallback, useEffect, useState } from "react";
import type { Problem } from "../../src/record/problem.ts";

/** What came of a question so far. */
export type Answer<T> =
  | { state: "waiting" }
  | { state: "here"; value: T }
  | { state: "trouble"; problem: Problem | null };

/** The last answers, shown at once on the way back while they are asked for again. */
const kept = new Map<string, unknown>();
const KEEP = 24;

/** Asks the server once; `problem` is null where nothing answered at all. */
async function ask<T>(path: string, signal: AbortSignal): Promise<Answer<T>> {
  try {
    const response = await fetch(path, { signal, headers: { Accept: "application/json" } });
    const body: unknown = await response.json();
    if (!response.ok) return { state: "trouble", problem: body as Problem };
    kept.delete(path);
    kept.set(path, body);
    if (kept.size > KEEP) kept.delete(kept.keys().next().value as string);
    return { state: "here", value: body as T };
  } catch (error) {
    if (signal.aborted) throw error;
    return { state: "trouble", problem: null };
  }
}

/** Follows the answer to a path under `/api`, and a way to ask again. A null path asks nothing. */
export function useAnswer<T>(path: string | null): [Answer<T>, () => void] {
  const [round, setRound] = useState(0);
  const [held, setHeld] = useState<{ path: string | null; answer: Answer<T> }>({
    path: null,
    answer: { state: "waiting" },
  });
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new round asks the same path again
  useEffect(() => {
    if (path === null) return;
    const stop = new AbortController();
    ask<T>(path, stop.signal).then(
      (answer) => setHeld({ path, answer }),
      () => undefined,
    );
    return () => stop.abort();
  }, [path, round]);
  const again = useCallback(() => {
    setHeld({ path: null, answer: { state: "waiting" } });
    setRound((last) => last + 1);
  }, []);
  if (held.path === path && path !== null) return [held.answer, again];
  const before = path === null ? undefined : kept.get(path);
  return [before === undefined ? { state: "waiting" } : { state: "here", value: before as T }, again];
}
