import type { Context } from "hono";
import type { ContentfulStatusCode } from "hono/utils/http-status";
import { LedgerUnavailable } from "../ledger/ledger-unavailable.ts";
import type { Problem } from "../record/problem.ts";

const STATUS: Partial<Record<Problem["code"], ContentfulStatusCode>> = {
  "bad-usage": 400,
  "not-found": 404,
  missing: 404,
  "ledger-unavailable": 503,
};

/** A problem as an answer; its code decides the status unless one is given. */
export function answerProblem(context: Context, problem: Problem, status?: ContentfulStatusCode): Response {
  context.header("Cache-Control", "no-store");
  return context.json(problem, status ?? STATUS[problem.code] ?? 500);
}

/** What the ledger threw, as a problem: its own where it made one, else the words of the database, never a stack. */
export function ledgerProblem(where: string, error: unknown): Problem {
  if (error instanceof LedgerUnavailable) return error.problem;
  return {
    code: "ledger-unavailable",
    where,
    found: `The record could not be read: ${error instanceof Error ? error.message : String(error)}`,
    remedy: "See whether `annalist` still runs where you started it; stop it with Ctrl+C and start it again.",
  };
}
