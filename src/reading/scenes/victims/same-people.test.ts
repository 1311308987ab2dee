import { expect, test } from "vitest";
import { joined } from "./same-people.ts";

const near = (a: number, b: number) => 1 - Math.abs(a - b) / 10;

test("the most alike are put together until none are alike enough", () => {
  expect(joined([1, 9, 2, 8], near, 0.5)).toEqual([
    [1, 2],
    [9, 8],
  ]);
});

test("a set joins another by the mean over all pairs, not by its nearest", () => {
  expect(joined([0, 1, 6], near, 0.5)).toEqual([[0, 1], [6]]);
});

test("nothing is put together at a limit that none exceeds", () => {
  expect(joined([3, 3], near, 1)).toEqual([[3], [3]]);
});
