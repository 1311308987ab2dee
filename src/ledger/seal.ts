import type { Database } from "./database.ts";
import { batchHash } from "./evidence.ts";
import { insertBatch, lastBatch, unsealedEntries } from "./statements/audit.ts";
import { lockLedger } from "./statements/migration.ts";

/** What the first batch has for the hash of the one before it. */
export const BEGINNING = "0".repeat(64);
const MOST = 200;

/** Seals those entries (null: all that are not sealed yet) in batches, each bound to the one before it. */
export async function seal(db: Database, ids: string[] | null, now: () => Date): Promise<void> {
  while ((await sealBatch(db, ids, now)) === MOST);
}

/** One writer at a time binds batches together; evidence itself is written beside it without waiting. */
function sealBatch(db: Database, ids: string[] | null, now: () => Date): Promise<number> {
  return db.write(async (tx) => {
    await lockLedger(tx, "seal");
    const entries = await unsealedEntries(tx, ids, MOST);
    if (entries.length === 0) return 0;
    const last = await lastBatch(tx);
    const number = (last?.number ?? 0) + 1;
    const previous = last?.sha256 ?? BEGINNING;
    const at = now();
    const sha256 = batchHash(number, previous, at, entries);
    const members = entries.map(({ id }) => id);
    await insertBatch(tx, { number, previous, sha256, entries: entries.length, at }, members);
    return entries.length;
  });
}
