import type { Token } from "../doc.ts";
import { irregularParticiples, irregularVerbs } from "./irregular.ts";
import { knows, type Tagger } from "./tagger.ts";

/** Tags that the words beside a token show to be wrong; returns the right one, or the same. Few rules, each nearly always true. */
export function mend(
  tokens: readonly Pick<Token, "fold" | "text">[],
  tags: readonly string[],
  i: number,
  { nouns, verbs }: Pick<Tagger, "nouns" | "verbs">,
): string {
  const tag = tags[i] as string;
  const { fold } = tokens[i] as Pick<Token, "fold" | "text">;
  const before = tags[i - 1];
  const after = tags[i + 1];
  // "to free the men": a verb's base form after "to" and before what only a verb has there.
  if (
    /^(ADJ|NOUN)$/.test(tag) &&
    before === "PART" &&
    tokens[i - 1]?.fold === "to" &&
    /^(DET|PRON)$/.test(after ?? "") &&
    (knows(verbs, fold) || irregularVerbs.get(fold) === fold)
  )
    return "VERB";
  // "A BUS OVERTURNED ON": a word in -ed that everyday text does not have as a noun, after a noun.
  if (
    tag === "NOUN" &&
    /[^e]ed$/.test(fold) &&
    !fold.includes("-") &&
    /^(NOUN|PROPN|PRON)$/.test(before ?? "") &&
    !/^(NOUN|PROPN)$/.test(after ?? "") &&
    !knows(nouns, fold)
  )
    return "VERB";
  // "operations targeting prisons": after a plural noun and before a noun, -ing is a verb.
  if (
    tag === "NOUN" &&
    fold.endsWith("ing") &&
    before === "NOUN" &&
    /[^s]s$/.test(tokens[i - 1]?.fold ?? "") &&
    /^(NOUN|PROPN|DET|NUM|ADJ|PRON)$/.test(after ?? "")
  )
    return "VERB";
  // "were killed", "has been seized": a participle after an auxiliary is a verb where no noun follows.
  if (
    tag === "ADJ" &&
    before === "AUX" &&
    /^(was|were|been|being)$/.test(tokens[i - 1]?.fold ?? "") &&
    participle(fold) &&
    !/^(NOUN|PROPN|ADJ)$/.test(after ?? "")
  )
    return "VERB";
  // "Twelve killed", "dozens wounded in ...": likewise after a number or a noun at a headline's or a clause's end.
  if (
    tag === "ADJ" &&
    /^(killed|wounded|injured|arrested|abducted|kidnapped|captured|freed|detained)$/.test(fold) &&
    /^(NUM|NOUN|PROPN)$/.test(before ?? "") &&
    /^(ADP|PUNCT|CCONJ|ADV|SCONJ)$/.test(after ?? "PUNCT")
  )
    return "VERB";
  // "the centre counted nine raids": between a noun and what opens another phrase, -ed is a verb.
  if (
    tag === "ADJ" &&
    fold.endsWith("ed") &&
    /^(NOUN|PROPN|PRON)$/.test(before ?? "") &&
    /^(NUM|DET|PRON)$/.test(after ?? "")
  )
    return "VERB";
  // "it was Dalori camp", "in Kuje prison": a noun's base form between a name and what a verb could not have there.
  if (
    tag === "VERB" &&
    /^(PROPN|X|PART)$/.test(before ?? "") &&
    /^(was|were|is|are|in|at|near|from|of|the)$/.test(tokens[i - 2]?.fold ?? "") &&
    !/(ed|ing|s)$/.test(fold) &&
    knows(nouns, fold)
  )
    return "NOUN";
  // "the rebels announced": a small-letter -ed after a noun is no particle, name or foreign word.
  if (
    /^(PART|X|PROPN|INTJ|SYM)$/.test(tag) &&
    /^[a-z]{3,}ed$/.test((tokens[i] as Pick<Token, "text">).text) &&
    /^(NOUN|PROPN|PRON)$/.test(before ?? "")
  )
    return "VERB";
  // "had not fled": an irregular past form that is no other word.
  const base = irregularVerbs.get(fold);
  if (
    base !== undefined &&
    base !== fold &&
    /^(ADJ|NOUN|PROPN|X)$/.test(tag) &&
    /^(AUX|PART|PRON|ADV|NOUN|PROPN)$/.test(before ?? "") &&
    !knows(nouns, fold)
  )
    return "VERB";
  return tag;
}

const participle = (fold: string) => /ed$/.test(fold) || irregularParticiples.has(fold);
