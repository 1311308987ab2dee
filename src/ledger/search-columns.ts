import { createHash } from "node:crypto";
import { countryNames } from "../record/country-names.ts";
import { firstDay, lastDay } from "../record/day-range.ts";
import type { Filter } from "../record/filter.ts";
import { foldNames, foldText } from "../record/fold-text.ts";
import type { Incident } from "../record/incident.ts";
import type { Assessment, StandingFigure, Tally } from "../record/statement.ts";
import { cellOf, type Killed, killedOf, monthOf, type NameRow, namesOf, wordList } from "./incident-columns.ts";
import type { Wanted } from "./statements/derived.ts";

export type StatementKind = "tally" | "figure" | "assessment";

interface SearchColumns {
  type: string;
  first_day: string | null;
  last_day: string | null;
  places: string;
  actors: string;
  claim_ids: string[];
}
export interface IncidentRow extends SearchColumns, Killed {
  incident_id: string;
  label: string;
  report_ids: string[];
  document: Incident;
  country: string | null;
  admin1: string | null;
  lat: number | null;
  lon: number | null;
  cell: number | null;
  month: string;
  words: string;
  name_ids: string[];
  document_sha256: string;
  /** Not a column: the rows of the names. */
  names: NameRow[];
}
export interface StatementRow extends SearchColumns {
  report_id: string;
  statement_id: string;
  kind: StatementKind;
  position: number;
  document: Tally | StandingFigure | Assessment;
  document_sha256: string;
}

/** What stands before words of places and of actors in the list of an incident's words. */
export const PLACE_WORD = "p";
export const ACTOR_WORD = "a";
/** Counts up when the columns made of a document change, so that rows written before are made again. */
const COLUMNS = 1;

/** Which document, written by which version of these columns, a row holds: as the database writes bytes. */
function fingerprint(document: object): string {
  return `\\x${createHash("sha256")
    .update(`${COLUMNS} ${JSON.stringify(document)}`)
    .digest("hex")}`;
}

/** An incident with what filters look at. A side of its dates that is unknown is taken for the other one. */
export function incidentRow(incident: Incident): IncidentRow {
  const { date, place, facility } = incident;
  const countries = place.country ? countryNames(place.country) : [];
  const { lat, lon } = place;
  const names = namesOf(incident);
  const [places, actors] = [
    foldNames([place.name, facility?.name, place.admin1, ...countries]),
    foldNames([...incident.actors, ...incident.targets].flatMap(({ name, id }) => [name, id])),
  ];
  return {
    incident_id: incident.id,
    label: incident.label,
    type: foldText(incident.type.value),
    first_day: firstDay(date.from ?? date.to),
    last_day: lastDay(date.to ?? date.from),
    ...{ places, actors, claim_ids: incident.claims, report_ids: incident.reports, document: incident },
    ...{ country: place.country, admin1: place.admin1, lat, lon },
    cell: lat === null || lon === null ? null : cellOf(lat, lon),
    month: monthOf(incident),
    ...killedOf(incident),
    words: `${wordList([places], PLACE_WORD)} ${wordList([actors], ACTOR_WORD)}`,
    name_ids: names.map(({ name_id }) => name_id),
    document_sha256: fingerprint(incident),
    names,
  };
}

/**
 * A tally; its type is what it counts. An open side of its period ("since 2019") is open for filters too.
 */
export function tallyRow(tally: Tally, position: number): StatementRow {
  const { period } = tally;
  const open = { first: "-infinity", last: "infinity" };
  const dated = firstDay(period?.from ?? null) ?? firstDay(period?.to ?? null);
  return {
    ...common("tally", tally, position),
    type: foldText(tally.unit ?? ""),
    first_day: dated && (firstDay(period?.from ?? null) ?? open.first),
    last_day: dated && (lastDay(period?.to ?? null) ?? open.last),
    places: foldNames([tally.area]),
    actors: foldNames([tally.actor, tally.target]),
  };
}

/** A standing figure; its type is its role. It has no date of its own. */
export function figureRow(figure: StandingFigure, position: number): StatementRow {
  const { kind, name } = figure.subject;
  return {
    ...common("figure", figure, position),
    type: foldText(figure.role),
    places: foldNames([figure.at, kind === "actor" ? null : name]),
    actors: foldNames([kind === "actor" ? name : null, figure.group]),
  };
}

/** An assessment; whom it speaks of is looked for in its words. It has no date of its own. */
export function assessmentRow(assessment: Assessment, position: number): StatementRow {
  const areas = assessment.areasAtRisk.flatMap(({ name, admin1, country }) => [
    ...[name, admin1],
    ...(country ? countryNames(country) : []),
  ]);
  return {
    ...common("assessment", assessment, position),
    type: "assessment",
    places: foldNames([...areas, assessment.words]),
    actors: foldNames([assessment.words]),
  };
}

function common(kind: StatementKind, said: Tally | StandingFigure | Assessment, position: number) {
  return {
    ...{ report_id: said.report, statement_id: said.id, kind, position },
    ...{ first_day: null, last_day: null, claim_ids: said.claims, document: said },
    document_sha256: fingerprint(said),
  };
}

/**
 * What a filter looks for in those columns. A place's name may be begun anywhere a word begins. So may an actor's, but
 * its last word must be whole if it has less than four letters: `IS` is not the beginning of Israel.
 */
export function wanted(filter: Filter): Wanted {
  const actor = filter.actor === undefined ? null : foldText(filter.actor);
  const whole = (actor?.split(" ").at(-1)?.length ?? 0) < 4;
  return {
    from: filter.from === undefined ? null : firstDay(filter.from),
    to: filter.to === undefined ? null : lastDay(filter.to),
    places: filter.place === undefined ? null : begun(foldText(filter.place), false),
    actors: actor === null ? null : begun(actor, whole),
    type: filter.type === undefined ? null : foldText(filter.type),
    limit: filter.limit ?? null,
  };
}

/** A search for nothing finds nothing. */
function begun(words: string, whole: boolean): string[] {
  return words === "" ? [] : [whole ? ` ${words} ` : ` ${words}`];
}
