import { LedgerUnavailable } from "./ledger-unavailable.ts";

/** Whether an error, of a server or of the system, or what a server wrote to its log, says that a disk is full. */
export function isDiskFull(said: unknown): boolean {
  if (typeof said === "string") return /No space left on device|disk full|ENOSPC/i.test(said);
  if (!(said instanceof Error)) return false;
  const { code } = said as { code?: unknown };
  // 53100: disk_full.
  return code === "53100" || code === "ENOSPC" || isDiskFull(said.message);
}

/** What to say where the disk that holds a ledger is full. */
export function diskFull(where: string, cause?: unknown): LedgerUnavailable {
  const remedy = "Free some space and run the command again. What was said to be read is safe.";
  return new LedgerUnavailable(where, "The disk that holds the ledger is full", remedy, cause);
}
