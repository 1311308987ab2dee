/** Words that make a capitalised name one of an armed group, folded. General usage. */
export const ARMED =
  /^(army|armies|brigades?|battalions?|fronts?|forces?|militias?|liberation|mujahid\p{L}*|resistance|guards?|jihad|defen[cs]e|rebels?|insurgents?|commandos?|regiments?|guerrillas?|guerillas?|squads?|division|corps|legion|fedayeen|vigilantes?|cartel|gang|mara)$/u;

/** Words that such a group shares with parties and unions: they count only beside an acronym. */
export const CIVIL = /^(movement|party|union|council|congress|alliance|coalition|command|group|faction|wing)$/;

/** Nouns for a unit of a force, folded. */
export const UNIT =
  /^(armies|army|corps|divisions?|brigades?|regiments?|battalions?|wings?|squadrons?|fleets?|flotillas?|companies|company|batter(?:y|ies)|platoons?|squads?|detachments?|task force|groups?|commands?)$/;
