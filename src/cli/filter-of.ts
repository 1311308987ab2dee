import type { Filter } from "../record/filter.ts";
import { FILTERS, type Flags } from "./options.ts";

/** The flags that choose rows, as the ledger takes them. */
export function filterOf(flags: Flags): Filter {
  const filter: Filter = {};
  for (const name of FILTERS) {
    const value = flags[name];
    if (typeof value !== "string") continue;
    if (name === "limit") filter.limit = Number(value);
    else filter[name] = value;
  }
  return filter;
}
