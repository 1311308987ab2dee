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
