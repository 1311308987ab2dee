import { remember } from "./remember.ts";
import type { Credit } from "./string-credit.ts";

/** A place in normal form (`COUNTRY: PLACE (TYPE): A (TYPE) - B (TYPE)`) and its country. */
const placeOf = remember((raw: string): { text: string; country: string } => {
  const text = raw
    .toUpperCase()
    .replace(/\s*([:(])\s*/gu, "$1")
    .replace(/\s*\)/gu, ")")
    .replace(/\s*-\s*/gu, "-")
    .replace(/\s+/gu, " ")
    .trim();
  return { text, country: text.split(/[:-]/u, 1)[0] ?? "" };
});

/** Full credit for the same place by name and type, half for the same country. */
export function placeCredit(key: string, response: string): Credit {
  const [a, b] = [placeOf(key), placeOf(response)];
  if (a.text === b.text) return 1;
  return a.country === b.country ? 0.5 : 0;
}
