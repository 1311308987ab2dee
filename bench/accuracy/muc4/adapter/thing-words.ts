import type { Damage, SiteKind, WeaponKind } from "../../../../src/reading/scenes/things/labels.ts";

/** MUC-4's words for what the reader tells of physical targets and instruments. */
export const SITE_KIND_WORDS: Readonly<Record<SiteKind, string>> = {
  commercial: "COMMERCIAL",
  other: "OTHER",
  vehicle: "TRANSPORT VEHICLE",
  energy: "ENERGY",
  government: "GOVERNMENT OFFICE OR RESIDENCE",
  organisation: "ORGANIZATION OFFICE",
  communications: "COMMUNICATIONS",
  financial: "FINANCIAL",
  residence: "CIVILIAN RESIDENCE",
  diplomatic: "DIPLOMAT OFFICE OR RESIDENCE",
  route: "TRANSPORTATION ROUTE",
  political: "POLITICAL FIGURE OFFICE OR RESIDENCE",
  police: "LAW ENFORCEMENT FACILITY",
  water: "WATER",
  "transport facility": "TRANSPORTATION FACILITY",
};

/** What is not said has no word: nothing is filled in. */
export const DAMAGE_WORDS: Readonly<Record<Damage, string | null>> = {
  unknown: null,
  damaged: "SOME DAMAGE",
  destroyed: "DESTROYED",
  undamaged: "NO DAMAGE",
  robbed: "PROPERTY TAKEN FROM TARGET",
};

/** Likewise. */
export const WEAPON_KIND_WORDS: Readonly<Record<WeaponKind, string | null>> = {
  unknown: null,
  bomb: "BOMB",
  gun: "GUN",
  dynamite: "DYNAMITE",
  explosive: "EXPLOSIVE",
  "machine gun": "MACHINE GUN",
  "vehicle bomb": "VEHICLE BOMB",
  mortar: "MORTAR",
  rifle: "RIFLE",
  grenade: "GRENADE",
  "aerial bomb": "AERIAL BOMB",
  torture: "TORTURE",
  blade: "CUTTING DEVICE",
  "molotov cocktail": "MOLOTOV COCKTAIL",
  rocket: "ROCKET",
  mine: "MINE",
  fire: "FIRE",
  handgun: "HANDGUN",
  stone: "STONE",
  missile: "MISSILE",
};
