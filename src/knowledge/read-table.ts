import { readFileSync } from "node:fs";

/** A data row with where it stands, for messages. */
export interface Row {
  line: number;
  cells: string[];
}

/** A row that is not as its file's header says. */
export interface RowProblem {
  file: string;
  line: number;
  wrong: string;
}

/** Rows of tab-separated text. Lines that start with `#` and empty lines are none; CRLF is read as LF. */
export function parseTable(text: string): Row[] {
  const rows: Row[] = [];
  const lines = text.split("\n");
  for (let i = 0; i < lines.length; i++) {
    const line = (lines[i] as string).replace(/\r$/, "");
    if (line === "" || line.startsWith("#")) continue;
    rows.push({ line: i + 1, cells: line.split("\t").map((cell) => cell.trim()) });
  }
  return rows;
}

export function readTable(path: string): Row[] {
  return parseTable(readFileSync(path, "utf8"));
}

/** A cell's list, separated by `|`; an empty cell or `-` is an empty list. */
export function cellList(cell: string | undefined): string[] {
  if (cell === undefined || cell === "" || cell === "-") return [];
  return cell
    .split("|")
    .map((one) => one.trim())
    .filter((one) => one !== "");
}

/** A cell, or null where it is empty or `-`. */
export function cellOrNull(cell: string | undefined): string | null {
  return cell === undefined || cell === "" || cell === "-" ? null : cell;
}
