import type { SceneDoc } from "../../../../src/reading/scenes/scene-doc.ts";
import { DAMAGES, SITE_KINDS } from "../../../../src/reading/scenes/things/labels.ts";
import type { Site } from "../../../../src/reading/scenes/things/sites.ts";
import type { ResponseFill, Slot } from "../templates.ts";
import { chooseValue } from "./choose-value.ts";
import { nationWord } from "./nations.ts";
import { DAMAGE_WORDS, SITE_KIND_WORDS } from "./thing-words.ts";

/** Fills are written where their expected credit is at least this (of a nation: its chance more than this). */
const GATES = { site: 0.28, damage: 0.38, nation: 0.45 };

const KINDS = SITE_KINDS.map((kind) => SITE_KIND_WORDS[kind]);
const EFFECTS = DAMAGES.map((damage) => DAMAGE_WORDS[damage]);

/** Writes the physical-target fills of one template; `act` is the scene's sort of act in the engine's words. */
export function siteFills(
  doc: SceneDoc,
  sites: readonly Site[],
  act: string,
  slots: Partial<Record<Slot, ResponseFill[]>>,
): void {
  // Those who are kidnapped are the targets, not where they were.
  if (act === "kidnapping") return;
  const write = (slot: Slot, fill: ResponseFill) => (slots[slot] ??= []).push(fill);
  for (const { wording, good, p, kind, damage, count, nation } of sites) {
    if (p * good < GATES.site) continue;
    const tag = wording;
    write("phys-tgt-id", { value: wording });
    const type = chooseValue("phys-tgt-type", kind, KINDS).value;
    if (type !== null) write("phys-tgt-type", { value: type, tag });
    write("phys-tgt-num", { value: count === "many" ? "PLURAL" : String(count), tag });
    if (nation && nation.p > GATES.nation)
      write("phys-tgt-nation", { value: nationWord(doc.knowledge, nation.iso3), tag });
    const effect = chooseValue("phys-tgt-effect", damage, EFFECTS);
    if (effect.value !== null && effect.credit >= GATES.damage) write("phys-tgt-effect", { value: effect.value, tag });
  }
}
