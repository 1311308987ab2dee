import { type Claim, FIELDS, FIGURE_ROLES, type Field, type FigureRole } from "../../record/claim.ts";
import type { Incident } from "../../record/incident.ts";
import { incidentDate } from "../words/dates.ts";
import { claimBlocks } from "./claim-list.ts";
import { partyWords, placeWords, roleWords } from "./incident-table.ts";
import { indented, type Page } from "./page.ts";

/** An incident field by field: what the record holds, and below it each claim, side by side. */
export function incidentPage(
  page: Page,
  incident: Incident,
  claims: readonly Claim[],
  names: ReadonlyMap<string, string>,
): string {
  const title = `${incident.label}: ${incident.type.value}, ${incident.stage.value}`;
  const where = `${incidentDate(incident.date)}; ${placeWords(incident)}`;
  const said = FIELDS.filter((field) => claims.some((claim) => claim.field === field));
  const silent = (["killed", "wounded"] as const).filter((role) => !said.includes(role));
  const sections = [...said, ...silent].map((field) => section(page, incident, field, claims, names));
  return `${page.style.bold(indented(page, title, 0))}${indented(page, where, 0)}\n${sections.join("\n")}\n${footer(page, incident, claims, names)}`;
}

function section(
  page: Page,
  incident: Incident,
  field: Field,
  claims: readonly Claim[],
  names: ReadonlyMap<string, string>,
): string {
  const held = heldWords(incident, field);
  const disputed = incident.conflicts.some((conflict) => conflict.field === field)
    ? "  (claims contradict each other)"
    : "";
  const head = `${field.replaceAll("_", " ")}${held === null ? "" : `: ${held}`}${disputed}`;
  const own = claims.filter((claim) => claim.field === field);
  return (
    page.style.bold(indented(page, head, 0)) +
    (own.length === 0 ? indented(page, "nobody says", 2) : claimBlocks(page, own, names))
  );
}

/** What the incident holds under a field; null where it only collects what is said. */
function heldWords(incident: Incident, field: Field): string | null {
  if (FIGURE_ROLES.some((role) => role === field)) return roleWords(incident, field as FigureRole);
  switch (field) {
    case "type":
      return incident.type.value;
    case "stage":
      return incident.stage.value;
    case "date":
      return incidentDate(incident.date);
    case "place":
      return incident.place.name ?? "unknown";
    case "facility":
      return incident.facility?.name ?? "unknown";
    case "actor":
      return incident.actors.map(partyWords).join("; ") || null;
    case "target":
      return incident.targets.map(partyWords).join("; ") || null;
    default:
      return null;
  }
}

function footer(page: Page, incident: Incident, claims: readonly Claim[], names: ReadonlyMap<string, string>): string {
  const drafts = new Map(claims.map((claim) => [claim.subject.id, names.get(claim.report) ?? claim.report]));
  const lines = [
    `Derived by the rule ${incident.rule} from ${incident.claims.length} claims; id ${incident.id}.`,
    ...(drafts.size > 1 ? ["Drafts held to be this incident (`annalist decide split DRAFT` parts one):"] : []),
    ...(drafts.size > 1 ? [...drafts].map(([id, name]) => `  ${id}  ${name}`) : []),
  ];
  return lines.map((line) => page.style.dim(indented(page, line, 0))).join("");
}
