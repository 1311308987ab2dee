import type { Knowledge } from "../../knowledge/knowledge.ts";
import type { Doc, Sentence } from "../doc.ts";
import { wordsOf } from "../words/words.ts";
import { type Parse, parse } from "./parse.ts";
import type { Parser } from "./parser.ts";
import { readParser } from "./parser-file.ts";

const parsers = new WeakMap<Knowledge, Parser>();

/** The parser of `data/models/parser.bin`, read once for each loaded knowledge. */
export function parserOf(knowledge: Knowledge): Parser {
  let parser = parsers.get(knowledge);
  if (!parser) {
    parser = readParser(knowledge.model("parser.bin"), wordsOf(knowledge), knowledge.model("words.bin"));
    parsers.set(knowledge, parser);
  }
  return parser;
}

/** Parses of a report's sentences, each made when first asked for and then kept. */
export interface Parses {
  of(sentence: Sentence): Parse;
}

export function parsesOf(doc: Doc): Parses {
  const made = new WeakMap<Sentence, Parse>();
  return {
    of(sentence) {
      let found = made.get(sentence);
      if (!found) made.set(sentence, (found = parse(sentence.tokens, sentence.caseless, parserOf(doc.knowledge))));
      return found;
    },
  };
}
