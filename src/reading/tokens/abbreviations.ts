/**
 * Abbreviations whose full stop belongs to them, folded. General English usage. `title` stands before a name and never
 * ends a sentence; `number` is one only before a figure (they are words or names otherwise); `open` may end a sentence.
 */
const TITLE =
  "mr mrs ms dr prof gen lt col maj capt cmdr cdr sgt cpl pvt brig adm insp supt rev fr hon sen rep gov pres amb st mt ft messrs atty det ofc hr sra srta ing lic eng sec vp";
const NUMBER =
  "no nos vol fig art sec ch pp p para jan feb mar apr jun jul aug sep sept oct nov dec mon tue tues wed thu thur thurs fri sat sun approx ca op";
const OPEN =
  "jr sr inc ltd co corp bros dept univ assn etc vs al ave blvd rd hwy bldg apt est min max misc gov't govt intl natl conf cf viz resp dist prov";

const make = (words: string) => new Set(words.split(" "));
const titles = make(TITLE);
const numbers = make(NUMBER);
const open = make(OPEN);

/** Words that, spelt so, are never anything but abbreviations: safe in text without useful capitals. */
const safe = make(
  "mr mrs ms dr prof lt maj capt cmdr cdr sgt cpl pvt brig supt messrs srta jr sr inc ltd corp bros dept etc vs ave blvd bldg",
);

export type Abbreviation = "title" | "number" | "open";

/** What kind of abbreviation a folded word before a full stop is, or null. `caseless`: capitals say nothing. */
export function abbreviation(folded: string, caseless: boolean, beforeFigure: boolean): Abbreviation | null {
  if (beforeFigure && numbers.has(folded)) return "number";
  if (caseless && !safe.has(folded) && !(titles.has(folded) && folded.length <= 3 && folded !== "fr"))
    return folded === "gen" || folded === "col" || folded === "adm" || folded === "gov" ? "title" : null;
  if (titles.has(folded)) return "title";
  return open.has(folded) ? "open" : null;
}
