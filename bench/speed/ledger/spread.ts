/** Median and 95th percentile of times, in milliseconds to a tenth. */
export function spreadOf(times: readonly number[]): { n: number; p50: number; p95: number } {
  const sorted = [...times].sort((a, b) => a - b);
  const at = (share: number) => sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? 0;
  const tenth = (ms: number) => Math.round(ms * 10) / 10;
  return { n: times.length, p50: tenth(at(0.5)), p95: tenth(at(0.95)) };
}

/** The same numbers in the same order every time, 0 to 1. */
export function dice(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}
