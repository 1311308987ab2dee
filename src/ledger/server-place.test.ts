import { expect, test } from "vitest";
import { openLedger } from "./open-ledger.ts";
import { withoutPassword } from "./server-place.ts";

test.each([
  [
    "postgresql://me:s%40cret@db.example:5433/record?sslmode=require",
    "postgresql://me@db.example:5433/record?sslmode=require",
  ],
  ["postgres://db.example/record?user=me&password=secret", "postgres://db.example/record?user=me"],
])("%s is shown without its password", (url, shown) => {
  expect(withoutPassword(url)).toBe(shown);
});

test.each(["mysql://me:secret@host/db", "host=localhost password=secret", "postgres://me:secret@[bad/db"])(
  "%s is refused without being repeated",
  async (databaseUrl) => {
    const opened = await openLedger({ name: "main", databaseUrl });
    expect(opened).toMatchObject({ ok: false, problem: { code: "ledger-unavailable", where: "DATABASE_URL" } });
    expect(JSON.stringify(opened)).not.toContain("secret");
  },
);

test("a server that is not there is a problem soon, not an exception", async () => {
  const opened = await openLedger({ name: "main", databaseUrl: "postgresql://me:secret@127.0.0.1:1/record" });
  expect(opened).toMatchObject({
    ok: false,
    problem: { where: "postgresql://me@127.0.0.1:1/record", found: expect.stringContaining("ECONNREFUSED") },
  });
  expect(JSON.stringify(opened)).not.toContain("secret");
});
