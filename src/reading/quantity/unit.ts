import type { Span } from "../../record/span.ts";
import type { Sentence, Token } from "../doc.ts";

export interface Unit {
  span: Span;
  head: string;
}

/** Words that say what became of people where a noun would stand: "12 dead", "30 wounded". They are no unit. */
const FATE = new Set(
  "dead killed wounded injured hurt missing slain martyred kidnapped abducted arrested detained displaced captured dying alive lives".split(
    " ",
  ),
);
/** Groups whose members are counted: "100 elements of the organisation". */
const GROUP = new Set(
  "group organization organisation movement army force militia party gang cell network unit battalion brigade coalition government regime family".split(
    " ",
  ),
);
/** Verbs of amounts that a tagger takes for nouns after one. */
const MOVED = /^(?:rose|fell|grew|climbed|jumped|reached|dropped|exceeded|passed|stands|stood)$/;
const QUOTE = /^[“”"‘’«»'`]+$/;

/** Index of the first token that starts at or after the offset; the number of tokens where none does. */
export function tokenFrom(sentence: Sentence, offset: number): number {
  let low = 0;
  let high = sentence.tokens.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sentence.tokens[middle] as Token).start < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

/**
 * What is counted by a quantity that ends at `offset`: the noun phrase after it ("armed men", "of the group's leaders
 * and members"), as far as `closed` (offsets that other mentions take) allows. Null where no noun follows.
 */
export function unitAfter(sentence: Sentence, offset: number, closed: (offset: number) => boolean): Unit | null {
  const { tokens } = sentence;
  let at = tokenFrom(sentence, offset);
  const partitive = tokens[at]?.fold === "of";
  if (partitive) {
    at++;
    const pronoun = tokens[at];
    if (pronoun && /^(?:them|those|us|whom|which|these)$/.test(pronoun.fold) && !isNoun(tokens[at + 1])) {
      return /^(?:whom|which)$/.test(pronoun.fold) ? null : { span: spanOf(pronoun, pronoun), head: pronoun.lemma };
    }
  }
  if (tokens[at] && FATE.has((tokens[at] as Token).fold) && !isNoun(tokens[at + 1], FATE)) return null;
  const phrase = nounPhrase(tokens, at, partitive, closed);
  if (!phrase) return null;
  let last = phrase.head;
  last = joinedNouns(tokens, last, closed);
  last = ofGroup(tokens, last, closed);
  last = ofAge(tokens, last);
  return {
    span: spanOf(tokens[phrase.first] as Token, tokens[last] as Token),
    head: (tokens[phrase.head] as Token).lemma,
  };
}

/** In Arabic script, which the tagger does not know, the word after a number is taken for its noun. */
const ARABIC = /^\p{Script=Arabic}/u;

function isNoun(token: Token | undefined, except?: ReadonlySet<string>): boolean {
  if (token?.tag === "X") return ARABIC.test(token.text);
  return token !== undefined && /^(?:NOUN|PROPN)$/.test(token.tag) && !except?.has(token.fold);
}

export function spanOf(first: Token, last: Token): Span {
  return { start: first.start, end: last.end };
}

export function isPlural(token: Token): boolean {
  return (
    /^(?:people|police|personnel|cattle|troops|men|women|children|militia)$/.test(token.fold) ||
    (token.tag === "NOUN" && token.fold !== token.lemma && token.fold.endsWith("s")) ||
    (token.tag === "NOUN" && token.fold !== token.lemma)
  );
}

function nounPhrase(
  tokens: readonly Token[],
  from: number,
  partitive: boolean,
  closed: (offset: number) => boolean,
): { first: number; head: number } | null {
  let head = -1;
  let first = from;
  for (let i = from; i < tokens.length && i < from + 14; i++) {
    const token = tokens[i] as Token;
    const next = tokens[i + 1];
    if (closed(token.start)) break;
    // An adverb that the tagger took for a noun: "three heavily armed men".
    if (
      isNoun(token) &&
      !(head < 0 && token.fold.endsWith("ly") && next?.tag === "ADJ" && leadsToNoun(tokens, i + 2))
    ) {
      if (head >= 0 && token.tag === "X") break;
      if (head >= 0 && token.tag === "PROPN" && isPlural(tokens[head] as Token) && i === head + 1) break;
      if (head >= 0 && (FATE.has(token.fold) || MOVED.test(token.fold))) break;
      head = i;
      continue;
    }
    const owner = head >= 0 && /^['’]s?$/i.test(token.text);
    if (owner && leadsToNoun(tokens, i + 1)) continue;
    if (head >= 0 && i === head + 1 && !(token.text === "-" || QUOTE.test(token.text))) break;
    if (partitive && i === from && (token.tag === "DET" || token.tag === "PRON")) {
      // "of all the": a second determiner may follow.
      if (next?.tag === "DET") i++;
      continue;
    }
    if (
      (token.tag === "ADJ" ||
        token.tag === "ADV" ||
        token.fold.endsWith("ly") ||
        token.text === "-" ||
        QUOTE.test(token.text) ||
        participle(token)) &&
      leadsToNoun(tokens, i + 1)
    ) {
      if (QUOTE.test(token.text) && i === from && head < 0) first = i + 1;
      continue;
    }
    if (
      token.tag === "CCONJ" &&
      head < 0 &&
      i > from &&
      leadsToNoun(tokens, i + 1) &&
      (tokens[i - 1] as Token).tag === "ADJ"
    )
      continue;
    if (token.tag === "DET" && /^(?:other|more|such)$/.test(token.fold) && i === from) continue;
    break;
  }
  return head < 0 ? null : { first, head };
}

function participle(token: Token): boolean {
  return (
    token.tag === "VERB" &&
    /(?:ed|ing|en|[^aeiou]t|wn)$/.test(token.fold) &&
    !/^(?:killed|killing|saying|including|wounding|injuring|said)$/.test(token.fold)
  );
}

/** Whether adjectives, participles and signs from `at` on end in a noun. */
function leadsToNoun(tokens: readonly Token[], at: number): boolean {
  for (let i = at; i < tokens.length && i < at + 5; i++) {
    const token = tokens[i] as Token;
    if (isNoun(token)) return true;
    if (
      !(
        token.tag === "ADJ" ||
        token.tag === "ADV" ||
        token.text === "-" ||
        QUOTE.test(token.text) ||
        participle(token) ||
        (token.tag === "CCONJ" && i > at)
      )
    )
      return false;
  }
  return false;
}

/** "women and children": a bare noun joined to the head is counted with it. */
function joinedNouns(tokens: readonly Token[], head: number, closed: (offset: number) => boolean): number {
  let last = head;
  for (;;) {
    const joint = tokens[last + 1];
    const noun = tokens[last + 2];
    const comma = joint?.text === "," && /^(?:and|or|,)$/.test(tokens[last + 3]?.fold ?? "");
    if (!joint || !(/^(?:and|or|&)$/.test(joint.fold) || comma)) return last;
    if (noun?.tag !== "NOUN" || closed(noun.start)) return last;
    if (!isPlural(noun) || !isPlural(tokens[head] as Token)) return last;
    if (FATE.has(noun.fold)) return last;
    last += 2;
  }
}

/** "elements of the organisation": the group whose members are counted belongs to the unit. */
function ofGroup(tokens: readonly Token[], last: number, closed: (offset: number) => boolean): number {
  if (tokens[last + 1]?.fold !== "of") return last;
  let i = last + 2;
  if (tokens[i]?.tag === "DET" || tokens[i]?.tag === "PRON") i++;
  const phrase = nounPhrase(tokens, i, false, closed);
  if (!phrase) return last;
  const head = tokens[phrase.head] as Token;
  return head.tag === "PROPN" || GROUP.has(head.lemma) ? phrase.head : last;
}

/** "children under the age of 12", "boys aged 14". */
function ofAge(tokens: readonly Token[], last: number): number {
  const fold = (i: number): string => tokens[i]?.fold ?? "";
  const number = (i: number): boolean => tokens[i]?.tag === "NUM" || /^\d/.test(fold(i));
  let i = last + 1;
  if (/^(?:aged|age)$/.test(fold(i)) && number(i + 1)) return i + 1;
  if (!/^(?:under|over|below|above)$/.test(fold(i))) return last;
  i++;
  if (fold(i) === "the" && fold(i + 1) === "age" && fold(i + 2) === "of") i += 3;
  return number(i) && !isNoun(tokens[i + 1]) ? i : last;
}

const BARE_TOLL =
  /^(?:toll|number|count|total|tally|dead|killed|wounded|injured|casualties|deaths|fatalities|injuries)$/;

/** "hostages: 14" and "the number of hostages rose to 14" name what is counted before its number; tolls name none. */
export function unitBefore(sentence: Sentence, offset: number): Unit | null {
  const { tokens } = sentence;
  let i = tokenFrom(sentence, offset) - 1;
  if (tokens[i]?.text === ":") {
    const noun = tokens[i - 1];
    return noun?.tag === "NOUN" && !BARE_TOLL.test(noun.fold) ? { span: spanOf(noun, noun), head: noun.lemma } : null;
  }
  if (!/^(?:to|at|was|is|were|reached|exceeded|reaching|exceeding|hit|stands|passed)$/.test(tokens[i]?.fold ?? ""))
    return null;
  for (const floor = Math.max(0, i - 10); i >= floor; i--) {
    if (tokens[i]?.fold !== "number" || tokens[i + 1]?.fold !== "of") continue;
    const phrase = nounPhrase(tokens, i + 2, true, () => false);
    const head = phrase && tokens[phrase.head];
    return head && !BARE_TOLL.test(head.fold) && !FATE.has(head.fold)
      ? { span: spanOf(tokens[phrase.first] as Token, head), head: head.lemma }
      : null;
  }
  return null;
}
