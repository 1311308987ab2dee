const RELATIONS: Readonly<Record<string, string>> = {
  nsubj: "subject",
  "nsubj:pass": "subject of a passive",
  obj: "object",
  iobj: "indirect object",
  obl: "adverbial",
  "obl:agent": "agent of a passive",
  nmod: "attribute",
  "nmod:poss": "possessor",
  appos: "apposition",
  root: "main word",
};

/** A relation and the preposition written behind it ("oblin"), in words. */
function relation(written: string): string {
  const known = Object.keys(RELATIONS)
    .filter((name) => written.startsWith(name))
    .sort((a, b) => b.length - a.length)[0];
  if (known === undefined) return written.replace(/-$/, "");
  const prep = written.slice(known.length).replace(/^-$/, "");
  return (RELATIONS[known] ?? known) + (prep === "" ? "" : ` with “${prep}”`);
}

const NEAR: Readonly<Record<string, string>> = {
  srel: "its sentence",
  sprev: "the sentence before",
  snext: "the next",
};

type Words = (a: string, b: string, c: string) => string | null;

const said =
  (what: string): Words =>
  () =>
    what;
const word =
  (before: string, after = ""): Words =>
  (a) =>
    `${before} “${a}”${after}`;
const verb =
  (side: string): Words =>
  (a, voice) =>
    `the verb ${side} it: “${a}”${/^p/i.test(voice) ? " in the passive" : ""}`;
const neighbour =
  (side: string): Words =>
  (distance, a) =>
    a === "<" || a === ">"
      ? `it stands at the ${a === "<" ? "start" : "end"} of its sentence`
      : `${distance} ${distance === "1" ? "word" : "words"} ${side} it: “${a}”`;
/** "weapon:d" and "weapon:explosive" are joined by the features themselves; of names inside a phrase both parts come apart. */
const named: Words = (kind, sort) => {
  const [what = "", more = sort] = kind.split(":");
  if (what === "none") return "no name or list has it";
  if (more === "n") return `it names: ${what}`;
  if (more === "d") return `it describes: ${what}`;
  return `it is known as: ${what}${more === "" ? "" : ` (${more})`}`;
};
const part: Words = (act, role) => `it stands as ${role} to an act: ${act}`;
const near: Words = (act) => `an act in its sentence: ${act}`;
const way: Words = (_, act) => `its grammatical way to an act: ${act}`;
const place = said("where in the report it stands");
const sort = said("what sort of word its main word is");
const context = said("what sorts of words stand around it");
const grammar = said("how it is joined to the words around it");
const governor: Words = (rel, above, voice) =>
  `it is ${relation(rel)} of “${above}”${voice === "P" ? " (passive)" : ""}`;
const likely: Words = (which) => `how likely ${NEAR[which] ?? "the text"} tells of violence`;

/** The kinds of features of the role models (`mention-features.ts`, `path-features.ts`) in a reader's words. */
const KINDS: Readonly<Record<string, Words>> = {
  k: (kind) => (kind === "name" ? "it is a name within a longer phrase" : "it is a phrase of its own"),
  h: word("its main word is"),
  ...all(["hc", "hcc", "hb", "tag", "plural"], sort),
  ...all(["kind", "sort", "name"], named),
  mod: word("it has the word"),
  det: word("it begins with"),
  modc: said("what sorts of words describe it"),
  l: neighbour("before"),
  r: neighbour("after"),
  ...all(["lc", "rc", "sc", "l1h", "l1hc", "r1h"], context),
  l12: (a, b) => `the words before it: “${a} ${b}”`,
  r12: (a, b) => `the words after it: “${a} ${b}”`,
  ...all(["prep", "preph", "pprep"], (a) => (a === "-" ? "no preposition stands before it" : `it follows “${a}”`)),
  ...all(["pn", "pnk"], (prep, noun) => `it follows “${noun} ${prep}”`),
  ...all(["pnc", "vlc", "vrc", "vld", "vrd", "pgc", "pgcc", "pgh", "prel", "p2k", "pcvk", "pj", "proot"], grammar),
  ...all(["vl", "vlk"], verb("before")),
  ...all(["vr", "vrk"], verb("after")),
  ...all(["pg", "pgk"], governor),
  p2: (_, above) => `farther up in its sentence stands “${above}”`,
  p2l: (a, _, b) => `it hangs from “${a}” and that from “${b}”`,
  pcv: (_, a) => `a joined verb: “${a}”`,
  pch: (_, a) => `joined to it: “${a}”`,
  pchc: grammar,
  prc: (a) => `a clause about it says “${a}”`,
  ...all(["ar", "ark", "arc"], part),
  arl: (act, role) => `it stands as ${role} to “${act}”`,
  ...all(["arb", "arw", "arn", "linked"], said("whether it has a part in an act by grammar")),
  ...all(["as", "ask", "na", "nb", "inside"], (a, b) => near(/^-?\d$/.test(a) ? b : a, "", "")),
  nal: (a) => `the nearest act: “${a}”`,
  ...all(["nak", "nar", "noact"], said("how near an act is")),
  ...all(["pa", "pas"], way),
  pal: (_, a) => `its grammatical way to “${a}”`,
  ...all(["pak", "par", "pah", "pas#"], said("its grammatical way to acts")),
  sw: word("its sentence has the word"),
  ...all(["pos", "reg"], place),
  ...all(["x", "xk", "xh"], likely),
};

function all(names: readonly string[], words: Words): Record<string, Words> {
  return Object.fromEntries(names.map((name) => [name, words]));
}

/** A feature of the role models as `featureNames` writes it, in words; null for those that say nothing of the phrase. */
export function readableFeature(name: string): string | null {
  const [kind = "", a = "", b = "", c = ""] = name.split("=");
  // Said of words without a class; "par" is both a paragraph's number and a way to an act.
  if (kind === "par" && /^\d+$/.test(a) && b === "") return place(a, b, c);
  return KINDS[kind]?.(a, b, c) ?? null;
}
