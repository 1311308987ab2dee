import type { Tx } from "../database.ts";
import { lockLedger } from "./migration.ts";

/** How much evidence there is of each kind that derivation looks at. It is only added to, so that equal counts are the same evidence. */
export interface Basis {
  descriptions: number;
  readings: number;
  decisions: number;
}

const NOTHING: Basis = { descriptions: 0, readings: 0, decisions: 0 };

/** Makes other programs that derive wait until this transaction ends, however long it is idle meanwhile. */
export async function lockDerivation(tx: Tx): Promise<void> {
  await tx.rows("SET LOCAL idle_in_transaction_session_timeout = 0");
  await lockLedger(tx, "derive");
}

/** The evidence there is. */
export async function evidenceNow(tx: Tx): Promise<Basis> {
  const [row] = await tx.rows<Record<keyof Basis, string>>(
    `SELECT (SELECT count(*) FROM report_details) AS descriptions, (SELECT count(*) FROM reading) AS readings,
       (SELECT count(*) FROM decision) AS decisions`,
  );
  return basisOf(row);
}

/** How many reports were erased. */
export async function erasuresNow(tx: Tx): Promise<number> {
  const [row] = await tx.rows<{ n: string }>("SELECT count(*) AS n FROM decision WHERE kind = 'erase'");
  return Number(row?.n);
}

/** The evidence that the kept results rest on: none where nobody knows. */
export async function basisKept(tx: Tx): Promise<Basis> {
  const [row] = await tx.rows<Record<keyof Basis, string>>(
    "SELECT descriptions, readings, decisions FROM derivation WHERE collection = 'main'",
  );
  return row ? basisOf(row) : NOTHING;
}

/** Says what the kept results rest on from now on; null: nobody knows. */
export async function putBasis(tx: Tx, basis: Basis | null): Promise<void> {
  await tx.rows("DELETE FROM derivation WHERE collection = 'main'");
  if (basis)
    await tx.rows(
      "INSERT INTO derivation (collection, descriptions, readings, decisions) VALUES ('main', $1, $2, $3)",
      [basis.descriptions, basis.readings, basis.decisions],
    );
}

function basisOf(row: Record<keyof Basis, string> | undefined): Basis {
  return {
    descriptions: Number(row?.descriptions),
    readings: Number(row?.readings),
    decisions: Number(row?.decisions),
  };
}
