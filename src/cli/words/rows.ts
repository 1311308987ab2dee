import type { BackupHeader } from "../../record/backup.ts";

type Tables = BackupHeader["tables"];

/** How many rows each table has. */
export function rowsIn(tables: Tables): { table: string; rows: number }[] {
  return tables.map(({ name, rows }) => ({ table: name, rows }));
}

/** "12 reports, 340 claims and 2 decisions" */
export function counted(tables: Tables): string {
  const of = (table: string, noun: string) => {
    const rows = tables.find(({ name }) => name === table)?.rows ?? 0;
    return `${rows} ${noun}${rows === 1 ? "" : "s"}`;
  };
  return `${of("report", "report")}, ${of("claim", "claim")} and ${of("decision", "decision")}`;
}
