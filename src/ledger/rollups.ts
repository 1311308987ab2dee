import type { Killed } from "./incident-columns.ts";

/** What of an incident its rollups count. Null where it is not known. */
export interface Counted extends Killed {
  country: string | null;
  admin1: string | null;
  /** See `monthOf`. */
  month: string;
  type: string;
}

/** What stands for all values of a column. */
export const ALL = "*";

export const MEASURES = [
  "incidents",
  "killed_known",
  "killed_none",
  "killed_in_part",
  "killed_unknown",
  "low_sum",
  "best_sum",
  "high_sum",
  "low_open",
  "best_open",
  "high_open",
] as const;
export type Measure = (typeof MEASURES)[number];
export type Rollup = { country: string; admin1: string; month: string; type: string } & Record<Measure, number>;

/**
 * By how much rollups change when these incidents come and those go: rows that do not change are left out, the others in
 * order of their keys, so that two programs never wait for each other.
 */
export function rollupChanges(come: readonly Counted[], gone: readonly Counted[]): Rollup[] {
  const rows = new Map<string, Rollup>();
  const count = (incident: Counted, sign: 1 | -1) => {
    const changes = measuresOf(incident);
    for (const [country, admin1, month, type] of keysOf(incident)) {
      const key = JSON.stringify([country, admin1, month, type]);
      const row = rows.get(key) ?? { country, admin1, month, type, ...NOTHING };
      rows.set(key, row);
      for (const measure of MEASURES) row[measure] += sign * changes[measure];
    }
  };
  for (const incident of come) count(incident, 1);
  for (const incident of gone) count(incident, -1);
  return [...rows]
    .filter(([, row]) => MEASURES.some((measure) => row[measure] !== 0))
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([, row]) => row);
}

const NOTHING = Object.fromEntries(MEASURES.map((measure) => [measure, 0])) as Record<Measure, number>;

/** The four rows that an incident is counted in; '' is what is not known. */
function keysOf({ country, admin1, month, type }: Counted): (readonly [string, string, string, string])[] {
  const [where, area, year] = [country ?? "", admin1 ?? "", month.slice(0, 4)];
  return [
    [ALL, ALL, month, type],
    [where, ALL, month, type],
    [where, area, year, ALL],
    [where, area, ALL, ALL],
  ];
}

function measuresOf({ killed_state, killed_low, killed_best, killed_high }: Counted): Record<Measure, number> {
  const is = (state: Killed["killed_state"]) => Number(killed_state === state);
  const open = (value: number | null) => Number(killed_state === "known" && value === null);
  return {
    incidents: 1,
    ...{ killed_known: is("known"), killed_none: is("none reported") },
    ...{ killed_in_part: is("in part"), killed_unknown: is("unknown") },
    ...{ low_sum: killed_low ?? 0, best_sum: killed_best ?? 0, high_sum: killed_high ?? 0 },
    ...{ low_open: open(killed_low), best_open: open(killed_best), high_open: open(killed_high) },
  };
}
