import { execFileSync } from "node:child_process";
import { cpus, totalmem } from "node:os";

/** Where and of what a measurement was made. */
export interface Machine {
  commit: string;
  /** Whether files differed from that commit. */
  changed: boolean;
  /** ISO 8601 instant, UTC. */
  date: string;
  node: string;
  cpu: string;
  cores: number;
  memoryGiB: number;
}

export function thisMachine(): Machine {
  const git = (...args: string[]) => execFileSync("git", args, { encoding: "utf8" }).trim();
  return {
    commit: git("rev-parse", "HEAD"),
    changed:
      git("status", "--porcelain", "--", "src", "data", "bench", "samples", "test/golden", ":!bench/results") !== "",
    date: new Date().toISOString(),
    node: process.version,
    cpu: cpus()[0]?.model ?? "unknown",
    cores: cpus().length,
    memoryGiB: Math.round(totalmem() / 2 ** 30),
  };
}
