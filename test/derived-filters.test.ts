import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { figuresMatching, incidentsMatching } from "../src/ledger/filter-derived.ts";
import type { AuditedLedger } from "../src/ledger/postgres-ledger.ts";
import type { Derived } from "../src/record/derived.ts";
import type { Filter } from "../src/record/filter.ts";
import { aFigure, anIncident } from "./ledger/examples.ts";
import { openScratchLedger } from "./open-scratch-ledger.ts";

const derived: Derived = {
  rule: "side-by-side",
  incidents: [
    anIncident({ label: "MLI-2019-0002" }),
    anIncident({ label: "MLI-2019-0001" }),
    anIncident({ label: "MLI-0000-0001", date: { from: null, to: null, precision: null } }),
    anIncident({
      ...{ label: "ISR-2019-0001", type: { value: "attack" as const, claims: [] } },
      date: { from: "2019-06", to: "2019-07-02", precision: "days" },
      place: { name: "Haifa", country: "ISR", admin1: null },
      facility: { id: null, name: "Kishon Sünagogue’s yard", claims: [] },
      actors: [{ id: "is", name: "Islamic State", stances: [], claims: [] }],
    }),
    anIncident({ label: "MLI-2016-0001", date: { from: "2016", to: null, precision: "year" } }),
  ],
  tallies: [],
  figures: [aFigure(), aFigure({ subject: { kind: "actor", name: "Ansar al-Example" }, role: "deployed", at: "Gao" })],
  assessments: [],
};
let ledger: AuditedLedger;
beforeAll(async () => {
  ledger = await openScratchLedger();
  await ledger.saveDerived(derived);
});
afterAll(() => ledger.close());

const FILTERS: Filter[] = [
  {},
  { limit: 2 },
  { from: "2019-06-03", to: "2019-06-03" },
  { to: "2016-01-01" },
  { from: "2016-12-31", to: "2018" },
  { from: "2020" },
  { place: "kidal" },
  { place: "mali" },
  { place: "sunagogues" },
  { place: "%" },
  { place: "gao" },
  { actor: "IS" },
  { actor: "ansar al" },
  { type: "attack" },
  { type: "Deployed" },
  { type: "held", limit: 1 },
];

describe("results that are not kept", () => {
  it.each(FILTERS)("are filtered by %j as the ledger filters kept ones", async (filter) => {
    expect(incidentsMatching(derived, filter)).toEqual(await ledger.incidents(filter));
    expect(figuresMatching(derived, filter)).toEqual(await ledger.figures(filter));
  });
});
