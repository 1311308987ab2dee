import type { Doc, Sentence, Token } from "../doc.ts";
import { isPlural, spanOf, type Unit, unitAfter } from "./unit.ts";

/** A quantity said without a number: none, one by its article, both. */
export interface Wordless {
  first: Token;
  last: Token;
  number: number;
  rule: "none" | "article-one" | "both" | "pair" | "one-of";
  unit: Unit | null;
}

/** Nouns after "a" that count nothing. */
const UNCOUNTED = new Set(
  "lot number few couple pair dozen hundred thousand million score group series wave string result part way time total maximum minimum average record majority minority handful bit range variety half third quarter rate way kind sort type case fact chance matter day week month year decade century night morning evening hour minute second while moment period state level lack sign view row bid sense basis source order statement report claim".split(
    " ",
  ),
);
const ABSTRACT = /(?:tion|ment|ness|ity|ism|ance|ence|ship|hood|cy)$/;

/** Words that one of the ways of saying a quantity without a number begins with. */
const SAID = new Set(["nobody", "none", "noone", "no-one", "no", "without", "zero", "both", "a", "an", "another"]);

/** What is counted without a number at that token, or null. */
export function wordlessAt(
  doc: Doc,
  sentence: Sentence,
  at: number,
  closed: (offset: number) => boolean,
): Wordless | null {
  const { tokens } = sentence;
  const token = tokens[at] as Token;
  if (!SAID.has(token.fold)) return null;
  const next = tokens[at + 1];
  const unit = (end: number): Unit | null => unitAfter(sentence, end, closed);
  const made = (last: Token, number: number, rule: Wordless["rule"], of: Unit | null): Wordless => ({
    first: token,
    last,
    number,
    rule,
    unit: of,
  });
  if (/^(?:nobody|none|noone)$/.test(token.fold)) return made(token, 0, "none", unit(token.end));
  if (/^no-one$/.test(token.fold)) return made(token, 0, "none", null);
  if (token.fold === "no" && next?.fold === "one") return made(next, 0, "none", null);
  if (/^(?:no|without|zero)$/.test(token.fold)) return none(doc, sentence, at, closed, made);
  if (token.fold === "both") {
    const of = unit(token.end) ?? (/^(?:the|of|these|those)$/.test(next?.fold ?? "") && next ? unit(next.end) : null);
    return of && pluralHead(sentence, of) ? made(token, 2, "both", of) : null;
  }
  if (token.fold === "a" && next && /^(?:couple|pair)$/.test(next.fold) && tokens[at + 2]?.fold === "of")
    return made(next, 2, "pair", unit(next.end));
  if (!/^(?:an?|another)$/.test(token.fold) || !next || next.tag === "NUM" || /^\d/.test(next.fold)) return null;
  const of = unit(token.end);
  if (!of) return null;
  const head = tokens.find((one) => one.end === of.span.end) ?? token;
  if (head.tag !== "NOUN" || isPlural(head) || UNCOUNTED.has(head.lemma) || ABSTRACT.test(head.lemma)) return null;
  return made(token, 1, "article-one", of);
}

/** "no casualties", "no soldiers", "no reports of injuries"; "no significant threat" counts nothing. */
function none(
  doc: Doc,
  sentence: Sentence,
  at: number,
  closed: (offset: number) => boolean,
  made: (last: Token, number: number, rule: Wordless["rule"], of: Unit | null) => Wordless,
): Wordless | null {
  const { tokens } = sentence;
  const token = tokens[at] as Token;
  const words = doc.knowledge.lexicon("quantity");
  let from = at;
  for (let i = at + 1; i < at + 4; i++)
    if (/^reports?$/.test(tokens[i]?.fold ?? "") && tokens[i + 1]?.fold === "of") from = i + 1;
  for (let i = from + 1; i < tokens.length && i < from + 5; i++) {
    const found = words.longest(
      tokens.slice(i, i + 4).map((one) => one.fold),
      0,
    );
    if (found?.value.category === "harm") {
      const last = tokens[i + found.length - 1] as Token;
      return made(token, 0, "none", { span: spanOf(tokens[i] as Token, last), head: last.lemma });
    }
    if (!/^(?:ADJ|DET|NOUN|VERB|ADV|CCONJ)$/.test((tokens[i] as Token).tag)) break;
  }
  if (token.fold === "without" || from !== at) return null;
  const of = unitAfter(sentence, token.end, closed);
  return of && pluralHead(sentence, of) ? made(token, 0, "none", of) : null;
}

function pluralHead(sentence: Sentence, unit: Unit): boolean {
  return sentence.tokens.some(
    (token) =>
      token.start >= unit.span.start && token.end <= unit.span.end && token.lemma === unit.head && isPlural(token),
  );
}
