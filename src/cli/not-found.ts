import type { Call } from "./command.ts";

/** Says that the ledger has no such thing; gives the exit code. */
export function notFound({ voice, flags }: Call, ref: string, noun: string, remedy: string): number {
  const ledger = flags.samples ? "the samples' ledger" : "the ledger";
  voice.problem({ code: "not-found", where: ref, found: `${ledger} has no such ${noun}, or several`, remedy });
  return 1;
}
