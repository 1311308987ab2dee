import { type Phrase, type SceneDoc, tidy } from "../scene-doc.ts";
import { findPerson, nameRun, namesakes, personName } from "./person-name.ts";

/** A way to describe somebody, and where it stands. */
export interface Wording {
  /** In capitals, without article. */
  text: string;
  /** Offsets in the clean text; article and all. */
  start: number;
  end: number;
  source: "title" | "after" | "before" | "phrase" | "long" | "role" | "after-short" | "before-short";
  mention: Phrase;
  /** Token at which its head stands. */
  head: number;
  /** Taken from a mention of the scene, not from a namesake elsewhere in the report. */
  own: boolean;
}

const ARTICLE =
  /^(THE|A|AN|THIS|THAT|THESE|THOSE|HIS|HER|THEIR|ITS|OUR|MY|SOME|SEVERAL|MANY|MORE THAN|AT LEAST|ABOUT) /;

/** A text in capitals without the articles, pronouns and vague numbers it starts with. */
export function withoutArticle(text: string): string {
  let left = text;
  while (ARTICLE.test(left)) left = left.replace(ARTICLE, "");
  return left;
}

/** Where a phrase ends with the of-phrases that follow. */
export function longEnd(phrase: Phrase): number {
  return phrase.start + phrase.long.length;
}

/** Tokens before a name in which a description of its bearer is looked for. */
const REACH = 14;

/** Ways the text describes the person or people of these mentions; `own` is false for mentions taken from elsewhere in the report. */
export function wordingsOf(doc: SceneDoc, mentions: readonly Phrase[], own: boolean): Wording[] {
  return mentions.flatMap((mention) =>
    [...(personName(doc, mention) ? aroundName(doc, mention) : asDescribed(mention))].flatMap((said) => {
      const bare = said.text.replace(/["]/g, "").replace(/[\s,]+$/g, "");
      const text = withoutArticle(bare.trim());
      return text.length > 1 && !/^(THE|A|AN)$/.test(text) ? [{ ...said, text, mention, own }] : [];
    }),
  );
}

type Said = Omit<Wording, "mention" | "own">;

function short(phrase: Phrase, source: Wording["source"]): Said {
  return { text: phrase.text, start: phrase.start, end: phrase.end, source, head: phrase.head };
}

function long(phrase: Phrase, source: Wording["source"]): Said {
  return { text: phrase.long, start: phrase.start, end: longEnd(phrase), source, head: phrase.head };
}

function* asDescribed(phrase: Phrase): Generator<Said> {
  yield short(phrase, "phrase");
  if (phrase.long !== phrase.text) yield long(phrase, "long");
}

/** Title, trade and appositions of a name. */
function* aroundName(doc: SceneDoc, phrase: Phrase): Generator<Said> {
  const { tokens } = doc.views[phrase.sentence]!.sentence;
  const at = nameRun(doc, phrase)!.first;
  const from = tokens[at]!.start;
  if (at > phrase.first) {
    const before = tidy(tidy(doc.text.slice(phrase.start, from)).replace(/[,"]/g, " "));
    const text = withoutArticle(`${before} `).trim();
    if (text) yield { text, start: phrase.start, end: tokens[at - 1]!.end, source: "title", head: at - 1 };
  }
  const role = findPerson(doc, phrase)?.role;
  if (role) yield { ...short(phrase, "role"), text: tidy(role), head: Math.max(phrase.first, at - 1) };
  // "X, mayor of Y," and "the mayor of Y, X": the phrase that a comma joins to the name.
  if (tokens[phrase.last + 1]?.fold === ",") {
    const after = doc.phrases.find((other) => other.sentence === phrase.sentence && other.first === phrase.last + 2);
    if (after && !personName(doc, after)) {
      yield long(after, "after");
      if (after.long !== after.text) yield short(after, "after-short");
    }
  }
  if (at === phrase.first) yield* beforeName(doc, phrase);
}

function* beforeName(doc: SceneDoc, phrase: Phrase): Generator<Said> {
  for (const other of doc.phrases) {
    if (other.sentence !== phrase.sentence || other.last >= phrase.first || other.last < phrase.first - REACH) continue;
    if (personName(doc, other)) continue;
    const end = longEnd(other);
    const gap = doc.text.slice(Math.min(end, phrase.start), phrase.start).replace(/\s+/g, " ");
    const shortGap = doc.text.slice(other.end, phrase.start).replace(/\s+/g, " ");
    if (/^[ ,"]{0,3}$/.test(gap) && other.long !== other.text) yield long(other, "before");
    if (/^ ?,? ?"?$/.test(shortGap)) yield short(other, "before-short");
  }
}

/** The wordings of a person: of these mentions and, for somebody named, of others that bear the name. */
export function allWordings(doc: SceneDoc, mentions: readonly Phrase[], named: boolean): Wording[] {
  const own = wordingsOf(doc, mentions, true);
  return named ? [...own, ...wordingsOf(doc, namesakes(doc, mentions), false)] : own;
}
