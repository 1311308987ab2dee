import { afterEach, beforeEach, expect, test } from "vitest";
import { openScratch, type Scratch } from "../open-scratch-ledger.ts";
import { anIncident, aReading, aReport } from "./examples.ts";

let scratch: Scratch;
beforeEach(async () => {
  scratch = await openScratch();
});
afterEach(() => scratch.ledger.close());

test("of programs that add the same report and reading at once, one adds them", async () => {
  const programs = await Promise.all(Array.from({ length: 4 }, () => scratch.another()));
  const { report, bytes } = aReport();
  const added = await Promise.all(programs.map((program) => program.addReport(report, bytes)));
  expect(added.sort()).toEqual(["added", "known", "known", "known"]);
  const read = await Promise.all(programs.map((program) => program.addReading(aReading(report))));
  expect(read.filter(Boolean)).toEqual([true]);
  expect(await scratch.ledger.claims({})).toHaveLength(2);
  await Promise.all(programs.map((program) => program.close()));
  // The report, its description, its reading, and who published and who spoke.
  expect(await scratch.ledger.verify()).toMatchObject({ ok: true, entries: 5 });
});

test("of programs that derive at once, the results of one are kept, whole", async () => {
  const programs = await Promise.all(Array.from({ length: 3 }, () => scratch.another()));
  const results = programs.map((_, n) => [anIncident({ label: `A-${n}` }), anIncident({ label: `B-${n}` })]);
  await Promise.all(
    programs.map((program, n) =>
      program.saveDerived({ rule: "r", incidents: results[n] ?? [], tallies: [], figures: [], assessments: [] }),
    ),
  );
  expect(results).toContainEqual(await scratch.ledger.incidents({}));
  await Promise.all(programs.map((program) => program.close()));
});
