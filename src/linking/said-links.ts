import { type Decision, decisionsInForce } from "../record/decision.ts";

/** What people have said of drafts: pairs that are one incident, and drafts that are one of their own. */
export interface SaidLinks {
  merges: [string, string][];
  split: Set<string>;
  rejected: Set<string>;
}

/**
 * The merges and splits that hold among the drafts. Of a merge and a split of one draft the later holds (by its instant,
 * then its id).
 */
export function saidLinks(decisions: readonly Decision[], drafts: ReadonlySet<string>): SaidLinks {
  const inForce = decisionsInForce(decisions).sort((a, b) => order(a.when, b.when) || order(a.id, b.id));
  const rank = new Map(inForce.map((decision, i) => [decision.id, i]));
  const lastSplit = new Map<string, number>();
  const lastMerge = new Map<string, number>();
  for (const decision of inForce) {
    const i = rank.get(decision.id) ?? 0;
    if (decision.kind === "split") lastSplit.set(decision.draft, i);
    if (decision.kind === "merge") for (const draft of decision.drafts) lastMerge.set(draft, i);
  }
  const merges: [string, string][] = [];
  for (const decision of inForce) {
    if (decision.kind !== "merge") continue;
    const i = rank.get(decision.id) ?? 0;
    const holding = decision.drafts.filter((draft) => drafts.has(draft) && (lastSplit.get(draft) ?? -1) < i).sort();
    for (const draft of holding.slice(1)) merges.push([holding[0] as string, draft]);
  }
  const split = [...lastSplit].filter(([draft, i]) => drafts.has(draft) && (lastMerge.get(draft) ?? -1) < i);
  const rejected = inForce.flatMap((decision) => (decision.kind === "reject" ? [decision.claim] : []));
  return { merges, split: new Set(split.map(([draft]) => draft)), rejected: new Set(rejected) };
}

const order = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
