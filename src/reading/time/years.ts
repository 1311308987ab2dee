import type { Part } from "./calendar.ts";
import type { Match } from "./pattern.ts";
import { type Around, type Found, point, rule, type TimeRule, value } from "./rule.ts";

const BEFORE = new Set(
  "in since of from until till by during before after between throughout through early late mid year around circa and to the en à ( , عام سنة منذ".split(
    " ",
  ),
);
/** Company that is no proof: a number after it may count what follows. */
const WEAK = new Set(["the", "to", "and", ",", "of", "from", "after", "before", "by", "around", "(", "through"]);
const CODE = new Set(
  "resolution resolutions no nos number brigade battalion division unit regiment route highway flight article law decree line case room".split(
    " ",
  ),
);

const yearPart = (year: number): Part => ({ year, month: null, day: null });

/** A bare year needs a word of time before it, and must not count what follows: "in 2013", not "with 2000 troops". */
function year(match: Match, around: Around): Found | null {
  const item = match.get("YEAR");
  if (!item) return null;
  const own = around.items.indexOf(item);
  const before = around.items[own - 1];
  const after = around.items[match.next];
  if (own > 0 && before && CODE.has(before.low)) return null;
  if (before && !item.gap && before.kind === "sign" && before.low !== "(" && before.low !== "-") return null;
  const qualified = match.get("how") !== undefined;
  const closed = !after || (after.kind === "sign" && after.low !== "%" && after.low !== "-") || after.low === "'s";
  if (!qualified && own > 0 && !(before && BEFORE.has(before.low)) && !(before?.low === "," || closed)) return null;
  if (!qualified && !(before && BEFORE.has(before.low)))
    return own === 0 && after?.low === ":" ? point(yearPart(item.value), "year") : null;
  if (before && WEAK.has(before.low) && !qualified && !closed && counts(after, around)) return null;
  if (item.value % 100 === 0 && !closed && counts(after, around)) return null;
  if (after && /^(?:%|km|kg|mm|mw|metres|meters|miles|dollars)$/.test(after.low)) return null;
  if (after && !after.gap && after.kind === "word" && after.low !== "'s" && after.low !== "s") return null;
  return point(yearPart(item.value), "year");
}

/** Whether the word after a number is a plural noun, maybe behind an adjective: "2013 people", "2000 armed men". */
function counts(after: Around["items"][number] | undefined, around: Around): boolean {
  if (after?.kind !== "word") return false;
  const plural = (word: string): boolean =>
    /^(?:people|men|women|children|police)$|[^s]s$/.test(word) && !/^(?:is|was|has|as|its|this|does)$/.test(word);
  if (around.tagAt(after.start) === "VERB") return false;
  if (plural(after.low)) return true;
  const next = around.items[around.items.indexOf(after) + 1];
  return next?.kind === "word" && around.tagAt(after.start) === "ADJ" && plural(next.low);
}

function years(match: Match, around: Around): Found | null {
  const [first, last] = [value(match, "a"), match.get("b")];
  if (!last) return null;
  const end = last.kind === "year" ? last.value : Math.floor(first / 100) * 100 + last.value;
  if (last.kind !== "year" && (last.gap || last.end - last.start !== 2)) return null;
  if (end <= first || end - first > 200) return null;
  const before = around.items[match.first - 1];
  if (before && CODE.has(before.low)) return null;
  return point(yearPart(first), "years", yearPart(end));
}

/** "2022-01": a month, unless it is the next year in short. */
function isoMonth(match: Match): Found | null {
  const [first, second] = [value(match, "year"), match.get("b")];
  if (!second || second.gap || second.end - second.start !== 2 || second.value > 12) return null;
  if (second.value === (first + 1) % 100) return null;
  return point({ year: first, month: second.value, day: null }, "month");
}

const DECADES: Record<string, number> = {
  twenties: 20,
  thirties: 30,
  forties: 40,
  fifties: 50,
  sixties: 60,
  seventies: 70,
  eighties: 80,
  nineties: 90,
};

function decade(match: Match): Found | null {
  const item = match.get("YEAR");
  const s = match.get("s");
  if (!item || !s || s.gap || item.value % 10 !== 0) return null;
  return point(yearPart(item.value), "years", yearPart(item.value + 9));
}

function spelledDecade(match: Match): Found | null {
  const word = match.get("word")?.low ?? "";
  const first = 1900 + (DECADES[word] ?? Number.NaN);
  return point(yearPart(first), "years", yearPart(first + 9));
}

export const YEAR_RULES: TimeRule[] = [
  rule("decade", "the? early|late|mid? -? YEAR '? s=s|'s", decade),
  rule("decade", "the early|late|mid? -? word=fifties|sixties|seventies|eighties|nineties", spelledDecade),
  rule("iso-month", "year=YEAR - b=DAY", isoMonth),
  rule("year-range", "from|between? a=YEAR to|and|-|/|until|till|through b=YEAR", years),
  rule("year-range", "from|between? a=YEAR -|/ b=YY", years),
  rule("year", "how=early|late|mid|end|beginning|start|middle -|in|of? the? YEAR", year),
  rule("year", "the? year? YEAR", year),
];
