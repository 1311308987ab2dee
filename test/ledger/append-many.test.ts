import fc from "fast-check";
import { afterEach, beforeEach, expect, test } from "vitest";
import { openScratch, type Scratch } from "../open-scratch-ledger.ts";
import { aReading, aReport } from "./examples.ts";

let scratch: Scratch;
beforeEach(async () => {
  scratch = await openScratch();
});
afterEach(() => scratch.ledger.close());

const many = (count: number, from = 0) =>
  Array.from({ length: count }, (_, n) =>
    aReport(`Report ${n + from} of an attack near Kidal, as the governor's office says.\n`),
  );

test("many reports and readings are what they would be one by one, and the chain holds", async () => {
  const { ledger } = scratch;
  const alone = await openScratch();
  const reports = many(30);
  const readings = reports.map(({ report }, n) => aReading(report, "reader-1", n % 4, 1 + (n % 2)));
  for (const { report, bytes } of reports) await alone.ledger.addReport(report, bytes);
  for (const reading of readings) await alone.ledger.addReading(reading);
  expect(new Set(await ledger.addReports(reports))).toEqual(new Set(["added"]));
  expect(await ledger.addReadings(readings)).toEqual(readings.map(() => true));

  expect(await ledger.reports({})).toEqual(await alone.ledger.reports({}));
  expect(await ledger.newest()).toEqual(await alone.ledger.newest());
  expect(await ledger.report(reports[3]!.report.id)).toEqual(reports[3]!.report);
  const [ours, theirs] = [await ledger.verify(), await alone.ledger.verify()];
  expect(ours).toMatchObject({ ok: true, entries: theirs.entries, unsealed: 0, trouble: [] });
  expect(await ledger.searchText("Report 17 governor", null, 5)).toEqual(
    await alone.ledger.searchText("Report 17 governor", null, 5),
  );
  await alone.ledger.close();
});

test("what is known, told anew, given twice or read before is treated as it is one by one", async () => {
  const { ledger } = scratch;
  const [known, renamed, fresh] = many(3) as [
    ReturnType<typeof aReport>,
    ReturnType<typeof aReport>,
    ReturnType<typeof aReport>,
  ];
  await ledger.addReports([known, renamed]);
  const newer = { ...renamed, report: { ...renamed.report, publisher: "another wire" } };
  expect(await ledger.addReports([known, newer, fresh, fresh])).toEqual(["known", "redescribed", "added", "known"]);
  expect(await ledger.addReports([])).toEqual([]);

  const first = aReading(known.report, "reader-1");
  await ledger.addReading(first);
  const second = aReading(known.report, "reader-2", 3);
  const other = aReading(fresh.report);
  expect(await ledger.addReadings([aReading(known.report, "reader-1"), other, second])).toEqual([false, true, true]);
  expect(await ledger.addReadings([other, aReading(fresh.report)])).toEqual([false, false]);
  expect(await ledger.addReadings([])).toEqual([]);
  expect((await ledger.newest()).map(({ readerVersion }) => readerVersion).sort()).toEqual(["reader-1", "reader-2"]);
  expect(await ledger.verify()).toMatchObject({ ok: true, trouble: [] });
  await expect(ledger.addReadings([aReading(aReport("Nobody added this.\n").report)])).rejects.toThrow(
    /before it was added/,
  );
});

test("any text comes back as it went in, with what a database cannot hold replaced as it is one by one", async () => {
  const { ledger } = scratch;
  const texts = fc.string({ unit: "binary", minLength: 1, maxLength: 40 });
  let n = 0;
  await fc.assert(
    fc.asyncProperty(texts, texts, async (name, quote) => {
      const { report, bytes } = aReport(`Report ${n++}\n`, { title: `\t${name}\\N\r\n` });
      const one = aReading(report, "reader-1", 2);
      const claims = one.claims.map((claim) => ({
        ...{ ...claim, quote, value: { name, id: null }, unit: `\\.${quote}` },
        speaker: { ...claim.speaker, name },
      }));
      const reading = { ...one, claims };
      await ledger.addReports([{ report, bytes }]);
      await ledger.addReadings([reading]);
      const kept = await ledger.claims({ report: report.id });
      const alike = (text: string) => text.replaceAll("\0", "\ufffd").replace(/\p{Cs}/gu, "\ufffd");
      const expected = claims.map((claim) => ({
        ...{ ...claim, quote: alike(quote), value: { name: alike(name), id: null }, unit: alike(`\\.${quote}`) },
        speaker: { ...claim.speaker, name: alike(name) },
      }));
      expect(kept).toEqual(expected);
      expect((await ledger.report(report.id))?.title).toBe(alike(`\t${name}\\N\r\n`));
    }),
    { numRuns: 40 },
  );
  expect(await ledger.verify()).toMatchObject({ ok: true, trouble: [] });
});

test("of programs that add the same many at once, each piece is added by one", async () => {
  const programs = await Promise.all(Array.from({ length: 3 }, () => scratch.another()));
  const reports = many(40);
  const answers = await Promise.all(programs.map((program) => program.addReports(reports)));
  const of = (n: number) => answers.map((each) => each[n]).sort();
  expect(reports.map((_, n) => of(n))).toEqual(reports.map(() => ["added", "known", "known"]));
  const readings = reports.map(({ report }) => aReading(report));
  const added = await Promise.all(programs.map((program) => program.addReadings(readings)));
  expect(readings.map((_, n) => added.filter((each) => each[n]).length)).toEqual(readings.map(() => 1));
  await Promise.all(programs.map((program) => program.close()));
  expect(await scratch.ledger.verify()).toMatchObject({ ok: true, unsealed: 0, trouble: [] });
});
