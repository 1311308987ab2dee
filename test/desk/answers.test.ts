import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { z } from "zod";
import {
  AssessmentsAnswer,
  ClaimsAnswer,
  FiguresAnswer,
  IncidentAnswer,
  IncidentsAnswer,
  LedgersAnswer,
  ReportAnswer,
  ReportsAnswer,
  TalliesAnswer,
} from "../../src/record/http.ts";
import { Problem } from "../../src/record/problem.ts";
import { openDesk, type TestDesk } from "./open-desk.ts";
import { record } from "./reports.ts";

let desk: TestDesk;
const fixture = record();
beforeAll(async () => {
  desk = await openDesk({ main: fixture });
});
afterAll(() => desk.close());

/** Asks, and holds the answer against its schema, in which no key may be missing and none too many. */
async function ask<S extends z.ZodType>(path: string, schema: S): Promise<z.output<S>> {
  const response = await fetch(new URL(path, desk.url));
  expect([path, response.status]).toEqual([path, 200]);
  expect(response.headers.get("cache-control")).toBe("no-store");
  const body: unknown = await response.json();
  const parsed = schema.parse(body);
  expect(parsed).toEqual(body);
  return parsed;
}

async function refused(path: string, status: number): Promise<Problem> {
  const response = await fetch(new URL(path, desk.url));
  expect([path, response.status]).toEqual([path, status]);
  return Problem.parse(await response.json());
}

describe("answers keep to the contract", () => {
  test("ledgers say what they hold, and which of them is the samples'", async () => {
    const nothing = { reports: 0, claims: 0, incidents: 0, tallies: 0, figures: 0, assessments: 0 };
    expect(await ask("api/ledgers", LedgersAnswer)).toEqual([
      { name: "main", sample: false, reports: 3, claims: 26, incidents: 3, tallies: 1, figures: 2, assessments: 1 },
      { name: "samples", sample: true, ...nothing },
    ]);
    expect(await ask("api/samples/incidents", IncidentsAnswer)).toEqual([]);
  });

  test("the list of incidents, filtered", async () => {
    const labels = async (query: string) =>
      (await ask(`api/main/incidents${query}`, IncidentsAnswer)).map(({ label }) => label).sort();
    expect(await labels("")).toEqual(["MLI-2019-0001", "XXX-0000-0001", "YEM-2018-0001"]);
    expect(await labels("?place=menaka")).toEqual(["MLI-2019-0001"]);
    expect(await labels("?actor=desert%20front")).toEqual(["MLI-2019-0001"]);
    expect(await labels("?type=shelling")).toEqual(["YEM-2018-0001"]);
    expect(await labels("?from=2019-01-01&to=2019-12-31")).toEqual(["MLI-2019-0001"]);
    expect(await labels("?place=nowhere")).toEqual([]);
    expect(await labels("?limit=1")).toHaveLength(1);
  });

  test("an incident with its claims and its reports' names, by label and by id", async () => {
    const answer = await ask("api/main/incidents/MLI-2019-0001", IncidentAnswer);
    expect(answer.claims.map(({ id }) => id).sort()).toEqual([...answer.incident.claims].sort());
    expect(answer.reports.map(({ title }) => title)).toEqual(["Convoy attacked on the Menaka road"]);
    expect(await ask(`api/main/incidents/${answer.incident.id}`, IncidentAnswer)).toEqual(answer);
  });

  test("a report with its text, its claims in text order, and what rests on them", async () => {
    const reports = await ask("api/main/reports", ReportsAnswer);
    expect(reports).toHaveLength(3);
    const convoy = reports.find(({ name }) => name === "convoy.txt");
    const { report, claims, uses } = await ask(`api/main/reports/${convoy?.id}`, ReportAnswer);
    expect(claims).toHaveLength(convoy?.claims ?? 0);
    for (const claim of claims) expect(report.text.slice(claim.span.start, claim.span.end)).toBe(claim.quote);
    const starts = claims.map(({ span }) => span.start);
    expect(starts).toEqual([...starts].sort((a, b) => a - b));
    expect(uses.map(({ kind, label }) => [kind, label])).toEqual([
      ["incident", "MLI-2019-0001"],
      ["tally", null],
      ["figure", null],
      ["figure", null],
      ["assessment", null],
    ]);
  });

  test("statements come with the claims they rest on", async () => {
    for (const [list, schema] of [
      ["tallies", TalliesAnswer],
      ["figures", FiguresAnswer],
      ["assessments", AssessmentsAnswer],
    ] as const) {
      const { rows, claims, reports } = await ask(`api/main/${list}`, schema);
      expect(rows.length).toBeGreaterThan(0);
      const held = new Set(claims.map(({ id }) => id));
      expect(rows.every((row) => row.claims.every((id) => held.has(id)))).toBe(true);
      expect(reports.map(({ name }) => name)).toEqual(["convoy.txt"]);
    }
  });

  test("claims, all and by id", async () => {
    const all = await ask("api/main/claims", ClaimsAnswer);
    expect(all).toHaveLength(26);
    const two = all.slice(3, 5).map(({ id }) => id);
    const some = await ask(`api/main/claims?ids=${two.join(",")}`, ClaimsAnswer);
    expect(some.map(({ id }) => id).sort()).toEqual([...two].sort());
  });
});

describe("what cannot be answered is a problem", () => {
  test.each([
    ["from=01.02.2019", "from"],
    ["from=2019-02-30", "from"],
    ["from=2020-01-01&to=2019-01-01", "from"],
    ["type=party", "type"],
    ["limit=0", "limit"],
    ["limit=-1", "limit"],
    ["limit=1e3", "limit"],
    ["place=", "place"],
    ["plcae=gao", "plcae"],
    ["place=gao&place=menaka", "place"],
  ])("?%s", async (query, named) => {
    const problem = await refused(`api/main/incidents?${query}`, 400);
    expect(problem.code).toBe("bad-usage");
    expect(problem.found).toContain(named);
  });

  test.each([
    "api/main/incidents/MLI-2019-9999",
    "api/main/reports/00000000-0000-4000-8000-000000000000",
    "api/other/incidents",
    "api/main/nothing",
    "api",
  ])("%s", async (path) => {
    expect((await refused(path, 404)).code).toBe("not-found");
  });
});

test("a ledger that cannot be reached is a problem, not a crash", async () => {
  const other = await openDesk({});
  await other.main.close();
  const response = await fetch(new URL("api/main/incidents", other.url));
  expect(response.status).toBe(503);
  expect(Problem.parse(await response.json()).code).toBe("ledger-unavailable");
  await other.close().catch(() => undefined);
});
