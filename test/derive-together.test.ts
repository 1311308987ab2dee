import { setTimeout as sleep } from "node:timers/promises";
import pg from "pg";
import { afterEach, beforeEach, expect, it } from "vitest";
import type { Ledger } from "../src/ledger/ledger.ts";
import { deriveAll, derivedUnder } from "../src/pipeline.ts";
import { claimId, codedInTest, testId } from "../src/record/fixtures/coded.ts";
import { openScratch, type Scratch } from "./open-scratch-ledger.ts";
import { addCoded, threeReports } from "./recorded.ts";

let scratch: Scratch;
let ledger: Ledger;
let other: Ledger;
beforeEach(async () => {
  scratch = await openScratch();
  ledger = scratch.ledger;
  other = await scratch.another();
  await addCoded(ledger, threeReports());
});
afterEach(async () => {
  await other.close();
  await scratch.ledger.close();
});

const about = { id: testId("a decision"), who: "an analyst", why: "withdrawn", when: "2024-01-01T00:00:00Z" };
const byId = <T extends { id: string }>(rows: readonly T[]) => [...rows].sort((a, b) => (a.id < b.id ? -1 : 1));
const kept = async () => byId(await ledger.incidents({}));
const owed = async () => byId((await derivedUnder(ledger, {})).incidents);

/** The same ledger, in which something happens each time that a derivation has weighed the evidence and not kept its result yet. */
function meanwhile(happens: () => Promise<unknown>): Ledger {
  return new Proxy(ledger, {
    get(target, name) {
      const found: unknown = Reflect.get(target, name, target);
      if (typeof found !== "function") return found;
      return async (...args: unknown[]) => {
        if (name === "addKeys") await happens();
        return found.apply(target, args);
      };
    },
  });
}

it("a decision made while another program derives is not lost from what is kept", async () => {
  let later: Promise<unknown> = Promise.resolve();
  const slow = meanwhile(async () => {
    await other.addDecision({ ...about, kind: "reject", claim: claimId("d0", 3) });
    later = deriveAll(other);
    // Either it is done, or it waits for the one that goes on here.
    await Promise.race([later, sleep(500)]);
  });
  await deriveAll(slow);
  await later;
  expect(await ledger.decisions()).toHaveLength(1);
  expect(await kept()).toEqual(await owed());
});

it("words erased while a derivation is under way are not kept by it, even where whoever erased them goes no further", async () => {
  const secret = "Harriet Vanbrugh";
  const named = codedInTest("r3", {
    d3: [
      { field: "date", value: "2020-05-05", precision: "day" },
      { field: "actor", value: { name: secret, id: null } },
    ],
  });
  await addCoded(ledger, [named]);
  const before = await owed();
  expect(JSON.stringify(before)).toContain(secret);
  let times = 0;
  const slow = meanwhile(async () => {
    if (times++ === 0) await other.erase({ ...about, kind: "erase", report: testId("r3") });
  });
  const derived = await deriveAll(slow);
  expect(times).toBe(2);
  expect(byId(derived.incidents)).toEqual(await kept());
  expect(await kept()).toEqual(await owed());
  expect(await kept()).toHaveLength(before.length);
  expect(JSON.stringify(await kept())).not.toContain(secret);
});

it("whoever loses the connection that its lock hangs on saves nothing and weighs again", async () => {
  let times = 0;
  const slow = meanwhile(async () => {
    if (times++ > 0) return;
    const client = new pg.Client(await scratch.server.reach());
    await client.connect();
    const { rowCount } = await client.query(
      "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = current_database() AND state = 'idle in transaction'",
    );
    await client.end();
    expect(rowCount).toBe(1);
    await other.addDecision({ ...about, kind: "reject", claim: claimId("d0", 3) });
    await deriveAll(other);
  });
  await deriveAll(slow);
  expect(times).toBe(2);
  expect(await kept()).toEqual(await owed());
});

it("many programs that decide and derive at once end with what all their decisions come to", async () => {
  const programs = await Promise.all(Array.from({ length: 4 }, () => scratch.another()));
  const claims = [claimId("d0", 3), claimId("d0", 4), claimId("d1", 3), claimId("d2", 3)];
  const work = programs.map(async (program, n) => {
    await sleep(n * 40);
    await program.addDecision({ ...about, id: testId(`reject ${n}`), kind: "reject", claim: claims[n] as string });
    await deriveAll(program);
  });
  // And one program that does several things at once does not wait for itself.
  await Promise.all([...work, ...Array.from({ length: 6 }, () => deriveAll(ledger))]);
  expect(await kept()).toEqual(await owed());
  expect(JSON.stringify(await kept())).toContain('"unknown"');
  await Promise.all(programs.map((program) => program.close()));
});
