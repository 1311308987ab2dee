import type { Doc, Sentence } from "../doc.ts";
import { isEveryday } from "../tagging/model.ts";
import { at, type Finds, found, of, taker } from "./found.ts";
import { lookup } from "./lookup.ts";

/** Weapons and the like, with the model before or after them ("AK-47 rifles"); verbs ("to mine") are none. */
export function findWeapons(doc: Doc, finds: Finds): void {
  const weapons = doc.knowledge.lexicon("weapons");
  for (const sentence of doc.sentences) {
    const list = of(finds, sentence);
    for (let i = 0; i < sentence.tokens.length; i++) {
      const hit = lookup(weapons, sentence, i);
      if (!hit) continue;
      const end = i + hit.length - 1;
      const last = end + systemAfter(sentence, end);
      const { tag } = at(sentence, last);
      // "technical problems": the word for what kind, not for the gun truck.
      if (hit.value.category === "vehicle" && tag === "ADJ") continue;
      const other = taker(list, i, last, ["person", "organisation", "actor"]);
      // Acronyms in capitals get the tags of verbs too.
      const acronym = sentence.caseless && !isEveryday(doc.knowledge, at(sentence, last).fold);
      if ((acronym || !/^(VERB|AUX|ADV|ADP|PRON)$/.test(tag)) && !other)
        list.push(
          found(doc, {
            kind: "weapon",
            sentence,
            first: i,
            last,
            sort: hit.value.category,
            form: "described",
            confidence: hit.length > 1 ? 0.9 : 0.75,
            rule: "weapon-word",
            keys: [`weapon:${hit.value.category}:${at(sentence, last).lemma}`],
          }),
        );
      i = last;
    }
  }
}

/** "artillery systems", "rocket launcher": one more token that only says what form the weapon has. */
function systemAfter(sentence: Sentence, last: number): number {
  const next = sentence.tokens[last + 1];
  return next && /^(system|launcher|battery)$/.test(next.lemma) && next.tag !== "VERB" ? 1 : 0;
}
