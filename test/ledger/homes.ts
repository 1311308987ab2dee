import { type ChildProcessByStdio, spawn } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import type { Readable, Writable } from "node:stream";
import { fileURLToPath } from "node:url";
import { afterAll, onTestFinished } from "vitest";
import { ELSEWHERE } from "../../src/ledger/embedded/place.ts";
import { Supervisor } from "../../src/ledger/embedded/supervisor.ts";

/** A data folder that goes, with its cluster, when the test is done. For root it is one that others cannot enter. */
export function freshHome(name = ""): string {
  const folder = mkdtempSync(join(tmpdir(), "annalist-home-"));
  onTestFinished(() => remove(folder, name));
  return join(folder, name);
}

/** The same for all tests of a file, to be called outside of them: making a cluster takes most of a test's time. */
export function homeOfFile(): string {
  const folder = mkdtempSync(join(tmpdir(), "annalist-home-"));
  afterAll(() => remove(folder, ""));
  return folder;
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

async function remove(folder: string, name: string): Promise<void> {
  const home = join(folder, name);
  const running = postmasterOf(home);
  if (running !== null) {
    const supervisor = new Supervisor(home);
    await supervisor.reach().catch(() => undefined);
    await supervisor.leave();
  }
  // A test that failed may still use it.
  const left = postmasterOf(home);
  if (left !== null) process.kill(left, "SIGQUIT");
  const cluster = clusterOf(home);
  if (!cluster.startsWith(home)) rmSync(join(cluster, ".."), { recursive: true, force: true });
  rmSync(folder, { recursive: true, force: true });
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
  onTestFinished(() => void child.kill("SIGKILL"));
  const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
  return { child, line: async () => (await lines.next()).value ?? "" };
}

export function ended(child: Child): Promise<void> {
  return new Promise((resolve) =>
    (child.exitCode ?? child.signalCode) !== null ? resolve() : child.once("exit", () => resolve()),
  );
}
