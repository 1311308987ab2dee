import { type ChildProcessByStdio, spawn } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import type { Readable, Writable } from "node:stream";
import { fileURLToPath } from "node:url";
import { afterEach, onTestFinished } from "vitest";
import { ELSEWHERE } from "../../src/ledger/embedded/place.ts";
import { Supervisor } from "../../src/ledger/embedded/supervisor.ts";

const homes = new Set<string>();
const children = new Set<Child>();
afterEach(async () => {
  for (const child of children) child.kill("SIGKILL");
  children.clear();
  for (const home of homes) await removeHome(home);
  homes.clear();
});

/** A data folder that goes, with its cluster, when the test is done. For root it is one that others cannot enter. */
export function freshHome(name = ""): string {
  const folder = mkdtempSync(join(tmpdir(), "annalist-home-"));
  homes.add(join(folder, name));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return join(folder, name);
}

/** Where the cluster of a data folder lies. */
export function clusterOf(home: string): string {
  const note = join(home, ELSEWHERE);
  return join(existsSync(note) ? JSON.parse(readFileSync(note, "utf8")).folder : home, "cluster");
}

/** The running postmaster's process id, or null. */
export function postmasterOf(home: string): number | null {
  const path = join(clusterOf(home), "data", "postmaster.pid");
  return existsSync(path) ? Number(readFileSync(path, "utf8").split("\n")[0]) : null;
}

async function removeHome(home: string): Promise<void> {
  if (postmasterOf(home) !== null) {
    // Joining and leaving stops it, unless a test made that impossible.
    const supervisor = new Supervisor(home);
    await supervisor.reach().catch(() => undefined);
    await supervisor.leave();
  }
  const cluster = clusterOf(home);
  if (!cluster.startsWith(home)) rmSync(join(cluster, ".."), { recursive: true, force: true });
}

type Child = ChildProcessByStdio<Writable, Readable, null>;

/** Starts `child.ts` in a process group of its own. `line` gives the next line it says. */
export function startChild(...args: string[]): { child: Child; line: () => Promise<string> } {
  const script = fileURLToPath(new URL("./child.ts", import.meta.url));
  const child = spawn(process.execPath, ["--import", "tsx", script, ...args], {
    cwd: fileURLToPath(new URL("../..", import.meta.url)),
    stdio: ["pipe", "pipe", "inherit"],
    detached: true,
  });
  children.add(child);
  const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
  return { child, line: async () => (await lines.next()).value ?? "" };
}

export function ended(child: Child): Promise<void> {
  return new Promise((resolve) =>
    (child.exitCode ?? child.signalCode) !== null ? resolve() : child.once("exit", () => resolve()),
  );
}
