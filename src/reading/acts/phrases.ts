import type { Lexicon } from "../../knowledge/knowledge.ts";
import type { Sentence, Token } from "../doc.ts";

/** A noun phrase with what governs it; token indices, inclusive. `end` reaches over of-phrases and coordination. */
export interface Phrase {
  first: number;
  last: number;
  head: number;
  /** Index of the preposition that governs it, else -1. */
  prep: number;
  end: number;
}

/** A verb group: auxiliaries and main verb. */
export interface VerbGroup {
  first: number;
  last: number;
  head: number;
  passive: boolean;
  /** No finite part: `killing`, `to kill`, or a participle after a noun. */
  form: "finite" | "gerund" | "infinitive" | "participle";
}

/** A sentence as phrases and verb groups; the index says which of them covers a token. */
export interface Clauses {
  sentence: Sentence;
  phrases: Phrase[];
  verbs: VerbGroup[];
  phraseAt: (Phrase | undefined)[];
  verbAt: (VerbGroup | undefined)[];
  /** Whether the phrase's head is a word for people, or a name. */
  isPeople(phrase: Phrase): boolean;
}

const PREPOSITIONS = new Set(
  "of in on at by with from to into against near inside outside around between among during after before since until within for over under across through toward towards behind along per via despite without including amid following throughout off onto upon beside besides above below targeting using".split(
    " ",
  ),
);

export function isPreposition(token: Token): boolean {
  return PREPOSITIONS.has(token.fold) && token.tag !== "NOUN" && token.tag !== "PROPN";
}

/** "at least eight", "up to 50", "around thirty": a word that looks like a preposition but goes with the number. */
export function qualifiesNumber(tokens: readonly Token[], i: number): boolean {
  const next = tokens[i + 1];
  const word = tokens[i]!.fold;
  if (word === "at") return /^(least|most)$/.test(next?.fold ?? "");
  if (word === "to") return tokens[i - 1]?.fold === "up" && next?.tag === "NUM";
  return /^(over|around|about)$/.test(word) && next?.tag === "NUM";
}

const BE = new Set(["be", "get", "is", "are", "was", "were", "been", "being", "am"]);

