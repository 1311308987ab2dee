import type { Opening } from "../ledger/ledger-place.ts";
import type { Call } from "./command.ts";

/** The ledger that the flags and the surroundings name. */
export function openingOf({ flags, world }: Pick<Call, "flags" | "world">): Opening {
  const { ANNALIST_HOME: home, DATABASE_URL: databaseUrl } = world.env;
  return { name: flags.samples ? "samples" : "main", ...(home && { home }), ...(databaseUrl && { databaseUrl }) };
}
