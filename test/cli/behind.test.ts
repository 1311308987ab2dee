import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { IncidentsAnswer } from "../../src/cli/answers.ts";
import { openLedger } from "../../src/ledger/open-ledger.ts";
import type { AuditedLedger } from "../../src/ledger/postgres-ledger.ts";
import { deriveAll } from "../../src/pipeline.ts";
import { claimId, codedInTest, testId } from "../../src/record/fixtures/coded.ts";
import { homeOfFile } from "../ledger/homes.ts";
import { addCoded, threeReports } from "../recorded.ts";
import { call } from "./call.ts";

const home = homeOfFile();
const annalist = (...argv: string[]) => call(home, argv);
const NOTE = "Deriving what came since the record was last derived ...\n";

let ledger: AuditedLedger;
beforeAll(async () => {
  const opened = await openLedger({ name: "main", home });
  if (!opened.ok) throw new Error(opened.problem.found);
  ledger = opened.ledger;
});
afterAll(() => ledger.close());

/** Evidence as a program leaves it that is killed before it derives. */
let reports = 0;
const leave = () => {
  const n = reports++;
  const date = `20${10 + n}-05-05`;
  return addCoded(ledger, [
    codedInTest(`left ${n}`, { [`left ${n}`]: [{ field: "date", value: date, precision: "day" }] }),
    codedInTest(`said ${n}`, { [`tally ${n}`]: [{ field: "count", value: 14 + n, unit: "attacks" }] }, "tally"),
  ]);
};
beforeEach(leave);

describe("evidence that nobody derived yet", () => {
  it.each([
    [["incidents"]],
    [["tallies"]],
    [["figures"]],
    [["assessments"]],
    [["claims", "--from", "2010-01-01"]],
    [["export", "--format", "json", "--with-names"]],
    [["show", "XXX-2010-0001"]],
  ])("is derived before %j answers, which says so, once", async (argv) => {
    expect(await ledger.behind()).toBe(true);
    const first = await annalist(...argv);
    expect(first).toMatchObject({ code: 0, err: expect.stringContaining(NOTE) });
    expect(await ledger.behind()).toBe(false);
    expect(await ledger.incidents({})).toHaveLength(reports);
    expect(await ledger.tallies({})).toHaveLength(reports);
    const second = await annalist(...argv);
    expect(second).toMatchObject({ code: 0, out: first.out });
    expect(second.err).not.toContain("Deriving");
  });

  it("may be a decision, a new description or an erasure, and with --json nothing is said", async () => {
    await annalist("incidents");
    const about = { who: "an analyst", why: "withdrawn", when: "2024-01-01T00:00:00Z" };
    const answer = async () => {
      expect(await ledger.behind()).toBe(true);
      const { err, out } = await annalist("incidents", "--json");
      expect(err).toBe("");
      expect(await ledger.behind()).toBe(false);
      return IncidentsAnswer.parse(JSON.parse(out));
    };
    await ledger.addDecision({ ...about, id: testId("one"), kind: "reject", claim: claimId("left 0", 0) });
    expect((await answer()).filter(({ date }) => date.from === "2010-05-05")).toEqual([]);
    const report = await ledger.report(testId("left 0"));
    if (!report) throw new Error("the report is gone");
    await ledger.addReport({ ...report, title: "Another title" }, new Uint8Array());
    await answer();
    await ledger.erase({ ...about, id: testId("two"), kind: "erase", report: testId("left 0") });
    await answer();
  });

  it("is left alone by what does not list what is kept: other moments and rules, checks of the chain", async () => {
    for (const argv of [
      ["incidents", "--as-of", "2024-04-01"],
      ["incidents", "--rule", "lowest"],
      ["verify"],
      ["seal"],
    ])
      expect(await annalist(...argv)).toMatchObject({ code: 0, err: expect.not.stringContaining("Deriving") });
    expect(await ledger.behind()).toBe(true);
  });

  it("is derived before the desk is served", async () => {
    const stopped = new AbortController();
    stopped.abort(0);
    const { code, err } = await call(home, ["serve", "--port", "0"], { signal: stopped.signal });
    expect([code, err]).toEqual([0, NOTE]);
    expect(await ledger.behind()).toBe(false);
  });
});

it("an empty ledger is not behind", async () => {
  const { code, err } = await annalist("incidents", "--samples");
  expect([code, err.includes("Deriving")]).toEqual([0, false]);
});

it("programs that find the record behind at once do not spoil it for each other", async () => {
  await addCoded(ledger, threeReports());
  const answers = await Promise.all(Array.from({ length: 3 }, () => annalist("incidents", "--json")));
  expect(new Set(answers.map(({ out }) => out)).size).toBe(1);
  const { incidents } = await deriveAll(ledger);
  expect(IncidentsAnswer.parse(JSON.parse(answers[0]?.out ?? ""))).toHaveLength(incidents.length);
});
