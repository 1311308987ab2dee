import type { Knowledge } from "../knowledge/knowledge.ts";
import type { Report } from "../record/report.ts";
import { chunk } from "./chunks/chunk.ts";
import type { Doc, Sentence, Token } from "./doc.ts";
import { isCaseless } from "./sentences/caseless.ts";
import { segments } from "./sentences/segments.ts";
import { splitSentences } from "./sentences/split-sentences.ts";
import { lemma } from "./tagging/lemma.ts";
import { mend } from "./tagging/mend.ts";
import { taggerOf } from "./tagging/model.ts";
import { type Tagger, tag } from "./tagging/tagger.ts";
import { type RawToken, tokenize } from "./tokens/tokenize.ts";

/**
 * A report split into sentences of tagged, lemmatised, chunked tokens, in text order. Boilerplate and duplicates give
 * none. Time and memory grow linearly with the text, whatever it holds.
 */
export function prepare(report: Report, knowledge: Knowledge): Doc {
  const tagger = taggerOf(knowledge);
  const sentences: Sentence[] = [];
  for (const segment of segments(report)) {
    const text = report.text.slice(segment.start, segment.end);
    const whole = isCaseless(text, segment.region === "title");
    for (const raw of splitSentences(tokenize(report.text, segment, whole), whole)) {
      const start = (raw[0] as RawToken).start;
      const end = (raw.at(-1) as RawToken).end;
      const caseless = whole || isCaseless(report.text.slice(start, end));
      const tokens = tagged(raw, caseless, tagger);
      sentences.push({
        start,
        end,
        index: sentences.length,
        paragraph: segment.paragraph,
        region: segment.region,
        tokens,
        chunks: chunk(tokens),
        caseless,
      });
    }
  }
  return { report, sentences, knowledge };
}

function tagged(raw: readonly RawToken[], caseless: boolean, tagger: Tagger): Token[] {
  const tags = tag(raw, caseless, tagger);
  return raw.map(({ start, end, text, fold }, i) => {
    const tag = mend(raw, tags, i, tagger);
    return { start, end, text, fold, tag, lemma: lemma(text, tag, tagger) };
  });
}
