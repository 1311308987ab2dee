import type { Knowledge } from "../../knowledge/knowledge.ts";
import type { TimeMention } from "../../record/mention.ts";
import type { Span } from "../../record/span.ts";
import type { Doc, Sentence } from "../doc.ts";
import { daysBetween, isDay, type Part, parseIso } from "./calendar.ts";
import { DAY_RULES } from "./days.ts";
import { impliedYear, monthsOf, type Told, type ToldMonths } from "./implied-year.ts";
import { type Item, itemsOf } from "./items.ts";
import { MONTH_RULES } from "./months.ts";
import { DURATION_RULES, PART_RULES, RELATIVE_RULES } from "./relative.ts";
import { type Resolved, resolveFrom, resolveSaid, weekdayAfter, withYear } from "./resolve.ts";
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
  /** Told with its weekday: "Sunday 5 May". */
  weekday: boolean;
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
  for (const sentence of doc.sentences) scan(doc, sentence, raws, notDates);
  const reference = doc.report.date === null ? null : parseIso(doc.report.date);
  const told: Told[] = [];
  for (const raw of raws) {
    const said = resolveSaid(raw.when);
    const part = said?.from ? parseIso(said.from) : null;
    if (part) told.push({ part, paragraph: raw.sentence.paragraph, sentence: raw.sentence.index, start: raw.start });
  }
  const months = monthsOf(told);
  const times: TimeMention[] = [];
  let story: Story | null = null;
  for (const raw of raws) {
    const resolved = resolve(raw, months, reference, story);
    times.push(mention(raw, resolved));
    const next = storyOf(raw, resolved);
    if (next) story = next;
  }
  return { times, notDates };
}

/** The date last told (the first day of a night), with where it stands and whether its weekday was told with it. */
interface Story {
  part: Part;
  sentence: Sentence;
  night: boolean;
  weekday: boolean;
}

/** What a date lets later expressions count from: a moment or, told as two days, a night; never the dateline's. */
function storyOf({ role, sentence, when, weekday }: Raw, { from, to }: Resolved): Story | null {
  const [part, end] = [parseIso(from ?? ""), parseIso(to ?? "")];
  if (!part || !end || sentence.region !== "body") return null;
  const night = isDay(part) && isDay(end) && daysBetween(part, end) === 1;
  const fits = role === "point" ? from === to : role === "span" && night;
  return fits ? { part, sentence, night, weekday: when.is === "dates" && weekday } : null;
}

/** Paragraphs over which "the same day" points back, and other expressions that count from the date last told. */
const SAME = 4;
const NEAR = 0;
/** Days after which a weekday without a date counts from the story, not from the report. */
const FRESH = 6;

function resolve(raw: Raw, told: ToldMonths, reference: Part | null, story: Story | null): Resolved {
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
    const reach = when.count === 0 ? SAME : NEAR;
    return resolveFrom(
      when,
      story && !story.night && sentence.paragraph - story.sentence.paragraph <= reach ? story.part : null,
    );
  }
  if (when.is === "weekday" && story && isDay(story.part) && sentence.paragraph - story.sentence.paragraph <= SAME) {
    // "until the Monday morning", "since that Friday"; and a bare weekday after "Sunday 5 May" in a report of June.
    const old = !reference || !isDay(reference) || daysBetween(story.part, reference) > FRESH;
    if (when.which === "that" || (when.which === "any" && story.weekday && old)) return weekdayAfter(when, story.part);
  }
  if (when.is === "weekday" && when.which === "that") return resolveFrom(when, null);
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

function scan(doc: Doc, sentence: Sentence, raws: Raw[], notDates: Span[]): void {
  const items = itemsOf(doc.report.text, sentence, doc.knowledge);
  const kept = keptRules(doc.knowledge);
  let tags: Map<number, string> | null = null;
  const words = doc.knowledge.lexicon("time");
  const category = (word: string): string | undefined => words.one(word)?.category;
  const around: Around = {
    items,
    caseless: sentence.caseless,
    tagAt(offset) {
      tags ??= new Map(sentence.tokens.map((token) => [token.start, token.tag]));
      return tags.get(offset) ?? "";
    },
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
    else {
      const weekday = items.slice(i, next).some(({ kind }) => kind === "weekday");
      raws.push({ ...made, ...span, rule, role: roleOf(made, items, i), sentence, future: ahead(items, i), weekday });
    }
    i = next;
  }
}

const MOST_KEPT = 20_000;
const keptBy = new WeakMap<Knowledge, Map<string, TimeRule[]>>();

/** For words that have been asked for, the rules that can start with them; bounded. */
function keptRules(knowledge: Knowledge): Map<string, TimeRule[]> {
  const kept = keptBy.get(knowledge) ?? new Map<string, TimeRule[]>();
  if (kept.size >= MOST_KEPT) kept.clear();
  keptBy.set(knowledge, kept);
  return kept;
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
  while (before >= 0 && /^(?:the|that|on|early|late|mid|as|this)$/.test(items[before]?.low ?? "")) before--;
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
  for (let i = at - 1; i >= Math.max(0, at - 10); i--) {
    const low = items[i]?.low ?? "";
    // "They will recall the raids which were flown in July": the relative clause has a time of its own.
    if (/^(?:which|who|whose)$/.test(low)) return false;
    if (FUTURE.test(low)) return true;
  }
  return false;
}
