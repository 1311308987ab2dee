import type { Claim } from "../record/claim.ts";
import type { Decision } from "../record/decision.ts";
import type { Cluster } from "../record/derived.ts";
import type { Coded } from "../record/draft.ts";
import { candidatePairs } from "./blocks.ts";
import { compare, explain, isLink } from "./compare.ts";
import { Groups } from "./groups.ts";
import { type Profile, profileOf } from "./profile.ts";
import { saidLinks } from "./said-links.ts";
import { Telling } from "./telling.ts";

/** Score from which a pair that is not linked is worth telling of. */
const WORTH_TELLING = 3;
/** Weight of what a person decided: told first. */
const BY_HAND = 100;

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
  const told = new Telling(drafts);

  for (const [first, second] of said.merges) {
    const [a, b] = [indexOf.get(first) as number, indexOf.get(second) as number];
    groups.join(a, b);
    told.add(a, b, BY_HAND, true, { for: ["decision: merged by a person"], against: [] });
  }
  const scored: { a: number; b: number; score: number }[] = [];
  for (const [a, b] of candidatePairs(profiles)) {
    const [x, y] = [profiles[a] as Profile, profiles[b] as Profile];
    if (x.draft.report === y.draft.report) continue;
    const comparison = compare(x, y);
    const separate = said.split.has(x.draft.id) || said.split.has(y.draft.id);
    if (!separate && isLink(x, y, comparison)) scored.push({ a, b, score: comparison.score });
    else if (comparison.score >= WORTH_TELLING && told.hasRoom(a, b)) {
      const { for: speaksFor, against } = explain(comparison);
      if (separate) against.push("decision: split by a person");
      told.add(a, b, comparison.score, false, { for: speaksFor, against });
    }
  }
  scored.sort((p, q) => q.score - p.score || p.a - q.a || p.b - q.b);
  for (const { a, b, score } of scored) {
    if (groups.root(a) === groups.root(b)) continue;
    const obstacle = groups.obstacle(a, b);
    if (obstacle === null) groups.join(a, b);
    else if (!told.hasRoom(a, b)) continue;
    const { for: speaksFor, against } = explain(compare(profiles[a] as Profile, profiles[b] as Profile));
    if (obstacle !== null) against.push(`cluster: ${obstacle}`);
    told.add(a, b, score, obstacle === null, { for: speaksFor, against });
  }
  return told.clusters(groups);
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

const order = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
