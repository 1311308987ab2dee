import type { TimeMention } from "../../record/mention.ts";
import type { Span } from "../../record/span.ts";
import type { Doc, Sentence } from "../doc.ts";
import { type Part, parseIso } from "./calendar.ts";
import { DAY_RULES } from "./days.ts";
import { impliedYear, monthsOf, type Told, type ToldMonths } from "./implied-year.ts";
import { type Item, itemsOf } from "./items.ts";
import { MONTH_RULES } from "./months.ts";
import { DURATION_RULES, PART_RULES, RELATIVE_RULES } from "./relative.ts";
import { type Resolved, resolveFrom, resolveSaid, withYear } from "./resolve.ts";
import type { Around, Found, TimeRule } from "./rule.ts";
import { YEAR_RULES } from "./years.ts";

/** The more a rule asks for, the earlier it is asked; days before months before years. */
const RULES: TimeRule[] = [
  ...DAY_RULES,
  ...MONTH_RULES,
  ...YEAR_RULES,
  ...RELATIVE_RULES,
  ...DURATION_RULES,
  ...PART_RULES,
];

interface Raw extends Found {
  start: number;
  end: number;
  rule: string;
  sentence: Sentence;
  future: boolean;
}

/** All time expressions of a report, in text order, and the stretches that only look like dates. */
export interface Times {
  times: TimeMention[];
  notDates: Span[];
}

/**
 * Time expressions of a report. Dates are ISO 8601, reduced to what is known; the only reference is the report's date,
 * never the clock, so that in an undated report relative expressions stay relative and months keep an unknown year
 * (`from` and `to` null) unless another date of the report settles it (see `impliedYear`). Weekdays and months without
 * a year are past ones, counted from the report's date, unless the sentence speaks of the future; weeks begin on
 * Monday. `since` has an open `to`, `until` an open `from`. Durations have `days` and no dates; their precision is
 * that of their unit. Seasons are the northern ones.
 *
 * An own grammar and not chrono-node 2.10: of the 88 dates in the cases of `find-times.test.ts` chrono found 73 and gave
 * 41 as they should be (years and seasons without a month, ranges of years, "since" and months alone are not its
 * business); it dated all 11 expressions of undated reports, since it always has a reference and falls back to the
 * clock, and took 6 of 21 stretches for dates that are none.
 */
export function findTimes(doc: Doc): TimeMention[] {
  return scanTimes(doc).times;
}

export function scanTimes(doc: Doc): Times {
  const raws: Raw[] = [];
  const notDates: Span[] = [];
  const kept = new Map<string, TimeRule[]>();
  for (const sentence of doc.sentences) scan(doc, sentence, raws, notDates, kept);
  const reference = doc.report.date === null ? null : parseIso(doc.report.date);
  const told: Told[] = [];
  for (const raw of raws) {
    const said = resolveSaid(raw.when);
    const part = said?.from ? parseIso(said.from) : null;
    if (part) told.push({ part, paragraph: raw.sentence.paragraph, sentence: raw.sentence.index, start: raw.start });
  }
  const months = monthsOf(told);
  const times: TimeMention[] = [];
  let story: { part: Part; sentence: Sentence } | null = null;
  for (const raw of raws) {
    const resolved = resolve(raw, months, reference, story);
    times.push(mention(raw, resolved));
    const from = raw.role === "point" && resolved.from ? parseIso(resolved.from) : null;
    if (from && resolved.from === resolved.to) story = { part: from, sentence: raw.sentence };
  }
  return { times, notDates };
}

function resolve(
  raw: Raw,
  told: ToldMonths,
  reference: Part | null,
  story: { part: Part; sentence: Sentence } | null,
): Resolved {
  const { when, sentence } = raw;
  if (when.is === "dates") {
    const said = resolveSaid(when);
    if (said) return said;
    const [month, day] = [when.to.month ?? 0, when.to.day];
    const at = { paragraph: sentence.paragraph, sentence: sentence.index, start: raw.start };
    const year = impliedYear({ month, day, ...at, future: raw.future }, told, reference);
    return year === null ? { from: null, to: null, precision: when.precision, basis: "implied" } : withYear(when, year);
  }
  if (when.is === "shift" && when.base === "story") {
    const near = story && story.sentence.paragraph === sentence.paragraph ? story.part : null;
    return resolveFrom(when, near);
  }
  return resolveFrom(when, reference);
}

