import type { Match } from "./pattern.ts";
import { type Around, type Found, open, rule, type TimeRule, type Unit, value, type When } from "./rule.ts";

const PART = "morning|afternoon|evening|night|dawn|noon|midnight|midday|nightfall|dusk|daybreak|sunset|sunrise";
const VAGUE = "few|several|some|many|couple|recent|days|weeks|months|years|decades|hours";
const FUTURE = /^(?:will|shall|would|tomorrow|scheduled|due|upcoming|planned|expected)$/;

/** The unit a word of time names. */
export function unitOf(match: Match, name = "UNIT"): Unit {
  const low = match.get(name)?.low ?? "";
  if (/^(?:hour|minute)/.test(low)) return "hour";
  if (/^(?:day|night)/.test(low)) return "day";
  if (/^(?:week|fortnight)/.test(low)) return "week";
  if (low.startsWith("month")) return "month";
  return low.startsWith("decade") ? "decade" : "year";
}

const shift = (unit: Unit, count: number, base: "report" | "story" = "report"): Found => ({
  when: { is: "shift", unit, count, base },
  role: "point",
  days: null,
});
const vague = (role: Found["role"] = "point"): Found => ({ when: open(), role, days: null });

/** How many: a number, or one for "a" and "an"; NaN for vague words. */
function count(match: Match): number {
  const number = match.get("COUNT");
  if (number) return number.value;
  return /^(?:an?|one)$/.test(match.get("one")?.low ?? "") ? 1 : Number.NaN;
}

function ago(match: Match): Found {
  const n = count(match);
  return Number.isNaN(n) || n % 1 !== 0 ? vague() : shift(unitOf(match), -n);
}

