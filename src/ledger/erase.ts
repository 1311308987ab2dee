import type { Decision } from "../record/decision.ts";
import type { Database, Tx } from "./database.ts";
import { decisionEvidence, hash } from "./evidence.ts";
import { sourceId } from "./sources.ts";
import { insertEntries } from "./statements/audit.ts";
import { claimsOf } from "./statements/claim.ts";
import { insertDecision } from "./statements/decision.ts";
import {
  ERASABLE,
  eraseClaimRows,
  eraseReportRows,
  eraseSources,
  isErased,
  namesOnlyIn,
} from "./statements/erasure.ts";
import { lockLedger } from "./statements/migration.ts";
import { draftsOf, readingsOf } from "./statements/reading.ts";
import { storable } from "./storable.ts";

/** An erasure as it is asked for; which sources go with the report follows from its claims. */
export type Erasure = Omit<Extract<Decision, { kind: "erase" }>, "sources" | "remains">;

/**
 * Removes a report's bytes, text, quotes and names for good, and records who did it and why, in one transaction: the only thing
 * done to evidence as the owner of the tables. Hashes stay, so that the chain still holds. False where it was erased before.
 * Afterwards the tables are written anew, because PostgreSQL keeps old versions of rows in its files until then.
 */
export async function eraseReport(db: Database, given: Erasure, entry: string, at: Date): Promise<boolean> {
  const erased = await db.own(async (tx) => {
    // What others are adding is added first; what they add later finds the report erased.
    await lockLedger(tx, "erase");
    if (await isErased(tx, given.report)) return false;
    const names = await namesOnlyIn(tx, given.report);
    const sources = names.map(({ kind, name }) => sourceId(kind, name)).sort();
    await eraseReportRows(tx, given.report);
    await eraseClaimRows(tx, given.report);
    await eraseSources(tx, sources);
    const decision = storable<Decision>({ ...given, sources, remains: await remainsOf(tx, given.report) });
    await insertDecision(tx, decision, at);
    await insertEntries(tx, [{ id: entry, ...decisionEvidence(decision, at), at }]);
    return true;
  });
  return erased;
}

/** SHA-256 of a report's drafts and claims as they lie there now. */
export async function remainsOf(tx: Tx, report: string): Promise<string> {
  const readings = await readingsOf(tx, report);
  const drafts = await draftsOf(tx, readings);
  const claims = await claimsOf(tx, readings);
  return hash([readings, drafts.map(({ draft }) => draft), claims.map(({ claim }) => claim)]);
}

/** Writes the tables anew that held erased words. Takes as long as reading them through; others wait meanwhile. */
export async function scrub(db: Database): Promise<void> {
  for (const table of ERASABLE) await db.alone(`VACUUM (FULL, ANALYZE) ${table}`);
}
