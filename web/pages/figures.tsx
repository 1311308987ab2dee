import type { LedgerName } from "../../src/record/http.ts";
import type { StandingFigure } from "../../src/record/statement.ts";
import { Evidence, type Stated, StatementList } from "../parts/statement-list.tsx";
import { Words } from "../parts/words.tsx";
import { useSettings } from "../settings/settings.tsx";
import { valueText } from "../show/values.ts";

/** Standing figures by what they are of, so that differing ones stand side by side. */
export function FiguresPage({ ledger, query }: { ledger: LedgerName; query: Record<string, string> }) {
  const { t } = useSettings();
  return (
    <StatementList<StandingFigure> page="figures" ledger={ledger} query={query} forms={t.figuresCount}>
      {(stated) => {
        const subjects = new Map<string, Stated<StandingFigure>[]>();
        for (const one of stated) {
          const name = one.row.subject.name ?? t.noSubject;
          subjects.set(name, [...(subjects.get(name) ?? []), one]);
        }
        return [...subjects].map(([name, figures]) => (
          <section key={name} className="subject">
            <h2>
              <bdi>{name}</bdi>
            </h2>
            <ul className="statements side-by-side">
              {figures.map((figure) => (
                <FigureItem key={figure.row.id} {...figure} ledger={ledger} />
              ))}
            </ul>
          </section>
        ));
      }}
    </StatementList>
  );
}

function FigureItem({ row, claims, report, ledger }: Stated<StandingFigure> & { ledger: LedgerName }) {
  const { t, locale } = useSettings();
  const counted = row.unit ?? row.group;
  return (
    <li id={row.id} tabIndex={-1} className="statement" data-stance={row.stance}>
      <h3 className="statement-value">
        <span className="role-name">{t.fields[row.role]}</span>
        <Words text={valueText({ field: row.role, value: row.value, precision: row.precision }, locale, t)} />{" "}
        {counted && <bdi className="unit">{counted}</bdi>}
      </h3>
      {row.at && (
        <p className="note">
          <bdi>{row.at}</bdi>
        </p>
      )}
      {claims[0] && <Evidence claim={claims[0]} report={report} ledger={ledger} />}
    </li>
  );
}
