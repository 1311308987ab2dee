import type { Found } from "./found.ts";
import { soundKeys } from "./name-keys.ts";
import type { Union } from "./union.ts";

/** The id with the most confidence behind it. */
export function likeliest(group: readonly Found[]): string | null {
  const weights = new Map<string, number>();
  for (const { id, confidence, rule } of group)
    if (id !== null) weights.set(id, (weights.get(id) ?? 0) + confidence * (rule === "place-spelling" ? 0.5 : 1));
  return [...weights].sort((a, b) => b[1] - a[1])[0]?.[0] ?? null;
}

/** How wide a place is by the words beside it: a province or a country is not the town of the same name. */
function width({ name, first, head, sort }: Found): "area" | "country" | "wide" | "spot" {
  if (head > first && sort !== "part" && name.includes(" ") && /^\p{Ll}/u.test(name)) return "area";
  if (sort === "country") return "country";
  return /^(admin1|admin2|province|governorate|state|region|county|department)$/.test(sort ?? "") ? "wide" : "spot";
}

/** Joins places by sound within a country, provinces apart from towns; then by id. An area "of X" is no X. */
export function clusterPlaces(all: readonly Found[], union: Union<Found>): void {
  const groups = new Map<string, Found[]>();
  const keyOf = new Map<string, string>();
  for (const mention of all) {
    if (mention.kind !== "place") continue;
    const wide = width(mention);
    const keys = soundKeys(mention.name.replace(/[\s-](town|city)$/iu, "")).map((key) => `${key}:${wide}`);
    // What is written together here and apart there is one group: the first that came with either key.
    const group = keys.map((key) => keyOf.get(key)).find((key) => key !== undefined) ?? (keys[0] as string);
    for (const key of keys) if (!keyOf.has(key)) keyOf.set(key, group);
    groups.set(group, [...(groups.get(group) ?? []), mention]);
  }
  for (const [key, group] of groups) {
    const countries = new Set(group.map(({ country }) => country).filter((country) => country !== null));
    const one = countries.size <= 1;
    if (one) {
      const id = likeliest(group);
      const country = [...countries][0] ?? null;
      for (const mention of group) {
        mention.id = id;
        mention.country = country;
      }
    }
    for (const mention of group) {
      union.key(mention, one ? `place:${key}` : `place:${key}:${mention.country}`);
      if (mention.id !== null && !key.endsWith(":area")) union.key(mention, `place:id:${mention.id}`);
    }
  }
}
