import { ActType } from "../record/incident.ts";
import type { Call } from "./command.ts";
import { FILTERS } from "./options.ts";

/** Says of an empty list why it may be empty: filters that nothing matches, a moment too early, or a ledger without reports. */
export function noteNothing({ flags, voice }: Call, rows: readonly unknown[]): void {
  if (rows.length > 0) return;
  const filters = FILTERS.filter((name) => name !== "limit" && flags[name] !== undefined);
  if (filters.length === 0 && flags["as-of"] !== undefined) {
    voice.note(
      "Nothing found: the ledger held none by then. `--as-of` goes by when things were recorded, not by when they happened.",
    );
    return;
  }
  if (filters.length === 0) {
    voice.note("Nothing found. `annalist read PATH` reads reports into the record.");
    return;
  }
  const { type } = flags;
  const types =
    typeof type === "string" && !ActType.safeParse(type).success ? ` Types: ${ActType.options.join(", ")}.` : "";
  const given = filters.map((name) => `--${name}`).join(" ");
  voice.note(`Nothing matches ${given}; what is unknown matches no filter on it.${types}`);
}
