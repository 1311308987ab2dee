import { z } from "zod";

/** Expected trouble as data: what was found, where, and what to do. Only mistakes in the program throw. */
export const Problem = z.object({
  code: z.enum([
    "missing",
    "unreadable",
    "binary",
    "empty",
    "broken-encoding",
    "too-large",
    "bad-sidecar",
    "unsupported",
    "not-found",
    "erased",
    "bad-usage",
    "ledger-unavailable",
    "port-busy",
  ]),
  /** The file, folder, flag or address in question. */
  where: z.string(),
  found: z.string(),
  remedy: z.string(),
});
export type Problem = z.infer<typeof Problem>;
