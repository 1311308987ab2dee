import type { Knowledge } from "../knowledge/knowledge.ts";
import type { Ledger } from "../ledger/ledger.ts";
import { type Learned, whyIn } from "../pipeline.ts";
import { FIELDS } from "../record/claim.ts";
import type { Explanation, Gathering } from "../record/explanation.ts";
import type { Given } from "./given-by.ts";
import { ruleWords } from "./words/rules.ts";

/** Why the record is as it is: of what accounts each incident is made, and what made each of its fields. */
export interface Why {
  explanations: Explanation[];
  gatherings: Gathering[];
}

/** By incident: its accounts by report, and by field the claims of these reports in text order. Every report is read again. */
export async function explain(
  ledger: Ledger,
  knowledge: Knowledge,
  { reports, incidents, claims }: Given,
): Promise<Why> {
  const learned = new Map<string, Learned>();
  const drafts: Gathering[] = [];
  for (const { id } of reports) {
    const report = claims.some((claim) => claim.report === id) ? await ledger.report(id) : null;
    if (!report) continue;
    const why = whyIn(report, knowledge);
    for (const [claim, one] of why.learned) learned.set(claim, one);
    drafts.push(...why.incidents);
  }
  const explanations = incidents.flatMap((incident) => {
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
          reasons: learned.get(claim.id)?.reasons ?? null,
          judged: learned.get(claim.id)?.judged ?? [],
        })),
    );
  });
  return { explanations, gatherings: labelled(drafts, { incidents, claims }) };
}

/** The gatherings of drafts under their incidents' labels, in the incidents' order; a draft that is in no incident is left out. */
function labelled(
  drafts: readonly Gathering[],
  { incidents, claims }: Pick<Given, "incidents" | "claims">,
): Gathering[] {
  const claimed = new Map(claims.map(({ id, subject }) => [id, subject.id]));
  const labels = new Map(
    incidents.flatMap(({ label, claims: own }) => own.map((id) => [claimed.get(id) ?? "", label] as const)),
  );
  const order = incidents.map(({ label }) => label);
  return drafts
    .flatMap(({ incident, apart, ...rest }) => {
      const label = labels.get(incident);
      if (label === undefined) return [];
      const others = apart.flatMap((other) => {
        const name = labels.get(other.incident);
        return name === undefined || name === label ? [] : [{ ...other, incident: name }];
      });
      return [{ incident: label, ...rest, apart: others }];
    })
    .sort((a, b) => order.indexOf(a.incident) - order.indexOf(b.incident));
}
