import type { Mention, NameMention, QuantityMention } from "../../../src/record/mention.ts";
import type { Reading } from "../../../src/record/reading.ts";
import type { Report } from "../../../src/record/report.ts";
import type { Entity } from "./data-set.ts";

/**
 * Our mentions as re3d's entities, before its conventions:
 *
 * | ours | re3d's |
 * |---|---|
 * | actor, organisation, people in the plural | Organisation |
 * | person, a single one of people | Person |
 * | place, facility | Location |
 * | weapon | Weapon; MilitaryPlatform where it is an aircraft, a drone or a vehicle |
 * | time | Temporal |
 * | quantity: counts, shares, lengths, areas, weights | Quantity |
 * | quantity of money | Money |
 *
 * Nothing of ours is a Nationality (nationality is part of who somebody is), DocumentReference, CommsIdentifier,
 * Frequency, Coordinate, Url or Vehicle of civil life.
 */
export const OUR_TYPES: ReadonlySet<string> = new Set([
  "Organisation",
  "Person",
  "Location",
  "Weapon",
  "MilitaryPlatform",
  "Temporal",
  "Quantity",
  "Money",
]);

/** A mention with the type and the stretch that re3d would give it. */
export interface Typed extends Entity {
  mention: Mention;
}

export function entitiesOf(report: Report, { mentions }: Reading): Typed[] {
  const typed: Typed[] = [];
  const names = mentions.filter((mention): mention is NameMention => "cluster" in mention && mention.sort !== "part");
  for (const mention of mentions) {
    const type = typeOf(report.text, mention);
    if (type === null) continue;
    const { start, end } = mention;
    typed.push({ ...stretch(report.text, mention, { start, end }, names), type, mention });
  }
  return typed;
}

function typeOf(text: string, mention: Mention): string | null {
  switch (mention.kind) {
    case "actor":
    case "organisation":
      return "Organisation";
    case "person":
      return "Person";
    case "place":
      return mention.sort === "part" ? null : "Location";
    case "facility":
      return "Location";
    case "people":
      return isPlural(text.slice(mention.head.start, mention.head.end)) ? "Organisation" : "Person";
    case "weapon":
      return /^(aircraft|drone|vehicle)$/.test(mention.sort ?? "") ? "MilitaryPlatform" : "Weapon";
    case "time":
      return mention.role === "frequency" ? null : "Temporal";
    case "quantity":
      return quantityType(mention);
    default:
      return null;
  }
}

const isPlural = (head: string) => /(?:[^s]s|men|women|people|children|police|personnel|troops|youths?)$/i.test(head);

function quantityType({ sort, rule }: QuantityMention): string | null {
  if (sort === "money") return "Money";
  if (/^(distance|weight|percent)$/.test(sort)) return "Quantity";
  return sort === "count" && !/^(none|article-one)$/.test(rule) ? "Quantity" : null;
}

/** re3d has a person's title in the name, a place's larger place behind a comma, and "the city of" before a city. */
function stretch(
  text: string,
  mention: Mention,
  span: { start: number; end: number },
  names: readonly NameMention[],
): { start: number; end: number } {
  let { start, end } = span;
  if (mention.kind === "person" && mention.role) {
    const title = `${mention.role} `;
    const before = text.slice(Math.max(0, start - title.length - 1), start);
    if (before.toLowerCase().endsWith(title.toLowerCase())) start -= title.length;
  }
  if (mention.kind === "place") {
    const area = /(?:the\s+)?(?:city|town|village|province|district|island|port)\s+of\s+$/i.exec(
      text.slice(Math.max(0, start - 30), start),
    );
    if (area) start -= area[0].length;
    const larger = names.find(
      (other) => other.kind === "place" && other.start > end && text.slice(end, other.start) === ", ",
    );
    if (larger && /^(country|admin1)$/.test(larger.sort ?? "") && mention.sort !== "country") end = larger.end;
  }
  if (mention.kind === "time")
    start += /^(?:on|in|at|since|until|during|by|from|after|before)\s+/i.exec(text.slice(start, end))?.[0].length ?? 0;
  return { start, end };
}
