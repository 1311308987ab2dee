import { readdirSync, rmSync, statSync } from "node:fs";
import { basename, dirname, join } from "node:path";

const HOUR = 3_600_000;

/** Removes what killed attempts to make that folder left beside it; those of the last hour may still be at work. */
export function sweep(folder: string): void {
  for (const name of readdirSync(dirname(folder))) {
    if (!name.startsWith(`${basename(folder)}.new-`)) continue;
    const path = join(dirname(folder), name);
    const made = statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? Date.now();
    if (Date.now() - made > HOUR) rmSync(path, { recursive: true, force: true });
  }
}
