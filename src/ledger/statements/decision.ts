import type { Decision } from "../../record/decision.ts";
import type { Tx } from "../database.ts";

export interface DecisionRow {
  decision: Decision;
  at: Date;
}

/** Adds a decision; false where one of that id is there. */
export async function insertDecision(tx: Tx, decision: Decision, at: Date): Promise<boolean> {
  const added = await tx.rows(
    `INSERT INTO decision (decision_id, kind, who, document, recorded_at) VALUES ($1, $2, $3, $4, $5)
     ON CONFLICT (decision_id) DO NOTHING RETURNING decision_id`,
    [decision.id, decision.kind, decision.who, JSON.stringify(decision), at],
  );
  return added.length > 0;
}

/** All decisions, or those with these ids, in the order they were recorded. */
export function listDecisions(tx: Tx, ids: string[] | null): Promise<DecisionRow[]> {
  return tx.rows(
    `SELECT document AS decision, recorded_at AS at FROM decision
     WHERE $1::uuid[] IS NULL OR decision_id = ANY ($1) ORDER BY recorded_at, decision_id`,
    [ids],
  );
}
