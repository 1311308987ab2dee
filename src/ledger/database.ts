import { setTimeout as sleep } from "node:timers/promises";
import pg from "pg";
import { copyIn, copyOut } from "./backup/copy.ts";
import { diskFull, isDiskFull } from "./disk-full.ts";
import { LedgerUnavailable } from "./ledger-unavailable.ts";
import { retryable } from "./retry.ts";

/** How often a transaction is tried that comes into conflict with others, and how often on a lost connection. */
const ATTEMPTS = { conflict: 10, connection: 8 };
const SNAPSHOT = "BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY";

/** What statements are run in. */
export interface Tx {
  /** Runs one statement and returns its rows; bigints come as strings. */
  rows<R extends object>(sql: string, params?: unknown[]): Promise<R[]>;
}

/** What whole tables are streamed in. */
export interface CopyTx extends Tx {
  /** Runs a `COPY ... TO STDOUT` and gives what it says as it comes, no faster than it is taken. */
  copyOut(sql: string): AsyncIterable<Buffer>;
  /** Runs a `COPY ... FROM STDIN` with those bytes and returns how many rows were added. */
  copyIn(sql: string, bytes: AsyncIterable<Buffer>): Promise<number>;
}

/** Where a ledger's tables lie and as whom they are written. */
export interface Territory {
  schema: string;
  /** Null: as whoever connects. */
  role: string | null;
}

/** The server in words, for problems; never with its password. */
export interface Server {
  where: string;
  remedy: string;
  /** How to connect. Asked again after each lost connection, since an embedded server may come back on another port. */
  reach(): Promise<pg.PoolConfig>;
}

/** Transactions on one ledger's tables, tried again on lost connections and conflicts. */
export class Database {
  readonly territory: Territory;
  readonly #server: Server;
  readonly #attempts: typeof ATTEMPTS;
  #pool: Promise<pg.Pool> | null = null;
  #closed = false;

  /** `connections`: how often to try connecting before the server is given up. */
  constructor(server: Server, territory: Territory, connections: number = ATTEMPTS.connection) {
    this.#attempts = { ...ATTEMPTS, connection: connections };
    this.#server = server;
    this.territory = territory;
  }

  /** Reads on one snapshot. */
  read<T>(work: (tx: Tx) => Promise<T>): Promise<T> {
    return this.#transaction(SNAPSHOT, this.territory.role, work);
  }

  /** Writes all or nothing. `work` may run more than once; `attempt` counts from 0. */
  write<T>(work: (tx: CopyTx, attempt: number) => Promise<T>): Promise<T> {
    return this.#transaction("BEGIN", this.territory.role, work);
  }

  /** Writes as the owner of the tables: only for making them. */
  own<T>(work: (tx: Tx) => Promise<T>): Promise<T> {
    return this.#transaction("BEGIN", null, work);
  }

  /** Runs one statement as the owner of the tables outside any transaction: for what may not be in one. */
  async alone(sql: string): Promise<void> {
    if (this.#closed) throw new Error("this ledger is closed");
    this.#pool ??= this.#openPool();
    const client = await (await this.#pool).connect();
    try {
      await client.query(`SET search_path TO ${pg.escapeIdentifier(this.territory.schema)}`);
      await client.query(sql);
    } finally {
      // With its setting, the connection is not for others.
      client.release(true);
    }
  }

  /** One transaction that streams as the owner of the tables. Never tried again: what streamed through it is gone. */
  async stream<T>(kind: "snapshot" | "write", work: (tx: CopyTx) => Promise<T>): Promise<T> {
    const begin = kind === "snapshot" ? SNAPSHOT : "BEGIN";
    try {
      return await this.#once(this.#prelude(begin, null), work);
    } catch (error) {
      if (retryable(error) !== "connection") throw this.#explained(error);
      this.#dropPool();
      throw this.#gone(error);
    }
  }

  async close(): Promise<void> {
    this.#closed = true;
    const pool = this.#pool;
    this.#pool = null;
    await (await pool?.catch(() => null))?.end();
  }

  async #transaction<T>(
    begin: string,
    role: string | null,
    work: (tx: CopyTx, attempt: number) => Promise<T>,
  ): Promise<T> {
    if (this.#closed) throw new Error("this ledger is closed");
    const prelude = this.#prelude(begin, role);
    for (let attempt = 0; ; attempt++) {
      try {
        return await this.#once(prelude, (tx) => work(tx, attempt));
      } catch (error) {
        const again = retryable(error);
        if (again === "connection") this.#dropPool();
        if (!again) throw this.#explained(error);
        if (attempt + 1 >= this.#attempts[again]) throw again === "connection" ? this.#gone(error) : error;
        await sleep(Math.random() * 25 * 2 ** attempt);
      }
    }
  }

  /** Set for the transaction only, so that a pooler between us and the server cannot mix sessions up. */
  #prelude(begin: string, role: string | null): string {
    const prelude = [begin, `SET LOCAL search_path TO ${pg.escapeIdentifier(this.territory.schema)}`];
    if (role) prelude.push(`SET LOCAL ROLE ${pg.escapeIdentifier(role)}`);
    return prelude.join("; ");
  }

  async #once<T>(prelude: string, work: (tx: CopyTx) => Promise<T>): Promise<T> {
    this.#pool ??= this.#openPool();
    const client = await (await this.#pool).connect();
    // A connection lost while in use also fails its query; without a listener the event alone would end the process.
    const ignore = () => undefined;
    client.on("error", ignore);
    let broken = true;
    try {
      await client.query(prelude);
      const result = await work({
        rows: async (sql, params) => (await client.query(sql, params)).rows,
        copyOut: (sql) => copyOut(client, sql),
        copyIn: (sql, bytes) => copyIn(client, sql, bytes),
      });
      await client.query("COMMIT");
      broken = false;
      return result;
    } catch (error) {
      if (retryable(error) !== "connection")
        broken = await client.query("ROLLBACK").then(
          () => false,
          () => true,
        );
      throw error;
    } finally {
      client.off("error", ignore);
      client.release(broken);
    }
  }

  async #openPool(): Promise<pg.Pool> {
    const pool = new pg.Pool({ max: 4, connectionTimeoutMillis: 15_000, ...(await this.#server.reach()) });
    pool.on("error", () => undefined);
    return pool;
  }

  #dropPool(): void {
    const pool = this.#pool;
    this.#pool = null;
    pool?.then((open) => open.end()).catch(() => undefined);
  }

  #explained(error: unknown): unknown {
    return !(error instanceof LedgerUnavailable) && isDiskFull(error) ? diskFull(this.#server.where, error) : error;
  }

  #gone(error: unknown): LedgerUnavailable {
    const { where, remedy } = this.#server;
    const found = `The database does not answer: ${error instanceof Error ? error.message : String(error)}`;
    return new LedgerUnavailable(where, found, remedy, error);
  }
}
