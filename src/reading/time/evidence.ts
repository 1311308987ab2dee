import type { Item } from "./items.ts";
import type { Match } from "./pattern.ts";
import type { Around } from "./rule.ts";

const INTO = new Set([
  "in",
  "since",
  "until",
  "till",
  "during",
  "last",
  "next",
  "early",
  "late",
  "mid",
  "by",
  "en",
  "في",
]);
const INTO_CAPITAL = new Set([
  "of",
  "this",
  "from",
  "before",
  "after",
  "through",
  "between",
  "to",
  "and",
  "throughout",
  "the",
  "previous",
  "every",
  "each",
  "-",
]);

/** Whether a month's name in a match with a day is the month: "may 20 people" in lower case is none. */
export function sureMonth(month: Item, match: Match, around: Around): boolean {
  if (!month.unsure) return true;
  const tag = around.tagAt(month.start);
  const year = match.get("year") ?? match.get("before");
  if (!around.caseless && !month.capital) return year !== undefined && match.get("a") !== undefined;
  return year !== undefined || !around.caseless || (tag !== "AUX" && tag !== "VERB");
}

/** Whether a month's name that stands without a day is the month. */
export function sureBareMonth(month: Item, match: Match, around: Around): boolean {
  if (!around.caseless && !month.capital) return false;
  const before = around.items[match.first - 1];
  if (before && around.isLead(before.low)) return false;
  if (match.get("year")) return !month.unsure || before?.low !== "to" || !around.caseless;
  const after = around.items[match.next];
  const own = around.items.indexOf(month);
  const direct = around.items[own - 1];
  const led = direct !== undefined && (INTO.has(direct.low) || (!around.caseless && INTO_CAPITAL.has(direct.low)));
  if (month.unsure) {
    const tag = around.tagAt(month.start);
    // "AUX" where capitals say nothing: "they may"; a weak word such as "the" is company only for "the May attack".
    if (!led || (around.caseless && (tag === "AUX" || tag === "VERB") && direct?.low !== "in")) return false;
    if (direct?.low === "to" && !around.caseless && tag === "AUX") return false;
    return !(after?.capital && after.kind === "word" && !around.caseless && !month.low.endsWith("."));
  }
  if (led) return !(after && around.isName(after.low) && direct?.low === "the");
  // Without company it must not be part of a name: "Operation December", "December Hassan".
  if (around.caseless) return !(after && around.isName(after.low));
  const joined = direct?.capital && direct.kind === "word" && own > 1 && !direct.low.match(/^(?:[a-z]{1,3})$/);
  return !joined && !(after?.capital && after.kind === "word");
}

/** A date that is the name of something: "the 9 March Battalion", "Resolution 20 March". */
export function namesSomething(match: Match, around: Around): boolean {
  const after = around.items[match.next];
  const before = around.items[match.first - 1];
  if (match.get("year") || match.get("before")) return false;
  if (before && around.isLead(before.low)) return true;
  if (!after || !around.isName(after.low)) return false;
  return around.caseless || after.capital;
}
