import type { Claim } from "../record/claim.ts";
import type { Decision } from "../record/decision.ts";
import type { IncidentKey } from "../record/derived.ts";
import type { Coded, Draft } from "../record/draft.ts";
import { common } from "./common.ts";

/** What is still known of drafts and claims that decisions name and newer readings have replaced. */
export interface Past {
  /** Keys hold where each draft ever held stood. */
  keys: readonly IncidentKey[];
  /** The claims that decisions name, of whichever reading. */
  claims: readonly Claim[];
}

/**
 * Decisions as they hold for the newest readings, whose drafts and claims have ids of their own: a draft becomes the one over
 * most of the same stretch of its report, a claim the one of the same field, value and group over the same words. What has no
 * successor stays as it was, and then decides nothing. Decisions about present drafts and claims are unchanged.
 */
export function carryDecisions(decisions: readonly Decision[], past: Past, coded: readonly Coded[]): Decision[] {
  const draftOf = successorsOfDrafts(past.keys, coded);
  const claimOf = successorsOfClaims(past.claims, coded);
  return decisions.map((decision) => {
    if (decision.kind === "merge") return { ...decision, drafts: decision.drafts.map(draftOf) };
    if (decision.kind === "split") return { ...decision, draft: draftOf(decision.draft) };
    if (decision.kind === "reject" || decision.kind === "accept")
      return { ...decision, claim: claimOf(decision.claim) };
    return decision;
  });
}

/** Corrections as they hold now: of an incident that is part of another, for that other one. */
export function carryCorrections(
  decisions: readonly Decision[],
  merged: readonly { key: Pick<IncidentKey, "id">; into: Pick<IncidentKey, "id"> }[],
): Decision[] {
  const into = new Map(merged.map((one) => [one.key.id, one.into.id]));
  return decisions.map((decision) =>
    decision.kind === "correct"
      ? { ...decision, incident: into.get(decision.incident) ?? decision.incident }
      : decision,
  );
}

function successorsOfDrafts(keys: readonly IncidentKey[], coded: readonly Coded[]): (id: string) => string {
  const present = new Map<string, Draft[]>(coded.map(({ report, drafts }) => [report, drafts]));
  const ids = new Set(coded.flatMap(({ drafts }) => drafts.map(({ id }) => id)));
  const anchors = new Map(keys.flatMap((key) => key.anchors.map((anchor) => [anchor.draft, anchor])));
  return (id) => {
    const anchor = anchors.get(id);
    if (ids.has(id) || !anchor) return id;
    const near = (present.get(anchor.report) ?? []).filter(({ kind }) => kind === "incident");
    return best(near, (draft) => common(anchor, draft.span))?.id ?? id;
  };
}

function successorsOfClaims(claims: readonly Claim[], coded: readonly Coded[]): (id: string) => string {
  const present = new Map<string, Claim[]>(coded.map((reading) => [reading.report, reading.claims]));
  const ids = new Set(coded.flatMap((reading) => reading.claims.map(({ id }) => id)));
  const old = new Map(claims.map((claim) => [claim.id, claim]));
  return (id) => {
    const claim = old.get(id);
    if (ids.has(id) || !claim) return id;
    const same = (present.get(claim.report) ?? []).filter((other) => saysSame(claim, other));
    return best(same, (other) => common(claim.mark, other.mark))?.id ?? id;
  };
}

function saysSame(a: Claim, b: Claim): boolean {
  if (a.field !== b.field || a.group !== b.group || a.subject.kind !== b.subject.kind) return false;
  return JSON.stringify(sorted(a.value)) === JSON.stringify(sorted(b.value));
}

/** Keys in alphabetical order: values that were kept in a database may have lost theirs. */
function sorted(value: Claim["value"]): unknown {
  return typeof value === "object" ? Object.entries(value).sort(([x], [y]) => (x < y ? -1 : 1)) : value;
}

function best<T extends { id: string }>(items: readonly T[], score: (item: T) => number): T | null {
  let found: { item: T; score: number } | null = null;
  for (const item of items) {
    const own = score(item);
    if (own > 0 && (!found || own > found.score || (own === found.score && item.id < found.item.id))) {
      found = { item, score: own };
    }
  }
  return found?.item ?? null;
}
