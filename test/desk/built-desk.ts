import { createHash } from "node:crypto";
import { existsSync } from "node:fs";
import { mkdir, readdir, readFile, rename, rm } from "node:fs/promises";
import { join, relative } from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "vite";

const ROOT = fileURLToPath(new URL("../../", import.meta.url));
const BUILT = join(ROOT, "node_modules/.cache/annalist-desk");

/**
 * The folder of the desk built from its sources as they are now; built once for each state of them. Under Vitest this is
 * React's development build, whose warnings the tests count as trouble.
 */
export async function builtDesk(): Promise<string> {
  const folder = join(BUILT, await fingerprint(["web", "src/record"]));
  if (existsSync(join(folder, "index.html"))) return folder;
  const fresh = `${folder}.${process.pid}`;
  await mkdir(BUILT, { recursive: true });
  await build({ root: join(ROOT, "web"), logLevel: "silent", build: { outDir: fresh, emptyOutDir: true } });
  // Another test may have built the same in the meantime; its result serves as well.
  await rename(fresh, folder).catch(() => rm(fresh, { recursive: true }));
  return folder;
}

async function fingerprint(folders: string[]): Promise<string> {
  const hash = createHash("sha256");
  for (const folder of folders) {
    const entries = await readdir(join(ROOT, folder), { recursive: true, withFileTypes: true });
    const files = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
    for (const file of files.sort()) hash.update(`${relative(ROOT, file)}\n`).update(await readFile(file));
  }
  return hash.digest("hex").slice(0, 16);
}
