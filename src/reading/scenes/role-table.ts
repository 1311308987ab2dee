import { fromBits, type Held, placeOf } from "../tagging/held.ts";
import { ROLES } from "./scene-doc.ts";
import type { PackedModel } from "./scene-models.ts";

/** The models that ask for a phrase's roles: of each role first, then of each role again, once the chances of all phrases are known. */
const MODELS = [...ROLES.map((role) => `role-${role}`), ...ROLES.map((role) => `settled-${role}`)];
/** Places of a row: rows of sixteen bytes never lie in two cache lines. */
const PLACES = 16;

/** The weights of all ten role models side by side, since the same features are asked for in each. */
export interface RoleTable {
  mask: number;
  held: Held;
  /** `PLACES` weights for each row that any of the models has a weight in, in the order of `MODELS`; the first row is of zeros. */
  weights: Int8Array;
  scales: readonly number[];
}

/** Null where one of the models is missing, has several columns or another number of rows. */
export function roleTableOf(models: ReadonlyMap<string, PackedModel>): RoleTable | null {
  const all = MODELS.flatMap((name) => models.get(name) ?? []);
  const mask = all[0]?.mask ?? 0;
  if (all.length < MODELS.length || all.some((model) => model.columns !== 1 || model.mask !== mask)) return null;
  const bits = new Uint8Array((mask + 1) >> 3);
  for (const { cells } of all) for (const [row] of cells()) bits[row >> 3] = bits[row >> 3]! | (1 << (row & 7));
  const { held, count } = fromBits(bits);
  const weights = new Int8Array((count + 1) * PLACES);
  for (const [column, { cells }] of all.entries())
    for (const [row, weight] of cells()) weights[placeOf(held, row) * PLACES + column] = weight;
  return { mask, held, weights, scales: all.map(({ scale }) => scale) };
}

/** Adds to `sums` what the ten models have for features, in the order of the roles, those of the second round last. */
export function addRoleSums(
  { mask, held, weights }: RoleTable,
  features: Int32Array,
  sums: Int32Array,
  from = 0,
): void {
  let [a, b, c, d, e, f, g, h, i, j] = [0, 0, 0, 0, 0, 0, 0, 0, 0, 0];
  for (let n = 0; n < features.length; n++) {
    const at = placeOf(held, features[n]! & mask) * PLACES;
    a = (a + weights[at]!) | 0;
    b = (b + weights[at + 1]!) | 0;
    c = (c + weights[at + 2]!) | 0;
    d = (d + weights[at + 3]!) | 0;
    e = (e + weights[at + 4]!) | 0;
    f = (f + weights[at + 5]!) | 0;
    g = (g + weights[at + 6]!) | 0;
    h = (h + weights[at + 7]!) | 0;
    i = (i + weights[at + 8]!) | 0;
    j = (j + weights[at + 9]!) | 0;
  }
  sums[from]! += a;
  sums[from + 1]! += b;
  sums[from + 2]! += c;
  sums[from + 3]! += d;
  sums[from + 4]! += e;
  sums[from + 5]! += f;
  sums[from + 6]! += g;
  sums[from + 7]! += h;
  sums[from + 8]! += i;
  sums[from + 9]! += j;
}
