/** Where a page ended, as text to be handed back: opaque to whoever holds it. */
export function cursorOf(place: readonly (string | number | null)[]): string {
  return Buffer.from(JSON.stringify(place)).toString("base64url");
}

/** The place a cursor stands for; null where it is none of `length` parts, or not given. */
export function placeOf(cursor: string | null, length: number): (string | number | null)[] | null {
  if (cursor === null) return null;
  try {
    const place: unknown = JSON.parse(Buffer.from(cursor, "base64url").toString("utf8"));
    const fits = Array.isArray(place) && place.length === length && place.every(isPart);
    return fits ? place : null;
  } catch {
    return null;
  }
}

function isPart(part: unknown): part is string | number | null {
  return part === null || typeof part === "string" || typeof part === "number";
}
