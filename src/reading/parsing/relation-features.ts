import type { Atoms } from "./atoms.ts";
import { between, distance, openRows, put, relationIn } from "./features.ts";
import type { State } from "./state.ts";

/** How many features `relationFeaturesOf` writes. */
export const RELATION_FEATURES = 62;

/**
 * Writes the rows of what speaks for the relation of word `d` to head `h`: both words with their neighbours, the children that `d` has,
 * all of them by now, and those that `h` has so far.
 */
export function relationFeaturesOf(
  state: State,
  atoms: Atoms,
  d: number,
  h: number,
  rows: Int32Array,
  mask: number,
): void {
  const { words: w, forms: p, both: wp, tags: t, tails, fine: f, coarse: g } = atoms;
  const { left, right, left2, right2, leftSet, rightSet, count } = state;
  const side = d < h ? 1 : 2;
  const dp = p[d] as number;
  const hp = p[h] as number;
  const dw = w[d] as number;
  const hw = w[h] as number;
  const dl = orNone(left[d] as number, count);
  const dr = orNone(right[d] as number, count);
  const hl = orNone(left[h] as number, count);
  const hr = orNone(right[h] as number, count);
  const before = orNone(d - 1, count);
  const after = orNone(d + 1, count);
  const dls = relationIn(state, dl);
  const drs = relationIn(state, dr);
  openRows(rows, mask, 300);
  const pair = dp * 1024 + hp * 4 + side;
  put(side, 0, 0);
  put(wp[d] as number, side, 0);
  put(dw, side, 0);
  put(dp, side, 0);
  put(wp[h] as number, side, 0);
  put(hw, side, 0);
  put(hp, side, 0);
  put(wp[d] as number, wp[h] as number, side);
  put(dw, hw, side);
  put(wp[d] as number, hp, side);
  put(dp, wp[h] as number, side);
  put(dw, t[h] as number, side);
  put(t[d] as number, hw, side);
  put(pair, 0, 0);
  put(tails[d] as number, pair, 0);
  put(tails[h] as number, pair, 0);
  put(pair, distance(Math.min(d, h), Math.max(d, h)), 0);
  put(pair, between(t, Math.min(d, h), Math.max(d, h), count), 0);
  put(pair, p[before] as number, 1);
  put(pair, p[after] as number, 2);
  put(pair, p[orNone(h - 1, count)] as number, 3);
  put(pair, p[orNone(h + 1, count)] as number, 4);
  put(dw, w[before] as number, side);
  put(dw, w[after] as number, side);
  put(w[before] as number, pair, 5);
  put(w[after] as number, pair, 6);
  // Children of the dependent.
  put(w[dl] as number, dls, pair);
  put(w[dl] as number, dls, hw);
  put(w[dl] as number, dw, side);
  put(p[dl] as number, dls, pair);
  put(w[dr] as number, drs, pair);
  put(p[dr] as number, drs, pair);
  put(p[orNone(left2[d] as number, count)] as number, (p[dl] as number) * 64 + dls, pair);
  put(p[orNone(right2[d] as number, count)] as number, (p[dr] as number) * 64 + drs, pair);
  put(leftSet[d] as number, dp, side);
  put(leftSet[d] as number, pair, 0);
  put(rightSet[d] as number, pair, 1);
  put(leftSet[d] as number, rightSet[d] as number, dp);
  put(leftSet[d] as number, dw, 2);
  // Children of the head.
  put(leftSet[h] as number, pair, 2);
  put(rightSet[h] as number, pair, 3);
  put(leftSet[h] as number, hw, dp * 4 + side);
  put(rightSet[h] as number, hw, dp * 4 + side);
  put(leftSet[h] as number, rightSet[h] as number, pair);
  put(p[hl] as number, relationIn(state, hl), pair);
  put(p[hr] as number, relationIn(state, hr), pair);
  put(w[hl] as number, relationIn(state, hl), pair);
  put(leftSet[h] as number, dw, hp * 4 + side);
  put(leftSet[h] as number, leftSet[d] as number, pair);
  // Clusters: what words like these are to each other.
  const df = f[d] as number;
  const hf = f[h] as number;
  put(df, pair, 0);
  put(hf, pair, 0);
  put(df, hf, side);
  put(g[d] as number, g[h] as number, pair);
  put(df, hw, side);
  put(dw, hf, side);
  put(w[dl] as number, df, pair);
  put(w[dl] as number, g[d] as number, (g[h] as number) * 4 + side);
  put(leftSet[h] as number, hf, pair);
  put(leftSet[d] as number, df, pair);
  // What lies beyond.
  put(p[orNone(state.next, count)] as number, pair, 7);
  put(w[dl] as number, leftSet[h] as number, pair);
  put(dw, w[orNone(left[dl] as number, count)] as number, w[dl] as number);
}

/** A word's number, or that for no word where there is none of that number. */
function orNone(word: number, count: number): number {
  return word < 0 || word > count ? count + 1 : word;
}
