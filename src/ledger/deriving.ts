import type { Derived } from "../record/derived.ts";
import type { Database, Tx } from "./database.ts";
import type { Standing } from "./ledger.ts";
import { saveAfresh, saveWhole } from "./save-derived.ts";
import { basisKept, erasuresNow, evidenceNow, lockDerivation } from "./statements/derivation.ts";
import { beforeErasures } from "./statements/migration.ts";
import { storable } from "./storable.ts";

/** What derivation makes of the evidence; it may add keys and anchors on the way, and may be asked more than once. */
export type Weigh = (standing: Standing) => Promise<Derived>;

/**
 * Derives from the evidence as it stands and keeps the result, with how much evidence it rests on. One program at a time does, from
 * the look at the evidence to the end of saving, so that nothing older is ever saved over what is newer. What others add meanwhile
 * they derive themselves, after this. Words erased meanwhile are not saved: then all is weighed again.
 */
export async function deriveAndKeep(
  db: Database,
  read: (tx: Tx) => Promise<Standing>,
  weigh: Weigh,
  afresh: boolean,
): Promise<Derived> {
  for (;;) {
    // The lock hangs on the transaction that saves: who loses the one cannot do the other.
    const kept = await db.write(async (tx) => {
      await lockDerivation(tx);
      const seen = await db.read(async (snapshot) => ({
        ...{ standing: await read(snapshot), basis: await evidenceNow(snapshot) },
        erasures: await erasuresNow(snapshot),
      }));
      const derived = storable(await weigh(seen.standing));
      await beforeErasures(tx);
      if ((await erasuresNow(tx)) !== seen.erasures) return null;
      await (afresh ? saveAfresh : saveWhole)(tx, derived, seen.basis);
      return derived;
    });
    if (kept) return kept;
  }
}

/** Whether evidence came since the kept results were derived, or nobody knows what they rest on. */
export function isBehind(db: Database): Promise<boolean> {
  return db.read(async (tx) => {
    const [kept, now] = [await basisKept(tx), await evidenceNow(tx)];
    return kept.descriptions !== now.descriptions || kept.readings !== now.readings || kept.decisions !== now.decisions;
  });
}
