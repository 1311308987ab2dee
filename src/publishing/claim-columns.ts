import type { Value } from "../record/value.ts";
import type { Cell } from "./csv.ts";
import type { PublishedClaim } from "./published.ts";

type Column = readonly [name: string, cell: (claim: PublishedClaim) => Cell];

/** The columns of a claim in CSV. `value` is the value in words; `low` and `high` are filled for numbers and ranges. */
export const CLAIM_COLUMNS: readonly Column[] = [
  ["id", (claim) => claim.id],
  ["sample", (claim) => claim.sample],
  ["report", (claim) => claim.report],
  ["publisher", (claim) => claim.publisher],
  ["subject_kind", (claim) => claim.subject.kind],
  ["subject", (claim) => claim.subject.id],
  ["subject_name", (claim) => claim.subject.name],
  ["field", (claim) => claim.field],
  ["value", (claim) => valueWords(claim.value)],
  ["low", (claim) => bounds(claim.value).low],
  ["high", (claim) => bounds(claim.value).high],
  ["precision", (claim) => claim.precision],
  ["basis", (claim) => claim.basis],
  ["unit", (claim) => claim.unit],
  ["group", (claim) => claim.group],
  ["at", (claim) => claim.at],
  ["speaker_kind", (claim) => claim.speaker.kind],
  ["speaker", (claim) => claim.speaker.name],
  ["speaker_role", (claim) => claim.speaker.role],
  ["speaker_party", (claim) => claim.speaker.party],
  ["stance", (claim) => claim.stance],
  ["quote", (claim) => claim.quote],
  ["start", (claim) => claim.span.start],
  ["end", (claim) => claim.span.end],
  ["rule", (claim) => claim.rule],
  ["confidence", (claim) => claim.confidence],
];

/** A value as one cell shows it; numbers stay numbers. */
export function valueWords(value: Value): Cell {
  if (typeof value !== "object") return value;
  if ("word" in value) return value.word;
  if ("none" in value) return "none reported";
  if ("name" in value) return value.name;
  if ("low" in value) return `${value.low ?? "?"} to ${value.high ?? "?"}`;
  return value.from === value.to ? value.from : `${value.from ?? "?"}/${value.to ?? "?"}`;
}

function bounds(value: Value): { low: number | null; high: number | null } {
  if (typeof value === "number") return { low: value, high: value };
  return typeof value === "object" && "low" in value ? value : { low: null, high: null };
}
