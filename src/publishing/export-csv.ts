import { CLAIM_COLUMNS } from "./claim-columns.ts";
import { type Cell, csv } from "./csv.ts";
import { INCIDENT_COLUMNS } from "./incident-columns.ts";
import type { Published } from "./published.ts";

/** The lists that can be had as CSV. */
export const CSV_LISTS = ["incidents", "claims"] as const;
export type CsvList = (typeof CSV_LISTS)[number];

type Column<T> = readonly [name: string, cell: (row: T) => Cell];

/** One list of the record as CSV, with a header row; see `csv` for the form and the columns' files for their sense. */
export function exportCsv(record: Published, list: CsvList): string {
  return list === "incidents" ? table(INCIDENT_COLUMNS, record.incidents) : table(CLAIM_COLUMNS, record.claims);
}

function table<T>(columns: readonly Column<T>[], rows: readonly T[]): string {
  return csv(
    columns.map(([name]) => name),
    rows.map((row) => columns.map(([, cell]) => cell(row))),
  );
}
