import { type Cluster, type Member, ROLES } from "../../src/reading/scenes/scene-doc.ts";
import type { KeyedDoc } from "./lesson.ts";

/** The scene that a template of the key describes: the phrases of its own strings that have some chance of the role. */
export function goldCluster({ doc, gold }: KeyedDoc, template: number): Cluster {
  const targets: Member[] = [];
  const others: Member[] = [];
  for (const phrase of doc.phrases) {
    for (const role of ROLES) {
      if (!gold.get(phrase)?.[role].includes(template) || phrase.chances[role] <= 0.08) continue;
      const own = role === "victim" || role === "site" ? targets : others;
      own.push({ phrase, role, p: 1, link: 1 });
    }
  }
  return { targets, others, kept: new Map() };
}

/**
 * Which template of the key (by index) a cluster that the reader made is about: the one that most of its members are of, by their
 * chances; null where none has half of them.
 */
export function templateOf({ templates, gold }: KeyedDoc, { targets, others }: Cluster): number | null {
  const members = targets.length > 0 ? targets : others;
  const all = members.reduce((sum, { p }) => sum + p, 0);
  const shares = templates.map((_, at) =>
    members.reduce((sum, { phrase, role, p }) => sum + (gold.get(phrase)?.[role].includes(at) ? p : 0), 0),
  );
  const most = Math.max(0, ...shares);
  return most > 0 && most >= all / 2 ? shares.indexOf(most) : null;
}
