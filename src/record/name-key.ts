import type { Value } from "./value.ts";

/** A name without case, accents and punctuation, to compare names that no registry knows. */
export function foldedName(name: string): string {
  return name
    .normalize("NFKD")
    .replace(/[\p{M}'’‘]/gu, "")
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();
}

/** What a named value is known by: its registry key, else its folded name; null for values that are no names. */
export function nameKey(value: Value): string | null {
  if (typeof value === "string") return foldedName(value);
  if (typeof value !== "object" || !("name" in value)) return null;
  return value.id ?? foldedName(value.name);
}
