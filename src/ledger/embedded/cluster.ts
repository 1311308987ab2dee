import { type SpawnSyncReturns, spawnSync } from "node:child_process";
import { randomBytes } from "node:crypto";
import {
  chownSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { dirname, join } from "node:path";
import { LedgerUnavailable } from "../ledger-unavailable.ts";
import { sweep } from "./sweep.ts";
import { as, type SystemUser } from "./system-user.ts";

/** Name of the role that owns everything in an embedded cluster. */
export const OWNER = "annalist";

/** A database cluster on disk: `folder` holds `data`, `password` (mode 0600) and `log`. */
export interface Cluster {
  data: string;
  log: string;
  password: string;
  /** Folder of PostgreSQL's programs. */
  binaries: string;
  user: SystemUser;
}

/** The cluster in `folder`, made first where there is none. Made under another name and renamed: whole or not there. */
export function ensureCluster(folder: string, binaries: string, user: SystemUser): Cluster {
  const data = join(folder, "data");
  if (!existsSync(join(data, "PG_VERSION"))) {
    // We make it elsewhere and rename it: one that is not whole was not left by us, or has lost its files since.
    if (existsSync(folder) && readdirSync(folder).length > 0) throw notWhole(folder);
    sweep(folder);
    makeCluster(folder, binaries, user);
  }
  const written = readFileSync(join(data, "PG_VERSION"), "utf8").trim();
  const running = majorVersion(binaries, user);
  if (written !== running)
    throw new LedgerUnavailable(
      data,
      `The record was made by PostgreSQL ${written}, and this Annalist brings PostgreSQL ${running}`,
      "Use the Annalist that made it, or move the record to a server and set DATABASE_URL.",
    );
  return { data, log: join(folder, "log"), password: readFileSync(join(folder, "password"), "utf8"), binaries, user };
}

function notWhole(folder: string): LedgerUnavailable {
  const found = "The folder of the record is not whole: it has no file data/PG_VERSION";
  const remedy = "Bring its files back, or move the folder away and restore a backup (`annalist restore`).";
  return new LedgerUnavailable(folder, found, remedy);
}

function makeCluster(folder: string, binaries: string, user: SystemUser): void {
  const making = mkdtempSync(`${folder}.new-`);
  try {
    const password = join(making, "password");
    writeFileSync(password, randomBytes(24).toString("base64url"), { mode: 0o600 });
    mkdirSync(join(making, "data"), { mode: 0o700 });
    if (user) for (const path of [making, password, join(making, "data")]) chownSync(path, user.uid, user.gid);
    initialise(join(making, "data"), password, binaries, user);
    renameSync(making, folder);
  } catch (error) {
    // Two processes may begin at once; the other's cluster is as good.
    if (!existsSync(join(folder, "data", "PG_VERSION"))) throw error;
  } finally {
    rmSync(making, { recursive: true, force: true });
  }
}

function initialise(data: string, password: string, binaries: string, user: SystemUser): void {
  const fixed = ["-D", data, "-U", OWNER, `--pwfile=${password}`, "--auth=scram-sha-256", "--no-instructions"];
  // The builtin provider orders and folds alike on every system. Not every C library knows C.UTF-8; all know C.
  const locale = ["--encoding=UTF8", "--locale-provider=builtin", "--builtin-locale=C.UTF-8"];
  let made: SpawnSyncReturns<string> | null = null;
  for (const libc of ["C.UTF-8", "C"]) {
    made = run(binaries, "initdb", [...fixed, ...locale, `--locale=${libc}`], user, dirname(data));
    if (made.status === 0) return;
    rmSync(data, { recursive: true, force: true });
    mkdirSync(data, { mode: 0o700 });
    if (user) chownSync(data, user.uid, user.gid);
  }
  const why = made?.error?.message ?? made?.stderr.trim().split("\n").slice(-3).join(" ");
  throw new LedgerUnavailable(data, `initdb failed: ${why}`, "See to what it says, or set DATABASE_URL to a server.");
}

function majorVersion(binaries: string, user: SystemUser): string {
  return /\d+/.exec(run(binaries, "postgres", ["--version"], user, binaries).stdout ?? "")?.[0] ?? "unknown";
}

/** Runs one of PostgreSQL's programs to its end, with nothing of this process's environment. */
export function run(
  binaries: string,
  program: string,
  args: string[],
  user: SystemUser,
  cwd: string,
): SpawnSyncReturns<string> {
  return spawnSync(join(binaries, "bin", program), args, {
    ...as(user),
    cwd,
    env: bareEnvironment(),
    encoding: "utf8",
  });
}

/** Nothing that could carry a locale, a port or a password into PostgreSQL; Windows needs its own folders named. */
export function bareEnvironment(): NodeJS.ProcessEnv {
  const { SystemRoot, PATH, TEMP } = process.env;
  return process.platform === "win32" ? { SystemRoot, PATH, TEMP } : { PATH: "/usr/bin:/bin", TZ: "UTC" };
}
