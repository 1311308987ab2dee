import fc from "fast-check";
import { afterAll, beforeAll, expect, test } from "vitest";
import { Database } from "../../src/ledger/database.ts";
import type { AuditedLedger } from "../../src/ledger/postgres-ledger.ts";
import type { PageFilter, PageSort } from "../../src/ledger/questions.ts";
import type { Incident } from "../../src/record/incident.ts";
import { openScratch, type Scratch } from "../open-scratch-ledger.ts";
import { anIncident, aReading, aReport } from "./examples.ts";

let scratch: Scratch;
let ledger: AuditedLedger;
const incidents = Array.from({ length: 60 }, (_, n) => example(n));

beforeAll(async () => {
  scratch = await openScratch();
  ledger = scratch.ledger;
  await save(ledger, incidents);
});
afterAll(() => ledger.close());

/** Incidents with and without days, counts and positions, some alike, some lasting long. */
function example(n: number): Incident {
  const month = String(1 + (n % 5)).padStart(2, "0");
  const from = n % 7 === 0 ? null : `20${15 + (n % 4)}-${month}-0${1 + (n % 3)}`;
  const to = from && n % 6 === 0 ? "2019-02-01" : from;
  const best = n % 5 === 0 ? null : (n * 7) % 11;
  const figure = { role: "killed" as const, group: null, state: "known" as const, low: 0, best, high: best };
  return anIncident({
    label: `${n % 2 ? "MLI" : "NER"}-20${15 + (n % 4)}-${String(n).padStart(4, "0")}`,
    date: { from, to, precision: from ? "day" : null },
    type: { value: n % 3 ? "ambush" : "raid" },
    place: {
      ...{
        name: n % 4 ? "Gao" : "Ansongo",
        country: n % 2 ? "MLI" : "NER",
        admin1: n % 2 ? "Gao Region" : "Tillabéri",
      },
      ...(n % 8 ? { lat: (n % 9) - 4 + 0.5, lon: 170 + n / 3 - (n > 30 ? 360 : 0) } : { lat: null, lon: null }),
    },
    actors: [{ id: null, name: n % 3 ? "Ansar al-Example" : "Front d’Exemple", stances: [], claims: [] }],
    figures: [{ ...figure, words: [], claims: [] }],
  });
}

function save(to: AuditedLedger, all: Incident[]): Promise<void> {
  return to.saveDerived({ rule: "r", incidents: all, tallies: [], figures: [], assessments: [] });
}

const keyOf: Record<PageSort, (incident: Incident) => string | number | null> = {
  newest: ({ date }) => date.from,
  oldest: ({ date }) => date.from,
  deadliest: ({ figures }) => figures[0]?.best ?? null,
  label: ({ label }) => label,
};

/** The order that the page is to have, written apart from it. */
function inOrder(all: Incident[], sort: PageSort): string[] {
  const sign = sort === "newest" || sort === "deadliest" ? -1 : 1;
  const key = keyOf[sort];
  return [...all]
    .sort((a, b) => {
      const [x, y] = [key(a), key(b)];
      if ((x === null) !== (y === null)) return x === null ? 1 : -1;
      const [p, q] = x === y ? [a.label, b.label] : [x as string, y as string];
      return p < q ? -sign : sign;
    })
    .map(({ label }) => label);
}

const filters: fc.Arbitrary<PageFilter> = fc.record(
  {
    from: fc.constantFrom("2015-03-01", "2017", "2018-05-02", "2019-02-01"),
    to: fc.constantFrom("2015-12-31", "2016-04", "2018-01-31", "2020"),
    place: fc.constantFrom("gao", "ANSONGO", "ga", "gao reg", "tillaberi", "niger", "reg"),
    actor: fc.constantFrom("ansar al", "front d'exem", "ansar", "example"),
    type: fc.constantFrom("ambush", "Raid"),
  },
  { requiredKeys: [] },
);

