import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gunzipSync, gzipSync } from "node:zlib";
import { afterAll, beforeAll, expect, onTestFinished, test } from "vitest";
import { backUp } from "../../src/ledger/backup.ts";
import { openOn } from "../../src/ledger/open-ledger.ts";
import type { AuditedLedger } from "../../src/ledger/postgres-ledger.ts";
import { restore } from "../../src/ledger/restore.ts";
import { openEmpty, openScratch, type Scratch } from "../open-scratch-ledger.ts";
import { aFigure, anAssessment, anIncident, aReading, aReport, aTally } from "./examples.ts";
import { rowsOf } from "./rows-of.ts";

const main = { name: "main" } as const;
const folder = mkdtempSync(join(tmpdir(), "annalist-backup-"));
const file = join(folder, "record.annalist");
const another = (name: string) => join(folder, name);
let scratch: Scratch;

beforeAll(async () => {
  scratch = await openScratch();
  await fill(scratch.ledger);
  await scratch.ledger.verify();
  expect(await backUp(main, file, scratch.place)).toMatchObject({ ok: true });
});
afterAll(async () => {
  await scratch.ledger.close();
  rmSync(folder, { recursive: true });
});

async function fill(ledger: AuditedLedger): Promise<void> {
  for (const text of ["One: \\. \t \\N 'é' قرب\n", "\\.\n", "Two.\n", "\u0000\u0001\\\\ \r\n"]) {
    const { report, bytes } = aReport(text);
    await ledger.addReport(report, bytes);
    await ledger.addReading(aReading(report, "reader-1", 30, 4));
  }
  const incident = anIncident();
  await ledger.addKeys([{ id: incident.id, country: "MLI", year: "2019", anchors: [] }]);
  const statements = { tallies: [aTally()], figures: [aFigure()], assessments: [anAssessment()] };
  await ledger.saveDerived({ rule: "r", incidents: [incident], ...statements });
}

/** An empty database that goes with the test. */
async function emptyPlace() {
  const { place, drop } = await openEmpty();
  onTestFinished(drop);
  return place;
}

/** A file with that in it, in the folder of this test file. */
function written(name: string, content: Uint8Array | string): string {
  writeFileSync(another(name), content);
  return another(name);
}

test("a restored ledger holds every row as it was, derived ones too, and its chain holds", async () => {
  const place = await emptyPlace();
  const before = await rowsOf(scratch.place);
  const restored = await restore(main, file, place);
  expect(restored).toMatchObject({ ok: true, verification: { ok: true, unsealed: 0, trouble: [] } });
  expect(await rowsOf(place)).toEqual(before);
  expect(before.claim).toMatch(/^120 rows/);
  // And it goes on from there.
  const ledger = await openOn(place.server, place.schema, async () => {}, main);
  const { report, bytes } = aReport("Three.\n");
  expect(await ledger.addReport(report, bytes)).toBe("added");
  expect((await ledger.addKeys([{ id: report.id, country: "MLI", year: "2019", anchors: [] }]))[0]?.label).toBe(
    "MLI-2019-0002",
  );
  expect(await ledger.verify()).toMatchObject({ ok: true });
  await ledger.close();
});

test("two backups of the same ledger hold the same", async () => {
  expect(await backUp(main, another("again"), scratch.place)).toMatchObject({ ok: true });
  const [one, two] = [file, another("again")].map((name) =>
    gunzipSync(readFileSync(name))
      .toString()
      .replace(/"made":"[^"]+"/, "")
      .replace(/sha256 \w+\n$/, ""),
  );
  expect(one).toBe(two);
});

test("a backup is one file, closed to others, and nothing half-written lies beside it", () => {
  expect(statSync(file).mode & 0o077).toBe(0);
  expect(readdirSync(folder).filter((name) => name.endsWith(".part"))).toEqual([]);
});

test("a backup while others write holds the ledger as it stood at one moment", async () => {
  const writer = await scratch.another();
  let writing = true;
  const written: string[] = [];
  const work = (async () => {
    for (let n = 0; writing && n < 400; n++) {
      const { report, bytes } = aReport(`Meanwhile ${n}.\n`);
      await writer.addReport(report, bytes);
      await writer.addReading(aReading(report, "reader-1", 40, 2));
      written.push(report.id);
      // The more it writes the longer each round takes: not as fast as it can.
      await new Promise((resolve) => setTimeout(resolve, 10));
    }
  })();
  for (const round of [1, 2, 3]) {
    await new Promise((resolve) => setTimeout(resolve, 60));
    const acknowledged = [...written];
    const made = await backUp(main, another(`meanwhile-${round}`), scratch.place);
    expect(made.ok).toBe(true);
    const place = await emptyPlace();
    expect(await restore(main, another(`meanwhile-${round}`), place)).toMatchObject({
      ok: true,
      verification: { ok: true },
    });
    const ledger = await openOn(place.server, place.schema, async () => {}, main);
    const read = await ledger.newest();
    const there = new Set(read.map(({ report }) => report));
    expect(acknowledged.filter((id) => !there.has(id))).toEqual([]);
    expect(read.filter(({ claims }) => ![30, 40].includes(claims.length))).toEqual([]);
    await ledger.close();
  }
  writing = false;
  await work;
  await writer.close();
}, 90_000);

