import pg from "pg";
import { afterAll, beforeAll, expect, onTestFinished, test } from "vitest";
import { ledgerPlace } from "../../src/ledger/ledger-place.ts";
import { withoutPassword } from "../../src/ledger/server-place.ts";
import { call } from "../cli/call.ts";
import { openEmpty } from "../open-scratch-ledger.ts";
import { homeOfFile, postmasterOf } from "./homes.ts";
import { rowsOf } from "./rows-of.ts";

const home = homeOfFile();
const reports = "samples/nigeria-chibok-kidnapping.txt";
/** Held open so that each command need not start the cluster. */
const place = ledgerPlace({ name: "main", home, databaseUrl: "" });

beforeAll(async () => {
  expect((await call(home, ["read", reports])).code).toBe(0);
  await place.server.reach();
});
afterAll(() => place.leave());

async function emptyServer(): Promise<string> {
  const { url, drop } = await openEmpty();
  onTestFinished(drop);
  return url;
}
const passwordOf = (url: string) => new URL(url).password;

test("a ledger moves to a server with everything, and the embedded one stays as it was", async () => {
  const url = await emptyServer();
  const before = await rowsOf(place);
  const { code, out, err } = await call(home, ["database", "move", url]);
  expect(err).toContain("set DATABASE_URL to that address");
  expect(out).toMatch(/^1 report, 12 claims and 0 decisions copied; every table has as many rows there as here\.\n/);
  expect(code).toBe(0);
  expect(out + err).not.toContain(passwordOf(url));
  expect(await rowsOf(place)).toEqual(before);
  expect(await rowsOf(ledgerPlace({ name: "main", databaseUrl: url }))).toEqual(before);
  const [here, there] = [await call(home, ["verify"]), await call(home, ["verify"], { env: { DATABASE_URL: url } })];
  expect(there.out).toBe(here.out);
  expect((await call(home, ["incidents", "--json"], { env: { DATABASE_URL: url } })).out).toBe(
    (await call(home, ["incidents", "--json"])).out,
  );
  // A second time it is not empty any more, and is left alone.
  const again = await call(home, ["database", "move", url]);
  expect(again.code).toBe(2);
  expect(again.err).toContain(`${withoutPassword(url)}: There is a ledger already`);
  expect(again.err).not.toContain(passwordOf(url));
});

test("what cannot be moved, and where to, is said without the password", async () => {
  const url = await emptyServer();
  const wrong = url.replace(passwordOf(url), "correct-horse");
  const cases: [string[], Record<string, string>, number, RegExp][] = [
    [["move", url], { DATABASE_URL: url }, 2, /DATABASE_URL: It is set, so the ledger in use is on a server already/],
    [["move", wrong], {}, 3, /password authentication failed/],
    [["move", "somewhere"], {}, 3, /not the address of a PostgreSQL server/],
    [["move"], {}, 2, /the server's address is missing/],
    [["copy"], {}, 2, /neither `url` nor `move URL`/],
  ];
  for (const [args, env, code, said] of cases) {
    const done = await call(home, ["database", ...args], { env });
    expect(done).toMatchObject({ code, out: "", err: expect.stringMatching(said) });
    expect(done.err).not.toMatch(new RegExp(`horse|${passwordOf(url)}`));
  }
  const nowhere = await call(`${home}/none`, ["database", "move", url]);
  expect(nowhere).toMatchObject({ code: 1, err: expect.stringContaining("no embedded ledger here to move") });
});

test("the address opens the ledger to other programs; on a server it is DATABASE_URL itself", async () => {
  const { out, err } = await call(home, ["database", "url"]);
  expect(err).toContain("stays up while anybody is connected");
  const client = new pg.Client({ connectionString: out.trim() });
  await client.connect();
  expect((await client.query("SELECT count(*)::int AS n FROM annalist.claim")).rows).toEqual([{ n: 12 }]);
  await client.end();
  const url = await emptyServer();
  const answer = await call(home, ["database", "url", "--json"], { env: { DATABASE_URL: url } });
  expect(JSON.parse(answer.out)).toEqual({ url, schema: "annalist", embedded: false, sample: false });
});

test("the embedded database stays up for who was given its address, and the last command after that stops it", async () => {
  await place.leave();
  expect(postmasterOf(home)).toBeNull();
  const { out } = await call(home, ["database", "url"]);
  expect(postmasterOf(home)).not.toBeNull();
  const client = new pg.Client({ connectionString: out.trim() });
  await client.connect();
  expect((await call(home, ["reports"])).code).toBe(0);
  expect((await client.query("SELECT 1 AS one")).rows).toEqual([{ one: 1 }]);
  await client.end();
  await expect
    .poll(async () => {
      await call(home, ["reports"]);
      return postmasterOf(home);
    })
    .toBeNull();
});

test("backup and restore through the command line, here and there", async () => {
  const url = await emptyServer();
  const file = `${home}/record.annalist`;
  const made = await call(home, ["backup", file, "--json"]);
  expect(made.code).toBe(0);
  expect(JSON.parse(made.out)).toMatchObject({
    sample: false,
    tables: expect.arrayContaining([{ table: "claim", rows: 12 }]),
  });
  const refused = await call(home, ["restore", file]);
  expect(refused).toMatchObject({
    code: 2,
    out: "",
    err: expect.stringContaining(`${home}: There is a ledger already`),
  });
  const there = await call(home, ["restore", file], { env: { DATABASE_URL: url } });
  expect(there).toMatchObject({
    code: 0,
    out: expect.stringMatching(/^1 report, 12 claims and 0 decisions restored\.\n/),
  });
  const back = await call(home, ["backup", `${file}.2`, "--json"], { env: { DATABASE_URL: url } });
  expect(JSON.parse(back.out).tables).toEqual(JSON.parse(made.out).tables);
  expect((await call(home, ["restore", reports])).err).toContain("no backup of Annalist's");
  expect((await call(home, ["restore", file, "--samples"])).err).toContain("Leave out --samples.");
});
