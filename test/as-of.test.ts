import { v7 as uuidv7 } from "uuid";
import { expect, test } from "vitest";
import { deriveAll, derivedUnder, differencesBetween } from "../src/pipeline.ts";
import type { Claim } from "../src/record/claim.ts";
import type { Coded } from "../src/record/draft.ts";
import { aReading, aReport } from "./ledger/examples.ts";
import { openScratchLedger } from "./open-scratch-ledger.ts";

const day = (n: number) => new Date(`2024-05-${String(n).padStart(2, "0")}T12:00:00Z`);

/** A report on an attack with so many dead. */
function telling(text: string, killed: number): { report: ReturnType<typeof aReport>; coded: Coded } {
  const report = aReport(text);
  const coded = aReading(report.report, "reader-1", 3);
  const said: Pick<Claim, "field" | "value" | "precision">[] = [
    { field: "type", value: "attack", precision: "described" },
    { field: "killed", value: killed, precision: "exact" },
    { field: "date", value: "2020-03-01", precision: "day" },
  ];
  const claims = coded.claims.map((claim, n) => ({ ...claim, unit: null, group: null, ...said[n] }));
  return { report, coded: { ...coded, claims } };
}

test("the record as it stood at a moment, and what changed since, through which claims and decisions", async () => {
  let now = day(1);
  const ledger = await openScratchLedger({ clock: () => now });
  const take = async ({ report: { report, bytes }, coded }: ReturnType<typeof telling>) => {
    await ledger.addReport(report, bytes);
    await ledger.addReading(coded);
    return (await deriveAll(ledger)).incidents;
  };
  const about = (n: number) => ({ id: uuidv7(), who: "an editor", when: day(n).toISOString(), why: "a test" });
  const first = telling("Four were killed at the ford.\n", 4);
  const second = telling("Six were killed at the mill.\n", 6);
  await take(first);
  now = day(2);
  const both = await take(second);
  const [ford, mill] = [4, 6].map((n) => both.find(({ figures }) => figures[0]?.best === n));
  if (!ford || !mill) return expect.unreachable();
  now = day(3);
  const reject = { ...about(3), kind: "reject", claim: first.coded.claims[1]?.id as string } as const;
  await ledger.addDecision(reject);
  await deriveAll(ledger);
  now = day(4);
  const drafts = [first, second].map(({ coded }) => coded.drafts[0]?.id as string);
  const merge = { ...about(4), kind: "merge", drafts } as const;
  await ledger.addDecision(merge);
  const last = await deriveAll(ledger);
  expect(last.incidents).toHaveLength(1);
  // Both labels and both ids lead to the merged incident.
  for (const ref of [ford.label, mill.label, ford.id, mill.id])
    expect(await ledger.incident(ref)).toEqual(last.incidents[0]);

  const at = async (n: number) =>
    (await derivedUnder(ledger, { asOf: day(n) })).incidents.map(({ label, figures }) => [label, figures[0]?.best]);
  expect((await derivedUnder(ledger, { asOf: new Date("2024-04-30T12:00:00Z") })).incidents).toEqual([]);
  expect(await at(1)).toEqual([[ford.label, 4]]);
  expect(await at(2)).toEqual([ford, mill].map(({ label, figures }) => [label, figures[0]?.best]).sort());
  expect(await at(3)).toEqual(
    [
      [ford.label, null],
      [mill.label, 6],
    ].sort(),
  );
  expect((await derivedUnder(ledger, { asOf: day(4) })).incidents).toEqual(last.incidents);

  const changes = async (from: number, to: number) =>
    (await differencesBetween(ledger, [day(from), day(to)])).map(({ label, change, fields, decisions }) => ({
      ...{ label, change, decisions },
      fields: fields.map(({ field }) => field),
    }));
  expect(await changes(1, 2)).toEqual([{ label: mill.label, change: "added", decisions: [], fields: [] }]);
  expect(await changes(2, 3)).toEqual([
    { label: ford.label, change: "changed", decisions: [reject.id], fields: ["killed"] },
  ]);
  expect((await changes(3, 4)).map(({ change, decisions }) => [change, decisions])).toEqual([
    ["changed", [merge.id]],
    ["gone", [merge.id]],
  ]);
  expect(await changes(4, 5)).toEqual([]);
  await ledger.close();
});
