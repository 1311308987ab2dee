import type { Context } from "./context.ts";
import type { Node } from "./nodes.ts";

/** How surely what is told in two places is of one act. */
export interface Link {
  /** 0 to 1: the mean over pairs of targets, each pair counting as much as both are likely targets. */
  chance: number;
  /** The sum of those weights: how much there was to judge by. */
  weight: number;
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
  for (const x of others.length > 0 ? targetsIn(context, xs) : [])
    for (const y of others) {
      if (x === y) continue;
      const p = targets[x]!.chance * targets[y]!.chance;
      sum += p * (targets[Math.max(x, y)]!.links[Math.min(x, y)] ?? 0.5);
      weight += p;
    }
  return weight === 0 ? null : { chance: sum / weight, weight };
}

/** How much there must be to judge by, and how far the models may speak for or against: as much as a place, less than a date or facility. */
const EVIDENCE = { least: 0.3, most: 2 };

/** What the learned links say for (above 0) or against the node being of the group told so far: log odds, bounded. */
export function linkScore(context: Context, group: { nodes: readonly Node[] }, node: Node): number {
  const others = group.nodes.filter(({ sentence }) => sentence !== node.sentence);
  const link = linkBetween(context, others, [node]);
  if (link === null || link.weight < EVIDENCE.least) return 0;
  const odds = Math.log(Math.max(link.chance, 0.01) / Math.max(1 - link.chance, 0.01));
  return Math.max(-EVIDENCE.most, Math.min(EVIDENCE.most, odds));
}
