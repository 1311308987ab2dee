import type { Doc, Sentence } from "../../../src/reading/doc.ts";
import type { Mention, NameMention, QuantityMention } from "../../../src/record/mention.ts";
import type { Reading } from "../../../src/record/reading.ts";
import { covers } from "../../../src/record/span.ts";
import type { Entity } from "./data-set.ts";

/**
 * Our mentions as re3d's entities, before its conventions:
 *
 * | ours | re3d's |
 * |---|---|
 * | actor, organisation, people in the plural | Organisation |
 * | person, a single one of people | Person |
 * | place, facility | Location; Organisation where a country acts ("Chad has sent", "talks with Peru") |
 * | facility that moves | MilitaryPlatform where its name says that it is one of arms, else Vehicle |
 * | weapon | Weapon; MilitaryPlatform where it is an aircraft, a drone or a vehicle |
 * | time | Temporal |
 * | quantity: counts but "one", shares, lengths, areas, weights | Quantity |
 * | quantity of money | Money |
 *
 * Nothing of ours is a Nationality (nationality is part of who somebody is), DocumentReference, CommsIdentifier,
 * Frequency, Coordinate or Url.
 */
export const OUR_TYPES: ReadonlySet<string> = new Set([
  "Organisation",
  "Person",
  "Location",
  "Vehicle",
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

export function entitiesOf(doc: Doc, { mentions }: Reading): Typed[] {
  const typed: Typed[] = [];
  const names = mentions.filter((mention): mention is NameMention => "cluster" in mention && mention.sort !== "part");
  let at = 0;
  for (const mention of mentions) {
    while ((doc.sentences[at]?.end ?? Infinity) <= mention.start) at++;
    const sentence = doc.sentences[at];
    const type = sentence ? typeOf(doc.report.text, mention, sentence) : null;
    if (!sentence || type === null) continue;
    typed.push({ ...stretch(doc.report.text, mention, sentence, names), type, mention });
  }
  return typed;
}

function typeOf(text: string, mention: Mention, sentence: Sentence): string | null {
  switch (mention.kind) {
    case "actor":
    case "organisation":
      return "Organisation";
    case "person":
      return "Person";
    case "place":
      if (mention.sort === "part") return null;
      return mention.sort === "country" && acts(mention, sentence) ? "Organisation" : "Location";
    case "facility":
      if (!/^(vehicle|vessel|plane|convoy)$/.test(mention.sort ?? "")) return "Location";
      return ARMED.test(mention.name) ? "MilitaryPlatform" : "Vehicle";
    case "people":
      return isPlural(text.slice(mention.head.start, mention.head.end)) ? "Organisation" : "Person";
    case "weapon":
      return /^(aircraft|drone|vehicle)$/.test(mention.sort ?? "") ? "MilitaryPlatform" : "Weapon";
    case "time":
      return mention.role === "frequency" ? null : "Temporal";
    case "quantity":
      return quantityType(text, mention);
    default:
      return null;
  }
}

const ARMED =
  /\b(?:armou?red|tactical|technical|military|army|naval|navy|warship|frigate|destroyer|corvette|carrier|submarine|patrol|gunboat|assault ship|USS|HMS|FS|INS|HMAS|HMCS)\b/i;

/** Whether a country stands for its government: before its verb or its possessive, or beside a preposition of dealings. */
function acts({ start, end }: NameMention, { tokens }: Sentence): boolean {
  const first = tokens.findIndex((token) => token.end > start);
  const last = tokens.findIndex((token) => token.end >= end);
  let i = first - 1;
  if (tokens[i]?.tag === "DET") i--;
  // "include Chad, Niger and Mali": what holds for the first of a list holds for all.
  while (i > 0 && /^(?:,|and|the)$/i.test(tokens[i]?.text ?? "") && tokens[i - 1]?.tag !== "VERB") {
    i--;
    while (i > 0 && /^(PROPN|DET)$/.test(tokens[i]?.tag ?? "")) i--;
  }
  const before = tokens[i];
  if (before && /^(with|by|between|against|including|include|includes|notably)$/.test(before.fold)) return true;
  if (before?.tag === "ADP" || (before && /^(visit|leave|enter|reach|invade)/.test(before.lemma))) return false;
  return /^(VERB|AUX|PART)$/.test(tokens[last + 1]?.tag ?? "");
}

const isPlural = (head: string) => /(?:[^s]s|men|women|people|children|police|personnel|troops|youths?)$/i.test(head);

function quantityType(text: string, { sort, rule, start, end }: QuantityMention): string | null {
  if (sort === "money") return "Money";
  if (/^(distance|weight|percent)$/.test(sort)) return "Quantity";
  if (/^(one|1|both)$/i.test(text.slice(start, end))) return null;
  return sort === "count" && !/^(none|article-one)$/.test(rule) ? "Quantity" : null;
}

/**
 * re3d has a person's title in the name, a place's larger place behind a comma, "the city of" before a city, no preposition
 * before a time, and of what is only described the whole base noun phrase.
 */
function stretch(
  text: string,
  mention: Mention,
  sentence: Sentence,
  names: readonly NameMention[],
): { start: number; end: number } {
  let { start, end } = mention;
  if (mention.kind === "person" && mention.role) {
    const title = `${mention.role} `;
    const before = text.slice(Math.max(0, start - title.length - 1), start);
    if (before.toLowerCase().endsWith(title.toLowerCase())) start -= title.length;
  }
  const described = /^(facility|people|weapon|actor|organisation)$/.test(mention.kind);
  if (described && (mention as NameMention).form === "described") {
    start = phraseStart(mention as NameMention, sentence);
    if (mention.kind === "people") end = ofPhrase(text, end, names);
  }
  if (mention.kind === "place") {
    const area = /(?:the\s+)?(?:city|town|village|province|district|island|port)\s+of\s+$/i;
    start -= area.exec(text.slice(Math.max(0, start - 30), start))?.[0].length ?? 0;
    end += PLACE_WORD.exec(text.slice(end, end + 16))?.[0].length ?? 0;
  }
  const named = mention.kind === "place" || (mention.kind === "facility" && mention.form === "named");
  if (named && mention.sort !== "country") {
    const larger = names.find(
      (other) => other.kind === "place" && other.start > end && /^,\s$/.test(text.slice(end, other.start)),
    );
    if (larger && (/^(country|admin1)$/.test(larger.sort ?? "") || mention.kind === "facility")) end = larger.end;
  }
  if (mention.kind === "quantity" && mention.sort === "money" && /[£$€¥]/.test(text[start - 1] ?? "")) start--;
  if (mention.kind === "time")
    start +=
      /^(?:on|in|at|since|until|during|by|from|after|before|between)\s+(?:the (?=\d|night))?/i.exec(
        text.slice(start, end),
      )?.[0].length ?? 0;
  return { start, end };
}

/** A word for the sort of place right after its name is in re3d's location, with the town of a quarter. */
const PLACE_WORD =
  /^\s(?:province|district|region|governorate|area|river|mountains?|village|city|county|state|department|municipality|lake|valley|island|territory|dam|barrage)\b/i;

/** "members of the X tribe", "the commander of X": who people are of is part of what re3d marks. */
function ofPhrase(text: string, end: number, names: readonly NameMention[]): number {
  const link = /^\s(?:of|from|for)\s(?:the\s)?/.exec(text.slice(end, end + 12))?.[0];
  const owner =
    link &&
    names.find(
      ({ kind, start }) => /^(actor|organisation|place)$/.test(kind) && start <= end + link.length && start > end,
    );
  return owner ? owner.end : end;
}

/** Where the base noun phrase of a description begins: after a possessor, and after nothing that is no part of it. */
function phraseStart(mention: NameMention, { tokens, chunks }: Sentence): number {
  const chunk = chunks.find(({ kind, first, last }) => {
    const from = tokens[first]?.start ?? 0;
    return kind === "noun" && covers({ start: from, end: tokens[last]?.end ?? 0 }, mention.head);
  });
  if (!chunk) return mention.start;
  const head = tokens.findIndex(({ end }) => end > mention.head.start);
  let first = chunk.first;
  for (let i = first; i < head; i++)
    if (/^['’]s?$/.test(tokens[i]?.text ?? "") || tokens[i]?.tag === "NUM") first = i + 1;
  while (first < head && /^(PUNCT|CCONJ|SCONJ|ADP|ADV|NUM|PRON)$/.test(tokens[first]?.tag ?? "")) first++;
  return Math.min(tokens[first]?.start ?? mention.start, mention.start);
}
