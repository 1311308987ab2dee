import type { Cluster, IncidentKey } from "../record/derived.ts";
import type { Draft } from "../record/draft.ts";
import { common } from "./common.ts";

type Anchor = IncidentKey["anchors"][number];

export interface KeptKeys {
  /** Clusters that are incidents known before, with the anchors that are new to their keys. */
  kept: { key: IncidentKey; cluster: Cluster; newAnchors: Anchor[] }[];
  /** Clusters that need a key. */
  fresh: Cluster[];
  /** Keys whose drafts are another incident's now, with the anchors by which they can be found again. */
  merged: { key: IncidentKey; into: IncidentKey; newAnchors: Anchor[] }[];
}

/** The id that a key gets from a draft, or from another id where that one is taken. */
export type IdFrom = (name: string) => string;

/**
 * Finds each cluster's incident again. A draft stands for an anchor when it is that draft, or lies in the same report over
 * the same stretch (a newer reading's). First choose the keys whose first draft there still is: the one that the key was made from,
 * from which its id follows. They take the cluster that has it. Then the others take the cluster with most of their anchors, of equal
 * ones that which stands first. All choose in the order of their labels, so that merged clusters keep the lowest; who finds all of
 * its own taken is merged into the first of them. Nothing depends on the order given.
 */
export function keepKeys(
  clusters: readonly Cluster[],
  drafts: readonly Draft[],
  keys: readonly IncidentKey[],
  idFrom: IdFrom,
): KeptKeys {
  const draftById = new Map(drafts.map((draft) => [draft.id, draft]));
  const draftsIn = clusters.map(({ drafts: ids }) => ids.flatMap((id) => draftById.get(id) ?? []));
  const wants = wantsOf(draftsIn, keys);
  const place = draftsIn.map(firstPlace);
  const keyOf = new Map<number, IncidentKey>();
  const merged: KeptKeys["merged"] = [];
  const inOrder = [...wants].sort(([p], [q]) => order(p.label, q.label) || order(p.id, q.id));
  const others: typeof inOrder = [];
  const choose = (key: IncidentKey, among: readonly Want[]): void => {
    const best = among.find(({ cluster }) => !keyOf.has(cluster));
    const held = among[0]?.cluster ?? -1;
    if (best) keyOf.set(best.cluster, key);
    else
      merged.push({
        key,
        into: keyOf.get(held) as IncidentKey,
        newAnchors: successors(key, draftsIn[held] ?? [], draftById),
      });
  };
  for (const [key, wanted] of inOrder) {
    const founder = founderOf(key, idFrom);
    const founding = wanted
      .map((want) => ({ ...want, founding: foundingShare(founder, draftsIn[want.cluster] ?? [], draftById) }))
      .filter((want) => want.founding > 0)
      .sort(
        (p, q) => q.founding - p.founding || q.share - p.share || order(place[p.cluster] ?? "", place[q.cluster] ?? ""),
      );
    if (founding.length > 0) choose(key, founding);
    else others.push([key, wanted]);
  }
  for (const [key, wanted] of others) {
    choose(
      key,
      [...wanted].sort((p, q) => q.share - p.share || order(place[p.cluster] ?? "", place[q.cluster] ?? "")),
    );
  }
  const kept: KeptKeys["kept"] = [];
  const fresh: Cluster[] = [];
  clusters.forEach((cluster, i) => {
    const key = keyOf.get(i);
    if (key) kept.push({ key, cluster, newAnchors: unknownTo(key, draftsIn[i] ?? []) });
    else fresh.push(cluster);
  });
  return { kept, fresh, merged };
}

/**
 * Keys for new incidents, without labels: an id follows from the first draft by id, so that the same reports give the same ids
 * everywhere. `keys` are those there are.
 */
export function freshKeys<P>(
  clusters: readonly Cluster[],
  drafts: readonly Draft[],
  keys: readonly IncidentKey[],
  parts: readonly P[],
  idFrom: IdFrom,
): (Omit<IncidentKey, "label"> & P)[] {
  const draftById = new Map(drafts.map((draft) => [draft.id, draft]));
  const taken = new Set(keys.map(({ id }) => id));
  return clusters.map(({ drafts: ids }, i) => {
    let id = idFrom([...ids].sort()[0] ?? "");
    // A draft that was parted from the incident it began needs an id of its own.
    while (taken.has(id)) id = idFrom(id);
    taken.add(id);
    return { id, anchors: ids.flatMap((each) => draftById.get(each) ?? []).map(anchorOf), ...(parts[i] as P) };
  });
}

/** A cluster that a key might be, by its index, and how much of the key it has. */
interface Want {
  cluster: number;
  share: number;
}

function wantsOf(clusters: readonly (readonly Draft[])[], keys: readonly IncidentKey[]): Map<IncidentKey, Want[]> {
  const shares = anchorShares(keys);
  const wants = new Map<IncidentKey, Want[]>();
  clusters.forEach((drafts, cluster) => {
    const totals = new Map<IncidentKey, number>();
    for (const draft of drafts)
      for (const [key, share] of shares(draft)) totals.set(key, (totals.get(key) ?? 0) + share);
    for (const [key, share] of totals) wants.set(key, [...(wants.get(key) ?? []), { cluster, share }]);
  });
  return wants;
}

/** How often an id may have been taken when a key was made. */
const TAKEN = 8;

/** Where the draft that a key was made from stood; null where its id follows from none of its drafts. */
function founderOf({ id, anchors }: IncidentKey, idFrom: IdFrom): Anchor | null {
  let made = anchors.map(({ draft }) => draft);
  for (let i = 0; i < TAKEN; i++) {
    made = made.map(idFrom);
    const at = made.indexOf(id);
    if (at >= 0) return anchors[at] ?? null;
  }
  return null;
}

/** How much of that draft the drafts are: 1 for itself; where a newer reading replaced it, the stretch they share with it. */
function foundingShare(founder: Anchor | null, drafts: readonly Draft[], present: ReadonlyMap<string, Draft>): number {
  if (!founder) return 0;
  if (present.has(founder.draft)) return drafts.some(({ id }) => id === founder.draft) ? 1 : 0;
  return Math.max(
    0,
    ...drafts.filter(({ report }) => report === founder.report).map(({ span }) => common(founder, span)),
  );
}

/** For each anchor whose draft is gone, the draft over most of its stretch. */
function successors(key: IncidentKey, drafts: readonly Draft[], present: ReadonlyMap<string, Draft>): Anchor[] {
  const found = key.anchors
    .filter(({ draft }) => !present.has(draft))
    .flatMap((anchor) => {
      const near = drafts
        .filter(({ report, span }) => report === anchor.report && common(anchor, span) > 0)
        .sort((a, b) => common(anchor, b.span) - common(anchor, a.span) || order(a.id, b.id));
      return near.slice(0, 1);
    });
  return unknownTo(key, [...new Set(found)]);
}

/** The anchors that a draft is to its incident's key. */
export function anchorOf({ report, id, span }: Draft): Anchor {
  return { report, draft: id, start: span.start, end: span.end };
}

function unknownTo(key: IncidentKey, drafts: readonly Draft[]): Anchor[] {
  const known = new Set(key.anchors.map(({ draft }) => draft));
  return drafts.filter(({ id }) => !known.has(id)).map(anchorOf);
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
      const share = common(anchor, draft.span);
      if (share > 0) shares.set(key, Math.max(shares.get(key) ?? 0, share));
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
