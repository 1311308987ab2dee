import { fold } from "../../knowledge/fold.ts";
import type { FigureRole } from "../../record/claim.ts";
import type { Incident } from "../../record/incident.ts";
import { type Column, table } from "../terminal/table.ts";
import { countryName } from "../words/countries.ts";
import { incidentDate } from "../words/dates.ts";
import { groupFigureWords } from "../words/values.ts";
import { heading, type Page } from "./page.ts";

const COLUMNS: readonly Column[] = [
  { head: "Incident" },
  { head: "Date", wraps: true },
  { head: "Place", wraps: true },
  { head: "Type", wraps: true },
  { head: "Who", wraps: true },
  { head: "Killed", wraps: true },
  { head: "Wounded", wraps: true },
  { head: "Other", wraps: true, optional: true },
  { head: "Claims", side: "right", optional: true },
];

/** Incidents as a table: one a row, in the order given. Nothing unknown is shown as a number. */
export function incidentTable(page: Page, incidents: readonly Incident[]): string {
  const title = heading(page, "Incidents", incidents.length);
  if (incidents.length === 0) return title;
  return title + table(COLUMNS, incidents.map(row), page.width, page.style);
}

function row(incident: Incident): string[] {
  const conflicts = new Set(incident.conflicts.map(({ field }) => field));
  const mark = (field: FigureRole) => (conflicts.has(field) ? "*" : "");
  return [
    incident.label,
    incidentDate(incident.date),
    placeWords(incident),
    incident.stage.value === "accomplished" ? incident.type.value : `${incident.type.value} (${incident.stage.value})`,
    incident.actors.map(partyWords).join("; ") || "unknown",
    roleWords(incident, "killed") + mark("killed"),
    roleWords(incident, "wounded") + mark("wounded"),
    otherWords(incident),
    String(incident.claims.length),
  ];
}

/** Facility, place and country, as far as they are known. */
export function placeWords({ facility, place }: Incident): string {
  const parts = [facility?.name, place.name, place.admin1, place.country && countryName(place.country)];
  const known = parts.filter((one) => one != null);
  // One name may stand at several levels, spelled in several ways: the first spelling is enough.
  return known.filter((one, i) => known.findIndex((other) => sameName(one, other)) === i).join(", ") || "unknown";
}

function sameName(one: string, other: string): boolean {
  const bare = (name: string) => fold(name).replace(/[^\p{L}\p{N}]+/gu, " ");
  return bare(one) === bare(other);
}

/** A party's name, with the stance where nobody states it as fact. */
export function partyWords({ name, stances }: Incident["actors"][number]): string {
  return stances.includes("stated") || stances.length === 0 ? name : `${name} (${stances.join(", ")})`;
}

/** A role's figures, whatever somebody speaks of: "12 (5 children and 3 soldiers)", "5 children"; else that it is unknown. */
export function roleWords({ figures }: Pick<Incident, "figures">, role: FigureRole): string {
  const known = figures.filter((figure) => figure.role === role && figure.state !== "unknown");
  const [totals, parts] = [true, false].map((total) =>
    known.filter(({ group, unit }) => (group === null && unit === undefined) === total).map(groupFigureWords),
  ) as [string[], string[]];
  const all = parts.join(" and ");
  if (totals.length === 0) return all || "unknown";
  return totals.join(", ") + (all === "" ? "" : ` (${all})`);
}

function otherWords(incident: Incident): string {
  const roles = new Set(incident.figures.map(({ role }) => role));
  return [...roles]
    .filter((role) => role !== "killed" && role !== "wounded")
    .map((role) => [role, roleWords(incident, role)] as const)
    .filter(([, words]) => words !== "unknown")
    .map(([role, words]) => `${role} ${words}`)
    .join("; ");
}
