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

/** Texts repeat their words; the bound keeps a long run from holding the whole language. */
const MOST_ASKED = 20_000;
const everyday = new WeakMap<Knowledge, Map<string, boolean>>();

/** Whether a lower-case base form is an everyday word, by the tagger's training text. */
export function isEveryday(knowledge: Knowledge, lemma: string): boolean {
  let answers = everyday.get(knowledge);
  if (!answers) everyday.set(knowledge, (answers = new Map()));
  let answer = answers.get(lemma);
  if (answer === undefined) {
    const { verbs, nouns } = taggerOf(knowledge);
    answer = knows(nouns, lemma) || knows(verbs, lemma);
    if (answers.size >= MOST_ASKED) answers.clear();
    answers.set(lemma, answer);
  }
  return answer;
}
