import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod";
import { type Machine, thisMachine } from "../../machine.ts";
import { SETS, type SetName } from "./asked.ts";
import { type KeyedMessage, readKeyedMessages } from "./read-keys.ts";

/** The messages of a set from the folder of shared data. */
export function readSet(shared: string, set: SetName, stop: (why: string) => never): KeyedMessage[] {
  const file = join(shared, "muc4", `${set}.jsonl`);
  if (!existsSync(file)) return stop(`${file} is missing: this benchmark needs the shared folder (--shared FOLDER).`);
  return readKeyedMessages(readFileSync(file, "utf8"));
}

/** A set's figures with when, where and of which commit they were measured. */
export type SetResult = Machine & {
  /** Instants at which the set was scored, this one last. */
  scored: readonly string[];
} & Record<string, unknown>;

const Kept = z.object({
  sets: z.partialRecord(z.enum(SETS), z.looseObject({ scored: z.array(z.string()).default([]) })),
});

/** What the result file holds after a set was scored: its figures new, those of other sets as they were. */
export function withSet(earlier: unknown, set: SetName, figures: object, machine = thisMachine()) {
  const kept = Kept.safeParse(earlier);
  const sets = kept.success ? kept.data.sets : {};
  const result: SetResult = { ...machine, scored: [...(sets[set]?.scored ?? []), machine.date], ...figures };
  const all = { ...sets, [set]: result };
  return { sets: Object.fromEntries(SETS.flatMap((name) => (all[name] ? [[name, all[name]]] : []))) };
}
