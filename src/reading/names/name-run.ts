import type { Doc, Sentence, Token } from "../doc.ts";
import { isEveryday } from "../tagging/model.ts";
import { at, CLOSES, OPENS } from "./found.ts";

/** Words inside names that are not capitalised, folded. */
const PARTICLES = new Set(
  "al el an as ash ar at ad az ez ul bin ibn bint abu umm abd de del della di da do dos du la las le les los van von der den ter y san santa".split(
    " ",
  ),
);
/** Names of days, months and feasts but those that are words (may, march). */
export const CALENDAR =
  /^(monday|tuesday|wednesday|thursday|friday|saturday|sunday|january|february|april|june|july|august|september|october|november|december|jan|feb|apr|jun|jul|aug|sept?|oct|nov|dec|ramadan|eid|muharram|ashura|christmas|easter)$/;
/** Those of them that can open a name. */
const LEADING = /^(al|el|abu|ibn|bin|umm|abd|de|del|la|las|los|san|santa|van|von|ash|ad|az)$/;
const FUNCTION_TAG = /^(DET|ADP|AUX|CCONJ|SCONJ|PRON|PART|PUNCT|SYM|INTJ)$/;
/** Words of grammar, folded: a capital in mid-sentence, as in garbled text, makes no names of them. */
const CLOSED = new Set(
  "the a an this that these those in on at of to for from by with and or but if as is are was were be been it he she they we you i his her its their our my your who which what when where why how not no yes some any all each every both many most more one after before since until while because although though however than then there here so such will would can could may might must shall should do does did has have had also about against between during under over into through near among across despite according meanwhile yet nor".split(
    " ",
  ),
);

/** Answers by token: 0 not asked for yet, 1 no, 2 yes. */
const asked = new WeakMap<Sentence, Uint8Array>();

/** Whether a token looks like part of a proper name where it stands; worked out once. */
export function isNameLike(doc: Doc, sentence: Sentence, i: number): boolean {
  let answers = asked.get(sentence);
  if (!answers) asked.set(sentence, (answers = new Uint8Array(sentence.tokens.length)));
  const known = answers[i] ?? 0;
  if (known !== 0) return known === 2;
  const like = looksLikeName(doc, sentence, i);
  answers[i] = like ? 2 : 1;
  return like;
}

function looksLikeName(doc: Doc, sentence: Sentence, i: number): boolean {
  const token = sentence.tokens[i];
  if (!token || !/^\p{L}/u.test(token.text) || token.fold === "" || CLOSED.has(token.fold)) return false;
  if (/^\p{Script=Arabic}/u.test(token.text)) return false;
  if (!sentence.caseless && /^(al|el|an|as|ash|ad|az|ez)-\p{Lu}/u.test(token.text)) return true;
  if (FUNCTION_TAG.test(token.tag) && (sentence.caseless || !/^\p{Lu}/u.test(token.text))) return false;
  if ((doc.knowledge.demonyms.has(token.fold) && token.tag !== "PROPN") || CALENDAR.test(token.fold)) return false;
  if (sentence.caseless)
    return token.tag === "PROPN" || (token.tag === "X" && !isEveryday(doc.knowledge, token.lemma)) || rare(doc, token);
  if (!/^\p{Lu}/u.test(token.text)) return false;
  const opens = i === 0 || OPENS.test(at(sentence, i - 1).text);
  if (!opens) return true;
  return token.tag === "PROPN" || !isEveryday(doc.knowledge, token.lemma);
}

/** Endings of made words, which names seldom have. */
const MADE =
  /(?:ed|ing|ly|tion|sion|ness|ment|ments|ity|ism|ist|ists|ers|ous|ive|able|ful|less|ship|hood|ance|ence|break|ate)$/;

/** In text without capitals: a noun that no everyday text uses and that is not made of one. */
function rare(doc: Doc, token: Token): boolean {
  const { tag, fold, lemma } = token;
  return (
    /^(NOUN|ADJ)$/.test(tag) &&
    fold.length > 2 &&
    !isEveryday(doc.knowledge, lemma) &&
    !/\d/.test(fold) &&
    !MADE.test(fold)
  );
}

export interface Run {
  /** Tokens of the name itself. */
  first: number;
  last: number;
  /** With the quotation marks around it. */
  outerFirst: number;
  outerLast: number;
  quoted: boolean;
}

/** The longest run of name-like tokens from `i` on, with particles inside, perhaps in quotation marks; null if none. */
export function runFrom(doc: Doc, sentence: Sentence, i: number, most = 6): Run | null {
  const token = sentence.tokens[i];
  if (!token) return null;
  const quoted = OPENS.test(token.text);
  const first = quoted ? i + 1 : i;
  let last = first - 1;
  for (let j = first; j < first + most; j++) {
    const next = sentence.tokens[j];
    if (!next || !/^\p{L}/u.test(next.text)) break;
    if (isNameLike(doc, sentence, j) || (quoted && /^\p{Lu}/u.test(next.text))) last = j;
    else if (!(PARTICLES.has(next.fold) && (j > first || LEADING.test(next.fold)) && isNameLike(doc, sentence, j + 1)))
      break;
  }
  if (last < first) return null;
  const closing = sentence.tokens[last + 1];
  const closed = quoted && closing !== undefined && CLOSES.test(closing.text);
  return { first, last, outerFirst: closed ? i : first, outerLast: closed ? last + 1 : last, quoted: closed };
}

/** The longest run of name-like tokens that ends at `i`, perhaps in quotation marks; null if none. */
export function runBefore(doc: Doc, sentence: Sentence, i: number, most = 5): Run | null {
  const token = sentence.tokens[i];
  if (!token) return null;
  const quoted = CLOSES.test(token.text);
  const last = quoted ? i - 1 : i;
  if (last < 0 || !isNameLike(doc, sentence, last)) return null;
  let first = last;
  for (let j = last - 1; j > last - most && j >= 0; j--) {
    if (isNameLike(doc, sentence, j)) first = j;
    else if (!PARTICLES.has(at(sentence, j).fold) || !/^\p{L}/u.test(at(sentence, j).text)) break;
    else if (j > 0 && !isNameLike(doc, sentence, j - 1)) {
      if (/^(al|el|ash|ad|az|abu|bin|san|santa|la|los|el)$/.test(at(sentence, j).fold)) first = j;
      break;
    }
  }
  const opening = sentence.tokens[first - 1];
  const closed = quoted && opening !== undefined && OPENS.test(opening.text);
  if (quoted && !closed) return null;
  return { first, last, outerFirst: closed ? first - 1 : first, outerLast: closed ? i : last, quoted: closed };
}
