import type { Derived } from "../record/derived.ts";
import type { Filter } from "../record/filter.ts";
import type { Incident } from "../record/incident.ts";
import type { Assessment, StandingFigure, Tally } from "../record/statement.ts";
import { assessmentRow, figureRow, incidentRow, tallyRow, wanted } from "./search-columns.ts";

/** What a row of kept results is filtered by. */
interface Searched {
  type: string;
  first_day: string | null;
  last_day: string | null;
  places: string;
  actors: string;
}

/** Of results that are not kept, the incidents that the ledger's own list would give if they were, in its order. */
export function incidentsMatching({ incidents }: Pick<Derived, "incidents">, filter: Filter): Incident[] {
  const rows = incidents.map(incidentRow).filter(matching(filter));
  rows.sort(
    (a, b) =>
      order(a.first_day ?? "~", b.first_day ?? "~") || order(a.label, b.label) || order(a.incident_id, b.incident_id),
  );
  return rows.slice(0, filter.limit).map(({ document }) => document);
}

/** The same for standing figures. */
export function figuresMatching({ figures }: Pick<Derived, "figures">, filter: Filter): StandingFigure[] {
  return statementsMatching(figures, figureRow, filter);
}

/** The same for tallies. */
export function talliesMatching({ tallies }: Pick<Derived, "tallies">, filter: Filter): Tally[] {
  return statementsMatching(tallies, tallyRow, filter);
}

/** The same for assessments. */
export function assessmentsMatching({ assessments }: Pick<Derived, "assessments">, filter: Filter): Assessment[] {
  return statementsMatching(assessments, assessmentRow, filter);
}

function statementsMatching<S>(all: readonly S[], row: (one: S, position: number) => Searched, filter: Filter): S[] {
  const matches = matching(filter);
  return all.filter((one, position) => matches(row(one, position))).slice(0, filter.limit);
}

function matching(filter: Filter): (row: Searched) => boolean {
  const { from, to, places, actors, type } = wanted(filter);
  return (row) =>
    (from === null || (row.last_day !== null && row.last_day >= from)) &&
    (to === null || (row.first_day !== null && row.first_day <= to)) &&
    (places === null || places.some((place) => row.places.includes(place))) &&
    (actors === null || actors.some((actor) => row.actors.includes(actor))) &&
    (type === null || row.type === type);
}

const order = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
