import type { Entity } from "./data-set.ts";

/** Words before a noun that re3d counts as part of what it names ("the Navy", "our allies", "a lorry"). */
const DETERMINER = /(?:^|[^\p{L}\p{N}])((?:the|an?|our|its|this|that|these)\s+)$/iu;
/** Numbers and the like are part of a group of people ("five gunmen") but not of things, which get a Quantity of their own. */
const COUNT = /(?:^|[^\p{L}\p{N}])((?:\d[\d,.]*|two|three|four|five|six|seven|eight|nine|ten|several|dozens of)\s+)$/iu;

/**
 * Conventions of re3d that hold for whatever system marks names, so that no system is judged by where it cuts: determiners
 * stand inside; of two spans of which one holds the other only the outer is kept; subject pronouns are entities.
 */
export function conventional(text: string, given: readonly Entity[]): Entity[] {
  const widened = given.map((entity) => withDeterminer(text, entity));
  for (const pronoun of pronouns(text)) widened.push(pronoun);
  return outermost(widened);
}

function withDeterminer(text: string, { start, end, type }: Entity): Entity {
  if (!/^(Organisation|Person|Location|Weapon|MilitaryPlatform|Vehicle|DocumentReference)$/.test(type))
    return { start, end, type };
  let first = start;
  if (type === "Organisation") first -= COUNT.exec(text.slice(Math.max(0, first - 16), first))?.[1]?.length ?? 0;
  const before = DETERMINER.exec(text.slice(Math.max(0, first - 8), first))?.[1];
  return { start: before ? first - before.length : first, end, type };
}

function* pronouns(text: string): Generator<Entity> {
  for (const { 0: word, index } of text.matchAll(/(?<![\p{L}\p{N}.’'-])(he|she|I|we|they)(?![\p{L}\p{N}.-])/giu)) {
    if (word === "i") continue;
    const person = /^(he|she|i)$/i.test(word);
    yield { start: index, end: index + word.length, type: person ? "Person" : "Organisation" };
  }
}

/** Without those that lie in another; of two that cross, the first stays. */
function outermost(entities: readonly Entity[]): Entity[] {
  const sorted = [...entities].sort((a, b) => a.start - b.start || b.end - a.end);
  const kept: Entity[] = [];
  let end = -1;
  for (const entity of sorted) {
    if (entity.start < end) continue;
    kept.push(entity);
    end = entity.end;
  }
  return kept;
}
