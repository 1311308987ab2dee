import type { Knowledge } from "../../knowledge/knowledge.ts";
import type { QuantityMention } from "../../record/mention.ts";
import type { Sentence, Token } from "../doc.ts";
import type { Expression } from "./expression.ts";
import type { Piece } from "./pieces.ts";
import { tokenFrom, type Unit } from "./unit.ts";

type Sort = QuantityMention["sort"];
/** What a number is of, and the last piece that belongs to it ("7.62 mm", "12-year-old"). */
export interface Sorted {
  sort: Sort;
  last: number;
  /** A reason to name in the rule, else empty. */
  why: string;
}

const MEASURES = new Set(["money", "distance", "weight", "percent", "calibre", "clock"]);

/** Sorts a number by its neighbours. Only a `count` can become a figure. */
export function sortOf(
  pieces: readonly Piece[],
  found: Expression,
  unit: Unit | null,
  sentence: Sentence,
  knowledge: Knowledge,
): Sorted {
  const low = (i: number): string => pieces[i]?.low ?? "";
  const { first, core, last } = found;
  const as = (sort: Sort, why = "", to = last): Sorted => ({ sort, last: to, why });
  const words = knowledge.lexicon("quantity");

  if (
    /^[$€£¥₦₹₽]$/.test(low(core - 1)) ||
    /^[$€£¥₦₹₽]$/.test(low(first - 1)) ||
    /^(?:usd|eur|gbp)$/.test(low(first - 1))
  )
    return as("money");
  const age = ageEnd(pieces, found, unit, sentence);
  if (age !== null) return as("age", "", age);
  const fraction = low(last + 1) === "-" ? last + 2 : last + 1;
  if (found.form === "words" && /^(?:thirds?|quarters?|fifths?|tenths?)$/.test(low(fraction)))
    return as("percent", "fraction", fraction);
  if (found.ordinal) return as("ordinal");
  const clock = clockEnd(pieces, found);
  if (clock !== null) return as("clock", "", clock);

  const hyphen = low(last + 1) === "-" && !pieces[last + 1]?.gap ? 1 : 0;
  const measure = words.longest(
    pieces.slice(last + 1 + hyphen, last + 4 + hyphen).map((piece) => piece.low),
    0,
  );
  if (measure && MEASURES.has(measure.value.category) && (found.form !== "vague" || low(last + 1) !== "of")) {
    const end = last + hyphen + measure.length;
    const heavy = low(end).startsWith("pound") && low(end + 1) === "of";
    const glued = pieces[last + 1]?.gap === false;
    if (!(measure.value.category === "clock" && /^(?:am)$/.test(low(end)) && !glued && found.form === "words"))
      return as(heavy ? "weight" : (measure.value.category as Sort), "", end);
  }
  if (/^(?:m|k|bn)$/.test(low(last + 1)) && pieces[last + 1]?.gap === false)
    return as(low(last + 1) === "m" ? "distance" : "code", "", last + 1);
  if (found.form === "vague") return as("count");
  return sortName(pieces, found, unit, sentence, knowledge) ?? as("count");
}

/** A number that is a name or part of one. */
function sortName(
  pieces: readonly Piece[],
  found: Expression,
  unit: Unit | null,
  sentence: Sentence,
  knowledge: Knowledge,
): Sorted | null {
  const { first, core, last } = found;
  const piece = pieces[core] as Piece;
  const before = pieces[core - 1];
  const as = (why: string): Sorted => ({ sort: "code", last, why });
  if (found.form === "words") return null;
  if (/^0\d/.test(piece.low)) return as("leading-zero");
  if (found.number !== null && found.number % 1 !== 0) return as("decimal");
  if (found.qualifier !== "") return null;
  const tokens = sentence.tokens;
  const at = tokenFrom(sentence, piece.start);
  const lead = before?.low === "." || before?.low === "#" ? pieces[core - 2] : before;
  const entry = lead && knowledge.lexicon("quantity").get([lead.low]);
  if (lead && entry?.category === "code" && !(lead === before && lead.low === "no" && lead.text === "no")) {
    const named = !sentence.caseless && /^\p{Lu}/u.test(lead.text) && tokens[0]?.start !== lead.start;
    if (unit === null || named || lead !== before) return as("name");
  }
  if (before?.low === "#" || before?.low === "+") return as("name");
  const previous = tokens[at - 1] as Token | undefined;
  const next = tokens[tokenFrom(sentence, (pieces[last] as Piece).end)];
  const place = tokens[at - 2] as Token | undefined;
  if (
    unit === null &&
    previous !== undefined &&
    (previous.tag === "PROPN" ||
      (previous.tag === "NOUN" && !sentence.caseless && at > 1 && /^\p{Lu}/u.test(previous.text))) &&
    first === core &&
    !(next && /^(?:VERB|ADJ|ADP|AUX)$/.test(next.tag)) &&
    place?.tag !== "ADP"
  )
    return as("name");
  const plain = found.form === "digits" && found.precision === "exact";
  if (
    plain &&
    unit === null &&
    found.number !== null &&
    found.number >= 1900 &&
    found.number <= 2099 &&
    piece.low.length === 4 &&
    previous?.tag !== "VERB" &&
    previous?.text !== ":"
  )
    return as("year");
  return null;
}

