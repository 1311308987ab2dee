import { incidentDate } from "./dates.ts";
import { figureWords } from "./values.ts";

/** A field of an incident as `differences` gives it, in words: "12–15", "5 Mar 2020", "Kidal; Gao". */
export function fieldWords(value: unknown): string {
  if (value === null || value === undefined) return "nothing";
  if (typeof value !== "object") return String(value);
  if (Array.isArray(value)) return value.map(fieldWords).join("; ") || "nothing";
  const parts = value as Record<string, unknown>;
  if ("state" in parts) return bestWords(parts as unknown as FigureParts);
  if ("from" in parts) return incidentDate(parts as unknown as Parameters<typeof incidentDate>[0]);
  const named = parts.name ?? parts.value;
  return named === null || named === undefined ? "unknown" : String(named);
}

interface FigureParts {
  state: "known" | "none reported" | "unknown";
  low: number | null;
  best: number | null;
  high: number | null;
  words: string[];
}

/** The bounds, and the best number where it is none of them. */
function bestWords(figure: FigureParts): string {
  const words = figureWords(figure);
  const { low, best, high } = figure;
  return best === null || (best === low && best === high) ? words : `${words} (best ${best.toLocaleString("en-US")})`;
}
