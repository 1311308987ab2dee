import type { Ledger } from "../ledger/ledger.ts";
import type { Claim } from "../record/claim.ts";
import type { IncidentAnswer, LedgerName, LedgerSummary, ReportAnswer, ReportName, Use } from "../record/http.ts";

/** How much a ledger holds. */
export async function summarise(name: LedgerName, ledger: Ledger): Promise<LedgerSummary> {
  const reports = await ledger.reports({});
  return {
    name,
    sample: ledger.sample,
    reports: reports.length,
    claims: reports.reduce((sum, report) => sum + report.claims, 0),
    incidents: (await ledger.incidents({})).length,
    tallies: (await ledger.tallies({})).length,
    figures: (await ledger.figures({})).length,
    assessments: (await ledger.assessments({})).length,
  };
}

/** An incident with its claims and the names of their reports; null where there is none of that name. */
export async function answerIncident(ledger: Ledger, ref: string): Promise<IncidentAnswer | null> {
  const incident = await ledger.incident(ref);
  if (!incident) return null;
  const claims = incident.claims.length ? await ledger.claims({ ids: incident.claims }) : [];
  return { incident, claims, reports: await reportNames(ledger, incident.reports) };
}

/** A report with its text and what its newest reading claims; null where there is none of that name. */
export async function answerReport(ledger: Ledger, ref: string): Promise<ReportAnswer | null> {
  const found = await ledger.report(ref);
  if (!found) return null;
  const { offsets: _, ...report } = found;
  const uses: Use[] = [];
  for (const { reports, id, label, claims } of await ledger.incidents({}))
    if (reports.includes(report.id)) uses.push({ kind: "incident", id, label, claims });
  const statements = [
    ["tally", await ledger.tallies({})],
    ["figure", await ledger.figures({})],
    ["assessment", await ledger.assessments({})],
  ] as const;
  for (const [kind, rows] of statements)
    for (const row of rows)
      if (row.report === report.id) uses.push({ kind, id: row.id, label: null, claims: row.claims });
  return { report, claims: await ledger.claims({ report: report.id }), uses };
}

/** Rows with the claims they rest on and the names of their reports. */
export async function withEvidence<Row extends { report: string; claims: string[] }>(
  ledger: Ledger,
  rows: Row[],
): Promise<{ rows: Row[]; claims: Claim[]; reports: ReportName[] }> {
  const ids = [...new Set(rows.flatMap((row) => row.claims))];
  const claims = ids.length ? await ledger.claims({ ids }) : [];
  return { rows, claims, reports: await reportNames(ledger, [...new Set(rows.map((row) => row.report))]) };
}

async function reportNames(ledger: Ledger, ids: readonly string[]): Promise<ReportName[]> {
  const wanted = new Set(ids);
  return (await ledger.reports({}))
    .filter((report) => wanted.has(report.id))
    .map(({ id, name, title, publisher, date, language, sample }) => ({
      id,
      name,
      title,
      publisher,
      date,
      language,
      sample,
    }));
}
