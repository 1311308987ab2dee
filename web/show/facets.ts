import type { Claim, Field } from "../../src/record/claim.ts";
import type { Incident } from "../../src/record/incident.ts";
import { isolate, type Strings } from "../strings/strings.ts";
import { dateText, whenText } from "./dates.ts";
import { countedOf, figureText, spokenOf } from "./figures.ts";
import { placeText } from "./values.ts";

/** One field of an incident (a figure: of one group of people or kind of things), what is derived of it, and every claim on it. */
export interface Facet {
  field: Field;
  group: string | null;
  /** In words; null where nothing is derived. */
  derived: string | null;
  /** Nobody says, which is neither none nor zero. */
  unknown: boolean;
  conflict: boolean;
  claims: Claim[];
}

/** Where on the page a facet stands. */
export function facetId(field: Field, group: string | null): string {
  return `f-${field}${group === null ? "" : `-${group.replace(/\s+/g, "-")}`}`;
}

/** Fields shown even when nothing is said of them: that nothing is said is worth seeing. */
const ALWAYS: readonly Field[] = ["date", "place", "actor", "target"];

/** An incident's fields in the order of the dictionary of fields, figures split by group of people. */
export function facets(incident: Incident, claims: readonly Claim[], locale: string, t: Strings): Facet[] {
  const found: Facet[] = [];
  for (const field of Object.keys(t.fields) as Field[]) {
    const of = claims.filter((claim) => claim.field === field);
    const figures = spokenOf(incident.figures).filter((figure) => figure.role === field);
    // Where an actor comes only from a claim of responsibility, that field shows it.
    const silent = field !== "actor" || incident.actors.length === 0;
    if (!of.length && !figures.length && !(silent && ALWAYS.includes(field))) continue;
    const groups = new Set(figures.map(countedOf));
    const groupOf = (claim: Claim) => {
      const holder = figures.find((figure) => figure.claims.includes(claim.id));
      return holder ? countedOf(holder) : figures.length && groups.has(null) ? null : claim.group;
    };
    for (const claim of of) groups.add(figures.length ? groupOf(claim) : null);
    if (!groups.size) groups.add(null);
    for (const group of groups) {
      const own = figures.length ? of.filter((claim) => groupOf(claim) === group) : of;
      const figure = figures.find((one) => countedOf(one) === group);
      const derived = figure ? figureText(figure, locale, t) : derivedText(incident, field, own, locale, t);
      const contested = new Set(incident.conflicts.filter((one) => one.field === field).flatMap((one) => one.claims));
      found.push({
        field,
        group,
        derived,
        unknown: figure ? figure.state === "unknown" : derived === null && own.length === 0,
        conflict: own.some((claim) => contested.has(claim.id)),
        claims: own,
      });
    }
  }
  return found;
}

/** A party's name with the stances on it that are not simply stated: "Home Guard (denied)". */
function partyText({ name, stances }: Incident["actors"][number], t: Strings): string {
  const how = stances.filter((stance) => stance !== "stated").map((stance) => t.stances[stance]);
  return how.length ? `${isolate(name)} (${how.join(t.listComma)})` : isolate(name);
}

function derivedText(incident: Incident, field: Field, claims: readonly Claim[], locale: string, t: Strings) {
  const { date, place, facility } = incident;
  const ids = new Set(claims.map((claim) => claim.id));
  const held = <T extends { claims: string[] }>(rows: readonly T[], name: (row: T) => string): string | null =>
    rows
      .filter((row) => row.claims.some((id) => ids.has(id)))
      .map(name)
      .join(t.listComma) || null;
  switch (field) {
    case "type":
      return t.types[incident.type.value];
    case "stage":
      return t.stages[incident.stage.value];
    case "date":
      return whenText(date, locale, t);
    case "end_date":
      return date.to && dateText(date.to, locale);
    case "place":
      return place.name || place.country ? placeText(place, locale, t) : null;
    case "facility":
      return facility && isolate(facility.name);
    case "actor":
    case "responsibility":
      return held(incident.actors, (party) => partyText(party, t));
    case "target":
      return held(incident.targets, (party) => partyText(party, t));
    case "weapon":
      return held(incident.weapons, (weapon) => isolate(weapon.value));
    case "outcome":
      return held(incident.outcomes, (outcome) => isolate(outcome.value));
    default:
      return null;
  }
}
