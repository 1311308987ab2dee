import type { CopyTx } from "./database.ts";

/** A column with what it gets of a row: text, a number, a truth value or null. */
export type CopyColumn<R> = readonly [name: string, value: (row: R) => unknown];

/** Rows gathered before they are handed on. */
const ROWS = 500;
const ESCAPED: Record<string, string> = { "\\": "\\\\", "\n": "\\n", "\r": "\\r", "\t": "\\t" };

/** Adds rows by COPY, which the server reads about a third faster than JSON. */
export async function copyText<R>(
  tx: CopyTx,
  table: string,
  columns: readonly CopyColumn<R>[],
  rows: readonly R[],
): Promise<void> {
  if (rows.length === 0) return;
  const names = columns.map(([name]) => name).join(", ");
  await tx.copyIn(`COPY ${table} (${names}) FROM STDIN`, chunks(columns, rows));
}

async function* chunks<R>(columns: readonly CopyColumn<R>[], rows: readonly R[]): AsyncGenerator<Buffer> {
  for (let from = 0; from < rows.length; from += ROWS) {
    let text = "";
    for (const row of rows.slice(from, from + ROWS)) {
      let line = "";
      for (const [, value] of columns) line += `${line === "" ? "" : "\t"}${cell(value(row))}`;
      text += `${line}\n`;
    }
    yield Buffer.from(text);
  }
}

function cell(value: unknown): string {
  if (value === null || value === undefined) return "\\N";
  if (typeof value === "number" || typeof value === "boolean") return String(value);
  const text = String(value);
  return /[\\\n\r\t]/.test(text) ? text.replace(/[\\\n\r\t]/g, (letter) => ESCAPED[letter] as string) : text;
}
