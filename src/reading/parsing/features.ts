import type { Atoms } from "./atoms.ts";
import type { State } from "./state.ts";

/** Room enough for what `featuresOf` writes. */
export const MOST_FEATURES = 160;

/** Distances that matter: one word, two, three, four, up to seven, up to twelve, more. */
export function distance(from: number, to: number): number {
  const gap = to - from;
  return gap < 5 ? gap : gap < 8 ? 5 : gap < 13 ? 6 : 7;
}

/** Counts past four are alike. */
export const few = (count: number) => Math.min(count, 4);

/** One hash of a kind of feature and what it holds. */
export function mix(kind: number, a: number, b: number, c: number): number {
  let h = Math.imul(a ^ Math.imul(kind + 1, 0x9e3779b1), 0x85ebca6b);
  h = Math.imul(h ^ (h >>> 15) ^ Math.imul(b, 0xc2b2ae35), 0x2c1b3c6d);
  h = Math.imul(h ^ (h >>> 13) ^ Math.imul(c, 0x27d4eb2f), 0x165667b1);
  return h ^ (h >>> 16);
}

// What is being written, kept outside of the functions that write: a closure made for each state costs more than its features.
let target: Int32Array = new Int32Array(0);
let within = 0;
let first = 0;
let written = 0;

/** Begins to write features into `rows`; `kind` is the number of the first. */
export function openRows(rows: Int32Array, mask: number, kind = 0): void {
  target = rows;
  within = mask;
  first = kind;
  written = 0;
}

/** Writes the row of the next feature. */
export function put(a: number, b: number, c: number): void {
  target[written] = mix(first + written, a, b, c) & within;
  written++;
}

/** A word's number, or `none`'s where it is below 0. */
const orNone = (word: number, none: number) => (word < 0 ? none : word);

/** The relation number of a word that has its head; a number of its own for one that has none. */
export function relationIn({ heads, relations, count }: State, word: number): number {
  return word >= count || heads[word] === -1 ? 63 : (relations[word] as number);
}

/**
 * Writes the rows of the features of a state into `rows` and returns how many. After Zhang & Nivre (2011): words and forms on top of the
 * stack and next in line, their children, distances, valency, sets of relations; and what lies between. Hashed.
 */
