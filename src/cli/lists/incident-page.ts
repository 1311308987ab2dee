import { type Claim, FIELDS, FIGURE_ROLES, type Field, type FigureRole } from "../../record/claim.ts";
import type { DecisionState } from "../../record/decision.ts";
import type { Figure, Incident } from "../../record/incident.ts";
import { incidentDate } from "../words/dates.ts";
import { decisionWords } from "../words/decisions.ts";
import { numberWords } from "../words/values.ts";
import { claimBlocks } from "./claim-list.ts";
import { partyWords, placeWords, roleWords } from "./incident-table.ts";
import { indented, type Page } from "./page.ts";

/** An incident field by field: what the record holds, and below it each claim, side by side. */
export function incidentPage(
  page: Page,
  incident: Incident,
  claims: readonly Claim[],
  names: ReadonlyMap<string, string>,
  decisions: readonly DecisionState[],
): string {
  const title = `${incident.label}: ${incident.type.value}, ${incident.stage.value}`;
  const where = `${incidentDate(incident.date)}; ${placeWords(incident)}`;
  const said = FIELDS.filter((field) => claims.some((claim) => claim.field === field));
  const silent = (["killed", "wounded"] as const).filter((role) => !said.includes(role));
  const sections = [...said, ...silent].map((field) => section(page, incident, field, claims, names));
  return `${page.style.bold(indented(page, title, 0))}${indented(page, where, 0)}\n${sections.join("\n")}\n${decided(page, decisions)}${footer(page, incident, claims, names)}`;
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
    chosenLines(page, incident, field) +
    (own.length === 0 ? indented(page, "nobody says", 2) : claimBlocks(page, own, names))
  );
}

/** Which claim the rule chose for which side of each figure, and why: where there was a choice, or a number stands for a word. */
function chosenLines(page: Page, { figures }: Incident, field: Field): string {
  const lines = figures
    .filter(({ role, claims, chosen = [] }) => role === field && (claims.length > 1 || chosen[0]?.word !== undefined))
    .flatMap((figure) => {
      const { group, unit, chosen = [] } = figure;
      const counted = unit ?? group;
      const of = counted === null ? "" : `${counted}: `;
      return [...new Set(chosen.map(({ claim }) => claim))].map((claim) => {
        const own = chosen.filter((one) => one.claim === claim);
        const sides = own.map(({ side }) => `${side} ${sideWords(figure, side)}`).join(", ");
        const word = own[0]?.word === undefined ? "" : ` for “${own[0].word}”`;
        const why = [...new Set(own.map((one) => one.why))].join("; ");
        return indented(page, `${of}${sides}${word} by claim ${claim.slice(0, 8)}: ${why}`, 2);
      });
    });
  return page.style.dim(lines.join(""));
}

/** A side of a figure: its number, or that it is open, or what is said in place of a number. */
function sideWords({ state, words, ...sides }: Figure, side: "low" | "best" | "high"): string {
  const number = sides[side];
  if (number !== null) return numberWords(number);
  if (side !== "best") return "open";
  return state === "known" ? words.map((word) => `“${word}”`).join(", ") : state;
}

/** What people decided about it. */
function decided(page: Page, decisions: readonly DecisionState[]): string {
  if (decisions.length === 0) return "";
  const lines = decisions.map(
    (state) =>
      indented(page, decisionWords(state), 2) +
      page.style.dim(indented(page, `decision ${state.decision.id}, ${state.decision.when}`, 4)),
  );
  return `${page.style.bold(indented(page, "decisions", 0))}${lines.join("")}\n`;
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
    ...(drafts.size > 1 ? ["Drafts held to be this incident (`annalist split DRAFT` parts one):"] : []),
    ...(drafts.size > 1 ? [...drafts].map(([id, name]) => `  ${id}  ${name}`) : []),
  ];
  return lines.map((line) => page.style.dim(indented(page, line, 0))).join("");
}
