import { availableParallelism } from "node:os";
import { expect, it } from "vitest";
import { threadCount } from "./thread-count.ts";

const GIB = 2 ** 30;

it.each([
  [1, 16, 0],
  [2, 16, 1],
  [32, 64, 7],
  [8, 4, 3],
  [8, 0.5, 0],
])("%d cores and %d GiB read with %d threads more", (cores, gib, threads) => {
  expect(threadCount(cores, gib * GIB)).toBe(threads);
});

it("is no more than there are cores here", () => expect(threadCount()).toBeLessThan(availableParallelism()));
