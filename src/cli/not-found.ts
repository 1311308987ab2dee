import type { Problem } from "../record/problem.ts";
import type { Call } from "./command.ts";

/** Says that the ledger has no such thing, or that several ids begin so (`ids` are all there are); gives the exit code. */
export function notFound(
  { voice, flags }: Pick<Call, "voice" | "flags">,
  ref: string,
  noun: string,
  remedy: string,
  ids: readonly string[],
): number {
  voice.problem(notFoundProblem(flags.samples ? "the samples' ledger" : "the ledger", ref, noun, remedy, ids));
  return 1;
}

/** The same as a problem. */
export function notFoundProblem(
  ledger: string,
  ref: string,
  noun: string,
  remedy: string,
  ids: readonly string[],
): Problem {
  const alike = ref.trim() === "" ? [] : ids.filter((id) => id.startsWith(ref.toLowerCase()));
  const where = ref.trim() === "" ? `an empty name of ${/^[aeiou]/.test(noun) ? "an" : "a"} ${noun}` : ref;
  if (alike.length === 0) return { code: "not-found", where, found: `${ledger} has no such ${noun}`, remedy };
  const found =
    alike.length === 1
      ? `too little of the ${noun}'s id ${alike[0]}`
      : `${alike.length} ${noun}s' ids begin so: ${alike.slice(0, 3).join(", ")}${alike.length > 3 ? " ..." : ""}`;
  return { code: "not-found", where, found, remedy: "Give more of the id." };
}
