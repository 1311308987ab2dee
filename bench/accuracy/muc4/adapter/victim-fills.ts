import { largest, type SceneDoc } from "../../../../src/reading/scenes/scene-doc.ts";
import type { Count } from "../../../../src/reading/scenes/victims/count.ts";
import {
  FATES,
  NOBODY_HURT,
  nobodyHurt,
  VICTIM_KINDS,
  type Victim,
  type VictimScene,
} from "../../../../src/reading/scenes/victims/victims.ts";
import type { ResponseFill, Slot } from "../templates.ts";
import { nationWord } from "./nations.ts";
import { FATE_WORDS, VICTIM_KIND_WORDS } from "./victim-words.ts";

/** Chances from which a fill is written: half of the F score in reach, as a wrong fill costs what a missed one does. */
const GATES = { fate: 0.45, secondFate: 0.4, nation: 0.4, nobody: 0.45 };

/** Writes the human-target fills of one template; of a scene without victims, what the report says of harm not done. */
export function victimFills(
  doc: SceneDoc,
  victims: readonly Victim[],
  scene: VictimScene,
  slots: Partial<Record<Slot, ResponseFill[]>>,
): void {
  const write = (slot: Slot, fill: ResponseFill) => (slots[slot] ??= []).push(fill);
  for (const { name, description, kind, count, nation, fate } of victims) {
    const tag = (name ?? description)!;
    if (name) write("hum-tgt-name", { value: name });
    if (description) write("hum-tgt-desc", name ? { value: description, tag: name } : { value: description });
    write("hum-tgt-type", { value: VICTIM_KIND_WORDS[VICTIM_KINDS[largest(kind)]!], tag });
    write("hum-tgt-num", { value: numberWritten(count), tag });
    if (nation && nation.p > GATES.nation)
      write("hum-tgt-nation", { value: nationWord(doc.knowledge, nation.iso3), tag });
    for (const value of fatesWritten(fate)) write("hum-tgt-effect", { value, tag });
  }
  if (victims.length > 0) return;
  const [, unharmed = 0, uninjured = 0] = nobodyHurt(doc, scene.act);
  const said = NOBODY_HURT[uninjured > unharmed ? 2 : 1];
  if (unharmed + uninjured > GATES.nobody) write("hum-tgt-effect", { value: FATE_WORDS[said], tag: "-" });
}

/** The one or two likeliest fates that are likely enough, in MUC-4's words. */
function fatesWritten(fate: Float64Array): string[] {
  return FATES.map((each, i) => ({ each, p: fate[i]! }))
    .filter(({ each }) => each !== "unsaid")
    .sort((a, b) => b.p - a.p)
    .slice(0, 2)
    .filter(({ p }, i) => p > (i === 0 ? GATES.fate : GATES.secondFate))
    .map(({ each }) => FATE_WORDS[each]);
}

/** A count as MUC-4 writes it: `~20`, `20 -` for at least, `- 20` for at most, `PLURAL` for a number not said. */
export function numberWritten({ number, high, kind }: Count): string {
  switch (kind) {
    case "exact":
      return String(number);
    case "about":
      return `~${number}`;
    case "at least":
      return `${number} -`;
    case "at most":
      return `- ${number}`;
    case "range":
      return `${number} - ${high}`;
    case "many":
      return "PLURAL";
  }
}
