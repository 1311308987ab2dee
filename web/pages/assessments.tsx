import type { LedgerName } from "../../src/record/http.ts";
import type { Assessment } from "../../src/record/statement.ts";
import { Evidence, StatementList } from "../parts/statement-list.tsx";
import { Words } from "../parts/words.tsx";
import { useSettings } from "../settings/settings.tsx";
import { directionOf } from "../show/direction.ts";
import { placeText } from "../show/values.ts";

export function AssessmentsPage({ ledger, query }: { ledger: LedgerName; query: Record<string, string> }) {
  const { t, locale } = useSettings();
  return (
    <StatementList<Assessment> page="assessments" ledger={ledger} query={query} forms={t.assessmentsCount}>
      {(stated) => (
        <ol className="statements">
          {stated.map(({ row, claims, report }) => {
            const chief = claims.find((claim) => claim.field === "assessment") ?? claims[0];
            return (
              <li key={row.id} id={row.id} tabIndex={-1} className="statement" data-stance={row.stance}>
                {!chief?.quote.includes(row.words) && (
                  <h2 className="statement-words" dir={directionOf(row.words)}>
                    {row.words}
                  </h2>
                )}
                {row.areasAtRisk.length > 0 && (
                  <dl className="parts">
                    <div>
                      <dt>{t.areasAtRisk}</dt>
                      <dd>
                        <ul className="areas">
                          {row.areasAtRisk.map((area) => (
                            <li key={`${area.id} ${area.name}`}>
                              <Words text={placeText(area, locale, t)} />
                            </li>
                          ))}
                        </ul>
                      </dd>
                    </div>
                  </dl>
                )}
                {chief && <Evidence claim={chief} report={report} ledger={ledger} />}
              </li>
            );
          })}
        </ol>
      )}
    </StatementList>
  );
}