/** The last piece of an age, or null. */
function ageEnd(pieces: readonly Piece[], found: Expression, unit: Unit | null, sentence: Sentence): number | null {
  const low = (i: number): string => pieces[i]?.low ?? "";
  const { first, last } = found;
  const greatest = found.number ?? found.high;
  if (greatest === null || greatest > 120) return null;
  const skip = (i: number): number => (low(i) === "-" ? i + 1 : i);
  const year = skip(last + 1);
  if (/^(?:years?|months?|days?|weeks?)$/.test(low(year))) {
    const old = skip(year + 1);
    if (/^olds?$/.test(low(old))) return old;
    if (low(year + 1) === "of" && low(year + 2) === "age") return year + 2;
  }
  const before = low(first - 1);
  if (/^(?:aged|age|ages)$/.test(before)) return last;
  if (before === "of" && /^ages?$/.test(low(first - 2)) && /^(?:the|an)$/.test(low(first - 3))) return last;
  if (/^(?:under|over|below|above)$/.test(low(first)) && low(first + 1) === "-") return last;
  const person = sentence.tokens[tokenFrom(sentence, (pieces[first] as Piece).start) - 1];
  if (
    /^(?:under|over|below|above)$/.test(found.qualifier) &&
    unit === null &&
    person &&
    !/^(?:VERB|AUX|ADP|PUNCT|NUM|CCONJ|SCONJ|ADV)$/.test(person.tag) &&
    !/^(?:at|,)$/.test(low(last + 1))
  )
    return last;
  // "a driver, 35, was hurt"
  if (
    first === found.core &&
    found.form === "digits" &&
    before === "," &&
    low(last + 1) === "," &&
    greatest >= 1 &&
    unit === null
  ) {
    const owner = sentence.tokens[tokenFrom(sentence, (pieces[first] as Piece).start) - 2];
    if (owner && (owner.tag === "PROPN" || (owner.tag === "NOUN" && owner.fold === owner.lemma))) return last;
  }
  return null;
}

/** The last piece of a time of day, or null. */
function clockEnd(pieces: readonly Piece[], found: Expression): number | null {
  const low = (i: number): string => pieces[i]?.low ?? "";
  const { core, last } = found;
  if (found.form === "words") return /^o'clock$/.test(low(last + 1)) ? last + 1 : null;
  if (low(last + 1) === ":" && !pieces[last + 1]?.gap && /^\d\d$/.test(low(last + 2)) && !pieces[last + 2]?.gap)
    return last + 2;
  if (low(core - 1) === ":" && /^\d\d$/.test(low(core)) && !pieces[core]?.gap && /^\d{1,2}$/.test(low(core - 2)))
    return last;
  if (/^[ap]$/.test(low(last + 1)) && low(last + 2) === "." && low(last + 3) === "m")
    return last + (low(last + 4) === "." ? 4 : 3);
  if (/^(?:[ap]m|o'clock)$/.test(low(last + 1)) && found.number !== null && found.number <= 24) return last + 1;
  if (/^\d\d?\.\d\d$/.test(low(core)) && /^(?:at|around|about|by)$/.test(low(core - 1)) && Number(low(core)) < 24)
    return last;
  if (
    /^\d{4}$/.test(low(core)) &&
    /^(?:hours|hrs|gmt|utc)$/.test(low(last + 1)) &&
    found.number !== null &&
    found.number < 2400
  )
    return last + 1;
  return null;
}
