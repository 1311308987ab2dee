import type { Published } from "./published.ts";

/** The record as one JSON document with a line feed at its end; `namesWithheld` says whether private names were left out. */
export function exportJson(record: Published, namesWithheld: boolean): string {
  return `${JSON.stringify({ namesWithheld, ...record }, null, 2)}\n`;
}
