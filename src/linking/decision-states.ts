import { type Decision, type DecisionState, idsInForce } from "../record/decision.ts";
import type { IncidentKey } from "../record/derived.ts";
import type { Coded } from "../record/draft.ts";
import type { Past } from "./carry-decisions.ts";
import type { KeptKeys } from "./keep-keys.ts";

export interface Decided extends Pick<KeptKeys, "kept" | "merged"> {
  decided: readonly Decision[];
  /** The same as they hold for the newest readings, in the same order. */
  carried: readonly Decision[];
  past: Past;
  coded: readonly Coded[];
}

/** Of each decision, in the order given, whether it holds, what it is about now, and what of that is gone. */
export function decisionStates({ decided, carried, past, coded, kept, merged }: Decided): DecisionState[] {
  const inForce = idsInForce(decided);
  const subjectOf = new Map(coded.flatMap(({ claims }) => claims.map(({ id, subject }) => [id, subject.id])));
  const drafts = new Set(coded.flatMap((reading) => reading.drafts.map(({ id }) => id)));
  const incidents = new Set([...kept, ...merged].map(({ key }) => key.id));
  const incidentOf = incidentsOf(past, kept, merged);
  const oldSubjectOf = new Map(past.claims.map(({ id, subject }) => [id, subject.id]));
  return carried.map((now, i) => {
    const decision = decided[i] as Decision;
    const state = { decision, inForce: inForce.has(decision.id) };
    switch (now.kind) {
      case "accept":
      case "reject": {
        const present = subjectOf.get(now.claim);
        const subject = present ?? oldSubjectOf.get(now.claim) ?? "";
        return { ...state, gone: present === undefined ? "claim" : null, incident: incidentOf.draft(subject) };
      }
      case "merge":
      case "split": {
        const named = now.kind === "merge" ? now.drafts : [now.draft];
        const incident = named.map(incidentOf.draft).find((found) => found !== null) ?? null;
        return { ...state, gone: named.every((id) => drafts.has(id)) ? null : "draft", incident };
      }
      case "correct":
        return {
          ...state,
          gone: incidents.has(now.incident) ? null : "incident",
          incident: incidentOf.key(now.incident),
        };
      default:
        return { ...state, gone: null, incident: null };
    }
  });
}

type Named = DecisionState["incident"];

/** Which incident a draft is of, or last was, and which one a key has become. */
function incidentsOf(
  { keys }: Past,
  kept: KeptKeys["kept"],
  merged: KeptKeys["merged"],
): { draft(id: string): Named; key(id: string): Named } {
  const named = ({ id, label }: IncidentKey): Named => ({ id, label });
  const into = new Map(merged.map((one) => [one.key.id, one.into]));
  const byKey = new Map(keys.map((key) => [key.id, named(into.get(key.id) ?? key)]));
  const byDraft = new Map<string, Named>();
  for (const key of keys) for (const { draft } of key.anchors) byDraft.set(draft, byKey.get(key.id) ?? null);
  for (const { key, cluster } of kept) for (const draft of cluster.drafts) byDraft.set(draft, named(key));
  return { draft: (id) => byDraft.get(id) ?? null, key: (id) => byKey.get(id) ?? null };
}
