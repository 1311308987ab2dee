import { spawnSync } from "node:child_process";
import { readFileSync, statSync } from "node:fs";
import { LedgerUnavailable } from "../ledger-unavailable.ts";

/** Whom PostgreSQL's programs run as; null is the user who runs this program. */
export type SystemUser = { uid: number; gid: number } | null;

/** Whether this process is root, as whom PostgreSQL refuses to run. */
export function isRoot(): boolean {
  return process.getuid?.() === 0;
}

/** An ordinary system user for root to run PostgreSQL as: whoever owns `data` already, else `nobody` or the like. */
export function systemUser(data: string): SystemUser {
  if (!isRoot()) return null;
  const owner = statSync(data, { throwIfNoEntry: false });
  if (owner && owner.uid !== 0) return { uid: owner.uid, gid: owner.gid };
  for (const user of ordinaryUsers()) if (succeeds(user, "exit 0")) return user;
  throw new LedgerUnavailable(
    "/etc/passwd",
    "PostgreSQL refuses to run as root, and there is no ordinary system user (nobody, postgres, daemon) to run it as",
    "Run Annalist as an ordinary user, or set DATABASE_URL to a PostgreSQL server.",
  );
}

/** Whether that user can enter the folder. */
export function canEnter(user: SystemUser, folder: string): boolean {
  return user === null || succeeds(user, 'cd "$1"', folder);
}

/** Whether that user can read the file. */
export function canRead(user: SystemUser, file: string): boolean {
  return user === null || succeeds(user, 'test -r "$1"', file);
}

/** Options of `spawn` for that user. */
export function as(user: SystemUser): { uid?: number; gid?: number } {
  return user ?? {};
}

/** Asked of the system rather than read off the mode bits, which know neither access lists nor user namespaces. */
function succeeds(user: SystemUser, script: string, argument = ""): boolean {
  const asked = spawnSync("/bin/sh", ["-c", script, "sh", argument], { ...as(user), cwd: "/", stdio: "ignore" });
  return asked.status === 0;
}

function ordinaryUsers(): NonNullable<SystemUser>[] {
  const entries = new Map(
    readFileSync("/etc/passwd", "utf8")
      .split("\n")
      .map((line) => line.split(":"))
      .map(([name, , uid, gid]) => [name, { uid: Number(uid), gid: Number(gid) }] as const),
  );
  return ["nobody", "postgres", "daemon"].flatMap((name) => entries.get(name) ?? []).filter(({ uid }) => uid !== 0);
}
