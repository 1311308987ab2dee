import type { Database, Tx } from "./database.ts";

/** The role that the program reads and writes as: it can add evidence, not change or remove it. */
export const APP_ROLE = "annalist_app";

/** What the program may do to each table beside reading it; what is not listed it may only read. */
export const GRANTS: Record<string, string> = {
  report: "INSERT",
  report_details: "INSERT",
  reading: "INSERT",
  draft: "INSERT",
  claim: "INSERT",
  decision: "INSERT",
  source: "INSERT",
  incident_key: "INSERT",
  incident_label: "INSERT",
  incident_anchor: "INSERT",
  audit_entry: "INSERT",
  audit_batch: "INSERT",
  audit_member: "INSERT",
  label_counter: "INSERT, UPDATE",
  incident: "INSERT, DELETE",
  statement: "INSERT, DELETE",
  incident_rollup: "INSERT, UPDATE, DELETE",
  name: "INSERT, UPDATE, DELETE",
  name_trigram: "INSERT, DELETE",
  report_words: "INSERT, UPDATE, DELETE",
  derivation: "INSERT, DELETE",
};

/**
 * Makes the role and its rights where they are missing, and returns its name; null where the server lets us make no
 * role. Then deleting is forbidden to the owner itself (updating cannot be: foreign keys are checked with that right).
 */
export async function appRole(db: Database): Promise<string | null> {
  if (await db.own(roleIsReady)) return APP_ROLE;
  try {
    await db.own(async (tx) => {
      await tx.rows("SELECT pg_advisory_xact_lock(7026611206)");
      await makeRole(tx);
      const { schema } = db.territory;
      await tx.rows(`GRANT USAGE ON SCHEMA ${schema} TO ${APP_ROLE}`);
      await tx.rows(`REVOKE ALL ON ALL TABLES IN SCHEMA ${schema} FROM ${APP_ROLE}, PUBLIC`);
      await tx.rows(`GRANT SELECT ON ALL TABLES IN SCHEMA ${schema} TO ${APP_ROLE}`);
      for (const [table, rights] of Object.entries(GRANTS)) await tx.rows(`GRANT ${rights} ON ${table} TO ${APP_ROLE}`);
    });
    return APP_ROLE;
  } catch (error) {
    // insufficient_privilege, or a role of that name that is another's to give.
    if ((error as { code?: string }).code !== "42501") throw error;
    await db.own(async (tx) => {
      for (const [table, rights] of Object.entries(GRANTS))
        if (!rights.includes("DELETE")) await tx.rows(`REVOKE DELETE, TRUNCATE ON ${table} FROM CURRENT_USER, PUBLIC`);
    });
    return null;
  }
}

async function makeRole(tx: Tx): Promise<void> {
  const there = await tx.rows("SELECT FROM pg_roles WHERE rolname = $1", [APP_ROLE]);
  if (there.length === 0) await tx.rows(`CREATE ROLE ${APP_ROLE} NOLOGIN NOSUPERUSER NOCREATEDB NOCREATEROLE`);
  // From PostgreSQL 16 on, who makes a role may not act as it until it is granted.
  if (!(await mayActAs(tx))) await tx.rows(`GRANT ${APP_ROLE} TO CURRENT_USER`);
}

async function mayActAs(tx: Tx): Promise<boolean> {
  const right = "CASE WHEN current_setting('server_version_num')::int >= 160000 THEN 'SET' ELSE 'MEMBER' END";
  const sql = `SELECT FROM pg_roles WHERE rolname = $1 AND pg_has_role(current_user, oid, ${right})`;
  return (await tx.rows(sql, [APP_ROLE])).length > 0;
}

/** Whether the role is there, is ours to take, and has exactly the rights listed. */
async function roleIsReady(tx: Tx): Promise<boolean> {
  if (!(await mayActAs(tx))) return false;
  const rows = await tx.rows<{ name: string; rights: string }>(
    `SELECT relname AS name,
       concat_ws(', ', CASE WHEN has_table_privilege($1, oid, 'INSERT') THEN 'INSERT' END,
         CASE WHEN has_table_privilege($1, oid, 'UPDATE') THEN 'UPDATE' END,
         CASE WHEN has_table_privilege($1, oid, 'DELETE') THEN 'DELETE' END) AS rights
     FROM pg_class
     WHERE relnamespace = current_schema()::regnamespace AND relkind IN ('r', 'p')
       AND has_schema_privilege($1, relnamespace, 'USAGE') AND has_table_privilege($1, oid, 'SELECT')`,
    [APP_ROLE],
  );
  return (
    rows.length > 0 &&
    rows.every(({ name, rights }) => rights === (GRANTS[name] ?? "")) &&
    Object.keys(GRANTS).every((table) => rows.some(({ name }) => name === table))
  );
}
