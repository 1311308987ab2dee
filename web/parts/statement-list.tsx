import { type ReactNode, useEffect } from "react";
import type { Claim } from "../../src/record/claim.ts";
import type { LedgerName, ReportName } from "../../src/record/http.ts";
import { useAnswer } from "../asking/ask.ts";
import { listPath } from "../asking/paths.ts";
import { Link } from "../routing/history.tsx";
import { useSettings } from "../settings/settings.tsx";
import type { Forms } from "../strings/strings.ts";
import { Empty } from "./empty.tsx";
import { FilterBar, type FilterKey } from "./filter-bar.tsx";
import { Quote } from "./quote.tsx";
import { SaidBy } from "./speaker-name.tsx";
import { StanceBadge } from "./stance-badge.tsx";
import { Awaited, PageHead } from "./states.tsx";

const KEYS: readonly FilterKey[] = ["place", "actor"];

/** A row of a list of statements with the claims it rests on, the chief of them first. */
export interface Stated<Row> {
  row: Row;
  claims: Claim[];
  report: ReportName | undefined;
}

/** The page of tallies, figures or assessments: heading, filters, and the rows as the caller shows them. */
export function StatementList<Row extends { id: string; report: string; claims: string[] }>(props: {
  page: "tallies" | "figures" | "assessments";
  ledger: LedgerName;
  query: Record<string, string>;
  forms: Forms;
  children: (rows: Stated<Row>[]) => ReactNode;
}) {
  const { page, ledger, query, forms, children } = props;
  const { t, counted } = useSettings();
  const [answer, again] = useAnswer<{ rows: Row[]; claims: Claim[]; reports: ReportName[] }>(
    listPath(ledger, page, query),
  );
  const here = answer.state === "here";
  // A link from a report's claim names its row: it comes into view and has focus.
  useEffect(() => {
    if (here) document.getElementById(location.hash.slice(1))?.focus();
  }, [here]);
  return (
    <>
      <PageHead title={t.pages[page]} lead={t.leads[page]} />
      <FilterBar page={page} ledger={ledger} query={query} keys={KEYS} />
      <Awaited answer={answer} again={again}>
        {({ rows, claims, reports }) => {
          if (!rows.length) return <Empty ledger={ledger} page={page} filtered={Object.keys(query).length > 0} />;
          const byId = new Map(claims.map((claim) => [claim.id, claim]));
          const stated = rows.map((row) => ({
            row,
            claims: row.claims.flatMap((id) => byId.get(id) ?? []),
            report: reports.find((report) => report.id === row.report),
          }));
          return (
            <>
              <p className="list-note" role="status">
                {counted(rows.length, forms)}
              </p>
              {children(stated)}
            </>
          );
        }}
      </Awaited>
    </>
  );
}

/** Stance, speaker, quote and the way to the sentence: what every statement shows of its chief claim. */
export function Evidence({
  claim,
  report,
  ledger,
}: {
  claim: Claim;
  report: ReportName | undefined;
  ledger: LedgerName;
}) {
  const { t } = useSettings();
  return (
    <>
      <p className="claim-who">
        <StanceBadge stance={claim.stance} /> <SaidBy speaker={claim.speaker} publisher={claim.publisher} />
      </p>
      <Quote claim={claim} language={report?.language ?? null} />
      <p className="claim-link">
        <Link to={{ page: "report", ledger, ref: claim.report, claim: claim.id }}>{t.read}</Link>
      </p>
    </>
  );
}
