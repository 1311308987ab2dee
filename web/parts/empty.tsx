import type { LedgerName, LedgersAnswer } from "../../src/record/http.ts";
import { useAnswer } from "../asking/ask.ts";
import { Link } from "../routing/history.tsx";
import type { ListPage } from "../routing/route.ts";
import { useSettings } from "../settings/settings.tsx";
import { Awaited } from "./states.tsx";

/** Why a list is empty, and what to do: filters that match nothing, a record without reports, or nothing of this kind in them. */
export function Empty({ ledger, page, filtered }: { ledger: LedgerName; page: ListPage; filtered: boolean }) {
  const { t } = useSettings();
  const [ledgers, again] = useAnswer<LedgersAnswer>(filtered ? null : "/api/ledgers");
  if (filtered)
    return (
      <section className="state">
        <h2>{t.empty.nothing}</h2>
        <p>{t.empty.nothingText}</p>
        <p>
          <Link to={{ page, ledger, query: {} }}>{t.clear}</Link>
        </p>
      </section>
    );
  return (
    <Awaited answer={ledgers} again={again}>
      {(all) => {
        const reports = all.find((one) => one.name === ledger)?.reports ?? 0;
        if (reports > 0 && page !== "reports") return <p className="state">{t.empty.none[page]}</p>;
        return ledger === "main" ? (
          <NoReports samples={all.some((one) => one.sample && one.reports > 0)} />
        ) : (
          <NoSamples />
        );
      }}
    </Awaited>
  );
}

function NoReports({ samples }: { samples: boolean }) {
  const { t } = useSettings();
  return (
    <section className="state">
      <h2>{t.empty.mainTitle}</h2>
      <p>{t.empty.mainText}</p>
      <ul className="commands">
        {t.empty.mainCommands.map(([command, meaning]) => (
          <li key={command}>
            <code dir="ltr">{command}</code> <span>{meaning}</span>
          </li>
        ))}
      </ul>
      <p>{t.empty.mainMore}</p>
      {samples && (
        <p>
          <Link to={{ page: "incidents", ledger: "samples", query: {} }}>{t.empty.toSamples}</Link>
        </p>
      )}
    </section>
  );
}

function NoSamples() {
  const { t } = useSettings();
  return (
    <section className="state">
      <h2>{t.empty.samplesTitle}</h2>
      <p>{t.empty.samplesText}</p>
      <ul className="commands">
        <li>
          <code dir="ltr">{t.empty.samplesCommand}</code>
        </li>
      </ul>
    </section>
  );
}
