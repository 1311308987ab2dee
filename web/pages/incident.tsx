import { useState } from "react";
import type { IncidentAnswer, LedgerName, ReportName } from "../../src/record/http.ts";
import { useAnswer } from "../asking/ask.ts";
import { onePath } from "../asking/paths.ts";
import { ClaimCard } from "../parts/claim-card.tsx";
import { FigureWords } from "../parts/figure-list.tsx";
import { ReportLink } from "../parts/report-link.tsx";
import { Awaited } from "../parts/states.tsx";
import { Words } from "../parts/words.tsx";
import { goBack } from "../routing/history.tsx";
import { useSettings } from "../settings/settings.tsx";
import { whenText } from "../show/dates.ts";
import { type Facet, facetId, facets } from "../show/facets.ts";
import { countedOf, groupText, spokenOf } from "../show/figures.ts";
import { whereText } from "../show/values.ts";

/** Claims of one field shown before the rest is asked for. */
const FIRST = 6;

export function IncidentPage({ ledger, reference }: { ledger: LedgerName; reference: string }) {
  const { t } = useSettings();
  const [answer, again] = useAnswer<IncidentAnswer>(onePath(ledger, "incidents", reference));
  return (
    <>
      <p className="way-back">
        <button type="button" className="quiet" onClick={() => goBack({ page: "incidents", ledger, query: {} })}>
          {t.back}
        </button>
      </p>
      <Awaited answer={answer} again={again}>
        {(found) => <Whole found={found} ledger={ledger} />}
      </Awaited>
    </>
  );
}

function Whole({ found, ledger }: { found: IncidentAnswer; ledger: LedgerName }) {
  const { t, locale, counted } = useSettings();
  const { incident, claims, reports } = found;
  const disputed = [...new Set(incident.conflicts.map(({ field }) => t.fields[field]))];
  const place =
    incident.facility || incident.place.name || incident.place.country ? whereText(incident, locale, t) : null;
  return (
    <>
      <header className="page-head incident-head">
        <p className="label" translate="no">
          {incident.label}
        </p>
        <h1 tabIndex={-1}>
          <span className="act">{t.types[incident.type.value]}</span>
          {place && (
            <>
              {t.listComma}
              <Words text={place} />
            </>
          )}
        </h1>
        <p className="facts">
          <span className="stage" data-stage={incident.stage.value}>
            {t.stages[incident.stage.value]}
          </span>
          <span>
            <Words text={whenText(incident.date, locale, t) ?? `${t.columns.date}: ${t.unknown}`} />
          </span>
          <span>{counted(claims.length, t.claims)}</span>
          <span>{counted(reports.length, t.reportsCount)}</span>
          {disputed.length > 0 && <span className="conflict">{t.conflictOn(disputed.join(t.listComma))}</span>}
        </p>
        <ul className="summary" aria-label={t.figures}>
          {spokenOf(incident.figures).map((figure) => (
            <li key={facetId(figure.role, countedOf(figure))} data-state={figure.state}>
              <a href={`#${facetId(figure.role, countedOf(figure))}`}>{t.fields[figure.role]}</a>{" "}
              <FigureWords figure={figure} />
            </li>
          ))}
        </ul>
        <p className="lead">
          {t.derived} <Words text={t.derivedBy(incident.rule)} />
        </p>
      </header>
      <section aria-labelledby="said">
        <h2 id="said">{t.whatIsSaid}</h2>
        {facets(incident, claims, locale, t).map((facet) => (
          <FacetRow key={`${facet.field} ${facet.group}`} facet={facet} ledger={ledger} reports={reports} />
        ))}
      </section>
      <section aria-labelledby="its-reports">
        <h2 id="its-reports">{t.reports}</h2>
        <ul className="report-links">
          {reports.map((report) => (
            <li key={report.id}>
              <ReportLink report={report} ledger={ledger} />
            </li>
          ))}
        </ul>
      </section>
    </>
  );
}

function FacetRow({ facet, ledger, reports }: { facet: Facet; ledger: LedgerName; reports: readonly ReportName[] }) {
  const { t } = useSettings();
  const [all, setAll] = useState(false);
  const shown = all ? facet.claims : facet.claims.slice(0, FIRST);
  const languageOf = (id: string) => reports.find((report) => report.id === id)?.language ?? null;
  return (
    <section className="facet" data-field={facet.field} id={facetId(facet.field, facet.group)}>
      <div className="facet-head">
        <h3>
          {t.fields[facet.field]}
          {facet.group && (
            <>
              {" · "}
              <span className="group">
                <Words text={groupText(facet.group, t)} />
              </span>
            </>
          )}
        </h3>
        <p className={facet.unknown ? "derived unknown" : "derived"}>
          <Words text={facet.derived ?? (facet.unknown ? t.unknown : t.notDerived)} />
        </p>
        {facet.conflict && <p className="conflict">{t.conflict}</p>}
      </div>
      <div className="facet-claims">
        {shown.map((claim) => (
          <ClaimCard key={claim.id} claim={claim} ledger={ledger} language={languageOf(claim.report)} />
        ))}
        {facet.claims.length === 0 && <p className="nobody">{t.noClaims}</p>}
        {shown.length < facet.claims.length && (
          <button type="button" className="quiet" onClick={() => setAll(true)}>
            {t.showMore}
          </button>
        )}
      </div>
    </section>
  );
}
