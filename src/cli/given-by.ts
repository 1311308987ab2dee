import type { Ledger, ReportRow } from "../ledger/ledger.ts";
import type { Claim } from "../record/claim.ts";
import type { Incident } from "../record/incident.ts";
import type { Assessment, StandingFigure, Tally } from "../record/statement.ts";

/** What these reports gave, in their order. */
export interface Given {
  reports: ReportRow[];
  incidents: Incident[];
  tallies: Tally[];
  figures: StandingFigure[];
  assessments: Assessment[];
  claims: Claim[];
}

/** All that the record has of these reports. An incident counts as soon as one of them speaks of it. */
export async function givenBy(ledger: Ledger, reports: readonly string[]): Promise<Given> {
  const wanted = new Set(reports);
  const ofThese = <T extends { report: string }>(rows: readonly T[]) => rows.filter(({ report }) => wanted.has(report));
  const known = new Map((await ledger.reports({})).map((row) => [row.id, row]));
  const claims: Claim[] = [];
  for (const report of reports) claims.push(...(await ledger.claims({ report })));
  return {
    reports: reports.flatMap((id) => known.get(id) ?? []),
    incidents: (await ledger.incidents({})).filter((incident) => incident.reports.some((id) => wanted.has(id))),
    tallies: ofThese(await ledger.tallies({})),
    figures: ofThese(await ledger.figures({})),
    assessments: ofThese(await ledger.assessments({})),
    claims,
  };
}
