import pg from "pg";
import type { Server } from "../database.ts";
import type { Supervisor } from "./supervisor.ts";

/** One database of an embedded cluster, made when it is first reached. */
export function embeddedServer(supervisor: Supervisor, database: string): Server {
  let made = false;
  return {
    where: supervisor.home,
    remedy: "Start Annalist again; if that does not help, see the file `log` in the cluster's folder.",
    reach: async () => {
      const reach = await supervisor.reach();
      if (!made) await makeDatabase({ ...reach, database: "postgres" }, database);
      made = true;
      return { ...reach, database };
    },
  };
}

async function makeDatabase(config: pg.ClientConfig, database: string): Promise<void> {
  const client = new pg.Client(config);
  client.on("error", () => undefined);
  await client.connect();
  try {
    const there = await client.query("SELECT FROM pg_database WHERE datname = $1", [database]);
    if (there.rowCount === 0) await client.query(`CREATE DATABASE ${pg.escapeIdentifier(database)}`);
  } catch (error) {
    // Somebody else was quicker: duplicate_database, or the unique key of its catalog.
    if (!["42P04", "23505"].includes((error as pg.DatabaseError).code ?? "")) throw error;
  } finally {
    await client.end();
  }
}
