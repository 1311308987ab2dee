import type { Item } from "./items.ts";

/** What a pattern matched: items by name, and the item after the last. */
export interface Match {
  first: number;
  next: number;
  get(name: string): Item | undefined;
}
type Test = (item: Item) => boolean;
interface Element {
  test: Test;
  optional: boolean;
  name: string | null;
}

const CLASSES: Record<string, Test> = {
  DAY: (item) => item.kind === "day",
  YEAR: (item) => item.kind === "year",
  YY: (item) => (item.kind === "twodigits" || item.kind === "day") && item.end - item.start === 2,
  MONTH: (item) => item.kind === "month",
  WEEKDAY: (item) => item.kind === "weekday",
  SEASON: (item) => item.kind === "season",
  UNIT: (item) => item.kind === "unit",
  PART: (item) => item.kind === "part" || item.low === "night",
  DOTTED: (item) => /^\d{1,2}\.\d{1,2}\.(?:19|20)\d\d$/.test(item.low),
  COUNT: (item) => (item.kind === "number" || item.kind === "day" || item.kind === "twodigits") && !item.ordinal,
};

export interface Pattern {
  /** Whether a match can start with the item. */
  starts(item: Item): boolean;
  match(items: readonly Item[], at: number): Match | null;
}

/**
 * Compiles `from|between? a=DAY to|and|- b=DAY MONTH`: names in capitals are kinds of items, others the words
 * themselves; `?` makes one optional, `name=` keeps it. The longest way to match is tried first.
 */
export function pattern(source: string): Pattern {
  const elements = source.split(" ").map(element);
  const required = elements.findIndex(({ optional }) => !optional);
  const leading = elements.slice(0, required + 1);
  const starts = (item: Item): boolean => leading.some(({ test }) => test(item));
  const match: Pattern["match"] = (items, at) => {
    const named = new Map<string, Item>();
    const next = step(elements, 0, items, at, named);
    return next === null || next === at ? null : { first: at, next, get: (name) => named.get(name) };
  };
  return { starts, match };
}

function element(source: string): Element {
  const optional = source.length > 1 && source.endsWith("?");
  const bare = optional ? source.slice(0, -1) : source;
  const equals = bare.indexOf("=");
  const name = equals > 0 ? bare.slice(0, equals) : null;
  const what = equals > 0 ? bare.slice(equals + 1) : bare;
  const known = CLASSES[what];
  const words = new Set(what.split("|"));
  return { optional, name: name ?? (known ? what : null), test: known ?? ((item) => words.has(item.low)) };
}

function step(
  elements: Element[],
  e: number,
  items: readonly Item[],
  at: number,
  named: Map<string, Item>,
): number | null {
  const current = elements[e];
  if (!current) return at;
  const item = items[at];
  if (item && current.test(item)) {
    const rest = step(elements, e + 1, items, at + 1, named);
    if (rest !== null) {
      if (current.name) named.set(current.name, item);
      return rest;
    }
  }
  return current.optional ? step(elements, e + 1, items, at, named) : null;
}
