import type { BackupHeader } from "../../record/backup.ts";
import type { CopyTx } from "../database.ts";
import { ByteLines } from "./byte-lines.ts";
import { damaged } from "./sealed-file.ts";
import { analyse, copyFromSql, plainText } from "./tables.ts";

const LONGEST = 1_000_000;

/** Fills empty tables from a backup's content (`dump`). Of the content only rows are taken: no statement of it is run. */
export async function load(tx: CopyTx, header: BackupHeader, content: AsyncIterable<Buffer>, file: string) {
  await plainText(tx);
  const lines = new ByteLines(content);
  await lines.line(LONGEST);
  for (const table of header.tables) {
    const head = await lines.line(LONGEST);
    if (!head?.startsWith(`COPY ${table.name} (`)) throw damaged(file, `the rows of ${table.name} do not stand in it`);
    const rows = await tx.copyIn(copyFromSql(table), lines.untilEnd());
    if (rows !== table.rows) throw damaged(file, `${table.name} should have ${table.rows} rows and has ${rows}`);
  }
  await analyse(tx, header.tables);
}
