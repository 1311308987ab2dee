import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

/** One step in the making of the tables; `sha256` is of its text with LF line ends, as git may have changed them. */
export interface Migration {
  number: number;
  name: string;
  sql: string;
  sha256: string;
}

/** The migrations of `sql/`, in order. */
export function migrations(folder: string = sqlFolder()): Migration[] {
  return readdirSync(folder)
    .filter((name) => /^\d{4}-[a-z0-9-]+\.sql$/.test(name))
    .sort()
    .map((file) => {
      const sql = readFileSync(join(folder, file), "utf8").replaceAll("\r\n", "\n");
      const sha256 = createHash("sha256").update(sql).digest("hex");
      return { number: Number(file.slice(0, 4)), name: file.slice(5, -4), sql, sha256 };
    });
}

/** Lies beside `src` in a clone, and two folders further up from the built program. */
function sqlFolder(): string {
  for (let folder = dirname(fileURLToPath(import.meta.url)); ; folder = dirname(folder)) {
    const found = join(folder, "sql");
    if (existsSync(join(found, "schema.sql"))) return found;
    if (folder === dirname(folder)) throw new Error("the folder sql/ is missing from this installation");
  }
}
