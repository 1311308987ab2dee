import { irregularNouns, irregularVerbs } from "./irregular.ts";
import { knows, type Tagger } from "./tagger.ts";

/** Base forms known from training; without them the spelling rules alone decide. */
export type Bases = Pick<Tagger, "verbs" | "nouns">;
const NO_BASES: Bases = { verbs: new Int32Array(), nouns: new Int32Array() };

/** The lower-case base form of a word with its universal tag: attacks → attack, fled → flee, children → child. */
export function lemma(word: string, tag: string, bases: Bases = NO_BASES): string {
  const lower = word.toLowerCase().replaceAll("’", "'");
  if (tag === "VERB" || tag === "AUX") return inLastPart(lower, (part) => verb(part, bases));
  if (tag === "NOUN") return inLastPart(lower, (part) => noun(part, bases));
  if (tag === "ADJ" || tag === "ADV") return COMPARED.get(lower) ?? lower;
  if (lower === "n't") return "not";
  return lower;
}

const COMPARED = new Map([
  ["worse", "bad"],
  ["worst", "bad"],
  ["better", "good"],
  ["best", "good"],
  ["deadlier", "deadly"],
  ["deadliest", "deadly"],
  ["larger", "large"],
  ["largest", "large"],
  ["bigger", "big"],
  ["biggest", "big"],
  ["heavier", "heavy"],
  ["heaviest", "heavy"],
  ["higher", "high"],
  ["highest", "high"],
  ["later", "late"],
  ["latest", "late"],
  ["earlier", "early"],
  ["earliest", "early"],
  ["bloodiest", "bloody"],
]);

/** "car-bombs": the last part carries the ending. */
function inLastPart(word: string, of: (part: string) => string): string {
  const at = word.lastIndexOf("-") + 1;
  return at > 0 && at < word.length ? word.slice(0, at) + of(word.slice(at)) : of(word);
}

function verb(word: string, { verbs }: Bases): string {
  const irregular = irregularVerbs.get(word);
  if (irregular !== undefined) return irregular;
  const again = /^(re|over|out|un|mis|under)(.{3,})$/.exec(word);
  const base = again ? irregularVerbs.get(again[2] as string) : undefined;
  if (again && base !== undefined && base !== again[2] && !/(ed|ing)$/.test(word)) return (again[1] as string) + base;
  if (/ies$|ied$/.test(word) && word.length > 4) return `${word.slice(0, -3)}y`;
  if (/(ss|sh|ch|x|zz|o)es$/.test(word) && word.length > 4 && !knows(verbs, word.slice(0, -1)))
    return word.slice(0, -2);
  if (/[^su]s$/.test(word) && word.length > 2) return word.slice(0, -1);
  if (knows(verbs, word)) return word;
  const stem = /^(.*[aeiouy].*|[^aeiou]{2,})(?:ed|ing)$/.exec(word)?.[1];
  if (stem === undefined || stem.length < 2) return word;
  return restore(stem, (candidate) => knows(verbs, candidate));
}

/** Undoes what -ed and -ing do to a base form: a final e dropped, a final consonant doubled. */
function restore(stem: string, known: (word: string) => boolean): string {
  const doubled = /([bdfgklmnprstvz])\1$/.test(stem);
  if (doubled) {
    const single = stem.slice(0, -1);
    if (known(stem)) return stem;
    if (known(single)) return single;
    return /(ll|ss|zz|ff)$/.test(stem) ? stem : single;
  }
  const silent = `${stem}e`;
  const asIs = known(stem);
  if (asIs !== known(silent)) return asIs ? stem : silent;
  return needsE(stem) ? silent : stem;
}

/** Whether a stem of that spelling lost an e, where no list says so. */
function needsE(stem: string): boolean {
  // "wip", "hol": had the base form ended so, its consonant would be doubled.
  if (/^[^aeiou]*[aeiou][bdgklmnprt]$/.test(stem)) return true;
  if (/(?:[^s]s|[vuzc]|[^aeiouwl]l|dg|rg|lg|ang|eng|[aeiou]g)$/.test(stem)) return !/(?:ss|xc)$/.test(stem);
  if (
    /(?:[aeiou]?[bcdglmnprstuv]i?at|quir|pir|[^aeo]ur|[aeiou]tur|plor|ignor|ud|od|um|ad|ap|[^aeiou]r|rib|cib|rin|min|lin|fin|pir|par|lar|com|pet|let|ok|ot|ut|it?iz|[aeiou]th|ar[sc]|id)$/.test(
      stem,
    )
  )
    return !/(?:pilot|riot|pivot|abbot|allot|eat|oat|edit|[iu]out|out|salut?ar|load|lead|ead|oad|ood|oud|oid|aid|outh|okay|ook|oot|eap|oap|oup|await|ouch)$/.test(
      stem,
    );
  return false;
}

function noun(word: string, { nouns }: Bases): string {
  const irregular = irregularNouns.get(word);
  if (irregular !== undefined) return irregular;
  if (word.length < 4 || !word.endsWith("s") || /(ss|us|is|'s)$/.test(word)) return word;
  if (/ies$/.test(word)) return word.length > 4 ? `${word.slice(0, -3)}y` : word.slice(0, -1);
  const short = word.slice(0, -1);
  if (/(sh|ch|x|zz|ss)es$/.test(word)) return knows(nouns, short) ? short : word.slice(0, -2);
  if (/men$/.test(word)) return `${word.slice(0, -3)}man`;
  return short;
}
