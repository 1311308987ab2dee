import type { Claim } from "../record/claim.ts";
import type { Decision } from "../record/decision.ts";
import type { Difference, FieldChange } from "../record/difference.ts";
import type { Figure, Incident } from "../record/incident.ts";

/** The record at one of two moments. */
export interface Moment {
  incidents: readonly Incident[];
  /** Of the newest readings then. */
  claims: readonly Claim[];
  /** All that were recorded until then. */
  decisions: readonly Decision[];
}

/**
 * What changed in the record from one moment to another, by label: incidents added, gone and changed, each changed field with its
 * value before and after, the claims that came and went under it, and the decisions recorded in between that concern it.
 */
export function differences(before: Moment, after: Moment): Difference[] {
  const then = new Map(before.incidents.map((incident) => [incident.id, incident]));
  const now = new Map(after.incidents.map((incident) => [incident.id, incident]));
  const known = new Set(before.decisions.map(({ id }) => id));
  const fresh = after.decisions.filter(({ id }) => !known.has(id));
  const draftOf = new Map([...before.claims, ...after.claims].map((claim) => [claim.id, claim.subject.id]));
  const all = new Map([...before.decisions, ...after.decisions].map((decision) => [decision.id, decision]));
  const found: Difference[] = [];
  for (const id of new Set([...then.keys(), ...now.keys()])) {
    const [old, young] = [then.get(id), now.get(id)];
    const shown = young ?? old;
    if (!shown) continue;
    const fields = old && young ? changedFields(old, young) : [];
    const came = without(young?.claims, old?.claims);
    const went = without(old?.claims, young?.claims);
    if (old && young && fields.length + came.length + went.length === 0) continue;
    const claims = [...(old?.claims ?? []), ...(young?.claims ?? [])];
    const concerned = {
      incident: id,
      claims: new Set(claims),
      drafts: new Set(claims.flatMap((claim) => draftOf.get(claim) ?? [])),
      reports: new Set([...(old?.reports ?? []), ...(young?.reports ?? [])]),
    };
    found.push({
      incident: id,
      label: shown.label,
      change: old ? (young ? "changed" : "gone") : "added",
      fields,
      came,
      went,
      decisions: fresh.filter((decision) => concerns(decision, concerned, all)).map((decision) => decision.id),
    });
  }
  return found.sort((a, b) => (a.label < b.label ? -1 : a.label > b.label ? 1 : a.incident < b.incident ? -1 : 1));
}

/** Whether a decision is about an incident; an undo is about what it takes back. */
function concerns(
  decision: Decision,
  about: { incident: string; claims: Set<string>; drafts: Set<string>; reports: Set<string> },
  all: ReadonlyMap<string, Decision>,
): boolean {
  switch (decision.kind) {
    case "accept":
    case "reject":
      return about.claims.has(decision.claim);
    case "correct":
      return decision.incident === about.incident;
    case "merge":
      return decision.drafts.some((draft) => about.drafts.has(draft));
    case "split":
      return about.drafts.has(decision.draft);
    case "erase":
      return about.reports.has(decision.report);
    case "undo": {
      const undone = all.get(decision.decision);
      return undone !== undefined && concerns(undone, about, new Map([...all].filter(([id]) => id !== decision.id)));
    }
    default:
      // Of the whole record: its default rule.
      return true;
  }
}

/** The fields of an incident as they are compared, each with the claims behind it. */
function fieldsOf(incident: Incident): Map<string, { value: unknown; claims: string[] }> {
  const { type, stage, date, end, place, facility, actors, targets, weapons, figures, outcomes } = incident;
  const found = new Map<string, { value: unknown; claims: string[] }>();
  const one = (name: string, part: { claims: string[] } | null | undefined) => {
    if (!part) return;
    const { claims, ...value } = part;
    found.set(name, { value, claims });
  };
  const several = (name: string, parts: readonly { claims: string[] }[]) => {
    if (parts.length === 0) return;
    found.set(name, { value: parts.map(({ claims: _, ...value }) => value), claims: parts.flatMap((p) => p.claims) });
  };
  one("type", type);
  one("stage", stage);
  one("date", date);
  one("end date", end);
  one("place", place);
  one("facility", facility);
  several("actors", actors);
  several("targets", targets);
  several("weapons", weapons);
  several("outcomes", outcomes);
  for (const figure of figures) one(figureName(figure), withoutReasons(figure));
  return found;
}

function figureName({ role, group, unit }: Figure): string {
  return [role, group ?? unit].filter(Boolean).join(", ");
}

/** What a figure says; why it does is not compared. */
function withoutReasons(figure: Figure): { claims: string[] } {
  const { state, low, best, high, words, claims } = figure;
  return { ...{ state, low, best, high, words }, claims };
}

function changedFields(old: Incident, young: Incident): FieldChange[] {
  const [then, now] = [fieldsOf(old), fieldsOf(young)];
  const changes: FieldChange[] = [];
  for (const field of new Set([...then.keys(), ...now.keys()])) {
    const [before, after] = [then.get(field), now.get(field)];
    if (JSON.stringify(before?.value) === JSON.stringify(after?.value)) continue;
    changes.push({
      field,
      before: before?.value ?? null,
      after: after?.value ?? null,
      came: without(after?.claims, before?.claims),
      went: without(before?.claims, after?.claims),
    });
  }
  if (old.label !== young.label)
    changes.push({ field: "label", before: old.label, after: young.label, came: [], went: [] });
  return changes;
}

function without(claims: readonly string[] = [], others: readonly string[] = []): string[] {
  const known = new Set(others);
  return claims.filter((claim) => !known.has(claim));
}
