import type { Claim } from "../record/claim.ts";
import type { Decision } from "../record/decision.ts";
import type { Cluster, LinkReason } from "../record/derived.ts";
import type { Coded, Draft } from "../record/draft.ts";
import { candidatePairs } from "./blocks.ts";
import { type Comparison, compare, isLink } from "./compare.ts";
import { Groups } from "./groups.ts";
import { profileOf } from "./profile.ts";
import { saidLinks } from "./said-links.ts";

/** Reasons kept for a cluster, the weightiest first. */
const MOST_REASONS = 50;
/** Score from which a pair that is not linked is worth telling of. */
const WORTH_TELLING = 3;

/**
 * Which incident drafts of all reports are one incident. People's merges and splits come first; then pairs are joined from
 * the strongest link down, unless some two drafts of the grown cluster contradict each other or stand in one report.
 * The result does not depend on the order of anything given. Clusters are ordered by their first draft's report and place.
 */
export function link(coded: readonly Coded[], decisions: readonly Decision[]): Cluster[] {
  const drafts = coded
    .flatMap((reading) => reading.drafts.filter(({ kind }) => kind === "incident"))
    .sort((a, b) => order(a.report, b.report) || a.span.start - b.span.start || order(a.id, b.id));
  const indexOf = new Map(drafts.map((draft, i) => [draft.id, i]));
  const said = saidLinks(decisions, new Set(indexOf.keys()));
  const claims = claimsByDraft(coded, indexOf, said.rejected);
  const profiles = drafts.map((draft) => profileOf(draft, claims.get(draft.id) ?? []));
  const groups = new Groups(profiles);
  const reasons: { reason: LinkReason; weight: number; a: number; b: number }[] = [];

  for (const [first, second] of said.merges) {
    const [a, b] = [indexOf.get(first) as number, indexOf.get(second) as number];
    groups.join(a, b);
    reasons.push({ ...told(drafts, a, b, { for: ["decision: merged by a person"], against: [] }, true), weight: 100 });
  }
  const scored: { a: number; b: number; comparison: Comparison }[] = [];
  for (const [a, b] of candidatePairs(profiles)) {
    const [x, y] = [profiles[a], profiles[b]];
    if (!x || !y || x.draft.report === y.draft.report) continue;
    const comparison = compare(x, y);
    const separate = said.split.has(x.draft.id) || said.split.has(y.draft.id);
    if (separate) comparison.against.push("decision: split by a person");
    if (!separate && isLink(x, y, comparison)) scored.push({ a, b, comparison });
    else if (comparison.score >= WORTH_TELLING) {
      reasons.push({ ...told(drafts, a, b, comparison, false), weight: comparison.score });
    }
  }
  scored.sort((p, q) => q.comparison.score - p.comparison.score || p.a - q.a || p.b - q.b);
  for (const { a, b, comparison } of scored) {
    const obstacle = groups.obstacle(a, b);
    if (obstacle === null) groups.join(a, b);
    else comparison.against.push(`cluster: ${obstacle}`);
    reasons.push({ ...told(drafts, a, b, comparison, obstacle === null), weight: comparison.score });
  }
  return clusters(drafts, groups, reasons);
}

function claimsByDraft(
  coded: readonly Coded[],
  drafts: ReadonlyMap<string, number>,
  rejected: ReadonlySet<string>,
): Map<string, Claim[]> {
  const claims = new Map<string, Claim[]>();
  for (const claim of coded.flatMap((reading) => reading.claims)) {
    if (rejected.has(claim.id) || !drafts.has(claim.subject.id)) continue;
    const own = claims.get(claim.subject.id);
    if (own) own.push(claim);
    else claims.set(claim.subject.id, [claim]);
  }
  for (const own of claims.values()) own.sort((a, b) => order(a.id, b.id));
  return claims;
}

function told(
  drafts: readonly Draft[],
  a: number,
  b: number,
  { for: speaksFor, against }: Pick<Comparison, "for" | "against">,
  linked: boolean,
): { reason: LinkReason; a: number; b: number } {
  const pair: [string, string] = [(drafts[a] as Draft).id, (drafts[b] as Draft).id];
  return { reason: { drafts: pair, linked, for: speaksFor, against }, a, b };
}

function clusters(
  drafts: readonly Draft[],
  groups: Groups,
  reasons: readonly { reason: LinkReason; weight: number; a: number; b: number }[],
): Cluster[] {
  const byRoot = new Map<number, { drafts: string[]; reasons: { reason: LinkReason; weight: number }[] }>();
  drafts.forEach(({ id }, i) => {
    const root = groups.root(i);
    const cluster = byRoot.get(root);
    if (cluster) cluster.drafts.push(id);
    else byRoot.set(root, { drafts: [id], reasons: [] });
  });
  for (const item of reasons) {
    for (const root of new Set([groups.root(item.a), groups.root(item.b)])) byRoot.get(root)?.reasons.push(item);
  }
  return [...byRoot.values()].map((cluster) => ({
    drafts: cluster.drafts,
    reasons: cluster.reasons
      .sort(
        (p, q) =>
          Number(q.reason.linked) - Number(p.reason.linked) ||
          q.weight - p.weight ||
          order(p.reason.drafts.join(), q.reason.drafts.join()),
      )
      .slice(0, MOST_REASONS)
      .map(({ reason }) => reason),
  }));
}

const order = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
