import { chunk } from "../chunks/chunk.ts";
import type { Doc, Sentence, Token } from "../doc.ts";
import { isEveryday } from "../tagging/model.ts";

/** Tags that a tagger gives to names it has never seen. */
const GUESSED = /^(NOUN|ADJ|ADV|VERB|X|INTJ|SYM|NUM|AUX)$/;

/**
 * The report with the tag of a name on words that can hardly be anything else, and its phrases cut anew: in mid-sentence a
 * capitalised word that everyday text does not use; elsewhere, and without capitals, one that lists know as a name only.
 */
export function withNameTags(doc: Doc): Doc {
  return { ...doc, sentences: doc.sentences.map((sentence) => mended(doc, sentence)) };
}

function mended(doc: Doc, sentence: Sentence): Sentence {
  let changed = false;
  const tokens = sentence.tokens.map((token, i) => {
    if (!GUESSED.test(token.tag) || !isName(doc, sentence, token, i)) return token;
    changed = true;
    return { ...token, tag: "PROPN", lemma: token.text.toLowerCase() };
  });
  return changed ? { ...sentence, tokens, chunks: chunk(tokens) } : sentence;
}

function isName(doc: Doc, sentence: Sentence, token: Token, i: number): boolean {
  const { fold, lemma, text } = token;
  if (!/^\p{Script=Latin}[\p{L}\p{M}'’‘`ʼ-]{2,}$/u.test(text) || !/^\p{Lu}/u.test(text)) return false;
  if (/-(led|backed|based|run|held|controlled|affiliated|linked|aligned|born|style|era|made|wide)$/.test(fold))
    return false;
  const { knowledge } = doc;
  if (isEveryday(knowledge, lemma) || isEveryday(knowledge, fold) || knowledge.demonyms.has(fold)) return false;
  if (LISTS.some((list) => knowledge.lexicon(list).one(fold) || knowledge.lexicon(list).one(lemma))) return false;
  const opens = i === 0 || !/^[\p{L}\p{N},)”’-]/u.test((sentence.tokens[i - 1] as Token).text);
  if (!sentence.caseless && !opens && sentence.region !== "title" && !/ly$/.test(fold)) return true;
  return isListed(doc, fold);
}

/** Word lists whose words are words, however rare everyday text may have them. */
const LISTS = [
  "people",
  "titles",
  "organisation-types",
  "facility-types",
  "place-words",
  "act-verbs",
  "act-nouns",
  "weapons",
];

/** A given or family name, or the name of one town or larger area that is no common word. */
function isListed({ knowledge }: Doc, fold: string): boolean {
  if (knowledge.givenNames.has(fold) || knowledge.familyNames.has(fold)) return true;
  const place = knowledge.places.get([fold])?.[0];
  return (
    place !== undefined &&
    !place.ambiguous &&
    (place.population > 5_000 || /^(country|admin1|admin2)$/.test(place.sort))
  );
}
