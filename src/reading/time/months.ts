import type { Part } from "./calendar.ts";
import { fullYear } from "./days.ts";
import { sureBareMonth } from "./evidence.ts";
import type { Match } from "./pattern.ts";
import { type Around, type Found, point, rule, type TimeRule, value } from "./rule.ts";

const QUALIFIER = "early|late|mid|beginning|end|start|middle -|in|of? the?";

function month(match: Match, around: Around): Found | null {
  const item = match.get("MONTH");
  if (!item || !sureBareMonth(item, match, around)) return null;
  return point({ year: match.get("year")?.value ?? null, month: item.value, day: null }, "month");
}

function months(match: Match, around: Around): Found | null {
  const [m, n] = [match.get("m"), match.get("n")];
  if (!m || !n || m.value === n.value) return null;
  if (!around.caseless && !(m.capital && n.capital)) return null;
  const end = match.get("year")?.value ?? null;
  // Two months that may be names need a year or words that say it is a stretch.
  const said = around.items[match.first]?.low;
  const into = around.items[match.first - 1]?.low ?? "";
  if (
    end === null &&
    !match.get("before") &&
    !/^(?:from|between)$/.test(said ?? "") &&
    !/^(?:in|during|of|since)$/.test(into)
  )
    return null;
  const begin = match.get("before")?.value ?? (end !== null && m.value > n.value ? end - 1 : end);
  const from: Part = { year: begin, month: m.value, day: null };
  return point(from, "month", { year: end, month: n.value, day: null });
}

/** Months of a season; a winter named by one year may begin or end in it, and both are kept. */
function season(match: Match, around: Around): Found | null {
  const item = match.get("SEASON");
  if (!item) return null;
  if (item.unsure && !match.get("of") && !match.get("the") && around.tagAt(item.start) === "VERB") return null;
  const year = value(match, "year");
  const second = match.get("second")?.value;
  const winter = item.value === 12;
  if (second !== undefined && winter) {
    const next = second < 100 ? Math.floor(year / 100) * 100 + second : second;
    if (next !== year + 1) return null;
    return point({ year, month: 12, day: null }, "season", { year: next, month: 2, day: null });
  }
  if (winter) return point({ year: year - 1, month: 12, day: null }, "season", { year: year + 1, month: 2, day: null });
  return point({ year, month: item.value, day: null }, "season", { year, month: item.value + 2, day: null });
}

function bareSeason(match: Match, around: Around): Found | null {
  const item = match.get("SEASON");
  if (!item || around.tagAt(item.start) === "VERB") return null;
  if (item.unsure && match.get("which")?.low !== "last") return null;
  const which = match.get("which")?.low;
  const to = item.value === 12 ? 2 : item.value + 2;
  return {
    when: {
      is: "named",
      from: item.value,
      to,
      precision: "season",
      which: which === "next" ? "next" : which === "last" ? "last" : "this",
    },
    role: "span",
    days: null,
  };
}

function named(match: Match, around: Around): Found | null {
  const item = match.get("MONTH");
  if (!item || (!around.caseless && !item.capital)) return null;
  if (item.unsure && around.caseless && /^(?:AUX|VERB)$/.test(around.tagAt(item.start))) return null;
  const which = match.get("which")?.low;
  return {
    when: {
      is: "named",
      from: item.value,
      to: item.value,
      precision: "month",
      which: which === "next" || which === "coming" ? "next" : which === "this" ? "this" : "last",
    },
    role: "point",
    days: null,
  };
}

/** "'22" after a month. */
function shortYear(match: Match, around: Around): Found | null {
  const item = match.get("MONTH");
  const short = match.get("YY");
  if (!item || !short || short.gap || (!around.caseless && !item.capital)) return null;
  return point({ year: fullYear(short.value), month: item.value, day: null }, "month");
}

export const MONTH_RULES: TimeRule[] = [
  rule(
    "month-range",
    "from|between? m=MONTH ,|of? before=YEAR? to|and|until|till|through|- n=MONTH ,|of? year=YEAR?",
    months,
  ),
  rule("season", "SEASON of|,|in? the? year=YEAR -|/ second=YEAR", season),
  rule("season", "SEASON of|,|in? the? year=YEAR -|/ second=YY", season),
  rule("season", `${QUALIFIER} SEASON of|,|in? the? year=YEAR`, season),
  rule("season", "SEASON of|,|in? the? year=YEAR", season),
  rule("season", "which=last|next|this SEASON", bareSeason),
  rule("month-last", "which=last|next|this|past|coming MONTH", named),
  rule("month-short", "MONTH ' YY", shortYear),
  rule("month", `${QUALIFIER} MONTH ,|of|de? the? year=YEAR`, month),
  rule("month", `${QUALIFIER} MONTH`, month),
  rule("month", "MONTH ,|of|de? the? year=YEAR", month),
  rule("month", "MONTH", month),
];
