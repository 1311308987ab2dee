import { figuresMatching, incidentsMatching } from "../ledger/filter-derived.ts";
import type { Ledger } from "../ledger/ledger.ts";
import { derivedUnder } from "../pipeline.ts";
import type { Filter } from "../record/filter.ts";
import type { Incident } from "../record/incident.ts";
import { RuleName } from "../record/rule.ts";
import type { StandingFigure } from "../record/statement.ts";
import { type Found, findIncident } from "./find-incident.ts";
import type { Flags } from "./options.ts";

/** The record that a command is asked about. */
export interface Asked {
  incidents(filter: Filter): Promise<Incident[]>;
  figures(filter: Filter): Promise<StandingFigure[]>;
  /** By id, label or prefix of an id; of a merged incident, the one that it is part of. */
  find(ref: string): Promise<Found | null>;
}

/** What the ledger keeps, or, with `--rule`, what it comes to for this question alone. */
export async function askedOf(ledger: Ledger, { rule }: Flags): Promise<Asked> {
  if (rule === undefined)
    return {
      incidents: (filter) => ledger.incidents(filter),
      figures: (filter) => ledger.figures(filter),
      find: (ref) => findIncident(ledger, ref),
    };
  const derived = await derivedUnder(ledger, { rule: RuleName.parse(rule) });
  return {
    incidents: async (filter) => incidentsMatching(derived, filter),
    figures: async (filter) => figuresMatching(derived, filter),
    find: (ref) => findIncident(ledger, ref, derived),
  };
}
