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

/** All decisions, or those with these ids, recorded until that instant, in the order they were recorded. */
export function listDecisions(tx: Tx, ids: string[] | null, until: Date | null = null): Promise<DecisionRow[]> {
  return tx.rows(
    `SELECT document AS decision, recorded_at AS at FROM decision
     WHERE ($1::uuid[] IS NULL OR decision_id = ANY ($1)) AND ($2::timestamptz IS NULL OR recorded_at <= $2)
     ORDER BY recorded_at, decision_id`,
    [ids, until],
  );
}
