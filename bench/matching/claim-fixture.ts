import type { Claim } from "../../src/record/claim.ts";
import { REPORT_ITSELF } from "../../src/record/speaker.ts";

const ID = "00000000-0000-4000-8000-000000000000";

/** A claim for tests: the text's own, about one incident, with whatever is given instead. */
export function claim(given: Partial<Claim>): Claim {
  return {
    id: ID,
    report: ID,
    subject: { kind: "incident", id: ID, name: null },
    field: "killed",
    value: 4,
    precision: "exact",
    basis: "said",
    unit: null,
    group: null,
    at: null,
    speaker: REPORT_ITSELF,
    publisher: null,
    stance: "stated",
    span: { start: 0, end: 22 },
    mark: { start: 0, end: 4 },
    quote: "Four people were killed.",
    rule: "test",
    confidence: 1,
    ...given,
  };
}
