import { stringCredit } from "../../bench/accuracy/muc4/score/string-credit.ts";
import type { KeyTemplate, Slot } from "../../bench/accuracy/muc4/templates.ts";
import { type Phrase, ROLES, type Role, type SceneDoc, tidy } from "../../src/reading/scenes/scene-doc.ts";
import type { KeyedDoc, RawTemplate } from "./lesson.ts";

/** Which slots of a template the phrases of a role fill. */
export const SLOTS_OF: Record<Role, readonly Slot[]> = {
  perpetrator: ["perp-ind-id"],
  group: ["perp-org-id"],
  site: ["phys-tgt-id"],
  victim: ["hum-tgt-name", "hum-tgt-desc"],
  weapon: ["inc-instr-id"],
};

/** Aligns an answer key's strings with the phrases of its report. */
export function keyDoc(id: string, fold: number, doc: SceneDoc, keys: readonly KeyTemplate[]): KeyedDoc {
  const templates = keys.map(rawOf);
  const gold = new Map<Phrase, Record<Role, number[]>>();
  for (const phrase of doc.phrases) gold.set(phrase, { perpetrator: [], group: [], site: [], victim: [], weapon: [] });
  for (const role of ROLES)
    for (const [at, template] of templates.entries())
      for (const slot of SLOTS_OF[role])
        for (const fill of template.slots[slot] ?? [])
          for (const phrase of doc.phrases) {
            const filled = gold.get(phrase)![role];
            if (!filled.includes(at) && fill.alternatives.some((a) => fills(slot, a.value, phrase, doc)))
              filled.push(at);
          }
  return { id, fold, doc, templates, keys, gold };
}

function rawOf({ optional, slots }: KeyTemplate): RawTemplate {
  const raw: RawTemplate["slots"] = {};
  for (const [slot, fills] of Object.entries(slots))
    raw[slot] = fills.map((fill) => ({
      optional: fill.optional,
      alternatives: fill.alternatives.map(({ value, tag }) => ({ value, ref: tag === null ? null : [...tag] })),
    }));
  return { optional, slots: raw };
}

/** Whether a phrase says what a key's string says: all of it, or its head with less or more beside it. */
export function fills(slot: Slot, key: string, phrase: Phrase, doc: SceneDoc): boolean {
  if (phrase.long !== phrase.text && stringCredit(slot, key, phrase.long) === 1) return true;
  const named = slot === "hum-tgt-name" || slot === "perp-org-id";
  const strings = named
    ? [phrase.text, ...phrase.names.map((n) => tidy(doc.text.slice(n.start, n.end)))]
    : [phrase.text];
  const enough = slot === "perp-org-id" ? 1 : 0.5;
  return strings.some((string) => stringCredit(slot, key, string) >= enough);
}
