import { useEffect, useState } from "react";
import type { IncidentsAnswer, LedgerName } from "../../src/record/http.ts";
import type { Incident } from "../../src/record/incident.ts";
import { useAnswer } from "../asking/ask.ts";
import { listPath } from "../asking/paths.ts";
import { Empty } from "../parts/empty.tsx";
import { FilterBar, type FilterKey } from "../parts/filter-bar.tsx";
import { IncidentRow } from "../parts/incident-row.tsx";
import { Awaited, PageHead } from "../parts/states.tsx";
import { arrivedByHistory } from "../routing/history.tsx";
import { useSettings } from "../settings/settings.tsx";

const KEYS: readonly FilterKey[] = ["place", "actor", "type", "from", "to"];
/** Rows shown at first and added at a time. */
const STEP = 200;

/** Where focus last stood in a list, to stand there again on the way back. */
let lastRow: string | null = null;

export function IncidentsPage({ ledger, query }: { ledger: LedgerName; query: Record<string, string> }) {
  const { t } = useSettings();
  const [shown, setShown] = useState(STEP);
  // One more than is shown, to know whether there are more.
  const [answer, again] = useAnswer<IncidentsAnswer>(
    listPath(ledger, "incidents", { limit: `${shown + 1}`, ...query }),
  );
  return (
    <>
      <PageHead title={t.pages.incidents} lead={t.leads.incidents} />
      <FilterBar page="incidents" ledger={ledger} query={query} keys={KEYS} />
      <Awaited answer={answer} again={again}>
        {(incidents) =>
          incidents.length === 0 ? (
            <Empty ledger={ledger} page="incidents" filtered={Object.keys(query).length > 0} />
          ) : (
            <Table
              incidents={incidents.slice(0, shown)}
              ledger={ledger}
              more={incidents.length > shown ? () => setShown(shown + STEP) : null}
            />
          )
        }
      </Awaited>
    </>
  );
}

function Table(props: { incidents: Incident[]; ledger: LedgerName; more: (() => void) | null }) {
  const { t, locale, counted } = useSettings();
  const { incidents, ledger, more } = props;
  useEffect(() => {
    if (arrivedByHistory() && lastRow) document.querySelector<HTMLElement>(`[data-row="${lastRow}"]`)?.focus();
    const remember = (event: FocusEvent) => {
      if (event.target instanceof HTMLElement) lastRow = event.target.dataset.row ?? lastRow;
    };
    document.addEventListener("focusin", remember);
    return () => document.removeEventListener("focusin", remember);
  }, []);
  const columns = Object.entries(t.columns);
  return (
    <>
      <p className="list-note" role="status">
        <span>
          {more
            ? t.firstOf(new Intl.NumberFormat(locale).format(incidents.length))
            : counted(incidents.length, t.incidentsCount)}
        </span>
        <span>{t.figureKey}</span>
      </p>
      <table className="incidents">
        <thead>
          <tr>
            {columns.map(([key, label]) => (
              <th key={key} scope="col" className={`cell-${key}`}>
                {label}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {incidents.map((incident) => (
            <IncidentRow key={incident.id} incident={incident} ledger={ledger} />
          ))}
        </tbody>
      </table>
      {more && (
        <p className="more">
          <button type="button" onClick={more}>
            {t.showMore}
          </button>
        </p>
      )}
    </>
  );
}
