import type { LedgerName } from "../../src/record/http.ts";

/** The address of a list under `/api`, with its filters. */
export function listPath(ledger: LedgerName, list: string, query: Record<string, string> = {}): string {
  const text = new URLSearchParams(query).toString();
  return `/api/${ledger}/${list}${text ? `?${text}` : ""}`;
}

/** The address of one thing under `/api`. */
export function onePath(ledger: LedgerName, list: string, ref: string): string {
  return `/api/${ledger}/${list}/${encodeURIComponent(ref)}`;
}
