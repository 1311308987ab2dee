import { describe, expect, test } from "vitest";
import { sceneDocOf } from "../../test/reading/scene-doc-of.ts";
import { foldOf, Learned, learn } from "./learn.ts";
import type { KeyedDoc, Lesson } from "./lesson.ts";

/** Keyed reports that only their number tells apart. */
function reports(count: number): KeyedDoc[] {
  const { doc } = sceneDocOf("Nothing.", () => Float64Array.of(0));
  return Array.from({ length: count }, (_, i) => ({
    id: `r${i}`,
    fold: foldOf(i, count),
    doc,
    templates: [],
    keys: [],
    gold: new Map(),
  }));
}
const numberOf = ({ id }: KeyedDoc) => Number(id.slice(1));
const silent = () => {};
const options = { rowsLog2: 10, rate: 0.1 };

describe("learning", () => {
  test("folds are five blocks of consecutive reports", () => {
    expect(Array.from({ length: 12 }, (_, i) => foldOf(i, 12))).toEqual([0, 0, 0, 1, 1, 2, 2, 2, 3, 3, 4, 4]);
    expect(Array.from({ length: 5 }, (_, i) => foldOf(i, 5))).toEqual([0, 1, 2, 3, 4]);
  });

  test("tells apart what can be told apart, two ways and three", () => {
    const docs = reports(40);
    const parity: Lesson = {
      name: "parity",
      columns: 1,
      options,
      examples: (keyed) => [{ features: Int32Array.of(1, 100 + (numberOf(keyed) % 2)), label: numberOf(keyed) % 2 }],
    };
    const third: Lesson = {
      name: "third",
      columns: 3,
      options,
      examples: (keyed) => [{ features: Int32Array.of(1, 200 + (numberOf(keyed) % 3)), label: numberOf(keyed) % 3 }],
    };
    const learned = new Learned();
    learn([{ lessons: [parity, third] }], docs, learned, true, silent);
    for (const fold of [-1, 0, 4]) {
      expect(learned.ask(fold)("parity", Int32Array.of(1, 101))[0]).toBeGreaterThan(0.6);
      expect(learned.ask(fold)("parity", Int32Array.of(1, 100))[0]).toBeLessThan(0.4);
      const [a, b, c] = learned.ask(fold)("third", Int32Array.of(1, 202)) as unknown as [number, number, number];
      expect(c).toBeGreaterThan(Math.max(a, b));
      expect(a + b + c).toBeCloseTo(1, 6);
    }
    expect([...learned.whole().keys()]).toEqual(["parity", "third"]);
  });

  test("a fold's model has not seen the fold's reports", () => {
    const docs = reports(40);
    // A mark that the reports of a fold share, and no others.
    const own: Lesson = {
      name: "own",
      columns: 1,
      options,
      examples: ({ fold }) => [{ features: Int32Array.of(500 + fold), label: 1 }],
    };
    const learned = new Learned();
    learn([{ lessons: [own] }], docs, learned, true, silent);
    for (let fold = 0; fold < 5; fold++) {
      expect(learned.ask(fold)("own", Int32Array.of(500 + fold))[0]).toBe(0.5);
      expect(learned.ask((fold + 1) % 5)("own", Int32Array.of(500 + fold))[0]).toBeGreaterThan(0.5);
      expect(learned.ask(-1)("own", Int32Array.of(500 + fold))[0]).toBeGreaterThan(0.5);
    }
  });

  test("what fewer than three reports tell is not learned, however often they tell it", () => {
    const docs = reports(20);
    const rare: Lesson = {
      name: "rare",
      columns: 1,
      options,
      examples: (keyed) => {
        const at = numberOf(keyed);
        const features = Int32Array.of(at < 2 ? 700 : 701);
        return Array.from({ length: at < 2 ? 10 : 1 }, () => ({ features, label: 1 }));
      },
    };
    const learned = new Learned();
    learn([{ lessons: [rare] }], docs, learned, true, silent);
    expect(learned.ask(-1)("rare", Int32Array.of(700))[0]).toBe(0.5);
    expect(learned.ask(-1)("rare", Int32Array.of(701))[0]).toBeGreaterThan(0.5);
  });

  test("later stages may ask earlier ones, not the other way round", () => {
    const docs = reports(10);
    const heard: number[] = [];
    const one: Lesson = {
      name: "one",
      columns: 1,
      options,
      examples: () => [{ features: Int32Array.of(1), label: 1 }],
    };
    const learned = new Learned();
    expect(() => learned.ask(0)("one", Int32Array.of(1))).toThrow(/not learned/);
    const after = ({ fold }: KeyedDoc) => void heard.push(learned.ask(fold)("one", Int32Array.of(1))[0]!);
    learn([{ lessons: [one], after }], docs, learned, false, silent);
    expect(heard.length).toBe(10);
    expect(learned.whole().size).toBe(0);
  });
});
