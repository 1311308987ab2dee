import type { Actor } from "../../knowledge/knowledge.ts";
import type { Doc } from "../doc.ts";
import { isEveryday } from "../tagging/model.ts";
import { countryContext } from "./country-context.ts";
import { type Finds, type Found, of } from "./found.ts";

/** Words that leave open which force is meant, folded: with a people's or a country's adjective they still do. */
const GENERIC =
  /^(the|global|international|allied|multinational|coalition|forces?|troops|mission|joint|army|military|police|task|led|backed|of)$/;
/** Words right after a name that say it is a group's. */
const COMPANY =
  /^(fighters?|gunm[ae]n|militants?|insurgents?|rebels?|guerrillas?|terrorists?|militias?|group|organi[sz]ation|movement|faction|commanders?|leaders?|members?|elements|cells?)$/;

/**
 * Takes listed names out again that the report gives no reason for: words that are peoples, places, people's names or plain
 * words elsewhere ("Naga", "the international coalition"), of actors in countries that nothing else in the report is of.
 */
export function weighActors(doc: Doc, finds: Finds): void {
  const doubted = new Set<Found>();
  const times = new Map<string, number>();
  for (const list of finds.values())
    for (const mention of list) {
      const actor = actorOf(doc, mention);
      if (!actor) continue;
      times.set(actor.id, (times.get(actor.id) ?? 0) + 1);
      if (isDoubtful(doc, mention, actor)) doubted.add(mention);
    }
  if (doubted.size === 0) return;
  const sure: Finds = new Map([...finds].map(([sentence, list]) => [sentence, list.filter((f) => !doubted.has(f))]));
  const context = countryContext(doc, sure);
  for (const mention of doubted) {
    const actor = actorOf(doc, mention) as Actor;
    const fits = actor.countries.length === 0 || actor.countries.some((country) => (context.get(country) ?? 0) > 0.05);
    const once = actor.kind === "population" || isGeneric(doc, mention) || times.get(actor.id) === 1;
    const alone = mention.first === mention.last;
    // "Arab residents": what sort of people, not who fights.
    if ((fits || !once) && !(actor.kind === "population" && alone && qualifies(mention))) continue;
    const list = of(finds, mention.sentence);
    list.splice(list.indexOf(mention), 1);
  }
}

const actorOf = (doc: Doc, { kind, rule, id }: Found) =>
  kind === "actor" && rule === "actor-registry" && id !== null ? doc.knowledge.actorById.get(id) : undefined;

function isDoubtful(doc: Doc, mention: Found, actor: Actor): boolean {
  if (actor.kind === "population" || isGeneric(doc, mention)) return true;
  const { sentence, first, last } = mention;
  const token = sentence.tokens[first];
  if (!token || first !== last) return false;
  if (!sentence.caseless && /^[\p{Lu}\d&/.-]{2,}$/u.test(token.text)) return false;
  if (COMPANY.test(sentence.tokens[last + 1]?.fold ?? "")) return false;
  const { places, givenNames, familyNames } = doc.knowledge;
  return (
    isEveryday(doc.knowledge, token.lemma) ||
    givenNames.has(token.fold) ||
    familyNames.has(token.fold) ||
    places.get([token.fold]) !== undefined
  );
}

function isGeneric({ knowledge }: Doc, { sentence, first, last }: Found): boolean {
  return (
    last > first &&
    sentence.tokens
      .slice(first, last + 1)
      .flatMap(({ fold }) => fold.split("-"))
      .every((word) => GENERIC.test(word) || knowledge.demonyms.has(word) || /^(us|u|s|un|uk)$/.test(word))
  );
}

/** Whether it stands as an adjective before a noun of its phrase. */
function qualifies({ sentence, last }: Found): boolean {
  const chunk = sentence.chunks.find(({ kind, first, last: end }) => kind === "noun" && first <= last && last < end);
  return chunk !== undefined && chunk.head > last;
}
