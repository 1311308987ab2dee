import type { QuantityMention, TimeMention } from "../../record/mention.ts";
import type { Span } from "../../record/span.ts";
import type { Doc, Sentence } from "../doc.ts";
import { scanTimes, type Times } from "../time/find-times.ts";
import { codeEnd } from "./codes.ts";
import { type Expression, expressionAt } from "./expression.ts";
import { relatePart } from "./part-of.ts";
import { lastPiecesIn, type Piece } from "./pieces.ts";
import { sortOf } from "./sort.ts";
import { tokenFrom, unitAfter, unitBefore } from "./unit.ts";
import { wordlessAt } from "./wordless.ts";

/**
 * Numbers and vague quantities of a report with what they count, in text order; numbers within time expressions are
 * none. `number` is the figure named and `low`/`high` the bounds said ("more than 500": 500, low 500; a range has
 * only bounds); a vague word keeps `number` null, so that "dozens" is never 12. "None" and "no casualties" have rule
 * `none` and number 0, "a soldier" rule `article-one` and number 1. Only sort `count` can become a figure; `distance`
 * includes areas, `weight` includes volumes, `percent` fractions. `partOf` is the quantity it is included in.
 */
export function findQuantities(doc: Doc, times: Times = scanTimes(doc)): QuantityMention[] {
  const found: QuantityMention[] = [];
  let nextTime = 0;
  const taken: (TimeMention | Span)[] = [...times.times, ...times.notDates].sort((a, b) => a.start - b.start);
  const dates = new Set(times.notDates.map((span) => span.start));
  for (const sentence of doc.sentences) {
    while (nextTime < taken.length && (taken[nextTime] as Span).end <= sentence.start) nextTime++;
    const here: Span[] = [];
    for (let i = nextTime; i < taken.length && (taken[i] as Span).start < sentence.end; i++)
      here.push(taken[i] as Span);
    found.push(...inSentence(doc, sentence, here, dates));
  }
  return found;
}

/** `taken`: times of the sentence and stretches that only look like dates, whose starts are among `dates`. */
function inSentence(
  doc: Doc,
  sentence: Sentence,
  taken: readonly Span[],
  dates: ReadonlySet<number>,
): QuantityMention[] {
  const pieces = lastPiecesIn(doc.report.text, sentence);
  const words = doc.knowledge.lexicon("quantity");
  const closed = (offset: number): boolean => taken.some((span) => span.start <= offset && offset < span.end);
  const found: QuantityMention[] = [];
  for (let i = 0; i < pieces.length; ) {
    const piece = pieces[i] as Piece;
    const time = taken.find((span) => span.start <= piece.start && piece.start < span.end);
    if (time) {
      if (dates.has(time.start)) found.push(code(time, "not-a-date"));
      while (i < pieces.length && (pieces[i] as Piece).start < time.end) i++;
      continue;
    }
    const named = codeEnd(pieces, i, words);
    if (named) {
      const span = { start: piece.start, end: (pieces[named.last] as Piece).end };
      found.push({ ...code(span, named.rule), sort: named.sort });
      i = named.last + 1;
      continue;
    }
    const expression = expressionAt(pieces, i, words);
    if (expression && !closed((pieces[expression.last] as Piece).start) && !isPronoun(pieces, expression, sentence)) {
      const [mention, last] = mentionOf(doc, sentence, pieces, expression, closed);
      found.push(mention);
      i = last + 1;
      continue;
    }
    const at = tokenFrom(sentence, piece.start);
    const wordless = sentence.tokens[at]?.start === piece.start ? wordlessAt(doc, sentence, at, closed) : null;
    if (wordless) {
      found.push({
        kind: "quantity",
        start: wordless.first.start,
        end: wordless.last.end,
        rule: wordless.rule,
        number: wordless.number,
        low: null,
        high: null,
        word: null,
        precision: wordless.rule === "pair" ? "about" : "exact",
        unit: wordless.unit?.span ?? null,
        unitHead: wordless.unit?.head ?? null,
        sort: "count",
      });
      while (i < pieces.length && (pieces[i] as Piece).start < wordless.last.end) i++;
      continue;
    }
    i++;
  }
  return relatePart(doc.report.text, sentence, found);
}

function mentionOf(
  doc: Doc,
  sentence: Sentence,
  pieces: readonly Piece[],
  expression: Expression,
  closed: (offset: number) => boolean,
): [QuantityMention, number] {
  const start = (pieces[expression.first] as Piece).start;
  const strength = strengthEnd(pieces, expression.last);
  const after = unitAfter(sentence, (pieces[strength ?? expression.last] as Piece).end, closed);
  const sorted = strength === null ? sortOf(pieces, expression, after, sentence, doc.knowledge) : null;
  const sort = sorted?.sort ?? "count";
  const last = sorted?.last ?? strength ?? expression.last;
  const unit = sort === "count" ? (after ?? unitBefore(sentence, start)) : null;
  const none = expression.number === 0 && sort === "count";
  const why = sorted?.why ? `${sort}-${sorted.why}` : sort === "count" ? expression.rule : sort;
  return [
    {
      kind: "quantity",
      start,
      end: (pieces[last] as Piece).end,
      rule: none ? "none" : strength !== null ? "strength" : why,
      number: expression.number,
      low: expression.low,
      high: expression.high,
      word: expression.word,
      precision: expression.precision,
      unit: unit?.span ?? null,
      unitHead: unit?.head ?? null,
      sort,
    },
    last,
  ];
}

/** "a 500-strong force", "a 12-man patrol": the last piece, or null. */
function strengthEnd(pieces: readonly Piece[], last: number): number | null {
  const hyphen = pieces[last + 1];
  if (hyphen?.low !== "-" || hyphen.gap) return null;
  return /^(?:strong|man|member|person|soldier)$/.test(pieces[last + 2]?.low ?? "") ? last + 2 : null;
}

/** "no one", "the one hand", "one another", "one must": the word counts nothing. */
function isPronoun(pieces: readonly Piece[], found: Expression, sentence: Sentence): boolean {
  if (found.first !== found.last || pieces[found.first]?.low !== "one") return false;
  const before = pieces[found.first - 1]?.low ?? "";
  const after = pieces[found.first + 1]?.low ?? "";
  if (/^(?:no|any|every|some|each|which|this|that|another|the|on|other)$/.test(before)) return true;
  if (/^(?:another|hand|must|should|can|day|side|time)$/.test(after)) return true;
  const token = sentence.tokens[tokenFrom(sentence, (pieces[found.first] as Piece).start)];
  return token?.tag === "PRON" && after !== "of";
}

function code(span: Span, rule: string): QuantityMention {
  return {
    kind: "quantity",
    start: span.start,
    end: span.end,
    rule,
    number: null,
    low: null,
    high: null,
    word: null,
    precision: "exact",
    unit: null,
    unitHead: null,
    sort: "code",
  };
}
