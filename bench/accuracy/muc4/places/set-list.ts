import { readFileSync } from "node:fs";

/** One name of the set list as one thing it may mean. */
export interface Listed {
  name: string;
  /** `CITY`, `DEPARTMENT`, ...; `COUNTRY` and `PEOPLE` stand for countries. */
  type: string;
  /** Null where the list does not know it. */
  country: string | null;
  /** Written as in a slot, general to specific, the nearest last: `SANTANDER (DEPARTMENT)`. */
  within: readonly string[];
}

export interface SetList {
  /** By upper-case words joined by one blank: all that such a name may mean. */
  names: ReadonlyMap<string, readonly Listed[]>;
  /** Most words a name has. */
  longest: number;
}

/** Places of these alone make an incident one that counts. */
export const NINE: ReadonlySet<string> = new Set([
  "EL SALVADOR",
  "GUATEMALA",
  "HONDURAS",
  "ARGENTINA",
  "BOLIVIA",
  "CHILE",
  "COLOMBIA",
  "ECUADOR",
  "PERU",
]);

/** A name as the list is asked with: upper case, no accents, words by one blank. */
export function keyOf(name: string): string {
  return (
    plain(name)
      .match(/[A-Z0-9]+/g)
      ?.join(" ") ?? ""
  );
}

/** Upper case without accents, offsets kept. */
export function plain(text: string): string {
  return Array.from({ length: text.length }, (_, i) => {
    const unit = text[i] ?? "";
    if (unit < "\u0080") return unit.toUpperCase();
    const base = unit.normalize("NFD")[0]?.toUpperCase() ?? unit;
    return base.length === 1 ? base : unit;
  }).join("");
}

/** `places.tsv` as a list to ask; its header says where it is from. */
export function readSetList(file: URL = new URL("./places.tsv", import.meta.url)): SetList {
  const names = new Map<string, Listed[]>();
  let longest = 1;
  for (const line of readFileSync(file, "utf8").split("\n")) {
    if (line === "" || line.startsWith("#")) continue;
    const [name = "", types = "", country = "?", within = "", aliases = ""] = line.split("\t");
    const type = types.split(/\/| OR | IN /)[0] ?? "";
    const listed = { name, type, country: country === "?" ? null : country, within: nearest(within) };
    for (const form of [name, ...aliases.split("; ")]) {
      const key = keyOf(form);
      if (key === "") continue;
      longest = Math.max(longest, key.split(" ").length);
      const known = names.get(key);
      if (!known) names.set(key, [listed]);
      else if (!known.some((each) => each.name === name && each.type === type && each.country === listed.country))
        known.push(listed);
    }
  }
  // "COUNTY" stands in the list for some departments a second time.
  for (const [key, all] of names)
    if (all.some(({ type }) => type === "COUNTY")) {
      const twice = ({ type, country }: Listed) =>
        type === "COUNTY" && all.some((other) => other.type === "DEPARTMENT" && other.country === country);
      names.set(
        key,
        all.filter((each) => !twice(each)),
      );
    }
  return { names, longest };
}

function nearest(within: string): string[] {
  return within
    .split("; ")
    .flatMap((chain) => chain.split(": ").slice(-1))
    .filter((each) => each !== "");
}
