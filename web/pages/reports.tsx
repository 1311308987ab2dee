import type { LedgerName, ReportsAnswer } from "../../src/record/http.ts";
import { useAnswer } from "../asking/ask.ts";
import { listPath } from "../asking/paths.ts";
import { Empty } from "../parts/empty.tsx";
import { FilterBar, type FilterKey } from "../parts/filter-bar.tsx";
import { ReportLink } from "../parts/report-link.tsx";
import { Awaited, PageHead } from "../parts/states.tsx";
import { useSettings } from "../settings/settings.tsx";

const KEYS: readonly FilterKey[] = ["from", "to"];

export function ReportsPage({ ledger, query }: { ledger: LedgerName; query: Record<string, string> }) {
  const { t, counted } = useSettings();
  const [answer, again] = useAnswer<ReportsAnswer>(listPath(ledger, "reports", query));
  return (
    <>
      <PageHead title={t.pages.reports} lead={t.leads.reports} />
      <FilterBar page="reports" ledger={ledger} query={query} keys={KEYS} />
      <Awaited answer={answer} again={again}>
        {(reports) =>
          reports.length === 0 ? (
            <Empty ledger={ledger} page="reports" filtered={Object.keys(query).length > 0} />
          ) : (
            <>
              <p className="list-note" role="status">
                {counted(reports.length, t.reportsCount)}
              </p>
              <ol className="statements">
                {reports.map((report) => (
                  <li key={report.id} className="report-row">
                    <ReportLink report={report} ledger={ledger} />
                    <span className="note">
                      {counted(report.claims, t.claims)} · {counted(report.characters, t.characters)}
                    </span>
                  </li>
                ))}
              </ol>
            </>
          )
        }
      </Awaited>
    </>
  );
}
