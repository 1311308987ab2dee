import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { askModel, readSceneModels } from "../../src/reading/scenes/scene-models.ts";
import { predict, type Trained } from "../linear.ts";
import { writeSceneModels } from "./write-models.ts";

const weight = fc.oneof(fc.constant(0), fc.double({ min: -4, max: 4, noNaN: true }));
const model: fc.Arbitrary<Trained> = fc
  .tuple(fc.integer({ min: 0, max: 9 }), fc.integer({ min: 1, max: 5 }))
  .chain(([log2, columns]) =>
    fc.array(weight, { maxLength: 40 }).chain((some) =>
      fc.nat().map((seed) => {
        const weights = new Float32Array((1 << log2) * columns);
        some.forEach((w, i) => {
          weights[(Math.imul(seed + i, 0x9e3779b1) >>> 0) % weights.length] = w;
        });
        return { weights, columns, mask: (1 << log2) - 1 };
      }),
    ),
  );

describe("a file of scene models", () => {
  test("gives back each model, its weights within half a step", () => {
    fc.assert(
      fc.property(fc.dictionary(fc.stringMatching(/^[a-z-]{1,12}$/), model, { maxKeys: 4 }), (models) => {
        const read = readSceneModels(writeSceneModels(new Map(Object.entries(models))));
        expect([...read.keys()]).toEqual(Object.keys(models));
        for (const [name, { weights, columns, mask }] of Object.entries(models)) {
          const back = read.get(name)!;
          expect([back.columns, back.mask, back.weights.length]).toEqual([columns, mask, weights.length]);
          weights.forEach((w, i) => {
            expect(Math.abs(back.weights[i]! * back.scale - w)).toBeLessThanOrEqual(back.scale / 2 + 1e-6);
          });
        }
      }),
      { numRuns: 60 },
    );
  });

  test("answers as the models did, as well as eight bits can", () => {
    fc.assert(
      fc.property(model, fc.array(fc.integer(), { maxLength: 12 }), (trained, some) => {
        const features = Int32Array.from(some);
        const kept = askModel(readSceneModels(writeSceneModels(new Map([["m", trained]]))).get("m")!, features);
        const given = predict(trained, features);
        given.forEach((p, c) => {
          expect(Math.abs(kept[c]! - p)).toBeLessThan(0.02 + 0.02 * features.length);
        });
      }),
      { numRuns: 60 },
    );
  });

  test("a weight beyond the outermost ten-thousandth is cut, so that the others keep their shades", () => {
    const weights = new Float32Array(1 << 16).fill(0.5);
    weights[7] = 1000;
    const { weights: kept, scale } = readSceneModels(
      writeSceneModels(new Map([["m", { weights, columns: 1, mask: 0xffff }]])),
    ).get("m")!;
    expect(kept[0]! * scale).toBeCloseTo(0.5, 6);
    expect(kept[7]! * scale).toBeCloseTo(0.5, 6);
  });
});