export function featuresOf(state: State, atoms: Atoms, rows: Int32Array, mask: number): number {
  const { words: w, forms: p, both: wp, tags: t, tails, fine: f, coarse: g } = atoms;
  const { left, left2, right, right2, lefts, rights, leftSet, rightSet, count, next } = state;
  const none = count + 1;
  const top = state.below(0);
  const under = state.below(1);
  const third = state.below(2);
  const s0 = top < 0 ? none : top;
  const s1 = under < 0 ? none : under;
  const s2 = third < 0 ? none : third;
  const b0 = next <= count ? next : none;
  const b1 = next + 1 <= count ? next + 1 : none;
  const b2 = next + 2 <= count ? next + 2 : none;
  const b3 = next + 3 <= count ? next + 3 : none;
  const s0l = orNone(left[s0] as number, none);
  const s0r = orNone(right[s0] as number, none);
  const s0l2 = orNone(left2[s0] as number, none);
  const s0r2 = orNone(right2[s0] as number, none);
  const s1l = orNone(left[s1] as number, none);
  const s1r = orNone(right[s1] as number, none);
  const s1r2 = orNone(right2[s1] as number, none);
  const b0l = orNone(left[b0] as number, none);
  const b0l2 = orNone(left2[b0] as number, none);
  const s0ll = orNone(left[s0l] as number, none);

  openRows(rows, mask);

  const s0w = w[s0] as number;
  const s0p = p[s0] as number;
  const s0wp = wp[s0] as number;
  const s1w = w[s1] as number;
  const s1p = p[s1] as number;
  const s1wp = wp[s1] as number;
  const s2p = p[s2] as number;
  const b0w = w[b0] as number;
  const b0p = p[b0] as number;
  const b0wp = wp[b0] as number;
  const b1w = w[b1] as number;
  const b1p = p[b1] as number;
  const b2p = p[b2] as number;
  const b3p = p[b3] as number;
  const s0t = t[s0] as number;
  const s1t = t[s1] as number;
  const b0t = t[b0] as number;

  // One word.
  put(s0wp, 0, 0);
  put(s0w, 0, 0);
  put(s0p, 0, 0);
  put(s1wp, 0, 0);
  put(s1w, 0, 0);
  put(s1p, 0, 0);
  put(wp[s2] as number, 0, 0);
  put(s2p, 0, 0);
  put(b0wp, 0, 0);
  put(b0w, 0, 0);
  put(b0p, 0, 0);
  put(wp[b1] as number, 0, 0);
  put(b1p, 0, 0);
  put(wp[b2] as number, 0, 0);
  put(b2p, 0, 0);
  put(tails[s0] as number, s0t, b0t);
  put(tails[b0] as number, b0t, s0t);
  put(tails[s1] as number, s1t, s0t);
  // Two words.
  put(s0wp, b0wp, 0);
  put(s0wp, b0p, 0);
  put(s0p, b0wp, 0);
  put(s0w, b0w, 0);
  put(s0p, b0p, 0);
  put(s1wp, s0wp, 0);
  put(s1wp, s0p, 0);
  put(s1p, s0wp, 0);
  put(s1w, s0w, 0);
  put(s1p, s0p, 0);
  put(s1w, b0w, s0t);
  put(s1p, b0p, 0);
  put(s1w, b0p, 0);
  put(s1p, b0w, 0);
  put(b0p, b1p, 0);
  put(b0w, b1p, 0);
  put(b0p, b1w, 0);
  put(s0w, b1p, b0t);
  // Three words and more.
  put(b0p, b1p, b2p);
  put(s0p, b0p, b1p);
  put(s0w, b0p, b1p);
  put(s1p, s0p, b0p);
  put(s1w, s0p, b0p);
  put(s1p, s0w, b0p);
  put(s1p, s0p, b0w);
  put(s2p, s1p, s0p);
  put(s2p, s1p * 256 + s0p, b0p);
  put(s1p, s0p * 256 + b0p, b1p);
  put(s0p, b0p * 256 + b1p, b2p);
  put(s0t, b0t * 32 + (t[b1] as number), (t[b2] as number) * 32 + (t[b3] as number));
  put(b1p, b2p, b3p);
  // Children, with their relations.
  const s0ls = relationIn(state, s0l);
  const s0rs = relationIn(state, s0r);
  const b0ls = relationIn(state, b0l);
  const s1rs = relationIn(state, s1r);
  const s1ls = relationIn(state, s1l);
  put(p[s0l] as number, s0ls, s0p);
  put(p[s0r] as number, s0rs, s0p);
  put(p[s1r] as number, s1rs, s1p);
  put(p[s1l] as number, s1ls, s1p);
  put(p[b0l] as number, b0ls, b0p);
  put(w[s0l] as number, s0ls, 0);
  put(w[s0r] as number, s0rs, 0);
  put(w[s1r] as number, s1rs, 0);
  put(w[s1l] as number, s1ls, 0);
  put(w[b0l] as number, b0ls, 0);
  put(s0p, (p[s0l] as number) * 64 + s0ls, b0p);
  put(s0p, (p[s0r] as number) * 64 + s0rs, b0p);
  put(s0p, (p[b0l] as number) * 64 + b0ls, b0p);
  put(s0p, (p[b0l] as number) * 64 + relationIn(state, b0l2), b0p * 256 + (p[b0l2] as number));
  put(s1p, (p[s1r] as number) * 64 + s1rs, s0p);
  put(s1p, (p[s1l] as number) * 64 + s1ls, s0p);
  put(s1p, (p[s0l] as number) * 64 + s0ls, s0p);
  put(s1p, (p[s0r] as number) * 64 + s0rs, s0p);
  put(s0p, (p[s0l] as number) * 256 + (p[s0l2] as number), relationIn(state, s0l2));
  put(s0p, (p[s0r] as number) * 256 + (p[s0r2] as number), relationIn(state, s0r2));
  put(s1p, (p[s1r] as number) * 256 + (p[s1r2] as number), relationIn(state, s1r2));
  // What introduces a phrase decides where it goes.
  put(s1w, w[s0l] as number, s0p);
  put(s1w, w[s0l] as number, s0w);
  put(s1p, w[s0l] as number, s0p);
  put(s0w, w[b0l] as number, b0p);
  put(s0p, w[b0l] as number, b0p);
  put(s2p, w[s0l] as number, s1p * 256 + s0p);
  put(s0p, w[s0ll] as number, p[s0l] as number);
  // Clusters: what words like these do.
  const s0f = f[s0] as number;
  const s1f = f[s1] as number;
  const b0f = f[b0] as number;
  const s0g = (g[s0] as number) * 256 + s0p;
  const s1g = (g[s1] as number) * 256 + s1p;
  const b0g = (g[b0] as number) * 256 + b0p;
  put(s0f, s0p, 0);
  put(s1f, s1p, 0);
  put(b0f, b0p, 0);
  put(s0f, b0f, 0);
  put(s1f, s0f, 0);
  put(s0f, b0p, s0p);
  put(b0f, s0p, b0p);
  put(s1f, s0p, b0p);
  put(s0f, s1p, b0p);
  put(s0g, b0g, 0);
  put(s1g, s0g, 0);
  put(s1g, s0g, b0g);
  put(s1g, s0g, w[s0l] as number);
  put(s1f, w[s0l] as number, s0f);
  put(s0g, b0g, w[b0l] as number);
  put(s1g, s0p, b0w);
  put((g[s2] as number) * 256 + s2p, s1g, s0g);
  put(s0g, b0g, (g[b1] as number) * 256 + b1p);
  // Distance and number of children.
  const d0 = top < 0 ? 0 : distance(s0, b0);
  const d1 = under < 0 ? 0 : distance(s1, s0);
  put(s0w, d0, 1);
  put(s0p, d0, 1);
  put(b0w, d0, 2);
  put(b0p, d0, 2);
  put(s0p, b0p, d0 + 3);
  put(s1p, s0p, d1 + 3);
  put(s1w, d1, 3);
  put(s1p, s0p * 256 + b0p, d0 * 8 + d1);
  put(s0w, few(rights[s0] as number), 1);
  put(s0p, few(rights[s0] as number), 1);
  put(s0p, few(lefts[s0] as number), 2);
  put(s0w, few(lefts[s0] as number), 2);
  put(s1w, few(rights[s1] as number), 3);
  put(s1p, few(rights[s1] as number), 3);
  put(b0w, few(lefts[b0] as number), 4);
  put(b0p, few(lefts[b0] as number), 4);
  // Sets of relations.
  put(s0w, rightSet[s0] as number, 1);
  put(s0p, rightSet[s0] as number, b0p);
  put(s0w, leftSet[s0] as number, 1);
  put(s0p, leftSet[s0] as number, b0p);
  put(s0p, leftSet[s0] as number, rightSet[s0] as number);
  put(s1w, rightSet[s1] as number, 2);
  put(s1p, rightSet[s1] as number, s0p);
  put(s1p, leftSet[s1] as number, s0p);
  put(b0w, leftSet[b0] as number, 3);
  put(b0p, leftSet[b0] as number, s0p);
  put(b0p, leftSet[b0] as number, leftSet[s0] as number);
  put(s1p, leftSet[s0] as number, s0p);
  // What has been taken already between two that may be joined.
  put(s0p, b0p, between(t, s0, b0, count));
  put(s1p, s0p, between(t, s1, s0, count));
  put(s0p, Math.min(state.size, 3), b0p);
  return written;
}

/** Tags that cut a sentence up, as bits: how they lie between two words says whether those belong together. At most twelve words are looked at. */
const BETWEEN = [1, 0, 2, 0, 4, 0, 0, 8, 0, 0, 16, 8, 32, 64, 0, 128, 0];

export function between(tags: Int32Array, from: number, to: number, count: number): number {
  if (from >= count || to > count) return 511;
  let bits = 0;
  for (let i = from + 1; i < to && i < from + 13; i++) bits |= BETWEEN[tags[i] as number] ?? 0;
  return bits;
}
