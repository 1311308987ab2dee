import { existsSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

/** The package's `data` folder: the nearest one above this file that has lexicons, from `src/` as from `dist/src/`. */
export function dataDir(): string {
  const start = dirname(fileURLToPath(import.meta.url));
  for (let at = start; ; at = dirname(at)) {
    const dir = join(at, "data");
    if (existsSync(join(dir, "lexicons"))) return dir;
    if (at === dirname(at)) throw new Error(`no data/lexicons in any folder above ${start}`);
  }
}
