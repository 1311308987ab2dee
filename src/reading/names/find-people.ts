import type { Doc, Sentence } from "../doc.ts";
import { at, type Finds, found, of, taker } from "./found.ts";
import { lookup, lookupEnding } from "./lookup.ts";
import { nounPhrases } from "./noun-phrases.ts";

/** Groups of people and single people by sort ("three children", "ISIS fighters", "a police officer"), with modifiers. */
export function findPeople(doc: Doc, finds: Finds): void {
  const people = doc.knowledge.lexicon("people");
  for (const sentence of doc.sentences) {
    const list = of(finds, sentence);
    for (const chunk of nounPhrases(sentence)) {
      const hit = lookupEnding(people, sentence, chunk.head);
      if (!hit) continue;
      // A person's title ("the journalist X") is that person's; a name of an actor that ends so is the actor's.
      const named = taker(list, chunk.head, chunk.head, ["person", "organisation", "facility"]);
      if (named || isAircraft(sentence, chunk.head)) continue;
      const first = startOf(sentence, chunk.first, chunk.head);
      list.push(
        found(doc, {
          kind: "people",
          sentence,
          first,
          last: chunk.head,
          head: chunk.head,
          sort: hit.value.category,
          form: "described",
          confidence: 0.85,
          rule: "people-noun",
        }),
      );
    }
    wordsOutsideChunks(doc, sentence, list);
    peoples(doc, sentence, list);
  }
}

/** "bomber, fighter and transport aircraft", "fighter jets": machines, not men. */
function isAircraft(sentence: Sentence, head: number): boolean {
  if (!/^(fighter|bomber|transport|trainer|gunship)$/.test(at(sentence, head).lemma)) return false;
  for (let i = head + 1; i < Math.min(sentence.tokens.length, head + 7); i++) {
    const { fold, text, tag } = at(sentence, i);
    if (/^(aircraft|jets?|planes?|bombers?|airplanes?|warplanes?|helicopters?)$/.test(fold)) return true;
    if (tag === "VERB" || !(/^[,/-]$/.test(text) || /^(and|or|NOUN|ADJ|CCONJ|ADV|VERB)$/.test(tag))) return false;
  }
  return false;
}

/** "the Turks", "two Moroccans": people by their nation, in the plural. */
function peoples(doc: Doc, sentence: Sentence, list: ReturnType<typeof of>): void {
  for (let i = 0; i < sentence.tokens.length; i++) {
    const { fold, text, tag } = at(sentence, i);
    const nation = /s$/.test(fold) ? doc.knowledge.demonyms.get(fold.slice(0, -1)) : undefined;
    // Laos is no plural.
    if (nation === undefined || doc.knowledge.countryByName.has(fold)) continue;
    if (!/^(NOUN|PROPN)$/.test(tag) || taker(list, i, i) || (!sentence.caseless && !/^\p{Lu}/u.test(text))) continue;
    const chunk = sentence.chunks.find(({ kind, head }) => kind === "noun" && head === i);
    if (!chunk) continue;
    list.push(
      found(doc, {
        kind: "people",
        sentence,
        first: startOf(sentence, chunk.first, i),
        last: i,
        sort: "person",
        form: "described",
        confidence: 0.7,
        rule: "people-nation",
        country: nation,
      }),
    );
  }
}

/** "X's men", "the group’s leaders": what owns them stays outside. */
function startOf(sentence: Sentence, first: number, head: number): number {
  for (let i = head - 1; i >= first; i--) if (/^['’]s?$/i.test(at(sentence, i).text)) return i + 1;
  return first;
}

/** A people word that the chunker left alone, as in headlines ("12 SOLDIERS KILLED"). */
function wordsOutsideChunks(doc: Doc, sentence: Sentence, list: ReturnType<typeof of>): void {
  const people = doc.knowledge.lexicon("people");
  for (let i = 0; i < sentence.tokens.length; i++) {
    const hit = lookup(people, sentence, i);
    if (!hit) continue;
    const last = i + hit.length - 1;
    const inChunk = sentence.chunks.some(
      ({ kind, first, last: end }) => kind === "noun" && first <= last && last <= end,
    );
    const { tag } = at(sentence, last);
    if (
      !inChunk &&
      !taker(list, i, last) &&
      /^(NOUN|ADJ|PROPN)$/.test(tag) &&
      (tag !== "ADJ" || !sentence.tokens[last + 1])
    )
      list.push(
        found(doc, {
          kind: "people",
          sentence,
          first: i,
          last,
          sort: hit.value.category,
          form: "described",
          confidence: 0.6,
          rule: "people-word",
        }),
      );
    i = last;
  }
}
