import type { Slot } from "../templates.ts";

/** Parent of a value, by slot: a response that gives an ancestor of the key's value is half right (MUC-4 scorer v3.3). */
const PARENTS: Partial<Record<Slot, Readonly<Record<string, string>>>> = {
  "inc-type": children("ATTACK", ["ARSON", "BOMBING", "KIDNAPPING", "HIJACKING", "ROBBERY", "FORCED WORK STOPPAGE"]),
  "inc-instr-type": {
    ...children("GUN", ["MACHINE GUN", "MORTAR", "HANDGUN", "RIFLE"]),
    ...children("EXPLOSIVE", ["BOMB", "GRENADE", "MOLOTOV COCKTAIL"]),
    ...children("BOMB", ["VEHICLE BOMB", "DYNAMITE", "MINE", "AERIAL BOMB"]),
    ...children("PROJECTILE", ["MISSILE", "ROCKET"]),
  },
  "perp-org-conf": children("SUSPECTED OR ACCUSED", ["SUSPECTED OR ACCUSED BY AUTHORITIES"]),
  "phys-tgt-type": children("POLITICAL FIGURE OFFICE OR RESIDENCE", ["GOVERNMENT OFFICE OR RESIDENCE"]),
  "phys-tgt-effect": children("DESTROYED", ["SOME DAMAGE"]),
  "hum-tgt-type": {
    ...children("POLITICAL FIGURE", ["GOVERNMENT OFFICIAL"]),
    ...children("GOVERNMENT OFFICIAL", ["FORMER GOVERNMENT OFFICIAL"]),
    ...children("ACTIVE MILITARY", ["FORMER ACTIVE MILITARY"]),
  },
  "hum-tgt-effect": {
    ...children("NO INJURY", ["NO DEATH"]),
    ...children("NO DEATH", ["NO INJURY OR DEATH"]),
  },
};

/** How many values each set list has (task documentation of 1992); the nations are those of its list's fifth version. */
export const SET_SIZES: Partial<Record<Slot, number>> = {
  "inc-type": 7,
  "inc-stage": 3,
  "inc-instr-type": 20,
  "perp-inc-cat": 2,
  "perp-org-conf": 6,
  "phys-tgt-type": 15,
  "phys-tgt-nation": 73,
  "phys-tgt-effect": 5,
  "hum-tgt-type": 10,
  "hum-tgt-nation": 73,
  "hum-tgt-effect": 9,
};

export function isAncestor(slot: Slot, ancestor: string, value: string): boolean {
  const parents = PARENTS[slot];
  if (parents === undefined) return false;
  for (let at = parents[value]; at !== undefined; at = parents[at]) if (at === ancestor) return true;
  return false;
}

function children(parent: string, values: readonly string[]): Record<string, string> {
  return Object.fromEntries(values.map((value) => [value, parent]));
}
