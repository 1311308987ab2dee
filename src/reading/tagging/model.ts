import type { Knowledge } from "../../knowledge/knowledge.ts";
import { wordsOf } from "../words/words.ts";
import { knows, readTagger, type Tagger } from "./tagger.ts";

const taggers = new WeakMap<Knowledge, Tagger>();

/** The tagger of `data/models/tagger.bin`, read once for each loaded knowledge. */
export function taggerOf(knowledge: Knowledge): Tagger {
  let tagger = taggers.get(knowledge);
  if (!tagger) {
    tagger = readTagger(knowledge.model("tagger.bin"), wordsOf(knowledge), knowledge.model("words.bin"));
    taggers.set(knowledge, tagger);
  }
  return tagger;
}

/** Whether a lower-case base form is an everyday word, by the tagger's training text. */
export function isEveryday(knowledge: Knowledge, lemma: string): boolean {
  const { verbs, nouns } = taggerOf(knowledge);
  return knows(nouns, lemma) || knows(verbs, lemma);
}
