import type { Cluster, SceneDoc } from "../../../../src/reading/scenes/scene-doc.ts";
import { WEAPON_KINDS } from "../../../../src/reading/scenes/things/labels.ts";
import { impliedWeapon, type Weapon } from "../../../../src/reading/scenes/things/weapons.ts";
import type { ResponseFill, Slot } from "../templates.ts";
import { chooseValue } from "./choose-value.ts";
import { WEAPON_KIND_WORDS } from "./thing-words.ts";

/** Fills are written where their expected credit is at least this. */
const GATES = { weapon: 0.2, kind: 0.3, implied: 0.35 };

const KINDS = WEAPON_KINDS.map((kind) => WEAPON_KIND_WORDS[kind]);

/** Writes the instrument fills of one template; `act` is the scene's sort of act in the engine's words. */
export function weaponFills(
  doc: SceneDoc,
  cluster: Cluster,
  weapons: readonly Weapon[],
  act: string,
  slots: Partial<Record<Slot, ResponseFill[]>>,
): void {
  if (!takesWeapons(act)) return;
  const write = (slot: Slot, fill: ResponseFill) => (slots[slot] ??= []).push(fill);
  for (const { wording, good, p, kind } of weapons) {
    if (p * good < GATES.weapon) continue;
    write("inc-instr-id", { value: wording });
    const type = chooseValue("inc-instr-type", kind, KINDS);
    if (type.value !== null && type.credit >= GATES.kind) write("inc-instr-type", { value: type.value, tag: wording });
  }
  if (slots["inc-instr-type"]?.length) return;
  const implied = chooseValue("inc-instr-type", impliedWeapon(doc, cluster, { act }), KINDS);
  if (implied.value !== null && implied.credit >= GATES.implied)
    write("inc-instr-type", { value: implied.value, tag: "-" });
}

/** The key names no instruments of kidnapping and arson. */
export function takesWeapons(act: string): boolean {
  return act !== "kidnapping" && act !== "arson";
}
