import fc from "fast-check";
import { afterAll, beforeAll, expect, test } from "vitest";
import { Database } from "../../src/ledger/database.ts";
import type { AuditedLedger } from "../../src/ledger/postgres-ledger.ts";
import type { CountBy } from "../../src/ledger/questions.ts";
import type { Figure, Incident } from "../../src/record/incident.ts";
import { openScratch, type Scratch } from "../open-scratch-ledger.ts";
import { anIncident } from "./examples.ts";

let scratch: Scratch;
let ledger: AuditedLedger;
let owner: Database;
beforeAll(async () => {
  scratch = await openScratch();
  ledger = scratch.ledger;
  owner = new Database(scratch.server, { schema: "annalist", role: null });
});
afterAll(async () => {
  await owner.close();
  await ledger.close();
});

const count = fc.option(fc.nat(40), { nil: null });
const killed = fc.oneof<fc.Arbitrary<Figure[]>[]>(
  fc.constant([]),
  fc.record({ low: count, best: count, high: count }).map((numbers) => [figure("known", numbers)]),
  fc.constantFrom<Figure["state"]>("none reported", "unknown").map((state) => [figure(state)]),
  fc.constant([figure("known", { low: 3, best: 3, high: 3 }, "children")]),
);
const date = fc.constantFrom(
  ...[["2019-06-03", "2019-06-03", "day"] as const, ["2019-06-28", "2019-07-02", "days"] as const],
  ...[["2019", "2019", "year"] as const, ["2018-12", "2019-02", "season"] as const, [null, null, null] as const],
  ...[["2020-01", "2020-01", "month"] as const, ["2018", "2019", "years"] as const],
);
const place = fc.constantFrom(
  ...[["MLI", "Kidal", "Kidal Region"] as const, ["MLI", "Gao", null] as const, ["TCD", "Kidal", "Lac"] as const],
  [null, null, null] as const,
);
/** One of few incidents, so that many are changed and taken out again. */
const incident = fc
  .record({
    ...{ n: fc.nat(7), date, place, killed, type: fc.constantFrom("attack" as const, "raid" as const) },
    actor: fc.constantFrom("Ansar al-Example", "Exempla Front", "École militaire"),
  })
  .map(
    ({ n, date: [from, to, precision], place: [country, name, admin1], killed: figures, type, actor }): Incident => ({
      ...anIncident({
        ...{ id: idOf(n), label: `XXX-0000-000${n}`, type: { value: type }, date: { from, to, precision } },
        ...{ place: { country, name, admin1 }, figures, actors: [{ id: null, name: actor, stances: [], claims: [] }] },
      }),
    }),
  );
const change = fc.oneof(
  fc.record({
    kind: fc.constant("some" as const),
    incidents: fc.uniqueArray(incident, { selector: ({ id }) => id, maxLength: 5 }),
    gone: fc.uniqueArray(fc.nat(7).map(idOf), { maxLength: 3 }),
  }),
  fc.record({
    kind: fc.constant("whole" as const),
    incidents: fc.uniqueArray(incident, { selector: ({ id }) => id, maxLength: 6 }),
  }),
);

test("kept counts and names are always what counting from nothing gives, however incidents come, change and go", async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(change, { maxLength: 6 }), async (changes) => {
      await save([]);
      let expected = new Map<string, Incident>();
      for (const one of changes) {
        if (one.kind === "whole") {
          await save(one.incidents);
          expected = new Map(one.incidents.map((each) => [each.id, each]));
        } else {
          const gone = one.gone.filter((id) => one.incidents.every((each) => each.id !== id));
          await ledger.saveIncidents(one.incidents, gone);
          for (const each of one.incidents) expected.set(each.id, each);
          for (const id of gone) expected.delete(id);
        }
        expect(byId(await ledger.incidents({}))).toEqual(byId([...expected.values()]));
        expect(await kept("incident_rollup")).toEqual(await counted(ROLLUP));
        expect(await kept("name")).toEqual(await counted(NAMES));
        expect(await orphans()).toEqual([]);
      }
    }),
    { numRuns: 25 },
  );
});

test("counts that are kept are those of the incidents, for every question", async () => {
  const filters = fc.record(
    {
      from: fc.constantFrom("2018-01", "2019-01", "2019-06", "2019-07"),
      to: fc.constantFrom("2018-12", "2019-06", "2019-12", "2020-01"),
      type: fc.constantFrom("attack", "raid"),
      country: fc.constantFrom("MLI", "TCD"),
    },
    { requiredKeys: [] },
  );
  const by = fc.constantFrom<CountBy>("month", "type", "month and type", "country", "area");
  const all = fc.uniqueArray(incident, { selector: ({ id }) => id, minLength: 4, maxLength: 8 });
  await fc.assert(
    fc.asyncProperty(all, fc.array(fc.tuple(by, filters), { maxLength: 12 }), async (incidents, questions) => {
      await save(incidents);
      for (const [what, filter] of questions) {
        // With an actor's name, the incidents themselves are counted: they all begin with an e or an a.
        const parts = await Promise.all(
          ["ansar", "exempla", "ecole"].map((actor) => ledger.counts(what, { ...filter, actor })),
        );
        expect(await ledger.counts(what, filter)).toEqual(summed(parts.flat()));
      }
    }),
    { numRuns: 25 },
  );
});

