import type { Figure } from "../../src/record/incident.ts";
import { useSettings } from "../settings/settings.tsx";
import { countedOf, figureText, groupText, spokenOf } from "../show/figures.ts";
import { Words } from "./words.tsx";

/** Figures of one role by what is counted; `named` says the role too. Without any, the quantity is unknown. */
export function FigureList({ figures, named = false }: { figures: readonly Figure[]; named?: boolean }) {
  const { t } = useSettings();
  if (!figures.length) return <span className="unknown">{t.unknown}</span>;
  return (
    <ul className="figure-list">
      {spokenOf(figures).map((figure) => (
        <li key={`${figure.role} ${countedOf(figure)}`} data-state={figure.state}>
          {named && <span className="note">{t.fields[figure.role]} </span>}
          <FigureWords figure={figure} />
        </li>
      ))}
    </ul>
  );
}

/** The quantity, what is counted, and how it is said where nobody states it as fact. */
export function FigureWords({ figure }: { figure: Figure }) {
  const { t, locale } = useSettings();
  // "Attackers 3" says already that these are attackers.
  const counted = figure.role === `${figure.group}s` ? null : countedOf(figure);
  const { stances = [] } = figure;
  return (
    <>
      <span className="figure">
        <Words text={figureText(figure, locale, t)} />
      </span>
      {counted && (
        <span className="note">
          {" "}
          <Words text={groupText(counted, t)} />
        </span>
      )}
      {!stances.includes("stated") &&
        stances.map((stance) => (
          <span key={stance} className="note" title={t.stanceMeanings[stance]}>
            {" "}
            ({t.stances[stance]})
          </span>
        ))}
    </>
  );
}
