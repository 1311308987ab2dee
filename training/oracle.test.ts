import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { MOVES, State } from "../src/reading/parsing/state.ts";
import { costs, FORBIDDEN, goalOf } from "./oracle.ts";

/** A random tree without crossing arcs over `from` to `to`: its root, with the head of each word in `heads`. */
function grow(heads: number[], from: number, to: number, pick: (most: number) => number): number {
  const root = from + pick(to - from);
  for (const [first, last] of [
    [from, root - 1],
    [root + 1, to],
  ] as const) {
    let at = first;
    while (at <= last) {
      const end = at + pick(last - at);
      heads[grow(heads, at, end, pick)] = root;
      at = end + 1;
    }
  }
  return root;
}

describe("costs", () => {
  test("a move that costs nothing leads, move by move, to the very tree", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 15 }), fc.infiniteStream(fc.nat()), (count, numbers) => {
        const heads: number[] = [];
        heads[grow(heads, 0, count - 1, (most) => (numbers.next().value as number) % (most + 1))] = -1;
        const goal = goalOf(heads.map((head) => ({ head, relation: "dep" })));
        const state = new State(count);
        const cost = new Uint8Array(MOVES);
        while (!state.done) {
          costs(state, goal, cost);
          const free = cost.indexOf(0);
          expect(free).toBeGreaterThanOrEqual(0);
          state.make(free, 1);
        }
        expect([...state.heads.slice(0, count)]).toEqual([...goal.heads]);
      }),
    );
  });

  test("what random moves cost is what the tree then lacks", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 12 }), fc.infiniteStream(fc.nat()), (count, numbers) => {
        const pick = (most: number) => (numbers.next().value as number) % (most + 1);
        const heads: number[] = [];
        heads[grow(heads, 0, count - 1, pick)] = -1;
        const goal = goalOf(heads.map((head) => ({ head, relation: "dep" })));
        const state = new State(count);
        const cost = new Uint8Array(MOVES);
        let spent = 0;
        while (!state.done) {
          const allowed = [...costs(state, goal, cost).keys()].filter((move) => cost[move] !== FORBIDDEN);
          const move = allowed[pick(allowed.length - 1)] as number;
          spent += cost[move] as number;
          state.make(move, 1);
        }
        expect(heads.filter((_, i) => state.heads[i] !== goal.heads[i]).length).toBe(spent);
      }),
    );
  });
});
