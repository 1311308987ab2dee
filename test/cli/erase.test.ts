import { v7 } from "uuid";
import { afterAll, beforeAll, expect, it } from "vitest";
import { openLedger } from "../../src/ledger/open-ledger.ts";
import type { AuditedLedger } from "../../src/ledger/postgres-ledger.ts";
import { deriveAll } from "../../src/pipeline.ts";
import type { Coded } from "../../src/record/draft.ts";
import { homeOfFile } from "../ledger/homes.ts";
import { addCoded, threeReports } from "../recorded.ts";
import { call } from "./call.ts";

const NAME = "Harriet Vanbrugh";
const home = homeOfFile();
let ledger: AuditedLedger;
let first: Coded;
beforeAll(async () => {
  const opened = await openLedger({ name: "main", home });
  if (!opened.ok) throw new Error(opened.problem.found);
  ledger = opened.ledger;
  const all = threeReports();
  const claims = all[0]?.claims.map((claim) => (claim.field === "killed" ? { ...claim, field: "target" } : claim));
  first = {
    ...(all[0] as Coded),
    claims: claims?.map((c) => (c.field === "target" ? named(c) : c)) as Coded["claims"],
  };
  await addCoded(ledger, [first, ...all.slice(1)]);
  await deriveAll(ledger);
});
afterAll(() => ledger.close());

const named = <C extends object>(claim: C) => ({ ...claim, value: { name: NAME, id: null } });

it("erasing again finishes what an erasure that was stopped half-way left: names in what was derived", async () => {
  const about = { who: "an editor", why: "a witness is in danger", when: "2024-05-01T12:00:00Z" };
  await ledger.erase({ id: v7(), ...about, kind: "erase", report: first.report });
  expect(JSON.stringify(await ledger.incidents({}))).toContain(NAME);
  const again = await call(home, ["erase", first.report, "--by", "an editor", "--because", "again"]);
  expect([again.code, again.out]).toEqual([1, ""]);
  expect(again.err).toContain("erased before");
  for (const argv of [["incidents"], ["claims"], ["export", "--format", "json", "--with-names"]])
    expect((await call(home, argv)).out).not.toContain(NAME);
  expect(JSON.parse((await call(home, ["verify", "--json"])).out)).toMatchObject({ ok: true });
});
