import { assessmentsMatching, figuresMatching, incidentsMatching, talliesMatching } from "../ledger/filter-derived.ts";
import type { Ledger } from "../ledger/ledger.ts";
import { derivedUnder } from "../pipeline.ts";
import type { Claim } from "../record/claim.ts";
import type { Derived } from "../record/derived.ts";
import type { Filter } from "../record/filter.ts";
import type { Incident } from "../record/incident.ts";
import { RuleName } from "../record/rule.ts";
import type { Assessment, StandingFigure, Tally } from "../record/statement.ts";
import { type Found, findIncident } from "./find-incident.ts";
import { momentOf } from "./moment.ts";
import type { Flags } from "./options.ts";
import type { OpenLedger } from "./with-ledger.ts";

/** The record that a command is asked about. */
export interface Asked {
  incidents(filter: Filter): Promise<Incident[]>;
  tallies(filter: Filter): Promise<Tally[]>;
  figures(filter: Filter): Promise<StandingFigure[]>;
  assessments(filter: Filter): Promise<Assessment[]>;
  claims(filter: Filter & { report?: string }): Promise<Claim[]>;
  /** By id, label or prefix of an id; of a merged incident, the one that it is part of. */
  find(ref: string): Promise<Found | null>;
}

/** What the ledger keeps, brought up to date, or, with `--rule` or `--as-of`, what it comes to for this question alone. */
export async function askedOf(ledger: OpenLedger, { rule, "as-of": asOf }: Flags): Promise<Asked> {
  if (rule === undefined && asOf === undefined) {
    await ledger.catchUp();
    return {
      incidents: (filter) => ledger.incidents(filter),
      tallies: (filter) => ledger.tallies(filter),
      figures: (filter) => ledger.figures(filter),
      assessments: (filter) => ledger.assessments(filter),
      claims: (filter) => ledger.claims(filter),
      find: (ref) => findIncident(ledger, ref),
    };
  }
  const moment = typeof asOf === "string" ? momentOf(asOf) : null;
  const derived = await derivedUnder(ledger, {
    ...(rule !== undefined && { rule: RuleName.parse(rule) }),
    ...(moment && { asOf: moment }),
  });
  return {
    incidents: async (filter) => incidentsMatching(derived, filter),
    tallies: async (filter) => talliesMatching(derived, filter),
    figures: async (filter) => figuresMatching(derived, filter),
    assessments: async (filter) => assessmentsMatching(derived, filter),
    claims: (filter) => claimsBehind(ledger, derived, moment, filter),
    find: (ref) => findIncident(ledger, ref, derived),
  };
}

/** The claims there were, in text order by report; with a date, place, actor or type, those that matching results rest on. */
async function claimsBehind(
  ledger: Ledger,
  derived: Derived,
  moment: Date | null,
  { report, limit, ...filter }: Filter & { report?: string },
): Promise<Claim[]> {
  const { coded } = await ledger.standing(moment ?? undefined);
  const all = coded.flatMap(({ claims }) => claims).filter((claim) => report === undefined || claim.report === report);
  if (Object.values(filter).every((part) => part === undefined)) return all.slice(0, limit);
  const results = [
    ...incidentsMatching(derived, filter),
    ...talliesMatching(derived, filter),
    ...figuresMatching(derived, filter),
    ...assessmentsMatching(derived, filter),
  ];
  const behind = new Set(results.flatMap(({ claims }) => claims));
  return all.filter(({ id }) => behind.has(id)).slice(0, limit);
}
