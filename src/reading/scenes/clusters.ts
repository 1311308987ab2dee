import { linkChance } from "./link-features.ts";
import type { Cluster, Member, Phrase, Role, SceneDoc } from "./scene-doc.ts";

/** From which chance on a phrase is taken for a target; how surely two groups of targets must belong to one act to be joined. */
export const CLUSTERING = { target: 0.2, link: 0.63, other: 0.05, targets: 60, others: 40 };

/**
 * Sorts a report's likely targets by the act they belong to (agglomerative, average link weighted by how likely they are targets),
 * and lists for each act the perpetrators, groups and weapons that may belong to it. A report without targets gives one
 * cluster without any. Bounded: only the likeliest targets of a long report are taken.
 */
export function clustersOf(doc: SceneDoc): Cluster[] {
  const members = doc.phrases
    .map((phrase): Member => {
      const role: Role = phrase.chances.victim >= phrase.chances.site ? "victim" : "site";
      return { phrase, role, p: phrase.chances[role], link: 1 };
    })
    .filter((m) => m.p >= CLUSTERING.target)
    .sort((a, b) => b.p - a.p)
    .slice(0, CLUSTERING.targets)
    .sort((a, b) => a.phrase.index - b.phrase.index);
  const groups = members.map((m) => [m]);
  for (;;) {
    let best = CLUSTERING.link;
    let pair: [number, number] | null = null;
    for (let i = 0; i < groups.length; i++)
      for (let j = i + 1; j < groups.length; j++) {
        const link = linkBetween(doc, groups[i]!, groups[j]!);
        if (link > best) {
          best = link;
          pair = [i, j];
        }
      }
    if (!pair) break;
    groups[pair[0]]!.push(...groups[pair[1]]!);
    groups.splice(pair[1], 1);
  }
  const clusters = (groups.length > 0 ? groups : [[]]).map(
    (targets): Cluster => ({ targets, others: [], kept: new Map() }),
  );
  const others = (["perpetrator", "group", "weapon"] as const).flatMap((role) =>
    doc.phrases
      .filter((phrase) => phrase.chances[role] > CLUSTERING.other)
      .sort((a, b) => b.chances[role] - a.chances[role])
      .slice(0, CLUSTERING.others)
      .map((phrase) => ({ phrase, role, p: phrase.chances[role] })),
  );
  for (const cluster of clusters)
    cluster.others = others.map((o) => ({ ...o, link: linkTo(doc, cluster.targets, o.phrase, o.role) }));
  return clusters;
}

/** How surely two groups of targets belong to one act. */
export function linkBetween(doc: SceneDoc, xs: readonly Member[], ys: readonly Member[]): number {
  let sum = 0;
  let weight = 0;
  for (const x of xs)
    for (const y of ys) {
      sum += x.p * y.p * linkChance(doc, x.phrase, y.phrase, x.role, y.role);
      weight += x.p * y.p;
    }
  return weight === 0 ? 0 : sum / weight;
}

function linkTo(doc: SceneDoc, targets: readonly Member[], phrase: Phrase, role: Role): number {
  if (targets.length === 0) return 1;
  let sum = 0;
  let weight = 0;
  for (const target of targets) {
    sum += target.p * linkChance(doc, target.phrase, phrase, target.role, role);
    weight += target.p;
  }
  return sum / weight;
}
