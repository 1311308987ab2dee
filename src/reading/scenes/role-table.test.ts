import fc from "fast-check";
import { expect, test } from "vitest";
import { addRoleSums, roleTableOf } from "./role-table.ts";
import { ROLES } from "./scene-doc.ts";
import type { PackedModel } from "./scene-models.ts";

const ROWS = 128;
const NAMES = [...ROLES.map((role) => `role-${role}`), ...ROLES.map((role) => `settled-${role}`)];
const weights = fc.array(fc.oneof(fc.constant(0), fc.integer({ min: -127, max: 127 })), {
  minLength: ROWS,
  maxLength: ROWS,
});

function model(name: string, all: readonly number[], rows = ROWS): PackedModel {
  const cells = () => all.flatMap((weight, row) => (weight === 0 ? [] : [[row, weight] as const]));
  return { name, columns: 1, mask: rows - 1, scale: 0.5, weights: Int8Array.from(all), cells };
}

test("the role models asked together have the sums that each has by itself", () => {
  const tables = fc.array(weights, { minLength: NAMES.length, maxLength: NAMES.length });
  const features = fc.array(fc.integer({ min: -(2 ** 31), max: 2 ** 31 - 1 }), { maxLength: 60 });
  fc.assert(
    fc.property(tables, features, (all, asked) => {
      const table = roleTableOf(new Map(NAMES.map((name, i) => [name, model(name, all[i]!)])));
      const sums = new Int32Array(NAMES.length + 2);
      addRoleSums(table!, Int32Array.from(asked), sums, 2);
      const wanted = all.map((each) => asked.reduce((sum, feature) => sum + each[feature & (ROWS - 1)]!, 0));
      expect([...sums]).toEqual([0, 0, ...wanted]);
    }),
  );
});

test("models that do not lie side by side are asked one by one", () => {
  const models = new Map(NAMES.map((name) => [name, model(name, [1, 2])]));
  expect(roleTableOf(models)).not.toBeNull();
  expect(roleTableOf(new Map([...models].slice(1)))).toBeNull();
  expect(roleTableOf(new Map([...models, ["role-site", model("role-site", [1], 2 * ROWS)]]))).toBeNull();
});
