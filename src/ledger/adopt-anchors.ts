import { v7 as uuidv7 } from "uuid";
import type { Tx } from "./database.ts";
import { anchorsEvidence } from "./evidence.ts";
import { insertEntries } from "./statements/audit.ts";
import { anchorSets, nameSet } from "./statements/incident-key.ts";

/** The migration that gave anchors sets. */
export const ANCHOR_SETS = 2;

/** Takes anchors from before they were chained into the chain, as one set. Called once, by the migration that brings sets. */
export async function adoptAnchors(tx: Tx, now: Date): Promise<void> {
  const set = uuidv7();
  await nameSet(tx, set);
  const found = (await anchorSets(tx, [set])).get(set);
  if (found) await insertEntries(tx, [{ id: uuidv7(), ...anchorsEvidence(set, found.anchors, found.at), at: now }]);
}
