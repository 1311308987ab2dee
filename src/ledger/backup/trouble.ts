import type { Problem } from "../../record/problem.ts";
import { LedgerUnavailable } from "../ledger-unavailable.ts";

/** Thrown inside the ledger where a backup, a restore or a move cannot be done; their doors turn it into data. */
export class Trouble extends Error {
  readonly problem: Problem;

  constructor(problem: Problem) {
    super(problem.found);
    this.name = "Trouble";
    this.problem = problem;
  }
}

/** What `work` comes to, or the expected trouble that ended it. */
export async function orProblem<T>(
  work: () => Promise<T>,
): Promise<{ ok: true; result: T } | { ok: false; problem: Problem }> {
  try {
    return { ok: true, result: await work() };
  } catch (error) {
    if (error instanceof Trouble || error instanceof LedgerUnavailable) return { ok: false, problem: error.problem };
    throw error;
  }
}

const FOUND: Readonly<Record<string, string>> = {
  ENOSPC: "The disk is full",
  EISDIR: "It is a folder, not a file",
  EACCES: "You have no right to it",
  EROFS: "It lies where nothing can be written",
};

/** A system error at a file, as trouble; anything else as it is. */
export function fileTrouble(file: string, error: unknown, remedy: string): unknown {
  const { code, message } = error as NodeJS.ErrnoException;
  if (typeof code !== "string" || !/^E[A-Z]+$/.test(code)) return error;
  if (code === "ENOENT")
    return new Trouble({ code: "missing", where: file, found: "There is no such file or folder", remedy });
  const found = FOUND[code] ?? `It cannot be used (${message})`;
  return new Trouble({ code: "unreadable", where: file, found, remedy });
}
