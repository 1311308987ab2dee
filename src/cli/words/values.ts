import type { Claim, Precision } from "../../record/claim.ts";
import type { Figure } from "../../record/incident.ts";
import type { Value } from "../../record/value.ts";
import { dateWords, periodWords } from "./dates.ts";

const QUALIFIERS: readonly Precision[] = ["about", "at least", "more than", "up to", "less than"];

/** A claim's value in words, with the qualifier that was said: "about 100", "more than 500", "dozens", "Nov 2021". */
export function valueWords(value: Value, precision: Precision): string {
  if (typeof value === "string") return dateWords(value);
  const bare = typeof value === "number" ? String(value) : objectWords(value);
  if (!QUALIFIERS.includes(precision) || /^(more|less|up|at|about)\b/.test(bare)) return bare;
  return `${precision} ${bare}`;
}

/** A claim's value with what it counts: "850 children under 12". */
export function claimWords({
  value,
  precision,
  unit,
  group,
}: Pick<Claim, "value" | "precision" | "unit" | "group">): string {
  return [valueWords(value, precision), unit ?? group].filter(Boolean).join(" ");
}

/** A figure of an incident: "12", "12–15", "at least 12", "dozens", "none reported", "unknown". */
export function figureWords({ state, low, high, words }: Pick<Figure, "state" | "low" | "high" | "words">): string {
  if (state !== "known") return state;
  const bounds =
    low === null && high === null
      ? []
      : low === null
        ? [`up to ${high}`]
        : high === null
          ? [`at least ${low}`]
          : [rangeWords(low, high)];
  return [...bounds, ...words].join(" / ") || "unknown";
}

function rangeWords(low: number, high: number): string {
  return low === high ? String(low) : `${low}–${high}`;
}

function objectWords(value: Exclude<Value, string | number>): string {
  if ("word" in value) return value.word;
  if ("none" in value) return "none reported";
  if ("name" in value) return value.name;
  if ("from" in value) return periodWords(value.from, value.to);
  return figureWords({ state: "known", low: value.low, high: value.high, words: [] });
}
