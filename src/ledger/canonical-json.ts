/**
 * JSON with the keys of every object in order of their code units: equal values give equal text. What JSON has no word for is
 * left out of objects and null in lists, as `JSON.stringify` does; dates are ISO 8601 instants.
 */
export function canonicalJson(value: unknown): string {
  return textOf(value) as string;
}

function textOf(given: unknown): string | undefined {
  if (typeof given === "string") return JSON.stringify(given);
  if (given === null) return "null";
  if (typeof given !== "object") return JSON.stringify(given);
  const value = "toJSON" in given && typeof given.toJSON === "function" ? given.toJSON() : given;
  if (typeof value !== "object" || value === null) return JSON.stringify(value);
  if (Array.isArray(value)) return `[${value.map((item) => textOf(item) ?? "null").join(",")}]`;
  let text = "";
  for (const key of Object.keys(value).sort(byCodeUnits)) {
    const item = textOf((value as Record<string, unknown>)[key]);
    if (item !== undefined) text += `${text === "" ? "" : ","}${JSON.stringify(key)}:${item}`;
  }
  return `{${text}}`;
}

function byCodeUnits(a: string, b: string): number {
  return a < b ? -1 : 1;
}
