import { type ChildProcessByStdio, spawn } from "node:child_process";
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { createInterface } from "node:readline";
import type { Readable, Writable } from "node:stream";
import { fileURLToPath } from "node:url";
import { clusterFolder, knownBase } from "../../src/ledger/embedded/place.ts";

export type Reader = "real" | "light";

/** A program that reads a folder: what it has said to be read, and whether it has ended or been killed. */
export interface Program {
  process: ChildProcessByStdio<Writable, Readable, null>;
  read: string[];
  over: boolean;
  /** Lets it begin. */
  go(): void;
  /** Resolves at its next line, or when it is over. */
  next(): Promise<void>;
}

export function startProgram(reader: Reader, home: string, folder: string): Program {
  const script = fileURLToPath(new URL("./child.ts", import.meta.url));
  const process = spawn(globalThis.process.execPath, ["--import", "tsx", script, reader, home, folder], {
    cwd: fileURLToPath(new URL("../..", import.meta.url)),
    stdio: ["pipe", "pipe", "inherit"],
  });
  process.stdin.on("error", () => undefined);
  const waiting = new Set<() => void>();
  const wake = () => {
    for (const resolve of waiting) resolve();
    waiting.clear();
  };
  const program: Program = {
    ...{ process, read: [], over: false },
    go: () => void process.stdin.write("go\n"),
    next: () => (program.over ? Promise.resolve() : new Promise((resolve) => waiting.add(resolve))),
  };
  createInterface({ input: process.stdout }).on("line", (line) => {
    if (line.startsWith("read ")) program.read.push(line.slice(5));
    wake();
  });
  process.on("close", () => {
    program.over = true;
    wake();
  });
  return program;
}

/** The running postmaster's process id, or null. */
export function postmasterOf(home: string): number | null {
  try {
    return Number(readFileSync(join(clusterFolder(knownBase(home)), "data", "postmaster.pid"), "utf8").split("\n")[0]);
  } catch {
    return null;
  }
}

const PLACES = ["Kidal", "Gao", "Maiduguri", "Arauca", "Ramadi", "Kandahar"];
const DAYS = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"];

/** A folder of that many short reports, none like those of another folder. */
export function writeReports(folder: string, count: number): void {
  mkdirSync(folder, { recursive: true });
  const name = folder.split(/[\\/]/).at(-1);
  for (let n = 0; n < count; n++) {
    const [place, day] = [PLACES[n % PLACES.length], DAYS[n % DAYS.length]];
    const text = `Gunmen attacked a post near ${place} on ${day} and killed ${n + 2} soldiers, the army said. File ${name} of the ministry counts ${n + 3} dead.\n`;
    writeFileSync(join(folder, `${name}-${String(n).padStart(3, "0")}.txt`), text);
  }
}
