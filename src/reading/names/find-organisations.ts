import type { Doc, Sentence } from "../doc.ts";
import { at, type Finds, type Found, folds, found, OPENS, of, taker, textOf } from "./found.ts";
import { lookup, lookupEnding } from "./lookup.ts";
import { isNameLike, runBefore, runFrom } from "./name-run.ts";
import { nounPhrases } from "./noun-phrases.ts";

/** Categories of the list whose words name those who fight: actors, found as such. */
const FIGHTS = /^(armed|security|military)$/;

/** Ministries, agencies, centres, companies, task forces: by the type word in or before the name. */
export function findOrganisations(doc: Doc, finds: Finds): void {
  for (const sentence of doc.sentences) {
    const list = of(finds, sentence);
    for (let i = 0; i < sentence.tokens.length; i++) {
      const hit = lookup(doc.knowledge.lexicon("organisation-types"), sentence, i);
      if (!hit) continue;
      const last = i + hit.length - 1;
      // "clandestine groups", "a group of men": in text without capitals, no company's name.
      if (sentence.caseless && at(sentence, last).lemma === "group") continue;
      if (FIGHTS.test(hit.value.category) && !/task force$/.test(hit.value.phrase)) continue;
      // "Morazán department", "department of Gao": a place word beside a place.
      if (placeBeside(doc, sentence, i, last)) continue;
      const made =
        named(doc, sentence, i, last, hit.value.category, list) ??
        introduced(doc, sentence, last, hit.value.category, list);
      if (made) {
        const inside = list.filter((f) => made.first <= f.first && f.last <= made.last);
        // The whole name wins over an actor that only lends it a word, but keeps it as the party it belongs to.
        for (const part of inside) {
          made.role ??= part.kind === "actor" ? partyOf(doc, part) : null;
          if (part.kind === "organisation" || part.kind === "person") list.splice(list.indexOf(part), 1);
        }
        list.push(made);
      }
      i = last;
    }
  }
  for (const sentence of doc.sentences) affiliations(doc, sentence, of(finds, sentence));
}

/** The registry's key of the party that an actor is or speaks for. */
const partyOf = (doc: Doc, { id }: Found) => (id === null ? null : (doc.knowledge.actorById.get(id)?.partOf ?? id));

/** Whether the word is also one for places and a place stands before or "of" one after it. */
function placeBeside(doc: Doc, sentence: Sentence, first: number, last: number): boolean {
  if (!lookup(doc.knowledge.lexicon("place-words"), sentence, last)) return false;
  const { places } = doc.knowledge;
  const words = folds(sentence);
  // "the Department of the Treasury" is no area.
  if (words[last + 1] === "of" && words[last + 2] === "the" && !places.longest(words, last + 3)) return false;
  if (words[last + 1] === "of" && places.longest(words, last + 2)) return true;
  for (let i = Math.max(0, first - 4); i < first; i++)
    if ((places.longest(words, i)?.length ?? 0) >= first - i) return true;
  return false;
}

