import type { FATES, VictimKind } from "../../../../src/reading/scenes/victims/victims.ts";

/** MUC-4's words for the kinds of victims. */
export const VICTIM_KIND_WORDS: Readonly<Record<VictimKind, string>> = {
  civilian: "CIVILIAN",
  politician: "POLITICAL FIGURE",
  official: "GOVERNMENT OFFICIAL",
  police: "LAW ENFORCEMENT",
  judicial: "LEGAL OR JUDICIAL",
  soldier: "ACTIVE MILITARY",
  guard: "SECURITY GUARD",
  "former official": "FORMER GOVERNMENT OFFICIAL",
  diplomat: "DIPLOMAT",
  "former soldier": "FORMER ACTIVE MILITARY",
};

/** MUC-4's words for what came of victims; `-` where nothing is said. */
export const FATE_WORDS: Readonly<Record<(typeof FATES)[number], string>> = {
  unsaid: "-",
  killed: "DEATH",
  injured: "INJURY",
  unharmed: "NO INJURY OR DEATH",
  uninjured: "NO INJURY",
  freed: "REGAINED FREEDOM",
  "stayed in office": "NO RESIGNATION",
};
