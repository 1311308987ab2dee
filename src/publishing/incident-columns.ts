import { FIGURE_ROLES } from "../record/claim.ts";
import type { Figure, Incident } from "../record/incident.ts";
import type { Cell } from "./csv.ts";

type Column = readonly [name: string, cell: (incident: Incident) => Cell];

const list = (values: readonly string[]): Cell => (values.length === 0 ? null : values.join("; "));
const parties = (all: Incident["actors"]): Cell =>
  list(all.map(({ name, stances }) => (stances.includes("stated") ? name : `${name} (${stances.join(", ")})`)));

/**
 * The columns of an incident in CSV. Each role of figure has five, of its total: `_state` is known, none reported, unknown,
 * or `by group` where only groups or kinds of things are counted (`figures_by_group`); only where it is known can the
 * others be filled, and nothing unknown is ever 0.
 */
export const INCIDENT_COLUMNS: readonly Column[] = [
  ["label", (incident) => incident.label],
  ["id", (incident) => incident.id],
  ["sample", (incident) => incident.sample],
  ["type", (incident) => incident.type.value],
  ["stage", (incident) => incident.stage.value],
  ["date_from", (incident) => incident.date.from],
  ["date_to", (incident) => incident.date.to],
  ["date_precision", (incident) => incident.date.precision],
  ["date_basis", (incident) => incident.date.basis],
  ["date_words", (incident) => list(incident.date.words)],
  ["place", (incident) => incident.place.name],
  ["admin1", (incident) => incident.place.admin1],
  ["country", (incident) => incident.place.country],
  ["latitude", (incident) => incident.place.lat],
  ["longitude", (incident) => incident.place.lon],
  ["place_precision", (incident) => incident.place.precision],
  ["facility", (incident) => incident.facility?.name ?? null],
  ["actors", (incident) => parties(incident.actors)],
  ["targets", (incident) => parties(incident.targets)],
  ["weapons", (incident) => list(incident.weapons.map(({ value }) => value))],
  ...FIGURE_ROLES.flatMap((role): Column[] => {
    const total = (incident: Incident) => incident.figures.find((one) => one.role === role && isTotal(one));
    const parts = ({ figures }: Incident) => figures.some((one) => one.role === role && one.state !== "unknown");
    return [
      [`${role}_state`, (incident) => total(incident)?.state ?? (parts(incident) ? "by group" : "unknown")],
      [`${role}_low`, (incident) => total(incident)?.low ?? null],
      [`${role}_best`, (incident) => total(incident)?.best ?? null],
      [`${role}_high`, (incident) => total(incident)?.high ?? null],
      [`${role}_words`, (incident) => list(total(incident)?.words ?? [])],
    ];
  }),
  ["figures_by_group", (incident) => list(incident.figures.filter((one) => !isTotal(one)).map(groupWords))],
  ["outcomes", (incident) => list(incident.outcomes.map(({ value }) => value))],
  ["conflicting_fields", (incident) => list(incident.conflicts.map(({ field }) => field))],
  ["rule", (incident) => incident.rule],
  ["reports", (incident) => list(incident.reports)],
  ["claims", (incident) => incident.claims.length],
];

const isTotal = ({ group, unit }: Figure): boolean => group === null && unit === undefined;

function groupWords({ role, group, unit, state, low, best, high, words }: Figure): string {
  if (state !== "known") return `${unit ?? group} ${role}: ${state}`;
  const open = (end: number | null) => (end === null ? "?" : String(end));
  const bounds = low === null && high === null ? [] : [low === high ? open(low) : `${open(low)} to ${open(high)}`];
  const middle = best !== null && low !== high ? [`best ${best}`] : [];
  return `${unit ?? group} ${role}: ${[...bounds, ...middle, ...words].join(", ")}`;
}
