import type { Cluster, LinkReason } from "../record/derived.ts";
import type { Draft } from "../record/draft.ts";
import type { Groups } from "./groups.ts";

/** Reasons kept for a cluster, links before near misses, the weightiest first. */
const MOST_REASONS = 50;
/** Near misses kept for a draft. */
const MOST_MISSES = 8;

interface Told {
  reason: LinkReason;
  weight: number;
  a: number;
  b: number;
}

/** Gathers why drafts were and were not joined, for people to see. Drafts go by their index. */
export class Telling {
  readonly #drafts: readonly Draft[];
  readonly #told: Told[] = [];
  readonly #misses = new Map<number, number>();

  constructor(drafts: readonly Draft[]) {
    this.#drafts = drafts;
  }

  /** Whether one more near miss of the two would be kept. */
  hasRoom(a: number, b: number): boolean {
    return Math.min(this.#misses.get(a) ?? 0, this.#misses.get(b) ?? 0) < MOST_MISSES;
  }

  add(a: number, b: number, weight: number, linked: boolean, why: Pick<LinkReason, "for" | "against">): void {
    const drafts: LinkReason["drafts"] = [(this.#drafts[a] as Draft).id, (this.#drafts[b] as Draft).id];
    this.#told.push({ reason: { drafts, linked, ...why }, weight, a, b });
    if (linked) return;
    this.#misses.set(a, (this.#misses.get(a) ?? 0) + 1);
    this.#misses.set(b, (this.#misses.get(b) ?? 0) + 1);
  }

  /** The clusters in the order of their first drafts, each with the reasons that are about it. */
  clusters(groups: Groups): Cluster[] {
    const byRoot = new Map<number, { drafts: string[]; told: Told[] }>();
    this.#drafts.forEach(({ id }, i) => {
      const root = groups.root(i);
      const cluster = byRoot.get(root);
      if (cluster) cluster.drafts.push(id);
      else byRoot.set(root, { drafts: [id], told: [] });
    });
    for (const item of this.#told) {
      for (const root of new Set([groups.root(item.a), groups.root(item.b)])) byRoot.get(root)?.told.push(item);
    }
    return [...byRoot.values()].map(({ drafts, told }) => ({
      drafts,
      reasons: told
        .sort(weightiest)
        .slice(0, MOST_REASONS)
        .map(({ reason }) => reason),
    }));
  }
}

function weightiest(p: Told, q: Told): number {
  return Number(q.reason.linked) - Number(p.reason.linked) || q.weight - p.weight || p.a - q.a || p.b - q.b;
}
