import type { Problem } from "../record/problem.ts";

/**
 * Thrown inside the ledger where the record cannot be reached; `openLedger` turns it into data. Later, only a method of
 * an open ledger whose server has gone for good throws it: its `problem` says what to tell the user.
 */
export class LedgerUnavailable extends Error {
  readonly problem: Problem;

  constructor(where: string, found: string, remedy: string, cause?: unknown) {
    super(`${found} (${where}). ${remedy}`, { cause });
    this.name = "LedgerUnavailable";
    this.problem = { code: "ledger-unavailable", where, found, remedy };
  }
}
