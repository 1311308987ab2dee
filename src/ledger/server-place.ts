import type pg from "pg";
import type { Server } from "./database.ts";
import { LedgerUnavailable } from "./ledger-unavailable.ts";

/** A server named by `DATABASE_URL`, or by what `name` says. Throws `LedgerUnavailable` where that is no such address. */
export function serverAt(databaseUrl: string, name = "DATABASE_URL"): Server {
  if (!/^postgres(ql)?:\/\//.test(databaseUrl) || !URL.canParse(databaseUrl))
    throw new LedgerUnavailable(
      name,
      "It is not the address of a PostgreSQL server",
      `Write it as postgresql://USER:PASSWORD@HOST:PORT/DATABASE${name === "DATABASE_URL" ? ", or unset it to use the embedded database" : ""}.`,
    );
  const config: pg.PoolConfig = { connectionString: databaseUrl, connectionTimeoutMillis: 10_000, keepAlive: true };
  return {
    where: withoutPassword(databaseUrl),
    remedy: "Check that the server runs and DATABASE_URL is right, or unset it to use the embedded database.",
    reach: () => Promise.resolve(config),
  };
}

/** The address as it may be shown: no password, neither before the host nor among the parameters. */
export function withoutPassword(databaseUrl: string): string {
  const url = new URL(databaseUrl);
  url.password = "";
  for (const name of [...url.searchParams.keys()]) if (/pass/i.test(name)) url.searchParams.delete(name);
  return url.href;
}
