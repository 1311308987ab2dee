import { firstDay } from "../record/day-range.ts";
import type { Tx } from "./database.ts";
import { wordList } from "./incident-columns.ts";
import { putWords, quotesOf, reportsWithoutWords, type WordsRow } from "./statements/search.ts";

/** Bytes that PostgreSQL can hold as the words of one report are a megabyte; what comes after these is not found. */
const MOST = 700_000;

/** What searches find of a report: the words of its title and of the quotes made from it. */
export function wordsOf(
  report: string,
  date: string | null,
  title: string | null,
  quotes: readonly string[],
): WordsRow {
  const words = wordList(new Set([title ?? "", ...quotes]));
  return { report_id: report, first_day: firstDay(date), words: words.length < MOST / 4 ? words : cut(words) };
}

function cut(words: string): string {
  let room = MOST;
  return words
    .split(" ")
    .filter((word) => (room -= Buffer.byteLength(word) + 4) > 0)
    .join(" ");
}

/** Keeps the words of those reports as their newest readings give them. */
export async function keepWords(tx: Tx, reports: readonly string[]): Promise<void> {
  const found = await quotesOf(tx, reports);
  await putWords(
    tx,
    found.map(({ report, date, title, quotes }) => wordsOf(report, date, title, quotes ?? [])),
  );
}

/** Makes the words of up to that many reports that have none, and says how many these were. */
export async function fillWords(tx: Tx, limit: number): Promise<number> {
  const reports = await reportsWithoutWords(tx, limit);
  if (reports.length > 0) await keepWords(tx, reports);
  return reports.length;
}