function weekday(match: Match, around: Around): Found | null {
  const item = match.get("a");
  if (!item) return null;
  if (!around.caseless && !item.capital) return null;
  const before = around.items[around.items.indexOf(item) - 1]?.low ?? "";
  if (item.unsure && !/^(?:on|last|next|,|\()$/.test(before)) return null;
  // "Black Friday", "Friday prayers", "Monday Okafor": part of a name.
  if (around.isLead(before)) return null;
  const said = match.get("which")?.low;
  const ahead = around.items.slice(Math.max(0, match.first - 10), match.first).some((near) => FUTURE.test(near.low));
  const which =
    said === "last" || said === "past" ? "last" : said === "next" || said === "coming" || ahead ? "next" : "any";
  const to = match.get("b")?.value ?? null;
  // "that Friday", "until the Monday morning"; but "the Friday prayers" were left above, and "the Friday attack" is bare.
  const pointed =
    before === "that" ||
    (before === "the" &&
      /^(?:until|till|since|on|by|from)$/.test(around.items[around.items.indexOf(item) - 2]?.low ?? ""));
  const when: When = { is: "weekday", day: item.value, to, which: pointed && which === "any" ? "that" : which };
  return { when, role: to === null ? "point" : "span", days: null };
}

/** The last so many units up to the report's date; "the past decade" counts one. */
function past(match: Match): Found {
  const n = match.get("COUNT") || match.get("one") ? count(match) : 1;
  const words = match.get("which")?.low;
  const forth = words === "next" || words === "coming";
  if (Number.isNaN(n) || match.get("vague")) return vague("span");
  return { when: { is: "stretch", unit: unitOf(match), count: forth ? n : -n }, role: "span", days: null };
}

function later(match: Match, around: Around): Found | null {
  const n = count(match);
  // "since thirty years on the road"
  const after = around.items[match.next];
  if (match.get("side")?.low === "on" && after && after.kind !== "sign") return null;
  const sign = /^(?:later|after|on)$/.test(match.get("side")?.low ?? "") ? 1 : -1;
  if (Number.isNaN(n)) return vague("after");
  return { ...shift(unitOf(match), sign * n, "story"), role: "point" };
}

function following(match: Match): Found {
  const which = match.get("which")?.low ?? "";
  const sign = /^(?:previous|preceding)$/.test(which) ? -1 : /^(?:same|that)$/.test(which) ? 0 : 1;
  return shift(unitOf(match), sign, "story");
}

const SMALL: Record<string, number> = { last: -1, past: -1, this: 0, next: 1, coming: 1, current: 0 };

function lastUnit(match: Match): Found {
  // "Next day they left": the day after the one last told, as with an article; never tomorrow.
  if (match.get("which")?.low === "next" && match.get("UNIT")?.low === "day") return shift("day", 1, "story");
  return shift(unitOf(match), SMALL[match.get("which")?.low ?? ""] ?? 0);
}

/** Rules for expressions that need the report's date, or the last date told. */
export const RELATIVE_RULES: TimeRule[] = [
  rule("before-yesterday", "the? day before yesterday PART?", () => shift("day", -2)),
  rule("after-tomorrow", "the? day after tomorrow", () => shift("day", 2)),
  rule("yesterday", "early|late? yesterday PART?", () => shift("day", -1)),
  rule("today", "today|tonight", () => shift("day", 0)),
  rule("tomorrow", "tomorrow PART?", () => shift("day", 1)),
  rule("overnight", "last night|evening", () => shift("day", -1)),
  rule("overnight", "overnight", () => ({ when: { is: "stretch", unit: "day", count: -1 }, role: "span", days: null })),
  rule("this-part", `early|late|earlier|later? this ${PART}`, () => shift("day", 0)),
  rule("weekday-range", "from|between? a=WEEKDAY PART? to|and|until|till|through|- b=WEEKDAY PART?", weekday),
  rule("weekday", "early|late on? which=last|next|past|coming|this? a=WEEKDAY", weekday),
  rule("weekday", "which=last|next|past|coming|this? a=WEEKDAY last|past? PART?", weekday),
  rule("next-day", "the|on which=following|next|previous|preceding|same UNIT", following),
  rule("same-day", "which=same|that UNIT", (match) =>
    /^(?:day|night|week|month|year)$/.test(match.get("UNIT")?.low ?? "") ? following(match) : null,
  ),
  rule("ago", "COUNT UNIT ago", ago),
  rule("ago", "one=a|an|one UNIT ago", ago),
  rule("ago-vague", `a? vague=${VAGUE} of? UNIT? ago|earlier|before`, () => vague()),
  rule("ago-vague", `long ago`, () => vague()),
  rule(
    "past-stretch",
    `over|in|for|during|within|throughout? the which=last|past|next|coming|previous vague=few|several|couple|many? of? COUNT? UNIT`,
    past,
  ),
  rule(
    "past-stretch",
    `over|in|for|during|within|throughout which=last|past|next|coming vague=few|several|couple|many? COUNT? UNIT`,
    past,
  ),
  rule("past-stretch", `which=past|last COUNT UNIT`, past),
  rule("recent", "in|over|during? the? recent|last|coming few|several? days|weeks|months|years|hours|decades", () =>
    vague("span"),
  ),
  rule("this-unit", "earlier|later|early|late? which=this|last|next UNIT", (match) =>
    /s$|^(?:hour|minute|night|decade)/.test(match.get("UNIT")?.low ?? "") ? null : lastUnit(match),
  ),
  rule("later", "COUNT UNIT side=later|earlier|on", later),
  rule("later", "one=a|an|one UNIT side=later|earlier|on", later),
  rule("later-vague", `a? vague=${VAGUE} of? UNIT? later`, () => vague("after")),
];

/** Part of a day that stands alone: told, but no date. */
export const PART_RULES: TimeRule[] = [
  rule(
    "part-of-day",
    `at|before|after|by|around dawn|daybreak|sunrise|sunset|dusk|nightfall|midnight|noon|midday|night`,
    (match, around) => (around.items[match.next]?.kind === "part" ? null : vague()),
  ),
  rule("part-of-day", `in|during the early|late? morning|afternoon|evening|night`, () => vague()),
  rule("part-of-day", `in|during the early hours`, () => vague()),
  rule(
    "part-of-day",
    `dawn|morning|evening|night|pre-dawn|predawn attack|raid|assault|ambush|operation|bombing|strike`,
    () => vague(),
  ),
];

const DURATION_PRECISION = {
  hour: "day",
  day: "days",
  week: "week",
  month: "month",
  year: "years",
  decade: "years",
} as const;

/** "six days", "a three-week siege"; never an age, nor a rate. */
function duration(match: Match, around: Around): Found | null {
  const n = count(match);
  const after = around.items[match.next];
  const then = around.items[match.next + 1];
  if (Number.isNaN(n)) return null;
  if (
    after?.low === "old" ||
    (after?.low === "-" && then?.low === "old") ||
    (after?.low === "of" && then?.low === "age")
  )
    return null;
  // "at the age of 12 years"
  if (/^(?:age|aged)$/.test(around.items[match.first - 2]?.low ?? "") || around.items[match.first - 1]?.low === "aged")
    return null;
  const unit = match.get("UNIT");
  if (!unit) return null;
  const days = Math.round(n * unit.value * 1000) / 1000;
  const before = around.items[match.first - 1]?.low ?? "";
  const beforeThat = around.items[match.first - 2]?.low ?? "";
  const outset =
    /^(?:after|following)$/.test(before) ||
    (/^(?:nearly|almost|about|some|over|than|just|only|around)$/.test(before) && /^(?:after|more)$/.test(beforeThat));
  const since = /^(?:after|before)$/.test(after?.low ?? "");
  const role = outset || since ? "after" : "duration";
  const kind = n === 1 && unit.low.startsWith("year") ? "year" : DURATION_PRECISION[unitOf(match)];
  return { when: open(kind), role, days };
}

const vagueDuration = (): Found => ({ when: open(), role: "duration", days: null });

export const DURATION_RULES: TimeRule[] = [
  rule("frequency", "once|twice|thrice|several|many a|every|per|each UNIT", () => ({
    when: open(),
    role: "frequency",
    days: null,
  })),
  rule("frequency", "times a|every|per|each UNIT", () => ({ when: open(), role: "frequency", days: null })),
  rule("frequency", "every|per|each other|single? COUNT? UNIT", () => ({
    when: open(),
    role: "frequency",
    days: null,
  })),
  rule("frequency", "daily|weekly|monthly|yearly|annually|hourly|nightly", () => ({
    when: open(),
    role: "frequency",
    days: null,
  })),
  rule("duration", "COUNT - UNIT", duration),
  rule("duration", "COUNT UNIT", duration),
  rule("duration", "for|after|within|lasting|lasted|than|nearly|almost|about|over one=a|an|one UNIT", duration),
  rule("duration", "one=a UNIT before|after|of", (match, around) =>
    value(match, "one") || match.get("UNIT")?.low === "number" ? null : duration(match, around),
  ),
  rule(
    "duration-vague",
    "for|after|within a? few|several|many? minutes|hours|days|weeks|months|years|decades",
    vagueDuration,
  ),
];
