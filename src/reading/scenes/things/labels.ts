/** What a site is, or whose. */
export const SITE_KINDS = [
  "commercial",
  "other",
  "vehicle",
  "energy",
  "government",
  "organisation",
  "communications",
  "financial",
  "residence",
  "diplomatic",
  "route",
  "political",
  "police",
  "water",
  "transport facility",
] as const;
export type SiteKind = (typeof SITE_KINDS)[number];

/** What came of a site. `unknown`: the report does not say; `robbed`: things or money were taken from it. */
export const DAMAGES = ["unknown", "damaged", "destroyed", "undamaged", "robbed"] as const;
export type Damage = (typeof DAMAGES)[number];

/** What a weapon is. `unknown`: the report does not say. */
export const WEAPON_KINDS = [
  "unknown",
  "bomb",
  "gun",
  "dynamite",
  "explosive",
  "machine gun",
  "vehicle bomb",
  "mortar",
  "rifle",
  "grenade",
  "aerial bomb",
  "torture",
  "blade",
  "molotov cocktail",
  "rocket",
  "mine",
  "fire",
  "handgun",
  "stone",
  "missile",
] as const;
export type WeaponKind = (typeof WEAPON_KINDS)[number];
