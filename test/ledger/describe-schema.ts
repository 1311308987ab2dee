import type { Tx } from "../../src/ledger/database.ts";

/** The tables of the current schema as SQL, read from the server's own catalog, so that every server writes them alike. */
export async function describeSchema(tx: Tx): Promise<string> {
  const tables = await tx.rows<{ name: string }>(
    `SELECT relname AS name FROM pg_class
     WHERE relnamespace = current_schema()::regnamespace AND relkind IN ('r', 'p') ORDER BY relname COLLATE "C"`,
  );
  const parts = [
    "-- Made by a test from the catalog of a migrated database: what the numbered files come to. Not edited.\n",
  ];
  for (const { name } of tables) {
    const inside = [...(await columns(tx, name)), ...(await constraints(tx, name))];
    parts.push(`CREATE TABLE ${name} (\n${inside.map((line) => `  ${line}`).join(",\n")}\n);\n`);
    parts.push(...(await indexes(tx, name)).map((line) => `${line};\n`));
  }
  return parts.join("\n").replaceAll(";\n\nCREATE INDEX", ";\nCREATE INDEX");
}

async function columns(tx: Tx, table: string): Promise<string[]> {
  const rows = await tx.rows<{ line: string }>(
    `SELECT concat_ws(' ', attname, format_type(atttypid, atttypmod),
         CASE WHEN collname <> 'default' THEN 'COLLATE ' || quote_ident(collname) END,
         'DEFAULT ' || pg_get_expr(adbin, adrelid), CASE WHEN attnotnull THEN 'NOT NULL' END) AS line
     FROM pg_attribute LEFT JOIN pg_collation c ON c.oid = attcollation
       LEFT JOIN pg_attrdef ON adrelid = attrelid AND adnum = attnum
     WHERE attrelid = $1::regclass AND attnum > 0 AND NOT attisdropped ORDER BY attnum`,
    [table],
  );
  return rows.map(({ line }) => line);
}

/** Not those of kind `n`: only from PostgreSQL 18 on is NOT NULL a constraint with a name. */
async function constraints(tx: Tx, table: string): Promise<string[]> {
  const rows = await tx.rows<{ line: string }>(
    `SELECT pg_get_constraintdef(oid) AS line FROM pg_constraint WHERE conrelid = $1::regclass AND contype <> 'n'
     ORDER BY array_position(ARRAY['p', 'u', 'c', 'f'], contype::text), conname COLLATE "C"`,
    [table],
  );
  return rows.map(({ line }) => line);
}

async function indexes(tx: Tx, table: string): Promise<string[]> {
  const rows = await tx.rows<{ line: string }>(
    `SELECT replace(pg_get_indexdef(indexrelid), current_schema() || '.', '') AS line
     FROM pg_index i WHERE indrelid = $1::regclass AND NOT EXISTS (SELECT FROM pg_constraint WHERE conindid = i.indexrelid
       AND contype IN ('p', 'u')) ORDER BY 1`,
    [table],
  );
  return rows.map(({ line }) => line);
}
