import type { Claim } from "../record/claim.ts";
import type { Speaker } from "../record/speaker.ts";
import type { Value } from "../record/value.ts";

/** A claim as its table has it. */
export interface ClaimRow {
  reading: string;
  id: string;
  report: string;
  draft_id: string;
  subject_kind: Claim["subject"]["kind"];
  subject_name: string | null;
  field: Claim["field"];
  value: Value;
  precision: Claim["precision"];
  basis: Claim["basis"];
  unit: string | null;
  people: string | null;
  at_place: string | null;
  speaker: Speaker;
  publisher: string | null;
  stance: Claim["stance"];
  span_start: number;
  span_end: number;
  mark_start: number;
  mark_end: number;
  quote: string;
  rule: string;
  confidence: number;
}

/** What the table's columns get of a claim. */
export function toRow(claim: Claim, position: number): Record<string, unknown> {
  const { subject, speaker, span, mark } = claim;
  return {
    claim_id: claim.id,
    position,
    ...{ draft_id: subject.id, subject_kind: subject.kind, subject_name: subject.name },
    ...{ field: claim.field, value: claim.value, precision: claim.precision, basis: claim.basis },
    ...{ unit: claim.unit, people: claim.group, at_place: claim.at },
    ...{ speaker_kind: speaker.kind, speaker_name: speaker.name, speaker_party: speaker.party, speaker },
    ...{ publisher: claim.publisher, stance: claim.stance },
    ...{ span_start: span.start, span_end: span.end, mark_start: mark.start, mark_end: mark.end },
    ...{ quote: claim.quote, rule: claim.rule, confidence: claim.confidence },
  };
}

/** The claim with its keys in the schema's order, which jsonb does not keep. */
export function fromRow(row: ClaimRow): Claim {
  const { kind, name, role, party, private: isPrivate, span } = row.speaker;
  return {
    id: row.id,
    report: row.report,
    subject: { kind: row.subject_kind, id: row.draft_id, name: row.subject_name },
    field: row.field,
    value: ordered(row.value),
    precision: row.precision,
    basis: row.basis,
    unit: row.unit,
    group: row.people,
    at: row.at_place,
    speaker: { kind, name, role, party, private: isPrivate, span: span && { start: span.start, end: span.end } },
    publisher: row.publisher,
    stance: row.stance,
    span: { start: row.span_start, end: row.span_end },
    mark: { start: row.mark_start, end: row.mark_end },
    quote: row.quote,
    rule: row.rule,
    confidence: row.confidence,
  };
}

const VALUE_KEYS = ["name", "id", "country", "admin1", "lat", "lon", "low", "high", "from", "to", "word", "none"];

function ordered(value: Value): Value {
  if (typeof value !== "object") return value;
  const entries = Object.entries(value);
  entries.sort(([a], [b]) => VALUE_KEYS.indexOf(a) - VALUE_KEYS.indexOf(b));
  return Object.fromEntries(entries) as Value;
}
