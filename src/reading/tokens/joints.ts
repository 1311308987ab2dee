import { fold } from "../../knowledge/fold.ts";

/** First halves of names and words that are rightly written with a capital inside. General usage. */
const PREFIXES = new Set(
  "mc mac de di da du la le van von fitz al el an as ash ad at az ul bin ben abu ibn lo li san mic pre anti pro ex non neo post".split(
    " ",
  ),
);
/** Second halves of brand names. */
const BRANDS = new Set(
  "tube phone pad pod book point script net soft media space chat app book mail bay pal hub lens".split(" "),
);

/**
 * Where a word is two run together at a joint of a small and a capital letter ("increaseDay"), as an index into it, or
 * null. Names such as McDonald, DeWitt, YouTube and plurals of acronyms (NGOs) have no joint.
 */
export function joint(word: string): number | null {
  const found = /\p{Ll}(?=\p{Lu}\p{Ll})/u.exec(word);
  if (!found) return null;
  const at = found.index + found[0].length;
  const left = word.slice(0, at);
  const right = word.slice(at);
  if (!/^\p{L}\p{Ll}+$/u.test(left) || !/^\p{Lu}\p{Ll}+$/u.test(right)) return null;
  if (left.length < 3 && !/^(is|in|of|to|by|on|at|it|he|we|or|no|so|up)$/.test(left)) return null;
  if (right.length < 2) return null;
  const first = fold(left);
  return PREFIXES.has(first) || BRANDS.has(fold(right)) ? null : at;
}
