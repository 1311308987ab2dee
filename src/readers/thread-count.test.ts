import { expect, it } from "vitest";
import { threadCount } from "./thread-count.ts";

const GIB = 2 ** 30;

it.each([
  [1, 16, 1],
  [2, 16, 2],
  [32, 64, 8],
  [8, 4, 4],
  [8, 0.5, 1],
])("%d cores and %d GiB read with %d threads", (cores, gib, threads) => {
  expect(threadCount(cores, gib * GIB)).toBe(threads);
});

it("is at least one here", () => expect(threadCount()).toBeGreaterThanOrEqual(1));
