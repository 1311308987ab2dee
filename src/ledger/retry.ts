const CONNECTION_CODES = new Set([
  "ECONNREFUSED",
  "ECONNRESET",
  "ECONNABORTED",
  "EPIPE",
  "ETIMEDOUT",
  "EHOSTUNREACH",
  "ENETUNREACH",
  "ENOTFOUND",
  "EAI_AGAIN",
  "57P01", // admin_shutdown
  "57P02", // crash_shutdown
  "57P03", // cannot_connect_now
]);
const CONFLICT_CODES = new Set([
  "40001", // serialization_failure
  "40P01", // deadlock_detected
  "23505", // unique_violation: another transaction wrote the same row first, so look again
  "55P03", // lock_not_available
]);

/** Whether a failed transaction may succeed when tried again: on a new connection, or because another got in between. */
export function retryable(error: unknown): "connection" | "conflict" | null {
  if (!(error instanceof Error)) return null;
  const code = (error as { code?: unknown }).code;
  if (typeof code === "string") {
    if (CONNECTION_CODES.has(code) || code.startsWith("08")) return "connection";
    if (CONFLICT_CODES.has(code)) return "conflict";
    return null;
  }
  // The driver's own errors carry no code.
  return /connection (terminated|ended|error|closed)|timeout|not queryable|client was closed/i.test(error.message)
    ? "connection"
    : null;
}
