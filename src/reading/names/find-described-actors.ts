import type { Knowledge } from "../../knowledge/knowledge.ts";
import type { Chunk, Doc, Sentence, Token } from "../doc.ts";
import { at, type Finds, type Found, found, of, taker } from "./found.ts";
import { sounds } from "./name-keys.ts";
import { nounPhrases } from "./noun-phrases.ts";

/** Nouns that stand for a group named elsewhere, when definite, folded. */
export const GROUP = /^(group|organi[sz]ation|movement|network|militia|outfit|faction)$/;
/** Nouns for its people, likewise, by base form. */
export const MEN =
  /^(rebel|insurgent|guerrilla|guerilla|militant|terrorist|jihadist|jihadi|extremist|subversive|separatist|paramilitary|militiaman|islamist|mujahideen|mujahedeen)$/;
/** What makes a group or an organization one of civil life, folded. */
const CIVIL =
  /^(monitoring|rights|radio|television|tv|phone|mobile|social|road|rail|power|electricity|labor|labour|student|support|aid|relief|humanitarian|non-governmental|nongovernmental|research|advocacy|media|news|civil|charity|charitable|watchdog|working|world|health|trade|contact|ethnic|religious|age)$/;
const ARMS =
  /^(armed|militant|rebel|extremist|terrorist|jihadist|terror|insurgent|islamist|guerrilla|paramilitary|criminal|separatist|clandestine|resistance)$/;
const FORCES: readonly (readonly [RegExp, string])[] = [
  [/^(coalition|alliance|peacekeeper|peacekeepers|mission)$/, "international force"],
  [/^(government|regime|authorities|junta)$/, "government"],
  [
    /^(force|forces|troops|army|military|police|gendarmerie|gendarmes|navy|air force|guard|constabulary)$/,
    "state force",
  ],
  [/^(militia|militias|tribesmen|vigilante|vigilantes|insurgency|enemy)$/, "armed group"],
  [
    /^(unit|units|squadron|squadrons|brigade|brigades|battalion|battalions|regiment|regiments|detachment|detachments|contingent|contingents)$/,
    "state force",
  ],
];

/** Umbrella descriptions of those who fight ("government forces", "Kurdish militias", "the group", "the rebels"). */
export function findDescribedActors(doc: Doc, finds: Finds, context: ReadonlyMap<string, number>): void {
  for (const sentence of doc.sentences) {
    const list = of(finds, sentence);
    for (const chunk of nounPhrases(sentence)) {
      if (taker(list, chunk.head, chunk.head, ["actor", "organisation", "facility", "person"])) continue;
      const actor = describe(doc, sentence, chunk, list, context);
      if (actor) list.push(actor);
    }
  }
}

