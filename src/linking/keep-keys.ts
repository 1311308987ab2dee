import type { Cluster, IncidentKey } from "../record/derived.ts";
import type { Draft } from "../record/draft.ts";

type Anchor = IncidentKey["anchors"][number];

export interface KeptKeys {
  /** Clusters that are incidents known before, with the anchors that are new to their keys. */
  kept: { key: IncidentKey; cluster: Cluster; newAnchors: Anchor[] }[];
  /** Clusters that need a key. */
  fresh: Cluster[];
}

/**
 * Finds each cluster's incident again. A draft stands for an anchor when it is that draft, or lies in the same report over
 * the same stretch (a newer reading's). Keys choose in the order of their labels, so that merged clusters keep the lowest;
 * each takes the cluster with most of its anchors that no lower label has taken (of a split the larger part, then the one
 * that stands first). Nothing depends on the order given.
 */
export function keepKeys(
  clusters: readonly Cluster[],
  drafts: readonly Draft[],
  keys: readonly IncidentKey[],
): KeptKeys {
  const draftById = new Map(drafts.map((draft) => [draft.id, draft]));
  const shares = anchorShares(keys);
  const wants = new Map<IncidentKey, { cluster: number; share: number }[]>();
  clusters.forEach((cluster, i) => {
    const totals = new Map<IncidentKey, number>();
    for (const id of cluster.drafts) {
      const draft = draftById.get(id);
      for (const [key, share] of draft ? shares(draft) : []) totals.set(key, (totals.get(key) ?? 0) + share);
    }
    for (const [key, share] of totals) wants.set(key, [...(wants.get(key) ?? []), { cluster: i, share }]);
  });
  const place = clusters.map(({ drafts: ids }) => firstPlace(ids.flatMap((id) => draftById.get(id) ?? [])));
  const keyOf = new Map<number, IncidentKey>();
  for (const key of [...wants.keys()].sort((p, q) => order(p.label, q.label) || order(p.id, q.id))) {
    const best = (wants.get(key) ?? [])
      .filter(({ cluster }) => !keyOf.has(cluster))
      .sort((p, q) => q.share - p.share || order(place[p.cluster] ?? "", place[q.cluster] ?? ""))[0];
    if (best) keyOf.set(best.cluster, key);
  }
  const kept: KeptKeys["kept"] = [];
  const fresh: Cluster[] = [];
  clusters.forEach((cluster, i) => {
    const key = keyOf.get(i);
    if (key) kept.push({ key, cluster, newAnchors: newAnchors(cluster, draftById, key) });
    else fresh.push(cluster);
  });
  return { kept, fresh };
}

/** The anchors that a draft is to its incident's key. */
export function anchorOf({ report, id, span }: Draft): Anchor {
  return { report, draft: id, start: span.start, end: span.end };
}

function newAnchors(cluster: Cluster, drafts: ReadonlyMap<string, Draft>, key: IncidentKey): Anchor[] {
  const known = new Set(key.anchors.map(({ draft }) => draft));
  return cluster.drafts
    .filter((id) => !known.has(id))
    .flatMap((id) => {
      const draft = drafts.get(id);
      return draft ? [anchorOf(draft)] : [];
    });
}

/** How much of each key a draft carries: 1 for its own anchor, else the part of the two stretches that is common. */
function anchorShares(keys: readonly IncidentKey[]): (draft: Draft) => Map<IncidentKey, number> {
  const byReport = new Map<string, { anchor: Anchor; key: IncidentKey }[]>();
  for (const key of keys) {
    for (const anchor of key.anchors) {
      const inReport = byReport.get(anchor.report);
      if (inReport) inReport.push({ anchor, key });
      else byReport.set(anchor.report, [{ anchor, key }]);
    }
  }
  return (draft) => {
    const near = byReport.get(draft.report) ?? [];
    const own = near.filter(({ anchor }) => anchor.draft === draft.id);
    if (own.length > 0) return new Map(own.map(({ key }) => [key, 1]));
    const shares = new Map<IncidentKey, number>();
    for (const { anchor, key } of near) {
      const common = Math.min(anchor.end, draft.span.end) - Math.max(anchor.start, draft.span.start);
      const all = Math.max(anchor.end, draft.span.end) - Math.min(anchor.start, draft.span.start);
      if (common > 0) shares.set(key, Math.max(shares.get(key) ?? 0, common / all));
    }
    return shares;
  };
}

/** Sorts clusters by report and place of their first draft. */
function firstPlace(drafts: readonly Draft[]): string {
  const places = drafts.map(({ report, span, id }) => `${report} ${String(span.start).padStart(9, "0")} ${id}`);
  return places.sort()[0] ?? "";
}

const order = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