/** Sets the role that the words before it give: since, until, after. */
function mention(raw: Raw, resolved: Resolved): TimeMention {
  const { start, end, rule, role, days } = raw;
  const { precision, basis } = resolved;
  const from =
    role === "until"
      ? null
      : role === "after" || role === "since"
        ? resolved.to && role === "after"
          ? resolved.to
          : resolved.from
        : resolved.from;
  const to = role === "since" || role === "after" ? null : resolved.to;
  return { kind: "time", start, end, rule, role, from, to, precision, basis, days };
}

function scan(doc: Doc, sentence: Sentence, raws: Raw[], notDates: Span[], kept: Map<string, TimeRule[]>): void {
  const items = itemsOf(doc.report.text, sentence, doc.knowledge);
  const tags = new Map(sentence.tokens.map((token) => [token.start, token.tag]));
  const words = doc.knowledge.lexicon("time");
  const category = (word: string): string | undefined => words.get([word])?.category;
  const around: Around = {
    items,
    caseless: sentence.caseless,
    tagAt: (offset) => tags.get(offset) ?? "",
    isName: (word) => category(word) === "name",
    isLead: (word) => category(word) === "lead",
  };
  for (let i = 0; i < items.length; ) {
    const found = first(around, i, kept);
    if (!found) {
      i++;
      continue;
    }
    const { span, next, made, rule } = found;
    if (made === "not a date") notDates.push(span);
    else raws.push({ ...made, ...span, rule, role: roleOf(made, items, i), sentence, future: ahead(items, i) });
    i = next;
  }
}

/** Rules that can start with an item; kept by word, since a word's kind of item follows from it. */
function candidates(item: Item, kept: Map<string, TimeRule[]>): TimeRule[] {
  if (item.kind !== "word" && item.kind !== "sign") return RULES;
  const known = kept.get(item.low);
  if (known) return known;
  const rules = RULES.filter((rule) => rule.starts(item));
  kept.set(item.low, rules);
  return rules;
}

function first(around: Around, i: number, kept: Map<string, TimeRule[]>) {
  for (const rule of candidates(around.items[i] as Item, kept)) {
    const match = rule.match(around.items, i);
    if (!match) continue;
    const made = rule.make(match, around);
    if (made) return { made, rule: rule.name, next: match.next, span: trim(around.items, i, match.next) };
  }
  return null;
}

/** Words that a rule reads only as company are no part of the mention. */
const EDGE = new Set([
  "the",
  ",",
  "on",
  "at",
  "in",
  "during",
  "over",
  "within",
  "for",
  "after",
  "before",
  "by",
  "of",
  "throughout",
  "around",
]);
const TAIL = new Set([",", "of", "after", "before"]);

function trim(items: readonly Item[], first: number, next: number): Span {
  let [a, b] = [first, next - 1];
  while (a < b && EDGE.has((items[a] as Item).low)) a++;
  while (b > a && TAIL.has((items[b] as Item).low)) b--;
  return { start: (items[a] as Item).start, end: (items[b] as Item).end };
}

const SINCE = new Set(["since", "from", "منذ", "starting", "beginning"]);
const UNTIL = new Set(["until", "till", "by", "before", "through"]);
const AFTER = new Set(["after", "following"]);

function roleOf(found: Found, items: readonly Item[], at: number): Found["role"] {
  if (found.role !== "point" && !(found.role === "span" && found.when.is === "dates" && sameLead(items, at)))
    return found.role;
  let before = at - 1;
  const inner = items[at]?.low ?? "";
  while (before >= 0 && /^(?:the|on|early|late|mid|as|this)$/.test(items[before]?.low ?? "")) before--;
  const low = items[before]?.low ?? "";
  if (SINCE.has(low) || SINCE.has(inner)) return "since";
  if (UNTIL.has(low) && !(low === "by" && found.when.is !== "dates" && found.when.is !== "weekday")) return "until";
  if (AFTER.has(low) || AFTER.has(inner)) return "after";
  return found.role;
}

function sameLead(items: readonly Item[], at: number): boolean {
  return /^(?:since|until|till|after|before)$/.test(items[at - 1]?.low ?? "");
}

const FUTURE = /^(?:will|shall|scheduled|due|upcoming|planned|tomorrow)$/;

function ahead(items: readonly Item[], at: number): boolean {
  return items.slice(Math.max(0, at - 10), at).some((item) => FUTURE.test(item.low));
}