function describe(
  doc: Doc,
  sentence: Sentence,
  chunk: Chunk,
  list: readonly Found[],
  context: ReadonlyMap<string, number>,
): Found | null {
  const head = at(sentence, chunk.head);
  if (/^(no|any|which|what|how)$/.test(at(sentence, chunk.first).fold)) return null;
  let first = chunk.first;
  // What owns the force is a name of its own; numbers are no part of it either.
  for (let i = first; i < chunk.head; i++) {
    const token = at(sentence, i);
    if (/^['’]s?$/i.test(token.text) || token.tag === "NUM") first = i + 1;
    else if (taker(list, i, i, ["actor", "person"])) first = i + 1;
  }
  while (first < chunk.head && at(sentence, first).tag === "PUNCT") first++;
  if (first > chunk.head) return null;
  const make = (sort: string, rule: string, confidence: number, more: Partial<Found> = {}) =>
    found(doc, {
      kind: "actor",
      sentence,
      first,
      last: chunk.head,
      sort,
      form: "described",
      confidence,
      rule,
      ...more,
    });
  if (GROUP.test(head.lemma) || GROUP.test(head.fold)) {
    // "the “X” organization" is X.
    const owner = taker(list, chunk.first, chunk.head - 1, ["actor"]);
    if (
      owner &&
      sentence.tokens.slice(owner.last + 1, chunk.head).every(({ tag, fold }) => tag === "PUNCT" && fold !== "s")
    ) {
      const { id, sort, keys, country, name } = owner;
      return {
        ...make("armed group", "actor-and-group-word", 0.8, {
          id,
          sort,
          country,
          keys: [...keys, `sounds:${sounds(name)}`],
        }),
        first: owner.first,
        name,
      };
    }
    const plain = head.fold === head.lemma;
    if (sentence.tokens.slice(first, chunk.head).some(({ fold }) => CIVIL.test(fold)))
      return plain ? { ...make("group", "organisation-described", 0.5), kind: "organisation" } : null;
    if (!plain && !/militia/.test(head.fold)) return null;
    const bare = chunk.head === first;
    if (plain && bare) return null;
    // Of networks and movements only the definite, or the armed, are meant.
    const definite = /^(the|this|that)$/.test(at(sentence, first).fold) && chunk.head === first + 1;
    const armed = sentence.tokens.slice(first, chunk.head).some(({ fold }) => ARMS.test(fold));
    if (/^(network|movement|organi[sz]ation|faction)$/.test(head.lemma) && !definite && !armed) return null;
    return make("armed group", "actor-group-word", 0.55);
  }
  if (MEN.test(head.lemma) && head.fold !== head.lemma) return make("armed group", "actor-men-word", 0.55);
  const force = FORCES.find(([words]) => words.test(head.fold));
  if (!force) return null;
  const modified =
    chunk.head > first &&
    sentence.tokens.slice(first, chunk.head).some(({ tag }) => /^(ADJ|NOUN|PROPN|VERB)$/.test(tag));
  const definite = /^(the|this|that)$/.test(at(sentence, first).fold);
  const police = /^(police|gendarmerie|troops|gendarmes)$/.test(head.fold);
  if (!modified && !definite && !police) return null;
  const before = sentence.tokens.slice(first, chunk.head);
  const sort = sortOf(doc, before, force[1]);
  const state = sort === "armed group" ? null : stateForce(doc, sentence, first, chunk.head, context);
  // The same words mean the same force all through a report.
  const words = before.filter(({ tag }) => !/^(DET|PUNCT)$/.test(tag)).map(({ fold }) => fold);
  const key = force[1] === "international force" ? head.fold : [...words, head.fold].join(" ");
  return make(sort, "actor-force-word", modified ? 0.65 : 0.55, { keys: [`described:${key}`], ...state });
}

/** Whose forces: a people that is no country's, or no owner at all but a side, makes an armed group of them. */
function sortOf(doc: Doc, before: readonly Token[], usual: string): string {
  if (usual !== "state force") return usual;
  const folds = before.map(({ fold }) => fold);
  if (folds.some((word) => /^(coalition|international|allied|multinational|peacekeeping|foreign|un|nato)$/.test(word)))
    return "international force";
  if (
    folds.some((word) =>
      /^(rebel|opposition|insurgent|separatist|kurdish|tribal|militant|guerrilla|resistance|irregular)$/.test(word),
    )
  )
    return "armed group";
  const people = before.some(
    ({ tag, fold, text }) => tag === "ADJ" && /^\p{Lu}/u.test(text) && !doc.knowledge.demonyms.has(fold),
  );
  return people ? "armed group" : usual;
}

/** "the army", "security forces" in a report about one country are that country's, where the registry lists them. */
function stateForce(
  doc: Doc,
  sentence: Sentence,
  first: number,
  head: number,
  context: ReadonlyMap<string, number>,
): Partial<Found> | null {
  const [most] = context;
  if (!most || most[1] < 0.6) return null;
  const words = sentence.tokens
    .slice(first, head + 1)
    .map(({ fold }) => fold)
    .filter((word) => !/^(the|this|that|local|government)$/.test(word));
  if (words.length === 0) return null;
  for (const demonym of demonymsOf(doc.knowledge, most[0])) {
    const actor = doc.knowledge.actors.get([demonym, ...words]);
    if (actor) return { id: actor.id, sort: actor.kind, confidence: 0.5, keys: [`id:${actor.id}`], country: most[0] };
  }
  return null;
}

const inverted = new WeakMap<Knowledge, Map<string, string[]>>();

function demonymsOf(knowledge: Knowledge, country: string): readonly string[] {
  let map = inverted.get(knowledge);
  if (!map) {
    map = new Map();
    for (const [demonym, iso] of knowledge.demonyms) map.set(iso, [...(map.get(iso) ?? []), demonym]);
    inverted.set(knowledge, map);
  }
  return map.get(country) ?? [];
}