type Counts = Awaited<ReturnType<AuditedLedger["counts"]>>;
function summed(parts: Counts): Counts {
  const sums = new Map<string, Counts[number]>();
  for (const part of parts) {
    const key = [part.country, part.admin1, part.month, part.type].map((one) => one ?? "").join("\t");
    const sum = sums.get(key);
    sums.set(key, sum ? (added(sum, part) as Counts[number]) : part);
  }
  return [...sums].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, sum]) => sum);
}
function added(a: unknown, b: unknown): unknown {
  if (typeof a === "number" && typeof b === "number") return a + b;
  if (typeof a !== "object" || a === null) return a;
  return Object.fromEntries(
    Object.entries(a).map(([key, value]) => [key, added(value, (b as Record<string, unknown>)[key])]),
  );
}

function idOf(n: number): string {
  return `0190d5d0-0000-7000-8000-00000000000${n}`;
}

function figure(
  state: Figure["state"],
  numbers: Pick<Figure, "low" | "best" | "high"> = { low: null, best: null, high: null },
  group: string | null = null,
): Figure {
  return { role: "killed", group, state, ...numbers, words: [], claims: [] };
}

function save(incidents: Incident[]): Promise<void> {
  return ledger.saveDerived({ rule: "r", incidents, tallies: [], figures: [], assessments: [] });
}

function byId(incidents: Incident[]): Incident[] {
  return incidents.sort((a, b) => (a.id < b.id ? -1 : 1));
}

function counted(sql: string): Promise<object[]> {
  return owner.own((tx) => tx.rows(sql));
}

function kept(table: "incident_rollup" | "name"): Promise<object[]> {
  const of = { incident_rollup: "*", name: "name_id, incidents, trigrams" }[table];
  return counted(`SELECT ${of} FROM ${table} ORDER BY 1, 2, 3${table === "name" ? "" : ", 4"}`);
}

/** Names that no incident has, and groups of letters of no name, or names without. */
function orphans(): Promise<object[]> {
  return counted(`SELECT name_id FROM name_trigram WHERE name_id NOT IN (SELECT name_id FROM name)
    UNION SELECT n.name_id FROM name n WHERE n.trigrams <>
      (SELECT count(*) FROM name_trigram t WHERE t.name_id = n.name_id)`);
}

const NAMES = `SELECT i.name_id, count(*) AS incidents, n.trigrams FROM (SELECT unnest(name_ids) AS name_id FROM incident) AS i
  LEFT JOIN name n ON n.name_id = i.name_id GROUP BY 1, 3 ORDER BY 1, 2, 3`;
/** Written apart from the program: every incident in each of its four rows. */
const ROLLUP = `SELECT k.country, k.admin1, k.month, k.type, count(*) AS incidents,
    count(*) FILTER (WHERE killed_state = 'known') AS killed_known,
    count(*) FILTER (WHERE killed_state = 'none reported') AS killed_none,
    count(*) FILTER (WHERE killed_state = 'in part') AS killed_in_part,
    count(*) FILTER (WHERE killed_state = 'unknown') AS killed_unknown,
    coalesce(sum(killed_low), 0)::bigint AS low_sum, coalesce(sum(killed_best), 0)::bigint AS best_sum,
    coalesce(sum(killed_high), 0)::bigint AS high_sum,
    count(*) FILTER (WHERE killed_state = 'known' AND killed_low IS NULL) AS low_open,
    count(*) FILTER (WHERE killed_state = 'known' AND killed_best IS NULL) AS best_open,
    count(*) FILTER (WHERE killed_state = 'known' AND killed_high IS NULL) AS high_open
  FROM incident i CROSS JOIN LATERAL (VALUES
    ('*', '*', i.month, i.type), (coalesce(i.country, ''), '*', i.month, i.type),
    (coalesce(i.country, ''), coalesce(i.admin1, ''), left(i.month, 4), '*'),
    (coalesce(i.country, ''), coalesce(i.admin1, ''), '*', '*')) AS k (country, admin1, month, type)
  GROUP BY 1, 2, 3, 4 ORDER BY 1, 2, 3, 4`;
