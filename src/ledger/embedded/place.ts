import { createHash, randomBytes } from "node:crypto";
import { chmodSync, existsSync, linkSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { LedgerUnavailable } from "../ledger-unavailable.ts";
import { canEnter, isRoot, type SystemUser } from "./system-user.ts";

/** Where root may keep what an ordinary system user must reach; the first that can be written to is taken. */
const SHARED_FOLDERS = ["/var/lib/annalist", "/usr/local/var/annalist", "/var/tmp/annalist"];

/** Name of the note inside the data folder that says where the cluster lies, when it cannot lie beside the note. */
export const ELSEWHERE = "elsewhere.json";

/** Makes the data folder where it is missing. Never loosens one that is there. */
export function makeHome(home: string): void {
  try {
    // Root's lets others pass, not look, so that PostgreSQL's user comes through; what lies inside is closed.
    makeFolder(home, isRoot() ? 0o711 : 0o700);
  } catch (error) {
    throw unusable(home, error);
  }
}

/** Where the cluster lies inside the folder it is kept in. */
export function clusterFolder(base: string): string {
  return join(base, "cluster");
}

/** The folder where an existing data folder keeps its cluster and binaries. */
export function knownBase(home: string): string {
  const note = join(home, ELSEWHERE);
  return existsSync(note) ? noted(note) : home;
}

/** The folder for cluster and binaries: the data folder itself, or, where `user` cannot enter it, one that is noted there. */
export function baseFolder(home: string, user: SystemUser, shared = SHARED_FOLDERS): string {
  const note = join(home, ELSEWHERE);
  if (existsSync(note)) return noted(note);
  if (canEnter(user, home)) return home;
  if (existsSync(clusterFolder(home)))
    throw new LedgerUnavailable(
      home,
      "The record lies in this folder, and PostgreSQL's user can no longer enter it",
      "Let other users pass through it and the folders above it (chmod o+x), as they could when the record was made.",
    );
  const parent = shared.find((folder) => makeShared(folder) && canEnter(user, folder));
  if (!parent)
    throw new LedgerUnavailable(
      home,
      `PostgreSQL's user cannot enter this folder, and none of ${shared.join(", ")} can be made for it`,
      "Set ANNALIST_HOME to a folder that other users may enter, or run Annalist as an ordinary user.",
    );
  // The random part: a data folder deleted and made again must not bring the old cluster back.
  const name = `${createHash("sha256").update(home).digest("hex").slice(0, 12)}-${randomBytes(4).toString("hex")}`;
  const folder = join(parent, name);
  makeFolder(folder, 0o711);
  writeFileSync(join(folder, "home.txt"), `Cluster of the Annalist data folder ${home}\n`, { mode: 0o600 });
  try {
    createOnce(note, `${JSON.stringify({ folder }, null, 2)}\n`);
  } catch (error) {
    rmSync(folder, { recursive: true, force: true });
    if (!existsSync(note)) throw unusable(home, error);
  }
  return noted(note);
}

function noted(note: string): string {
  const { folder } = JSON.parse(readFileSync(note, "utf8")) as { folder: string };
  if (existsSync(folder)) return folder;
  throw new LedgerUnavailable(
    note,
    `This data folder keeps its record in ${folder}, which is gone`,
    `Bring ${folder} back, or delete ${note} to begin an empty record.`,
  );
}

function makeShared(folder: string): boolean {
  try {
    if (!existsSync(dirname(folder))) return false;
    makeFolder(folder, 0o711);
    return true;
  } catch {
    return false;
  }
}

/** Makes the folder and what is missing above it, with that mode whatever the umask; leaves what is there alone. */
function makeFolder(folder: string, mode: number): void {
  const first = mkdirSync(folder, { recursive: true, mode });
  if (first === undefined) return;
  for (let made = folder; made.length >= first.length; made = dirname(made)) chmodSync(made, mode);
}

/** Writes a file that is there whole or not at all, and never replaces one. */
function createOnce(path: string, content: string): void {
  const draft = `${path}.${process.pid}.${randomBytes(4).toString("hex")}`;
  try {
    writeFileSync(draft, content, { mode: 0o600 });
    linkSync(draft, path);
  } finally {
    rmSync(draft, { force: true });
  }
}

/** What to say of a data folder that cannot be used. */
export function unusable(home: string, error: unknown): LedgerUnavailable {
  const found = `The data folder cannot be used: ${error instanceof Error ? error.message : String(error)}`;
  return new LedgerUnavailable(home, found, "Set ANNALIST_HOME to a folder you may write to.", error);
}
