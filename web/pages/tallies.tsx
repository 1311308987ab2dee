import type { LedgerName } from "../../src/record/http.ts";
import type { Tally } from "../../src/record/statement.ts";
import { Evidence, StatementList } from "../parts/statement-list.tsx";
import { Words } from "../parts/words.tsx";
import { useSettings } from "../settings/settings.tsx";
import { periodText } from "../show/dates.ts";
import { valueText } from "../show/values.ts";

export function TalliesPage({ ledger, query }: { ledger: LedgerName; query: Record<string, string> }) {
  const { t } = useSettings();
  return (
    <StatementList<Tally> page="tallies" ledger={ledger} query={query} forms={t.talliesCount}>
      {(stated) => (
        <ol className="statements">
          {stated.map(({ row, claims, report }) => {
            const chief = claims.find((claim) => claim.field === "count") ?? claims[0];
            return (
              <li key={row.id} id={row.id} tabIndex={-1} className="statement" data-stance={row.stance}>
                <TallyHead tally={row} />
                {chief && <Evidence claim={chief} report={report} ledger={ledger} />}
              </li>
            );
          })}
        </ol>
      )}
    </StatementList>
  );
}

function TallyHead({ tally }: { tally: Tally }) {
  const { t, locale } = useSettings();
  const { count, precision, unit, actor, target, area, period, share, claimed } = tally;
  const parts: [string, string | null][] = [
    [t.fields.actor, actor],
    [t.tally.target, target],
    [t.tally.area, area],
    [t.tally.period, period && periodText(period, locale, t)],
    ...(share === null ? [] : ([[t.tally.share, share]] as [string, string][])),
  ];
  return (
    <>
      <h2 className="statement-value">
        <Words text={valueText({ field: "count", value: count, precision }, locale, t)} />{" "}
        {unit && <bdi className="unit">{unit}</bdi>} {claimed && <span className="unit">{t.tally.claimed}</span>}
      </h2>
      <dl className="parts">
        {parts.map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>
              {value === null ? <span className="unknown">{t.unsaid}</span> : <bdi>{value}</bdi>}
              {value !== null && name === t.tally.period && period?.basis === "implied" && (
                <span className="note implied">{t.implied}</span>
              )}
            </dd>
          </div>
        ))}
      </dl>
    </>
  );
}
