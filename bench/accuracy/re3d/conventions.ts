import type { Entity } from "./data-set.ts";

/** Words before a noun that re3d counts as part of what it names ("the Navy", "our allies", "a lorry"). */
const DETERMINER = /(?:^|[^\p{L}\p{N}])((?:the|an?|our|its|this|these)\s+)$/iu;
/** A number and the words that bound it stand outside; the number is a Quantity of its own. */
const NUMBER =
  /^(?:(?:more|less|fewer) than|at least|at most|up to|over|about|around|almost|nearly|some|an additional|another)?\s*(?:\d[\d,.]*|one|two|three|four|five|six|seven|eight|nine|ten|several|both|all)\s+(?:more |other )?(?=\p{L})/iu;
const BOUND =
  /^(?:more than|less than|fewer than|at least|at most|up to|over|about|around|almost|nearly|some|just|only)\s+/iu;

/**
 * Conventions of re3d that hold for whatever system marks names, so that no system is judged by where it cuts: determiners
 * stand inside, numbers and bounds ("more than") outside; of two spans of which one holds the other only the outer is kept; subject pronouns are entities.
 */
export function conventional(text: string, given: readonly Entity[]): Entity[] {
  const widened = given.map((entity) => withDeterminer(text, entity));
  for (const pronoun of pronouns(text)) widened.push(pronoun);
  return outermost(widened);
}

function withDeterminer(text: string, { start, end, type }: Entity): Entity {
  const words = text.slice(start, end);
  if (type === "Quantity") return { start: start + (BOUND.exec(words)?.[0].length ?? 0), end, type };
  if (!/^(Organisation|Person|Location|Weapon|MilitaryPlatform|Vehicle|DocumentReference)$/.test(type))
    return { start, end, type };
  const number = NUMBER.exec(words)?.[0].length;
  if (number !== undefined && number < words.length) return { start: start + number, end, type };
  const before = DETERMINER.exec(text.slice(Math.max(0, start - 8), start))?.[1];
  return { start: before ? start - before.length : start, end, type };
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