/** The type word is part of the name: "Lake Basin Information Center", "Ministry of Defence", "Centre for Coastal Studies". */
function named(
  doc: Doc,
  sentence: Sentence,
  first: number,
  last: number,
  sort: string,
  list: readonly Found[],
): Found | null {
  const capital = sentence.caseless || /^\p{Lu}/u.test(at(sentence, first).text);
  if (!capital) return null;
  const before = first > 0 ? runBefore(doc, sentence, first - 1) : null;
  let from = before && !before.quoted && !personBefore(list, before.last) ? before.first : first;
  while (from < first && isTitle(doc, sentence, from)) from++;
  from = withDemonym(doc, sentence, from, first);
  let to = last;
  const next = sentence.tokens[last + 1]?.fold;
  if (next === "of" || next === "for" || next === "on" || next === "in") {
    const end = tail(sentence, last + 2, next);
    if (end !== null) to = end;
  }
  // "Ministry of Defence" is whole as listed.
  const listed = last - first >= 2 && /^\p{Lu}/u.test(at(sentence, last).text) && !sentence.caseless;
  if (from === first && to === last && !listed) return null;
  const whole = list.find((f) => f.first <= from && f.last >= to && f.kind === "actor");
  if (whole) return null;
  const opening = sentence.tokens[from - 1];
  const closing = sentence.tokens[to + 1];
  const quoted = opening && closing && OPENS.test(opening.text) && /^[”"’»']$/.test(closing.text);
  return found(doc, {
    kind: "organisation",
    sentence,
    first: quoted ? from - 1 : from,
    last: quoted ? to + 1 : to,
    head: last,
    name: textOf(doc, sentence, from, to),
    sort,
    confidence: 0.85,
    rule: "organisation-type-word",
  });
}

const PAPER =
  /^(resolutions?|reports?|statements?|declarations?|decrees?|laws?|acts?|articles?|chapters?|protocols?|agreements?|treaty|charter|briefings?|meetings?|summits?|sessions?|conferences?)$/;

const isTitle = (doc: Doc, sentence: Sentence, i: number) =>
  doc.knowledge.lexicon("titles").longest(folds(sentence), i)?.length === 1;
const personBefore = (list: readonly Found[], last: number) => list.some((f) => f.kind === "person" && f.last === last);

/** "Kenyan Red Cross Society": a people's adjective before at least one word of the name before the type word. */
function withDemonym({ knowledge }: Doc, sentence: Sentence, from: number, type: number): number {
  const before = sentence.tokens[from - 1];
  const is = before !== undefined && from < type && !sentence.caseless && knowledge.demonyms.has(before.fold);
  return is && /^\p{Lu}/u.test(before.text) ? from - 1 : from;
}

/** Where the part after "of" or "for" ends; null where no name follows. */
function tail(sentence: Sentence, from: number, preposition: string): number | null {
  let last: number | null = null;
  for (let j = from; j < Math.min(sentence.tokens.length, from + 8); j++) {
    const token = at(sentence, j);
    const name = sentence.caseless
      ? /^(PROPN|NOUN|ADJ)$/.test(token.tag) && /^\p{L}/u.test(token.text)
      : /^\p{Lu}/u.test(token.text);
    if (name) last = j;
    else if (!/^(the|of|and|for|to|against|on)$/.test(token.fold)) break;
    // "the Government of Chad and the Y": another name begins.
    else if (token.fold === "and" && (last === null || sentence.tokens[j + 1]?.fold === "the")) break;
    else if (sentence.caseless && last !== null && token.fold !== "of" && token.fold !== "and") break;
  }
  // "the ministry in Kabul" only stands there; "the Institute in Kabul" too.
  if (preposition === "in" || preposition === "on") return null;
  if (last !== null && sentence.caseless && last - from > 3) return from;
  return last;
}

/** A type word in small letters leads to the name: "the research company “X”", "the monitoring group Y". */
function introduced(doc: Doc, sentence: Sentence, type: number, sort: string, list: readonly Found[]): Found | null {
  const next = sentence.tokens[type + 1];
  if (!next) return null;
  const quoted = OPENS.test(next.text);
  if (!quoted && (sentence.caseless || !isNameLike(doc, sentence, type + 1))) return null;
  const run = runFrom(doc, sentence, type + 1);
  if (!run || taker(list, run.first, run.last)) return null;
  // "Council Resolution 1540", "Foreign Office Minister X": a paper's name, or somebody's of that house.
  if (!run.quoted && (isTitle(doc, sentence, run.first) || PAPER.test(at(sentence, run.first).fold))) return null;
  // In quotation marks the phrase before is one with the name.
  const phrase = run.quoted
    ? sentence.chunks.find(({ kind, first, last }) => kind === "noun" && first <= type && type <= last)?.first
    : undefined;
  return found(doc, {
    kind: "organisation",
    sentence,
    first: phrase !== undefined && !taker(list, phrase, type) ? phrase : run.outerFirst,
    last: run.outerLast,
    head: run.last,
    name: textOf(doc, sentence, run.first, run.last),
    sort,
    confidence: 0.8,
    rule: "organisation-introduced",
  });
}

const TIES = /^(affiliate|link|ally|tie|associate|connect|align|belong|subordinate|attach)$/;

/**
 * "Y News, a platform affiliated with Z": the party that an organisation or outlet is said to belong to becomes its role.
 * The tie must stand within fifteen tokens, with no verb of its own between but in a relative clause.
 */
function affiliations(doc: Doc, sentence: Sentence, list: readonly Found[]): void {
  for (const organisation of list) {
    if (organisation.kind !== "organisation" && organisation.sort !== "outlet") continue;
    for (let j = organisation.last + 1; j < Math.min(sentence.tokens.length - 2, organisation.last + 15); j++) {
      const token = at(sentence, j);
      const tied = TIES.test(token.lemma) || /^(affiliated|loyal|close|linked|allied|pro)$/.test(token.fold);
      if (!tied || !/^(with|to)$/.test(at(sentence, j + 1).fold)) {
        if (/^[.;]$/.test(token.text)) break;
        continue;
      }
      const party = list.find((f) => f.kind === "actor" && f.first > j && f.first <= j + 5);
      // What the registry has of an outlet goes before the words of one report.
      if (party && !doc.knowledge.actorById.has(organisation.role ?? ""))
        organisation.role = party.id ?? organisation.role ?? party.name;
      break;
    }
  }
}

/** The organisation named by its type alone ("the agency", "the ministry"): a description. */
export function describedOrganisations(doc: Doc, finds: Finds): void {
  const types = doc.knowledge.lexicon("organisation-types");
  for (const sentence of doc.sentences) {
    const list = of(finds, sentence);
    for (const { first, last, head } of nounPhrases(sentence)) {
      if (!/^(the|this|that|an?|its)$/.test(at(sentence, first).fold) || taker(list, first, last)) continue;
      const hit = lookupEnding(types, sentence, head);
      if (!hit || FIGHTS.test(hit.value.category) || placeBeside(doc, sentence, head, head)) continue;
      list.push(
        found(doc, {
          kind: "organisation",
          sentence,
          first,
          last,
          head,
          sort: hit.value.category,
          form: "described",
          confidence: 0.5,
          rule: "organisation-described",
        }),
      );
    }
  }
}
