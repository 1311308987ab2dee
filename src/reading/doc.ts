import type { Knowledge } from "../knowledge/knowledge.ts";
import type { Report } from "../record/report.ts";

/** A token of a sentence; `start`/`end` are offsets in the clean text. */
export interface Token {
  start: number;
  end: number;
  text: string;
  /** `fold`ed: what lists are asked with. */
  fold: string;
  /** Universal part-of-speech tag. */
  tag: string;
  /** Lower-case base form. */
  lemma: string;
}

/** A base noun phrase or a verb group: token indices, inclusive, and its head. */
export interface Chunk {
  kind: "noun" | "verb";
  first: number;
  last: number;
  head: number;
}

export interface Sentence {
  start: number;
  end: number;
  /** Counting from 0 over the report; paragraphs likewise. */
  index: number;
  paragraph: number;
  region: "body" | "title" | "dateline" | "caption";
  tokens: Token[];
  chunks: Chunk[];
  /** All upper or all lower case: capitals say nothing here. */
  caseless: boolean;
}

/** A report split, tagged and chunked: what every finder is given. */
export interface Doc {
  report: Report;
  sentences: Sentence[];
  knowledge: Knowledge;
}
