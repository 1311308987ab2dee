import { type Claim, type Field, FigureRole } from "../record/claim.ts";
import type { Coded, Draft } from "../record/draft.ts";
import { foldedName } from "../record/name-key.ts";
import type { Assessment, StandingFigure, Tally } from "../record/statement.ts";
import type { PlaceValue, Value } from "../record/value.ts";
import { type Evidences, idsOf, order } from "./evidence.ts";
import { byStanding } from "./rank.ts";
import type { Rule } from "./rule.ts";

/**
 * Tallies, standing figures and assessments: each stays one person's statement, nothing is merged. In text order by report. Standing
 * figures that do not count under the rule are left out.
 */
export function statementsOf(
  coded: readonly Coded[],
  evidences: Evidences,
  sample: boolean,
  rule: Rule,
): { tallies: Tally[]; figures: StandingFigure[]; assessments: Assessment[] } {
  const drafts = coded.flatMap((reading) => reading.drafts);
  drafts.sort((a, b) => order(a.report, b.report) || a.span.start - b.span.start || order(a.id, b.id));
  const of = (kind: Draft["kind"]): Draft[] => drafts.filter((draft) => draft.kind === kind);
  const standing = [...of("facility"), ...of("actor"), ...of("place")].flatMap((draft) =>
    standingFigures(draft, evidences, sample),
  );
  const uncounted = uncountedIn(standing, evidences, rule);
  standing.sort((a, b) => order(a.report, b.report) || a.place - b.place || order(a.figure.id, b.figure.id));
  return {
    tallies: of("tally").flatMap((draft) => tally(draft, evidences, sample) ?? []),
    figures: standing.filter(({ claim }) => !uncounted.has(claim.id)).map(({ figure }) => figure),
    assessments: of("assessment").flatMap((draft) => assessment(draft, evidences, sample) ?? []),
  };
}

/** None where the count itself was rejected. */
function tally(draft: Draft, evidences: Evidences, sample: boolean): Tally | null {
  const evidence = evidences.of([draft.id], null);
  const first = (field: Field): Claim | undefined => {
    const claims = evidence.claims.filter((claim) => claim.field === field);
    return byStanding(evidence, claims, ({ id }) => id)[0];
  };
  const count = first("count");
  if (!count) return null;
  const period = first("period");
  return {
    id: draft.id,
    report: draft.report,
    sample,
    speaker: count.speaker,
    stance: count.stance,
    claims: idsOf(evidence.claims),
    count: count.value,
    precision: count.precision,
    unit: count.unit,
    actor: words(first("actor")),
    target: words(first("target")),
    area: words(first("area") ?? first("place")),
    period: period ? { ...ends(period.value), basis: period.basis } : null,
    share: words(first("share")),
    ...(evidence.claims.some(({ field, value }) => field === "type" && value === "claimed") && { claimed: true }),
  };
}

interface Standing {
  report: string;
  place: number;
  figure: StandingFigure;
  claim: Claim;
}

/** Ids of the claims that do not count, of those that answer one question: how many, of whom, where, in what role. */
function uncountedIn(standing: readonly Standing[], evidences: Evidences, { counting }: Rule): Set<string> {
  if (!counting) return new Set();
  const alike = new Map<string, Claim[]>();
  for (const { claim, figure } of standing) {
    const { subject, role, unit, group, at } = figure;
    const question = [
      subject.kind,
      subject.name === null ? claim.subject.id : foldedName(subject.name),
      role,
      unit,
      group,
      at,
    ].join("\n");
    alike.set(question, [...(alike.get(question) ?? []), claim]);
  }
  const uncounted = new Set(standing.map(({ claim }) => claim.id));
  for (const claims of alike.values()) {
    const evidence = evidences.of([...new Set(claims.map(({ subject }) => subject.id))], null);
    for (const { id } of counting(evidence, claims)) uncounted.delete(id);
  }
  return uncounted;
}

function standingFigures(draft: Draft, evidences: Evidences, sample: boolean): Standing[] {
  const { kind } = draft;
  if (kind !== "facility" && kind !== "actor" && kind !== "place") return [];
  return evidences.of([draft.id], null).claims.flatMap((claim) => {
    const role = FigureRole.safeParse(claim.field);
    if (!role.success) return [];
    const { id, report, speaker, stance, value, precision, unit, group, at } = claim;
    const subject = { kind, name: claim.subject.name };
    const said = { id, report, sample, speaker, stance, claims: [id] };
    const figure = { ...said, subject, role: role.data, value, precision, unit, group, at };
    return [{ report, place: claim.mark.start, figure, claim }];
  });
}

function assessment(draft: Draft, evidences: Evidences, sample: boolean): Assessment | null {
  const { claims } = evidences.of([draft.id], null);
  const main =
    claims.find(({ field }) => field === "assessment") ?? claims.find(({ field }) => field === "area_at_risk");
  if (!main) return null;
  return {
    id: draft.id,
    report: draft.report,
    sample,
    speaker: main.speaker,
    stance: main.stance,
    claims: idsOf(claims),
    words: typeof main.value === "string" ? main.value : main.quote,
    areasAtRisk: claims.flatMap(({ field, value }) => (field === "area_at_risk" && isPlace(value) ? [value] : [])),
  };
}

function words(claim: Claim | undefined): string | null {
  if (!claim) return null;
  const { value } = claim;
  if (typeof value === "string") return value;
  if (typeof value !== "object") return String(value);
  if ("name" in value) return value.name;
  return "word" in value ? value.word : claim.quote;
}

function ends(value: Value): { from: string | null; to: string | null } {
  if (typeof value === "string") return { from: value, to: value };
  return typeof value === "object" && "from" in value ? value : { from: null, to: null };
}

function isPlace(value: Value): value is PlaceValue {
  return typeof value === "object" && "lat" in value;
}
