import type { BackupHeader } from "../../record/backup.ts";
import type { CopyTx } from "../database.ts";
import { ByteLines } from "./byte-lines.ts";
import { fill } from "./fill.ts";
import { damaged } from "./sealed-file.ts";

const LONGEST = 1_000_000;

/** Fills empty tables from a backup's content (`dump`). Of the content only rows are taken: no statement of it is run. */
export async function load(
  tx: CopyTx,
  header: BackupHeader,
  content: AsyncIterable<Buffer>,
  file: string,
): Promise<void> {
  const lines = new ByteLines(content);
  await lines.line(LONGEST);
  const differs = await fill(tx, header, async ({ name }) => {
    const head = await lines.line(LONGEST);
    if (!head?.startsWith(`COPY ${name} (`)) throw damaged(file, `the rows of ${name} do not stand in it`);
    return lines.untilEnd();
  });
  if (differs) throw damaged(file, differs);
  // To its end, where its hash is compared: the file may have changed since it was checked.
  if ((await lines.line(LONGEST)) !== null) throw damaged(file, "something stands after its last table");
}
