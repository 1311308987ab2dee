import pg from "pg";
import type { Tx } from "../database.ts";

/** A table of the ledger with its columns in order. */
export interface Table {
  name: string;
  columns: string[];
}

/** The list of what was done to the tables describes the copy that it lies in: it is never copied. */
const NOT_COPIED = "migration";

/** The tables of the current schema, each after those that it refers to, else by name: the order to fill them in. */
export async function ledgerTables(tx: Tx): Promise<Table[]> {
  const tables = await tx.rows<Table & { after: string[] }>(
    `SELECT t.relname AS name,
       (SELECT array_agg(a.attname::text ORDER BY a.attnum) FROM pg_attribute a
        WHERE a.attrelid = t.oid AND a.attnum > 0 AND NOT a.attisdropped) AS columns,
       ARRAY(SELECT f.relname::text FROM pg_constraint c JOIN pg_class f ON f.oid = c.confrelid
        WHERE c.conrelid = t.oid AND c.contype = 'f' AND f.oid <> t.oid) AS after
     FROM pg_class t
     WHERE t.relnamespace = current_schema()::regnamespace AND t.relkind IN ('r', 'p') AND t.relname <> $1
     ORDER BY t.relname COLLATE "C"`,
    [NOT_COPIED],
  );
  const ordered: Table[] = [];
  const placed = new Set<string>();
  while (ordered.length < tables.length) {
    const next = tables.find(({ name, after }) => !placed.has(name) && after.every((other) => placed.has(other)));
    if (!next) throw new Error("the tables refer to each other in a circle");
    placed.add(next.name);
    ordered.push({ name: next.name, columns: next.columns });
  }
  return ordered;
}

/** How many rows the table has. */
export async function countRows(tx: Tx, { name }: Table): Promise<number> {
  const [row] = await tx.rows<{ n: string }>(`SELECT count(*) AS n FROM ${pg.escapeIdentifier(name)}`);
  return Number(row?.n);
}

/** Makes others that write these tables wait until this transaction ends; reading goes on. */
export async function lockTables(tx: Tx, tables: readonly Table[]): Promise<void> {
  if (tables.length > 0) await tx.rows(`LOCK TABLE ${names(tables)} IN EXCLUSIVE MODE`);
}

/** Takes away the tables and the list of what was done to them. For tables without rows only. */
export async function dropTables(tx: Tx, tables: readonly Table[]): Promise<void> {
  await tx.rows(`DROP TABLE ${names([...tables, { name: NOT_COPIED, columns: [] }])}`);
}

/** Lets the server's planner know what is in the tables. */
export async function analyse(tx: Tx, tables: readonly Table[]): Promise<void> {
  for (const table of tables) await tx.rows(`ANALYZE ${names([table])}`);
}

/** Makes values be written and read alike by every server, whatever its settings. */
export async function plainText(tx: Tx): Promise<void> {
  await tx.rows(
    `SET LOCAL client_encoding TO 'UTF8'; SET LOCAL datestyle TO 'ISO, YMD'; SET LOCAL timezone TO 'UTC';
     SET LOCAL bytea_output TO 'hex'; SET LOCAL extra_float_digits TO 1`,
  );
}

/** `COPY` of the whole table, to the client. */
export function copyToSql(table: Table): string {
  return `COPY ${names([table])} (${columnsOf(table)}) TO STDOUT`;
}

/** `COPY` into the table, from the client. */
export function copyFromSql(table: Table): string {
  return `COPY ${names([table])} (${columnsOf(table)}) FROM STDIN`;
}

function names(tables: readonly Table[]): string {
  return tables.map(({ name }) => pg.escapeIdentifier(name)).join(", ");
}

function columnsOf({ columns }: Table): string {
  return columns.map((column) => pg.escapeIdentifier(column)).join(", ");
}
