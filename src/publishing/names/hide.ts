/** What stands in an export for a name left out. */
export const WITHHELD = "[name withheld]";

/** Keys whose strings are codes, ids and dates, or come from a registry: no private name can stand in them. */
const CODES = new Set([
  "id",
  "label",
  "report",
  "sha256",
  "rule",
  "field",
  "kind",
  "type",
  "stage",
  "stance",
  "stances",
  "precision",
  "basis",
  "state",
  "from",
  "to",
  "date",
  "dateFrom",
  "language",
  "encoding",
  "format",
  "country",
  "admin1",
  "party",
  "claims",
  "reports",
  "readerVersion",
  "quote",
]);

/** Matches any of the names as whole words, whatever their case and however joined; null when there are none. */
export function namePattern(names: readonly string[]): RegExp | null {
  const unique = [...new Set(names)].filter((name) => name !== "").sort((a, b) => b.length - a.length);
  if (unique.length === 0) return null;
  const escaped = unique.map((name) => name.replace(/[.*+?^${}()|[\]\\]/g, "\\$&").replace(/\s+/g, "[\\s_-]+"));
  return new RegExp(`(?<![\\p{L}\\p{N}])(?:${escaped.join("|")})(?![\\p{L}\\p{N}])`, "giu");
}

/** The same value with every match of the patterns in its strings replaced; codes and registry entries stay. */
export function hideIn<T>(value: T, patterns: readonly RegExp[]): T {
  return (patterns.length === 0 ? value : hide(value, patterns)) as T;
}

function hide(value: unknown, patterns: readonly RegExp[]): unknown {
  if (typeof value === "string") return patterns.reduce((text, pattern) => text.replace(pattern, WITHHELD), value);
  if (Array.isArray(value)) return value.map((one) => hide(one, patterns));
  if (value === null || typeof value !== "object") return value;
  const isSubjectOrReport = "kind" in value || "sha256" in value;
  const isRegistryEntry = !isSubjectOrReport && "name" in value && "id" in value && typeof value.id === "string";
  return Object.fromEntries(
    Object.entries(value).map(([key, one]) => {
      if (key === "url" && typeof one === "string") return [key, hideInAddress(one, patterns)];
      return [key, CODES.has(key) || (isRegistryEntry && key === "name") ? one : hide(one, patterns)];
    }),
  );
}

/** An address that spells a name is left out whole. */
function hideInAddress(url: string, patterns: readonly RegExp[]): string {
  const words = url.replace(/[-_/.+]|%20/g, " ");
  return patterns.some((pattern) => words.search(pattern) >= 0) ? WITHHELD : url;
}
