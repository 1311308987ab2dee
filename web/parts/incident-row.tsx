import type { LedgerName } from "../../src/record/http.ts";
import type { Incident } from "../../src/record/incident.ts";
import { Link } from "../routing/history.tsx";
import { useSettings } from "../settings/settings.tsx";
import { whenText } from "../show/dates.ts";
import { whereText } from "../show/values.ts";
import { FigureList } from "./figure-list.tsx";
import { Words } from "./words.tsx";

/** One incident as a row of the list; on narrow screens the row is laid out as a card. */
export function IncidentRow({ incident, ledger }: { incident: Incident; ledger: LedgerName }) {
  const { t, locale, counted } = useSettings();
  const { date, facility, place, stage, figures } = incident;
  const when = whenText(date, locale, t);
  const others = figures.filter(({ role, state }) => role !== "killed" && role !== "wounded" && state !== "unknown");
  const disputed = [...new Set(incident.conflicts.map(({ field }) => t.fields[field]))];
  return (
    <tr>
      <th scope="row" className="cell-label">
        <Link data-row={incident.id} to={{ page: "incident", ledger, ref: incident.label }}>
          {incident.label}
        </Link>
      </th>
      <td className="cell-date" data-label={t.columns.date}>
        {when ? <Words text={when} /> : <Unknown />}
        {when && date.precision && date.precision !== "day" && (
          <span className="note">{t.precisions[date.precision]}</span>
        )}
        {date.basis === "implied" && <span className="note implied">{t.implied}</span>}
      </td>
      <td className="cell-place" data-label={t.columns.place}>
        {facility || place.name || place.country ? <Words text={whereText(incident, locale, t)} /> : <Unknown />}
        {place.precision && place.precision !== "1" && <span className="note">{t.precisions[place.precision]}</span>}
      </td>
      <td className="cell-what" data-label={t.columns.what}>
        <span className="act">{t.types[incident.type.value]}</span>
        <span className="stage" data-stage={stage.value}>
          {t.stages[stage.value]}
        </span>
      </td>
      <td className="cell-who" data-label={t.columns.who}>
        {incident.actors.length ? <Parties parties={incident.actors} /> : <Unknown />}
      </td>
      <td className="cell-killed" data-label={t.columns.killed}>
        <FigureList figures={figures.filter(({ role }) => role === "killed")} />
      </td>
      <td className="cell-wounded" data-label={t.columns.wounded}>
        <FigureList figures={figures.filter(({ role }) => role === "wounded")} />
      </td>
      <td className="cell-others" data-label={t.columns.others}>
        {others.length > 0 && <FigureList figures={others} named />}
      </td>
      <td className="cell-evidence" data-label={t.columns.evidence}>
        <span>{counted(incident.claims.length, t.claims)}</span>
        <span>{counted(incident.reports.length, t.reportsCount)}</span>
        {disputed.length > 0 && (
          <span className="conflict" title={t.conflictOn(disputed.join(t.listComma))}>
            {t.conflict}
          </span>
        )}
      </td>
    </tr>
  );
}

/** Said to be not known, which is not zero. */
function Unknown() {
  const { t } = useSettings();
  return <span className="unknown">{t.unknown}</span>;
}

/** Names of parties; how it is said that they took part stands with all who are not simply stated to have. */
function Parties({ parties }: { parties: Incident["actors"] }) {
  const { t } = useSettings();
  return (
    <ul className="parties">
      {parties.map(({ id, name, stances }) => (
        <li key={`${id} ${name}`}>
          <bdi>{name}</bdi>
          {stances
            .filter((stance) => stance !== "stated")
            .map((stance) => (
              <span key={stance} className="note" title={t.stanceMeanings[stance]}>
                {t.stances[stance]}
              </span>
            ))}
        </li>
      ))}
    </ul>
  );
}
