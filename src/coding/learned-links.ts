import type { Context } from "./context.ts";
import type { Node } from "./nodes.ts";

/** How surely what is told in two places is of one act. */
export interface Link {
  /** 0 to 1: the mean over pairs of targets, each pair counting as much as both are likely targets. */
  chance: number;
  /** The sum of those weights: how much there was to judge by. */
  weight: number;
  /** The pair that weighs most, as places in the reading's list of targets, the earlier first. */
  pair: [number, number];
}

const bySentence = new WeakMap<Context, Map<number, number[]>>();

/** Targets of the reading, as places in its list, by the sentence they stand in. */
function targetsOf(context: Context): Map<number, number[]> {
  let known = bySentence.get(context);
  if (!known) {
    known = new Map();
    for (const [at, target] of (context.reading.targets ?? []).entries()) {
      const { index } = context.sentenceAt(target);
      known.set(index, [...(known.get(index) ?? []), at]);
    }
    bySentence.set(context, known);
  }
  return known;
}

function targetsIn(context: Context, nodes: readonly Node[]): number[] {
  const sentences = new Set(nodes.map(({ sentence }) => sentence.index));
  return [...sentences].flatMap((index) => targetsOf(context).get(index) ?? []);
}

/** Links the targets told in the one's sentences with those in the other's; null where either tells of none. */
export function linkBetween(context: Context, xs: readonly Node[], ys: readonly Node[]): Link | null {
  const targets = context.reading.targets ?? [];
  const others = targetsIn(context, ys);
  let sum = 0;
  let weight = 0;
  let most = 0;
  let pair: [number, number] = [0, 0];
  for (const x of others.length > 0 ? targetsIn(context, xs) : [])
    for (const y of others) {
      if (x === y) continue;
      const p = targets[x]!.chance * targets[y]!.chance;
      sum += p * (targets[Math.max(x, y)]!.links[Math.min(x, y)] ?? 0.5);
      weight += p;
      if (p > most) [most, pair] = [p, [Math.min(x, y), Math.max(x, y)]];
    }
  return weight === 0 ? null : { chance: sum / weight, weight, pair };
}
