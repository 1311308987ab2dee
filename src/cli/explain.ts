import type { Knowledge } from "../knowledge/knowledge.ts";
import type { Ledger } from "../ledger/ledger.ts";
import { reasonsIn } from "../pipeline.ts";
import { type Claim, FIELDS } from "../record/claim.ts";
import type { Explanation } from "../record/explanation.ts";
import type { Reasons } from "../record/scene.ts";
import type { Given } from "./given-by.ts";
import { ruleWords } from "./words/rules.ts";

/** Why each field of each incident is as it is: by incident and field, the claims of these reports in text order. */
export async function explain(
  ledger: Ledger,
  knowledge: Knowledge,
  { incidents, claims }: Given,
): Promise<Explanation[]> {
  const reasons = await reasonsFor(ledger, knowledge, claims);
  return incidents.flatMap((incident) => {
    const own = claims.filter(({ id }) => incident.claims.includes(id));
    return FIELDS.flatMap((field) =>
      own
        .filter((claim) => claim.field === field)
        .map((claim) => ({
          incident: incident.label,
          field,
          claim: claim.id,
          report: claim.report,
          words: claim.quote.slice(claim.mark.start - claim.span.start, claim.mark.end - claim.span.start),
          mark: claim.mark,
          rule: claim.rule,
          about: ruleWords(claim.rule),
          confidence: claim.confidence,
          reasons: reasons.get(claim.id) ?? null,
        })),
    );
  });
}

/** Only reports with learned claims are read again. */
async function reasonsFor(
  ledger: Ledger,
  knowledge: Knowledge,
  claims: readonly Claim[],
): Promise<Map<string, Reasons>> {
  const learned = new Set(claims.filter(({ rule }) => rule.startsWith("learned-")).map(({ report }) => report));
  const found = new Map<string, Reasons>();
  for (const id of learned) {
    const report = await ledger.report(id);
    if (report) for (const [claim, reasons] of reasonsIn(report, knowledge)) found.set(claim, reasons);
  }
  return found;
}
