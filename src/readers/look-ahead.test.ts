import { describe, expect, it } from "vitest";
import { LookAhead } from "./look-ahead.ts";

const turns = () => new Promise((resolve) => setTimeout(resolve, 5));

/** Numbers from 1, with how many were fetched and whether that was ended. */
function counting(upTo = Number.POSITIVE_INFINITY) {
  const seen = { fetched: 0, ended: false };
  const items = (async function* () {
    try {
      while (seen.fetched < upTo) yield ++seen.fetched;
    } finally {
      seen.ended = true;
    }
  })();
  return { seen, items };
}

describe("looking ahead", () => {
  it("gives all items in their order and then none", async () => {
    const ahead = new LookAhead(counting(9).items, 4, () => 1, 100);
    const taken: unknown[] = [];
    while (await ahead.some()) taken.push(ahead.take());
    expect(taken).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9]);
    expect(ahead.take()).toBeUndefined();
  });

  it("fetches as many as may wait, and one more for each taken", async () => {
    const { seen, items } = counting();
    const ahead = new LookAhead(items, 4, () => 1, 100);
    await turns();
    expect([ahead.waiting, ahead.first, seen.fetched]).toEqual([4, 1, 4]);
    ahead.take();
    await turns();
    expect([ahead.waiting, ahead.first, seen.fetched]).toEqual([4, 2, 5]);
    ahead.close();
    await turns();
    expect(seen).toEqual({ fetched: 5, ended: true });
  });

  it("fetches no more than may be held", async () => {
    const { seen, items } = counting();
    const ahead = new LookAhead(items, 100, (n) => n, 10);
    await turns();
    expect([ahead.waiting, ahead.weight, seen.fetched]).toEqual([4, 10, 4]);
    for (let n = 0; n < 3; n++) ahead.take();
    await turns();
    expect([ahead.waiting, ahead.weight]).toEqual([3, 15]);
    ahead.close();
  });

  it("throws what the source throws after what came before it", async () => {
    const items = (async function* () {
      yield 1;
      throw new Error("gone");
    })();
    const ahead = new LookAhead(items, 4, () => 1, 100);
    await turns();
    expect(await ahead.some()).toBe(true);
    expect(ahead.take()).toBe(1);
    await expect(ahead.some()).rejects.toThrow("gone");
  });
});
