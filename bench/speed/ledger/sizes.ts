import type pg from "pg";

export interface Size {
  table: string;
  /** Bytes of rows, with what is kept apart from them because it is long. */
  rows: number;
  indexes: { name: string; bytes: number }[];
}

/** What tables take on disk, the largest first. */
export async function sizesOf(client: pg.Client, schema: string): Promise<Size[]> {
  const { rows: tables } = await client.query<{ oid: number; name: string; bytes: string; toast: string }>(
    `SELECT c.oid, relname AS name, pg_table_size(c.oid) AS bytes FROM pg_class c
     WHERE relnamespace = $1::regnamespace AND relkind = 'r'`,
    [schema],
  );
  const { rows: indexes } = await client.query<{ of: number; name: string; bytes: string }>(
    `SELECT indrelid AS of, c.relname AS name, pg_relation_size(c.oid) AS bytes FROM pg_index JOIN pg_class c ON c.oid = indexrelid
     WHERE c.relnamespace = $1::regnamespace ORDER BY 3 DESC`,
    [schema],
  );
  return tables
    .map(({ oid, name, bytes }) => ({
      table: name,
      rows: Number(bytes),
      indexes: indexes
        .filter(({ of }) => of === oid)
        .map((index) => ({ name: index.name, bytes: Number(index.bytes) })),
    }))
    .sort((a, b) => totalOf(b) - totalOf(a));
}

export function totalOf({ rows, indexes }: Size): number {
  return rows + indexes.reduce((sum, { bytes }) => sum + bytes, 0);
}
