import { stringify } from "csv-stringify/sync";

export type Cell = string | number | boolean | null;

/**
 * Rows as CSV: RFC 4180 with CRLF, UTF-8 with byte order mark, for spreadsheets: text that would start a formula
 * (= + - @, tab, carriage return and their full-width forms) gets an apostrophe before it. Null is an empty cell.
 */
export function csv(columns: readonly string[], rows: readonly Cell[][]): string {
  return stringify([columns, ...rows], {
    bom: true,
    record_delimiter: "\r\n",
    escape_formulas: true,
    quoted_match: /[\r\n]/,
    cast: { boolean: (value) => String(value) },
  });
}