test("pages, one after the other, hold every incident that matches once, in order", async () => {
  const sorts = fc.constantFrom<PageSort>("newest", "oldest", "deadliest", "label");
  await fc.assert(
    fc.asyncProperty(filters, sorts, fc.integer({ min: 1, max: 30 }), async (filter, sort, limit) => {
      const pages: string[][] = [];
      let after: string | null = null;
      do {
        const page: Awaited<ReturnType<AuditedLedger["page"]>> = await ledger.page(filter, sort, after, limit);
        pages.push(page.incidents.map(({ label }) => label));
        after = page.next;
      } while (after !== null);
      expect(pages.flat()).toEqual(inOrder(await ledger.incidents(filter), sort));
      expect(pages.slice(0, -1).every((page) => page.length === limit)).toBe(true);
    }),
    { numRuns: 60 },
  );
});

test("a page is of one country and area, and a cursor that is none begins anew", async () => {
  const { incidents: found } = await ledger.page({ country: "mli", admin1: "Gao Region" }, "label", null, 100);
  expect(found.map(({ label }) => label)).toEqual(
    inOrder(
      incidents.filter(({ place }) => place.country === "MLI"),
      "label",
    ),
  );
  expect(await ledger.page({}, "newest", "no cursor", 3)).toEqual(await ledger.page({}, "newest", null, 3));
  expect(await ledger.page({ country: "TCD" }, "newest", null, 3)).toEqual({ incidents: [], next: null });
});

test("a box holds what lies in it, over the 180th meridian too", async () => {
  const degrees = (most: number) => fc.integer({ min: -most * 2, max: most * 2 }).map((half) => half / 2);
  const boxes = fc.record({ a: degrees(6), b: degrees(6), west: degrees(180), east: degrees(180), filter: filters });
  await fc.assert(
    fc.asyncProperty(boxes, async ({ a, b, west, east, filter }) => {
      const [south, north] = [Math.min(a, b), Math.max(a, b)];
      const within = (lon: number) => (west <= east ? lon >= west && lon <= east : lon >= west || lon <= east);
      const expected = (await ledger.incidents(filter)).filter(
        ({ place: { lat, lon } }) => lat !== null && lon !== null && lat >= south && lat <= north && within(lon),
      );
      const points = await ledger.box({ south, north, west, east }, filter, 100);
      expect(points.map(({ label }) => label)).toEqual(inOrder(expected, "newest"));
      expect(points.every(({ killed, id }) => killed === keyOf.deadliest(expected.find((one) => one.id === id)!))).toBe(
        true,
      );
    }),
    { numRuns: 60 },
  );
  expect(await ledger.box({ south: -90, north: 90, west: -180, east: 180 }, {}, 4)).toHaveLength(4);
});

test("counts name what they are of, and tell unknown from none", async () => {
  const all = await ledger.counts("country", {});
  expect(all.map(({ country, incidents: n }) => [country, n])).toEqual([
    ["MLI", 30],
    ["NER", 30],
  ]);
  const [one] = await ledger.counts("month", { from: "2015-05", to: "2015-05", country: "NER" });
  const those = incidents.filter(({ date, place }) => date.from?.startsWith("2015-05") && place.country === "NER");
  const known = those.flatMap(({ figures }) => figures[0]?.best ?? []);
  expect(one).toMatchObject({
    ...{ month: "2015-05", country: null, type: null, incidents: those.length },
    best: { sum: known.reduce((a, b) => a + b, 0), open: those.length - known.length },
    killed: { known: those.length, noneReported: 0, inPart: 0, unknown: 0 },
  });
  expect((await ledger.counts("month", {})).find(({ month }) => month === null)?.incidents).toBe(9);
  expect(await ledger.counts("area", { from: "1990-01", to: "1990-12" })).toEqual([]);
});

