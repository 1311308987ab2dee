import type { Knowledge } from "../../../src/knowledge/knowledge.ts";
import { parserOf } from "../../../src/reading/parsing/model.ts";
import { parse } from "../../../src/reading/parsing/parse.ts";
import { isCaseless } from "../../../src/reading/sentences/caseless.ts";
import { splitSentences } from "../../../src/reading/sentences/split-sentences.ts";
import { mend } from "../../../src/reading/tagging/mend.ts";
import { taggerOf } from "../../../src/reading/tagging/model.ts";
import { tag } from "../../../src/reading/tagging/tagger.ts";
import { tokenize } from "../../../src/reading/tokens/tokenize.ts";
import type { GoldSentence } from "../../../training/conllu.ts";

/** A word by its place: counts of the characters before its start and its end in the paragraph, spaces aside. */
export interface Placed {
  place: string;
  tag: string;
  /** Place of the head; "root" for the root. */
  head: string;
  /** Main type of the relation. */
  relation: string;
}

/** A paragraph's text, its words as the treebank has them, and the places of its sentences. */
export interface Paragraph {
  text: string;
  words: Placed[];
  sentences: string[];
}

const dense = (text: string) => text.replace(/\s+/gu, "");
const main = (relation: string) => relation.split(":")[0] as string;

export function paragraphs(gold: readonly GoldSentence[]): Paragraph[] {
  const found: Paragraph[] = [];
  let at = 0;
  for (const { paragraph, words } of gold) {
    if (paragraph || found.length === 0) {
      found.push({ text: "", words: [], sentences: [] });
      at = 0;
    }
    const into = found.at(-1) as Paragraph;
    const from = at;
    const places = words.map(({ text }) => `${at}-${(at += dense(text).length)}`);
    words.forEach(({ tag, head, relation }, i) => {
      into.words.push({ place: places[i] as string, tag, head: places[head] ?? "root", relation: main(relation) });
    });
    into.sentences.push(`${from}-${at}`);
    const text = words.map(({ text, space }, i) => text + (space && i + 1 < words.length ? " " : "")).join("");
    into.text += into.text === "" ? text : ` ${text}`;
  }
  return found;
}

/** The same from its text alone, as the reader reads it. */
export function readParagraph(text: string, knowledge: Knowledge): Omit<Paragraph, "text"> {
  const tagger = taggerOf(knowledge);
  const whole = isCaseless(text);
  const found: Omit<Paragraph, "text"> = { words: [], sentences: [] };
  const places = placesIn(text);
  for (const raw of splitSentences(tokenize(text, { start: 0, end: text.length }, whole), whole)) {
    const first = raw[0]?.start ?? 0;
    const last = raw.at(-1)?.end ?? 0;
    const caseless = whole || isCaseless(text.slice(first, last));
    const tags = tag(raw, caseless, tagger);
    const tokens = raw.map((token, i) => ({ ...token, tag: mend(raw, tags, i, tagger) }));
    const { heads, relations } = parse(tokens, caseless, parserOf(knowledge));
    const place = (i: number) => {
      const token = tokens[i];
      return token ? `${places[token.start]}-${places[token.end]}` : "root";
    };
    tokens.forEach(({ tag }, i) => {
      found.words.push({
        place: place(i),
        tag,
        head: place(heads[i] as number),
        relation: main(relations[i] as string),
      });
    });
    found.sentences.push(`${places[first]}-${places[last]}`);
  }
  return found;
}

/** For each offset, how many characters that are no space lie before it. */
function placesIn(text: string): Int32Array {
  const places = new Int32Array(text.length + 1);
  for (let i = 0; i < text.length; i++) places[i + 1] = (places[i] as number) + (/\s/u.test(text[i] as string) ? 0 : 1);
  return places;
}
