/**
 * The same value with what PostgreSQL cannot hold in text, U+0000 and halves of surrogate pairs, replaced by U+FFFD:
 * one unit for one, so that offsets stay true. Returns its argument where there is none.
 */
export function storable<T>(value: T): T {
  if (typeof value === "string") return value.replaceAll("\0", "\ufffd").replace(/\p{Cs}/gu, "\ufffd") as T;
  if (Array.isArray(value)) {
    const items = value.map((item) => storable(item));
    return (items.some((item, index) => item !== value[index]) ? items : value) as T;
  }
  if (typeof value !== "object" || value === null) return value;
  const entries = Object.entries(value).map(([key, item]) => [key, storable(item)] as const);
  const same = entries.every(([key, item]) => item === (value as Record<string, unknown>)[key]);
  return same ? value : (Object.fromEntries(entries) as T);
}