/** Phrases and verb groups of a sentence, from its chunks. Linear in its tokens. */
export function clausesOf(sentence: Sentence, people: Lexicon): Clauses {
  const { tokens, chunks } = sentence;
  const phrases: Phrase[] = [];
  const verbs: VerbGroup[] = [];
  for (const chunk of chunks) {
    if (chunk.kind === "noun") {
      if (isConnective(tokens, chunk.head)) continue;
      let before = chunk.first - 1;
      while (before >= 0 && /^["“”'‘’«(]$/.test(tokens[before]!.text)) before--;
      const governed = before >= 0 && isPreposition(tokens[before]!) && !qualifiesNumber(tokens, before);
      const prep = governed ? before : -1;
      phrases.push({ first: chunk.first, last: chunk.last, head: chunk.head, prep, end: chunk.last });
    } else {
      verbs.push({ first: chunk.first, last: chunk.last, head: chunk.head, ...voice(sentence, chunk) });
    }
  }
  const phraseAt: (Phrase | undefined)[] = new Array(tokens.length);
  const verbAt: (VerbGroup | undefined)[] = new Array(tokens.length);
  for (const p of phrases) for (let i = p.first; i <= p.last; i++) phraseAt[i] = p;
  for (const v of verbs) for (let i = v.first; i <= v.last; i++) verbAt[i] = v;
  const isPeople = ({ head }: Phrase) => {
    const token = tokens[head]!;
    return token.tag === "PROPN" || people.get([token.fold]) !== undefined || people.get([token.lemma]) !== undefined;
  };
  const clauses = { sentence, phrases, verbs, phraseAt, verbAt, isPeople };
  for (let i = phrases.length - 1; i >= 0; i--) extend(clauses, phrases[i]!);
  return clauses;
}

/** "in addition to": a link between phrases, no phrase. */
function isConnective(tokens: readonly Token[], head: number): boolean {
  return tokens[head]!.fold === "addition" && tokens[head - 1]?.fold === "in" && tokens[head + 1]?.fold === "to";
}

function extend(clauses: Clauses, phrase: Phrase): void {
  const {
    sentence: { tokens },
    phraseAt,
  } = clauses;
  let end = phrase.last;
  for (;;) {
    let i = end + 1;
    while (i < tokens.length && /^["“”'‘’«»)(]$/.test(tokens[i]!.text)) i++;
    const link = tokens[i];
    if (!link) break;
    let j = i + 1;
    while (j < tokens.length && /^["“”'‘’«(]$/.test(tokens[j]!.text)) j++;
    const next = phraseAt[j];
    if (!next || next.first !== j) break;
    if (link.fold === "of") end = next.end;
    else if ((link.fold === "and" || link.fold === "or") && !opensClause(clauses, phrase, next)) end = next.end;
    else break;
  }
  phrase.end = end;
}

export function voice(
  { tokens }: Sentence,
  chunk: { first: number; last: number; head: number },
): Pick<VerbGroup, "passive" | "form"> {
  const head = tokens[chunk.head]!;
  const participle = isPastForm(head);
  let aux = false;
  let be = false;
  let to = false;
  for (let i = chunk.first; i < chunk.head; i++) {
    const t = tokens[i]!;
    if (t.fold === "to") to = true;
    else if (BE.has(t.lemma) || BE.has(t.fold)) be = aux = true;
    else if (
      t.tag === "AUX" ||
      /^(have|has|had|will|would|may|might|could|can|shall|should|must|do|did|does)$/.test(t.fold)
    ) {
      aux = true;
      if (/^(have|has|had)$/.test(t.fold)) be = false;
    }
  }
  if (!to && chunk.first > 0 && tokens[chunk.first - 1]!.fold === "to" && !aux) to = true;
  if (/ing$/.test(head.fold) && !aux) return { passive: false, form: "gerund" };
  if (be && (participle || INVARIANT.has(head.fold))) return { passive: true, form: to ? "infinitive" : "finite" };
  if (to) return { passive: false, form: "infinitive" };
  if (!aux && participle && reduced(tokens, chunk)) return { passive: true, form: "participle" };
  return { passive: false, form: "finite" };
}

/** Verbs whose participle is their base form. */
const INVARIANT = new Set("hurt hit put set cut beat shut burst shed".split(" "));

/** Past tense or past participle by form: English does not tell them apart often enough to try harder. */
export function isPastForm(token: Token): boolean {
  return token.fold !== token.lemma && !/(ing|s)$/.test(token.fold) ? true : /ed$/.test(token.fold);
}

/** "attacked the village and soldiers fled": what follows "and" is a subject of its own, where an object or place stands before. */
function opensClause({ verbAt, sentence: { tokens } }: Clauses, phrase: Phrase, next: Phrase): boolean {
  if (!verbAt[next.end + 1]) return false;
  return verbAt[phrase.first - 1] !== undefined || (phrase.prep >= 0 && tokens[phrase.prep]!.fold !== "of");
}

/** Verbs whose bare past form after a noun and before a preposition is mostly a participle: "people killed in the blast". */
const UNDERGONE = new Set(
  "kill wound injure kidnap abduct arrest detain hold imprison jail intern displace destroy damage free release recapture deploy station base claim torch burn rescue seize carry stage launch document record".split(
    " ",
  ),
);

/** "people killed in …", "attacks claimed by …", "12 killed, 30 injured": a participle after its noun, without an object. */
function reduced(tokens: Token[], chunk: { first: number; last: number; head: number }): boolean {
  const before = tokens[chunk.first - 1];
  if (!before || !/^(NOUN|PROPN|NUM)$/.test(before.tag)) return false;
  const after = tokens[chunk.last + 1];
  if (after?.fold === "by") return true;
  if (!after || /^[,;.:)”"]$/.test(after.text) || after.fold === "and" || after.fold === "or") {
    // "the police reported four people killed": the sentence has its verb already.
    const verbless = !tokens.slice(0, chunk.first - 1).some((t) => t.tag === "VERB");
    return before.tag === "NUM" || (!verbless && UNDERGONE.has(tokens[chunk.head]!.lemma));
  }
  if (!isPreposition(after) || after.fold === "to" || after.fold === "of") return false;
  return before.tag === "NUM" || UNDERGONE.has(tokens[chunk.head]!.lemma);
}
