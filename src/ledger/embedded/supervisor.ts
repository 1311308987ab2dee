import { setTimeout as sleep } from "node:timers/promises";
import pg from "pg";
import { diskFull, isDiskFull } from "../disk-full.ts";
import { LedgerUnavailable } from "../ledger-unavailable.ts";
import { runnableBinaries } from "./binaries.ts";
import { type Cluster, ensureCluster, OWNER } from "./cluster.ts";
import { baseFolder, clusterFolder, knownBase, makeHome, unusable } from "./place.ts";
import { disownPidFile, isPostmaster, readPidFile, startPostmaster, stopPostmaster } from "./postmaster.ts";
import { systemUser } from "./system-user.ts";

/** Who uses the cluster holds this lock shared; who would stop it must get it alone. Any number will do. */
const IN_USE = 7_026_611_204;
const HOST = "127.0.0.1";
const OURS = "annalist";
const PATIENCE = 60_000;

/** How to reach the owner's databases of an embedded cluster. */
export interface Reach {
  host: string;
  port: number;
  user: string;
  password: string;
  /** Tells our connections from those of others, who may have been given the address. */
  application_name: string;
}

/**
 * The embedded PostgreSQL of one data folder. Any number of processes may use it at once: the first starts it, the
 * others join, the last to leave stops it. One whose users were all killed is joined, or started again, by the next.
 */
export class Supervisor {
  /** The data folder. */
  readonly home: string;
  #cluster: Cluster | null = null;
  #lease: pg.Client | null = null;
  #joining: Promise<Reach> | null = null;
  #port = 0;

  constructor(home: string) {
    this.home = home;
  }

  /** Joins the running postmaster or starts one. While the lease holds, does nothing. */
  reach(): Promise<Reach> {
    this.#joining ??= this.#join().finally(() => (this.#joining = null));
    return this.#joining;
  }

  /** Leaves the postmaster running, though nobody else of ours may use it. */
  async letGo(): Promise<void> {
    const lease = this.#lease;
    this.#lease = null;
    await lease?.end().catch(() => undefined);
  }

  /** Stops the postmaster unless somebody else uses it. */
  async leave(): Promise<void> {
    const lease = this.#lease;
    this.#lease = null;
    if (!lease || !this.#cluster) return;
    try {
      await lease.query(`SELECT pg_advisory_unlock_shared(${IN_USE})`);
      const { rows } = await lease.query<{ alone: boolean }>(
        `SELECT pg_try_advisory_lock(${IN_USE}) AND NOT EXISTS (SELECT FROM pg_stat_activity
           WHERE backend_type = 'client backend' AND application_name <> '${OURS}') AS alone`,
      );
      if (rows[0]?.alone) await stopPostmaster(this.#cluster);
    } catch {
      // It is gone already: nothing to stop.
    }
    await lease.end().catch(() => undefined);
  }

  async #join(): Promise<Reach> {
    this.#cluster ??= prepare(this.home);
    const cluster = this.#cluster;
    if (!this.#lease) this.#lease = await this.#takeLease(cluster);
    return { host: HOST, port: this.#port, user: OWNER, password: cluster.password, application_name: OURS };
  }

  async #takeLease(cluster: Cluster): Promise<pg.Client> {
    let trouble = "";
    for (const start = Date.now(); Date.now() - start < PATIENCE; await sleep(50)) {
      const left = readPidFile(cluster);
      if (left && isPostmaster(cluster, left.pid)) {
        const lease = await this.#connect(cluster, left.port).catch((error: Error) => {
          // 28P01: a password that is not ours will not become so by waiting.
          if ((error as pg.DatabaseError).code === "28P01") throw refused(cluster, error);
          trouble = error.message;
          return null;
        });
        if (lease) return lease;
      } else {
        if (left) disownPidFile(cluster, left);
        // Fails when another process was quicker, or while back ends of a killed postmaster are still ending.
        const failed = await startPostmaster(cluster);
        if (failed !== null) trouble = failed;
        if (failed !== null && hopeless(failed)) break;
      }
    }
    if (isDiskFull(trouble)) throw diskFull(this.home, trouble);
    const found = `PostgreSQL does not start: ${trouble.split("\n").slice(-3).join(" ")}`;
    throw new LedgerUnavailable(cluster.data, found, `See ${cluster.log}, or set DATABASE_URL to a server.`);
  }

  async #connect(cluster: Cluster, port: number | null): Promise<pg.Client> {
    if (!port) throw new Error("the postmaster has not said its port yet");
    const { password } = cluster;
    const lease = new pg.Client({
      ...{ host: HOST, port, user: OWNER, password, application_name: OURS },
      ...{ database: "postgres", keepAlive: true },
    });
    lease.on("error", () => {
      if (this.#lease === lease) this.#lease = null;
    });
    try {
      await lease.connect();
      await lease.query(`SELECT pg_advisory_lock_shared(${IN_USE})`);
    } catch (error) {
      await lease.end().catch(() => undefined);
      throw error;
    }
    this.#port = port;
    return lease;
  }
}

function prepare(home: string): Cluster {
  try {
    makeHome(home);
    const user = systemUser(`${clusterFolder(knownBase(home))}/data`);
    const base = baseFolder(home, user);
    return ensureCluster(clusterFolder(base), runnableBinaries(user, base), user);
  } catch (error) {
    if (isDiskFull(error)) throw diskFull(home, error);
    throw error instanceof LedgerUnavailable ? error : unusable(home, error);
  }
}

/** What no waiting and no second attempt cures. */
function hopeless(log: string): boolean {
  if (isDiskFull(log)) return true;
  return (
    /FATAL|PANIC/.test(log) && !/lock file|shared memory|address already in use|could not create any TCP/i.test(log)
  );
}

function refused(cluster: Cluster, error: Error): LedgerUnavailable {
  const found = `PostgreSQL refuses the password it was made with: ${error.message}`;
  return new LedgerUnavailable(cluster.data, found, "Put the file `password` beside it back as it was.");
}
