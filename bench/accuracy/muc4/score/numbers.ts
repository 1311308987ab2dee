import { remember } from "./remember.ts";
import type { Credit } from "./string-credit.ts";

/** A number in normal form (`6`, `~7`, `6 - 8`, `6 -`, `- 8`, `PLURAL`) and what a single number must be to be half right. */
const numberOf = remember((raw: string): { text: string; near: readonly string[] } => {
  const bare = raw.toUpperCase().replace(/[",]/gu, "").replace(/\s+/gu, " ").trim();
  const about = /^~ ?(\d+)$/u.exec(bare);
  if (about?.[1]) return { text: `~${Number(about[1])}`, near: [String(Number(about[1]))] };
  const range = /^(\d*) ?- ?(\d*)$/u.exec(bare);
  if (range && bare !== "-") {
    const ends = [range[1] ?? "", range[2] ?? ""].map((end) => (end === "" ? "" : String(Number(end))));
    return { text: ends.join(" - ").trim(), near: ends.filter((end) => end !== "") };
  }
  return { text: /^\d+$/u.test(bare) ? String(Number(bare)) : bare, near: [] };
});

/** Full credit for the same number, half for the number the key only says about or for an end of its range. */
export function numberCredit(key: string, response: string): Credit {
  const [a, b] = [numberOf(key), numberOf(response)];
  if (a.text === b.text) return 1;
  return a.near.includes(b.text) ? 0.5 : 0;
}