test("a ledger with anything in it is not restored into, and stays as it is", async () => {
  const other = await openScratch();
  await fill(other.ledger);
  const before = await rowsOf(other.place);
  const refused = await restore(main, file, other.place);
  expect(refused).toMatchObject({
    ok: false,
    problem: { code: "bad-usage", where: other.server.where, found: expect.stringContaining("a ledger already") },
  });
  expect(await rowsOf(other.place)).toEqual(before);
  await other.ledger.close();
});

test("a ledger that was opened and never used is restored into", async () => {
  const other = await openScratch();
  expect(await restore(main, file, other.place)).toMatchObject({ ok: true, verification: { ok: true } });
  await other.ledger.close();
});

test("a damaged file is refused with what was found, wherever the damage is, before anything is made", async () => {
  const whole = readFileSync(file);
  const text = gunzipSync(whole);
  const flipped = Buffer.from(whole);
  flipped[Math.floor(whole.length / 2)] = (flipped[Math.floor(whole.length / 2)] as number) ^ 1;
  const changed = Buffer.from(text.toString("latin1").replace("Kidal", "Kodal"), "latin1");
  const cases: [string, Uint8Array, RegExp][] = [
    ["cut", whole.subarray(0, whole.length - 100), /damaged: it cannot be unpacked to its end/],
    ["flipped", flipped, /damaged: (it cannot be unpacked to its end|what it holds does not have the hash)/],
    ["changed", gzipSync(changed), /damaged: what it holds does not have the hash/],
    ["shortened", gzipSync(text.subarray(0, text.length - 200)), /damaged: what it holds does not have the hash/],
  ];
  const place = await emptyPlace();
  for (const [name, content, found] of cases) {
    const refused = await restore(main, written(name, content), place);
    expect(refused).toMatchObject({
      ok: false,
      problem: { where: another(name), found: expect.stringMatching(found) },
    });
  }
  expect(await rowsOf(place).catch((error: Error) => error.message)).toEqual({});
});

test("a file that is no backup is refused with what was found", async () => {
  const place = await emptyPlace();
  const cases = [
    [
      written("text", "Gunmen stopped a lorry.\n"),
      "unsupported",
      /no backup of Annalist's: it is not packed with gzip/,
    ],
    [written("other.gz", gzipSync(`CREATE TABLE${" x".repeat(99)}`)), "unsupported", /it begins with "CREATE TABLE x/],
    [written("line.gz", gzipSync("x".repeat(2_000_000))), "unsupported", /it begins with "x{40}"/],
    [written("empty.gz", gzipSync("")), "unsupported", /it is empty/],
    [written("nothing", ""), "unreadable", /damaged: it cannot be unpacked/],
    [another("none"), "missing", /no such file/],
    [folder, "unreadable", /It is a folder/],
  ] as const;
  for (const [path, code, found] of cases)
    expect(await restore(main, path, place)).toMatchObject({
      problem: { code, where: path, found: expect.stringMatching(found) },
    });
});

/** The backup with its header changed, and a last line that fits. */
async function withHeader(name: string, change: (header: Record<string, unknown>) => void): Promise<string> {
  const { createHash } = await import("node:crypto");
  const text = gunzipSync(readFileSync(file)).toString("latin1");
  const end = text.indexOf("\n");
  const header = JSON.parse(text.slice(3, end)) as Record<string, unknown>;
  change(header);
  const body = `-- ${JSON.stringify(header)}${text.slice(end, text.lastIndexOf("-- sha256"))}`;
  const hash = createHash("sha256").update(body, "latin1").digest("hex");
  return written(name, gzipSync(Buffer.from(`${body}-- sha256 ${hash}\n`, "latin1")));
}

test("a backup of a newer program, of other migrations or of the other ledger is refused by name", async () => {
  const place = await emptyPlace();
  const next = { number: 99, name: "next", sha256: "x" };
  const cases: [string, RegExp][] = [
    [await withHeader("form", (h) => (h.version = 2)), /newer Annalist, in form 2/],
    [await withHeader("next", (h) => (h.migrations as unknown[]).push(next)), /newer Annalist \(migration 99, next\)/],
    [
      await withHeader("other", (h) => (((h.migrations as { sha256: string }[])[0] ?? next).sha256 = "y")),
      /not the one in sql/,
    ],
    [await withHeader("samples", (h) => (h.ledger = "samples")), /backup of the samples' ledger/],
    [
      await withHeader("rows", (h) => ((h.tables as { rows: number }[])[0] ?? { rows: 0 }).rows++),
      /should have \d+ rows and has/,
    ],
  ];
  for (const [path, found] of cases)
    expect(await restore(main, path, place)).toMatchObject({
      ok: false,
      problem: { found: expect.stringMatching(found) },
    });
  // What failed late left nothing but empty tables, and the sound backup goes in.
  expect(await restore(main, file, place)).toMatchObject({ ok: true });
});

test("no file is replaced, and a folder that is not there is said", async () => {
  expect(await backUp(main, file, scratch.place)).toMatchObject({ problem: { code: "bad-usage", where: file } });
  const lost = join(folder, "no", "such");
  expect(await backUp(main, lost, scratch.place)).toMatchObject({ problem: { where: lost } });
  expect(existsSync(lost)).toBe(false);
});

test("where there is no ledger there is nothing to back up", async () => {
  const place = await emptyPlace();
  expect(await backUp(main, another("empty"), place)).toMatchObject({ problem: { code: "not-found" } });
  const home = another("home");
  expect(await backUp({ ...main, home, databaseUrl: "" }, another("empty"))).toMatchObject({
    problem: { code: "not-found", where: home },
  });
  expect(existsSync(home)).toBe(false);
});
