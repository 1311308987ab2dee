import type { ActMention } from "../../../src/record/mention.ts";
import type { Reading } from "../../../src/record/reading.ts";
import { overlaps } from "../../../src/record/span.ts";
import type { Entity, Relation } from "./data-set.ts";
import type { Typed } from "./entities.ts";

/** Acts in which two sides fight; other acts (arrests, finds, releases) say nothing of a fight between those named. */
const FIGHT = /attack|kill|bomb|strike|clash|fight|battle|ambush|raid|assault|shell|destroy|target|engage|defeat/;
/** Words of a title that put somebody at the head of what follows. */
const HEADS =
  /\b(?:commander|leader|chief|head|minister|president|director|secretary|governor|commandant|chairman|emir|king)\b/i;

/**
 * Relations that acts, quantities, roles and clusters tell of, between entities as they came out of the conventions:
 *
 * | ours | re3d's |
 * |---|---|
 * | agent of an act of fighting and its patient or target, both organisations | FightingAgainst |
 * | agent or patient of an act and the place it is said to be at | CoLocated |
 * | a counted thing and its number | HasAttrOf |
 * | two mentions of one cluster in a sentence, at most a bracket or a comma between them | IsSynonymOf |
 * | a person whose title leads straight to an organisation | InChargeOf by a leader's title, else BelongsTo |
 *
 * Likes, Dislikes, AlliesOf, CommWith and Apart have nothing of ours that tells of them.
 */
export function relationsOf(
  text: string,
  reading: Reading,
  typed: readonly Typed[],
  entities: readonly Entity[],
): Relation[] {
  const at = (span: { start: number; end: number }, types: RegExp): Entity | undefined =>
    entities.find((entity) => types.test(entity.type) && overlaps(entity, span));
  const relations: Relation[] = [];
  const tell = (type: string, source: Entity | undefined, target: Entity | undefined) => {
    if (source && target && source !== target) relations.push({ type, source, target });
  };
  for (const mention of reading.mentions) {
    if (mention.kind === "act") ofAct(mention, at, tell);
    if (mention.kind === "quantity" && mention.unit)
      tell("HasAttrOf", at(mention.unit, /^(?!Quantity)/), at(mention, /^Quantity$/));
  }
  synonyms(text, typed, at, tell);
  for (const person of entities.filter(({ type }) => type === "Person")) {
    const next = entities.find(
      ({ start, type }) => type === "Organisation" && start >= person.end && start - person.end < 6,
    );
    const words = text.slice(person.start, person.end);
    if (next && /^\s*(?:of|,)\s+$/.test(text.slice(person.end, next.start)))
      tell(HEADS.test(words) ? "InChargeOf" : "BelongsTo", person, next);
  }
  return relations;
}

type At = (span: { start: number; end: number }, types: RegExp) => Entity | undefined;
type Tell = (type: string, source: Entity | undefined, target: Entity | undefined) => void;

function ofAct({ roles, lemma, sort }: ActMention, at: At, tell: Tell): void {
  const side = (names: RegExp, types: RegExp) =>
    roles.filter(({ role }) => names.test(role)).map((role) => at(role, types))[0];
  const agent = side(/^agent$/, /^Organisation$/);
  if (FIGHT.test(`${lemma} ${sort}`)) tell("FightingAgainst", agent, side(/^(patient|target)$/, /^Organisation$/));
  const place = side(/^place$/, /^Location$/);
  tell("CoLocated", agent ?? side(/^(patient|target)$/, /^(?!Quantity|Temporal)/), place);
}

function synonyms(text: string, typed: readonly Typed[], at: At, tell: Tell): void {
  typed.forEach((one, i) => {
    const next = typed[i + 1];
    if (!next || !("cluster" in one.mention) || !("cluster" in next.mention)) return;
    if (one.mention.cluster === next.mention.cluster && /^\s*[(,[]\s*$/.test(text.slice(one.end, next.start)))
      tell("IsSynonymOf", at(one, /./), at(next, /./));
  });
}
