import type { Decision } from "../record/decision.ts";
import type { Cluster, Derived, IncidentKey } from "../record/derived.ts";
import type { Coded } from "../record/draft.ts";
import type { Incident } from "../record/incident.ts";
import type { RuleName } from "../record/rule.ts";
import { dateOf, endOf } from "./dates.ts";
import { type Evidence, Evidences, idsOf, order } from "./evidence.ts";
import { figuresOf } from "./figures.ts";
import { stageOf, typeOf } from "./kind.ts";
import { placeOf } from "./places.ts";
import type { Rule } from "./rule.ts";
import { RULE_OF } from "./rules/rules.ts";
import { actorsOf, facilityOf, outcomesOf, targetsOf, weaponsOf } from "./sides.ts";
import { statementsOf } from "./statements.ts";

export interface DeriveInput {
  clusters: readonly { key: Pick<IncidentKey, "id" | "label">; cluster: Cluster }[];
  coded: readonly Coded[];
  decisions: readonly Decision[];
  sample: boolean;
  /** ISO 8601 dates by report, where known: a later report's value comes before an earlier one's. */
  reportDates?: ReadonlyMap<string, string | null>;
}

/**
 * What the newest claims and the decisions that hold come to under a rule. Pure; depends on nothing but its input, and not
 * on that input's order. Corrections carry the claims they were made about; every claim id is one of the input's, and
 * none is of a rejected claim. Incidents all of whose claims were rejected are left out.
 */
export function derive(input: DeriveInput, rule: RuleName): Derived {
  const evidences = new Evidences(input.coded, input.decisions, input.reportDates ?? new Map());
  const incidents = input.clusters.flatMap(({ key, cluster }) => {
    const evidence = evidences.of(cluster.drafts, key.id);
    return evidence.claims.length === 0 ? [] : [incident(evidence, key, input.sample, rule)];
  });
  incidents.sort((a, b) => order(a.label, b.label) || order(a.id, b.id));
  return { rule, incidents, ...statementsOf(input.coded, evidences, input.sample, RULE_OF[rule]) };
}

/** ISO 3166-1 alpha-3 and year that new incidents' labels are made of, in the clusters' order; null where unknown. */
export function labelParts(
  clusters: readonly Cluster[],
  coded: readonly Coded[],
  decisions: readonly Decision[],
): { country: string | null; year: string | null }[] {
  const evidences = new Evidences(coded, decisions, new Map());
  return clusters.map(({ drafts }) => {
    const evidence = evidences.of(drafts, null);
    return { country: placeOf(evidence).place.country, year: dateOf(evidence).date.from?.slice(0, 4) ?? null };
  });
}

function incident(
  evidence: Evidence,
  key: Pick<IncidentKey, "id" | "label">,
  sample: boolean,
  name: RuleName,
): Incident {
  const rule = RULE_OF[name];
  const counting = countingIn(evidence, rule);
  const { date, conflict: dateConflict } = dateOf(counting);
  const { place, conflict: placeConflict } = placeOf(counting);
  const { stage, conflict: stageConflict } = stageOf(counting);
  const { facility, conflict: facilityConflict } = facilityOf(counting);
  const { actors, conflicts: actorConflicts } = actorsOf(evidence);
  const { figures, conflicts: figureConflicts } = figuresOf(evidence, rule);
  const conflicts: Incident["conflicts"] = [
    { field: "stage" as const, claims: stageConflict },
    { field: "date" as const, claims: dateConflict },
    { field: "place" as const, claims: placeConflict },
    { field: "facility" as const, claims: facilityConflict },
    ...actorConflicts,
    ...figureConflicts,
  ];
  return {
    id: key.id,
    label: key.label,
    sample,
    rule: name,
    type: typeOf(evidence),
    stage,
    date,
    end: endOf(counting),
    place,
    facility,
    actors,
    targets: targetsOf(evidence),
    weapons: weaponsOf(evidence),
    figures,
    outcomes: outcomesOf(evidence),
    conflicts: conflicts.filter(({ claims }) => claims.length > 0),
    reports: [...new Set(evidence.claims.map(({ report }) => report))].sort(order),
    claims: idsOf(evidence.claims),
  };
}

/** The evidence without what does not count under the rule on fields beside figures. */
function countingIn(evidence: Evidence, { fields = [], counting }: Rule): Evidence {
  if (!counting || fields.length === 0) return evidence;
  const others = evidence.claims.filter(({ field }) => !fields.includes(field));
  const heard = fields.flatMap((field) =>
    counting(
      evidence,
      evidence.claims.filter((claim) => claim.field === field),
    ),
  );
  const kept = new Set([...others, ...heard].map(({ id }) => id));
  return { ...evidence, claims: evidence.claims.filter(({ id }) => kept.has(id)) };
}
