import type { Figure } from "../../src/record/incident.ts";
import { isolate, rising, type Strings } from "../strings/strings.ts";

/** Leaves out that a role's total is unknown where something is said of a group of people in that role. */
export function spokenOf<F extends Pick<Figure, "role" | "state">>(figures: readonly F[]): F[] {
  const spoken = new Set(figures.filter(({ state }) => state !== "unknown").map(({ role }) => role));
  return figures.filter(({ role, state }) => state !== "unknown" || !spoken.has(role));
}

/** What a figure counts: a group of people or a kind of things; null where it is the total. */
export const countedOf = ({ unit, group }: Pick<Figure, "unit" | "group">): string | null => unit ?? group;

/** A group of people in the interface's language; what no list knows as the text has it. */
export function groupText(group: string, t: Strings): string {
  return Object.hasOwn(t.groups, group) ? (t.groups[group] as string) : isolate(group);
}

/**
 * A figure in words: `best (low–high)`, an open side said ("at least 23"), vague words quoted, and none reported and
 * unknown kept apart from zero.
 */
export function figureText(figure: Omit<Figure, "role" | "group" | "claims">, locale: string, t: Strings): string {
  if (figure.state === "unknown") return t.unknown;
  if (figure.state === "none reported") return t.noneReported;
  const number = (value: number) => new Intl.NumberFormat(locale).format(value);
  const parts = figure.words.map((words) => t.quoted(words));
  const { low, best, high } = figure;
  const least = figure.precision === "more than" ? t.moreThan : t.orMore;
  const most = figure.precision === "less than" ? t.lessThan : t.upTo;
  if (low !== null && high !== null && low !== high) {
    const range = rising(`${number(low)}–${number(high)}`);
    parts.unshift(best === null ? range : `${number(best)} (${range})`);
  } else if (low !== null && high === null) {
    parts.unshift(best === null || best === low ? least(number(low)) : `${number(best)} (${t.orMore(number(low))})`);
  } else if (low === null && high !== null) {
    parts.unshift(best === null || best === high ? most(number(high)) : `${number(best)} (${t.upTo(number(high))})`);
  } else {
    const only = best ?? low;
    if (only !== null) parts.unshift(figure.precision === "about" ? t.about(number(only)) : number(only));
  }
  return parts.join(t.listComma) || t.unknown;
}
