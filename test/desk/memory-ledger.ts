import type { Ledger } from "../../src/ledger/ledger.ts";
import type { Fixture } from "./fixture.ts";

/** Just enough of a ledger to look at the desk with. */
export function memoryLedger(fixture: Fixture, sample: boolean): Ledger {
  const claims = fixture.coded.flatMap((coded) => coded.claims);
  const no = () => Promise.reject(new Error("not here"));
  const inc = fixture.derived.incidents.map((i) => ({ ...i, sample }));
  return {
    sample,
    addReport: no,
    hasReading: no,
    addReading: no,
    newest: no,
    decisions: no,
    addDecision: no,
    keys: no,
    addKeys: no,
    addAnchors: no,
    saveDerived: no,
    close: () => Promise.resolve(),
    incidents: async (f) =>
      inc
        .filter(
          (i) =>
            (!f.type || i.type.value === f.type) &&
            (!f.place || JSON.stringify(i.place).toLowerCase().includes(f.place.toLowerCase())) &&
            (!f.actor || JSON.stringify(i.actors).toLowerCase().includes(f.actor.toLowerCase())),
        )
        .slice(0, f.limit),
    incident: async (ref) => inc.find((i) => i.id === ref || i.label === ref) ?? null,
    tallies: async () => fixture.derived.tallies,
    figures: async () => fixture.derived.figures,
    assessments: async () => fixture.derived.assessments,
    claims: async (f) => claims.filter((c) => (!f.report || c.report === f.report) && (!f.ids || f.ids.includes(c.id))),
    reports: async () =>
      fixture.reports.map(({ text, regions, offsets, ...r }) => ({
        ...r,
        sample,
        characters: text.length,
        readerVersion: "1",
        claims: claims.filter((c) => c.report === r.id).length,
      })),
    report: async (ref) => fixture.reports.find((r) => r.id === ref) ?? null,
  };
}
