import { sameFeatures } from "./same-features.ts";
import { type Group, keep, type Phrase, ROLES, type Role, type SceneDoc } from "./scene-doc.ts";

/** Chance that two phrases of a role speak of one thing. */
export function sameChance(doc: SceneDoc, one: Phrase, other: Phrase, role: Role): number {
  const [a, b] = one.index <= other.index ? [one, other] : [other, one];
  if (a.sentence === b.sentence && a.first <= b.last && b.first <= a.last) return a.head === b.head ? 1 : 0;
  const known = keep(doc, "same", () => new Map<number, number>());
  const key = (a.index * doc.phrases.length + b.index) * ROLES.length + ROLES.indexOf(role);
  let chance = known.get(key);
  if (chance === undefined) {
    chance = doc.ask("same", sameFeatures(doc.views, a, b, role, doc.words, doc.tree))[0]!;
    known.set(key, chance);
  }
  return chance;
}

const SAME = 0.5;

/** Puts phrases that speak of one thing together (agglomerative, average link); the likeliest group first. */
export function groupPhrases(doc: SceneDoc, members: readonly { phrase: Phrase; p: number }[], role: Role): Group[] {
  const groups = members.map((m) => [m]);
  for (;;) {
    let best = SAME;
    let pair: [number, number] | null = null;
    for (let i = 0; i < groups.length; i++)
      for (let j = i + 1; j < groups.length; j++) {
        const link = averageLink(doc, groups[i]!, groups[j]!, role);
        if (link > best) {
          best = link;
          pair = [i, j];
        }
      }
    if (!pair) break;
    groups[pair[0]]!.push(...groups[pair[1]]!);
    groups.splice(pair[1], 1);
  }
  return groups
    .map((group) => {
      const sorted = [...group].sort((a, b) => b.p - a.p);
      return { best: sorted[0]!.phrase, p: sorted[0]!.p, all: sorted.map((m) => m.phrase) };
    })
    .sort((a, b) => b.p - a.p);
}

function averageLink(
  doc: SceneDoc,
  xs: readonly { phrase: Phrase }[],
  ys: readonly { phrase: Phrase }[],
  role: Role,
): number {
  let sum = 0;
  for (const x of xs) for (const y of ys) sum += sameChance(doc, x.phrase, y.phrase, role);
  return sum / (xs.length * ys.length);
}
