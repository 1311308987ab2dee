type Words = (a: string, b: string) => string;

const said =
  (what: string): Words =>
  () =>
    what;

const apart = said("how far apart they are told");
const alike = said("whether they are the same people or things");
const acts = said("whether the acts they stand by are of one sort");
const whenAndWhere = said("whether the times and places told beside them agree");
const between = said("what times and places are told between them");
const report = said("how much the report tells of, and where in it they stand");
const nouns = said("what sorts of words they are");

/** The kinds of features of the link model (`link-features.ts`) in a reader's words. */
const KINDS: Readonly<Record<string, Words>> = {
  b: said("what parts they have, as victims or sites"),
  sd: apart,
  pd: apart,
  same: alike,
  samer: alike,
  acts: (a, b) => `the acts they stand by: ${a === "-" ? "none" : a} and ${b === "-" ? "none" : b}`,
  aeq: acts,
  sameact: said("whether they stand by one and the same word for an act"),
  clause: said("whether they stand in one clause"),
  heads: (a, b) => `their main words: “${a}” and “${b}”`,
  heq: said("whether their main words are the same"),
  hcs: nouns,
  kinds: nouns,
  cue: (word) => `a sentence up to the second one opens with “${word}”`,
  fw: (word) => `a sentence up to the second one begins with “${word}”`,
  ncue: said("whether words between them open another story"),
  nd: between,
  np: between,
  ndnp: between,
  days: whenAndWhere,
  days0: whenAndWhere,
  places: whenAndWhere,
  places0: whenAndWhere,
  dp: whenAndWhere,
  mid: (word) => `between them stands “${word}”`,
  realis: said("whether their acts are told as done"),
  refer: said("whether their acts are told as new or as known"),
  docsize: report,
  nsorts: report,
  len: report,
  sd0: report,
};

/** A feature of the link model, in words; null for those that say nothing. */
export function readableLink(name: string): string | null {
  const [kind = "", a = "", b = ""] = name.split("=");
  return KINDS[kind]?.(a, b) ?? null;
}