test("names are found with slips and without accents, the likest first", async () => {
  const names = async (typed: string) => (await ledger.searchNames(typed, 9)).map(({ name }) => name);
  expect((await names("Ansogno"))[0]).toBe("Ansongo");
  expect((await names("tillaberi"))[0]).toBe("Tillabéri");
  expect(await names("frnot d'exemple")).toEqual(["Front d’Exemple"]);
  expect(await names("zzz")).toEqual([]);
  expect(await names("’ ")).toEqual([]);
  expect((await ledger.searchNames("Gao", 1))[0]).toEqual({ kind: "place", name: "Gao", incidents: 45, likeness: 1 });
});

test("text is found in titles and in quotes of the newest reading, newest report first, page by page", async () => {
  const { ledger: own } = await openScratch();
  const dates = ["2019-06-03", null, "2021", "2019-06-03", "2020-02-11", null];
  const reports = dates.map((date, n) =>
    aReport(`Gunmen shot near Kidal ${n}.\n`, { date, title: `Überfall N° ${n}` }),
  );
  await own.addReports(reports);
  const readings = reports.map(({ report }) => aReading(report, "reader-1", 1));
  for (const { claims } of readings) claims[0]!.quote = "The governor’s office said: four drivers.";
  await own.addReadings(readings);
  const found: (string | null)[] = [];
  let after: string | null = null;
  do {
    const page: Awaited<ReturnType<AuditedLedger["searchText"]>> = await own.searchText("governors UBERFALL", after, 2);
    found.push(...page.hits.map(({ date }) => date));
    expect(page.hits.every(({ quotes }) => quotes.length === 1)).toBe(true);
    after = page.next;
  } while (after);
  expect(found).toEqual(["2021", "2020-02-11", "2019-06-03", "2019-06-03", null, null]);

  const [{ report }] = reports as [(typeof reports)[number]];
  const newer = aReading(report, "reader-2", 1);
  newer.claims[0]!.quote = "Nothing of the kind.";
  await own.addReading(newer);
  await save(own, [anIncident({ label: "MLI-2019-0001", reports: [report.id] })]);
  expect((await own.searchText("governors", null, 9)).hits).toHaveLength(5);
  expect((await own.searchText("kind uberfall", null, 9)).hits).toEqual([
    {
      ...{ report: report.id, title: "Überfall N° 0", publisher: "a wire", date: "2019-06-03" },
      ...{ quotes: ["Nothing of the kind."], incidents: ["MLI-2019-0001"] },
    },
  ]);
  expect((await own.searchText("kidal", null, 9)).hits).toEqual([]);
  expect(await own.searchText(" – ", null, 9)).toEqual({ hits: [], next: null });
  await own.close();
});

test("what a program of before wrote is made to be found when it is first asked for", async () => {
  const old = await openScratch();
  const { report, bytes } = aReport();
  await old.ledger.addReport(report, bytes);
  await old.ledger.addReading(aReading(report));
  await save(old.ledger, incidents);
  const expected = [await old.ledger.counts("area", {}), await old.ledger.searchNames("gao", 5)];
  const words = await old.ledger.searchText("governors drivers", null, 5);
  expect(words.hits).toHaveLength(1);
  const owner = new Database(old.server, { schema: "annalist", role: null });
  await owner.own(async (tx) => {
    await tx.rows(`UPDATE incident SET country = NULL, admin1 = NULL, lat = NULL, lon = NULL, cell = NULL, month = NULL,
      killed_state = NULL, killed_low = NULL, killed_best = NULL, killed_high = NULL, words = NULL, name_ids = NULL,
      document_sha256 = NULL`);
    await tx.rows("TRUNCATE incident_rollup, name, name_trigram");
    await tx.rows("UPDATE report_words SET words = NULL, first_day = NULL");
  });
  await owner.close();
  const later = await old.another();
  expect([await later.counts("area", {}), await later.searchNames("gao", 5)]).toEqual(expected);
  expect(await later.searchText("governors drivers", null, 5)).toEqual(words);
  expect((await later.page({ place: "gao" }, "newest", null, 100)).incidents).toHaveLength(45);
  await later.close();
  await old.ledger.close();
});
