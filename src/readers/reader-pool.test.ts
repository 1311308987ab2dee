import { afterEach, describe, expect, it } from "vitest";
import { loadKnowledge } from "../knowledge/load-knowledge.ts";
import { mortalPool, reportOf, whenReady } from "./fixtures/mortal-pool.ts";
import { readAndCode } from "./read-and-code.ts";
import { ReaderPool } from "./reader-pool.ts";

const knowledge = loadKnowledge();
const attack = (n: number) =>
  reportOf(`attack ${n}`, `Gunmen attacked a post near Gao on Monday and killed ${n} soldiers, the army said.`);
const pools: ReaderPool[] = [];
const keep = (pool: ReaderPool) => {
  pools.push(pool);
  return pool;
};
afterEach(async () => void (await Promise.all(pools.splice(0).map((pool) => pool.close()))));

/** Reports that threads die of, by name, in the midst of others; what came of each. */
async function outcomes(pool: ReaderPool, texts: readonly string[]) {
  await whenReady(pool);
  const reports = texts.map((text, n) => reportOf(`report ${n}`, text));
  return Promise.all(
    reports.map(async (report) => {
      const outcome = await pool.read(report);
      return outcome.ok ? outcome.coded.report === report.id : outcome.problem;
    }),
  );
}

describe("a pool of readers", () => {
  it("reads the same in its threads and in the calling one, which lends itself", async () => {
    const pool = keep(new ReaderPool(knowledge, 2));
    const reports = [2, 3, 4, 5, 6, 7].map(attack);
    const expected = reports.map((report) => ({ ok: true, coded: readAndCode(report, knowledge) }));
    expect(expected.every(({ coded }) => coded.claims.length > 3)).toBe(true);
    const early = reports.map((report) => pool.read(report));
    expect(reports.map(() => pool.help())).toEqual(reports.map(() => true));
    expect(pool.help()).toBe(false);
    expect(await Promise.all(early)).toEqual(expected);
    await whenReady(pool);
    expect(await Promise.all(reports.map((report) => pool.read(report)))).toEqual(expected);
  });

  it("leaves long reports to its threads once these were ready", async () => {
    const pool = keep(mortalPool(knowledge, 1));
    await whenReady(pool);
    const long = reportOf("long", "a ".repeat(30_000));
    const others = ["a", "b", "c"].map((text) => pool.read(reportOf(text, text)));
    const last = pool.read(long);
    expect(pool.help()).toBe(false);
    expect(await Promise.all([...others, last])).toMatchObject([
      { ok: true },
      { ok: true },
      { ok: true },
      { ok: true },
    ]);
  });

  it("reads a report again of which a thread died, and loses none", async () => {
    const texts = ["a", "out of memory once", "b", "c", "d", "e"];
    expect(await outcomes(keep(mortalPool(knowledge, 1)), texts)).toEqual(texts.map(() => true));
  });

  it("makes a problem of one that threads die of again, and reads all others", async () => {
    const pool = keep(mortalPool(knowledge, 2));
    const found = await outcomes(pool, ["a", "out of memory", "b", "c", "ends", "d", "e", "out of memory"]);
    const large = (name: string) => ({
      code: "too-large",
      where: name,
      found: "reading its 13 characters took more memory than one thread of this program may have",
      remedy: "Split it into single reports.",
    });
    const ended = { code: "unreadable", where: "report 4", found: expect.stringContaining("twice") };
    const problems = [
      true,
      large("report 1"),
      true,
      true,
      expect.objectContaining(ended),
      true,
      true,
      large("report 7"),
    ];
    expect(found).toEqual(problems);
    await whenReady(pool);
    expect(await pool.read(reportOf("after", "f"))).toMatchObject({ ok: true });
  });

  it("hands on what the reader throws", async () => {
    const pool = keep(mortalPool(knowledge, 1));
    await whenReady(pool);
    await expect(pool.read(reportOf("a", "throws"))).rejects.toThrow("a mistake");
    expect(await pool.read(reportOf("b", "b"))).toMatchObject({ ok: true });
  });

  it.each(["ends", "of another version"])("reads in the calling thread where its own cannot (%s)", async (version) => {
    const pool = keep(mortalPool(knowledge, 2, version));
    const [early, late] = [2, 3].map(attack).map((report) => ({ report, outcome: pool.read(report) }));
    expect(pool.help()).toBe(true);
    // Time for threads to have come and gone.
    await new Promise((resolve) => setTimeout(resolve, 300));
    expect([pool.ready, pool.help()]).toEqual([0, false]);
    for (const one of [early, late])
      expect(await one?.outcome).toEqual({ ok: true, coded: readAndCode(one!.report, knowledge) });
  });
});
