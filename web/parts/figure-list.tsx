import type { Figure } from "../../src/record/incident.ts";
import { useSettings } from "../settings/settings.tsx";
import { countedOf, figureText, spokenOf } from "../show/figures.ts";
import { Words } from "./words.tsx";

/** Figures of one role by group of people; `named` says the role too. Without any, the quantity is unknown. */
export function FigureList({ figures, named = false }: { figures: readonly Figure[]; named?: boolean }) {
  const { t, locale } = useSettings();
  if (!figures.length) return <span className="unknown">{t.unknown}</span>;
  return (
    <ul className="figure-list">
      {spokenOf(figures).map((figure) => (
        <li key={`${figure.role} ${countedOf(figure)}`} data-state={figure.state}>
          {named && <span className="note">{t.fields[figure.role]}</span>}
          <span className="figure">
            <Words text={figureText(figure, locale, t)} />
          </span>
          {countedOf(figure) && (
            <bdi className="note" dir="auto">
              {countedOf(figure)}
            </bdi>
          )}
          {!figure.stances?.includes("stated") &&
            figure.stances?.map((stance) => (
              <span key={stance} className="note" title={t.stanceMeanings[stance]}>
                {t.stances[stance]}
              </span>
            ))}
        </li>
      ))}
    </ul>
  );
}
