import type { Call } from "./command.ts";

/** Says that the ledger has no such thing, or that several ids begin so (`ids` are all there are); gives the exit code. */
export function notFound(
  { voice, flags }: Call,
  ref: string,
  noun: string,
  remedy: string,
  ids: readonly string[],
): number {
  const ledger = flags.samples ? "the samples' ledger" : "the ledger";
  const alike = ref.trim() === "" ? [] : ids.filter((id) => id.startsWith(ref.toLowerCase()));
  const where = ref.trim() === "" ? `an empty name of ${/^[aeiou]/.test(noun) ? "an" : "a"} ${noun}` : ref;
  if (alike.length === 0) voice.problem({ code: "not-found", where, found: `${ledger} has no such ${noun}`, remedy });
  else {
    const found =
      alike.length === 1
        ? `too little of the ${noun}'s id ${alike[0]}`
        : `${alike.length} ${noun}s' ids begin so: ${alike.slice(0, 3).join(", ")}${alike.length > 3 ? " ..." : ""}`;
    voice.problem({ code: "not-found", where, found, remedy: "Give more of the id." });
  }
  return 1;
}
