import { fold } from "./fold.ts";

/** The article as it stands before a name, with the sun letters it turns into; and the Persian and Ottoman linking vowels. */
const ARTICLES = new Set(
  "al el ul il ash esh as es ad ed ar er an en at et az ez adh edh ath eth ach ech aj ej ush us ud ur un ut uz wal wa ol i e ye".split(
    " ",
  ),
);
/** Letters that folding leaves alone. */
const LETTERS: Readonly<Record<string, string>> = {
  ɓ: "b",
  ɗ: "d",
  đ: "d",
  ð: "d",
  ƙ: "k",
  ı: "i",
  ł: "l",
  ø: "o",
  ə: "e",
  æ: "a",
  œ: "o",
  ß: "ss",
  þ: "th",
};

/** Sounds that are written in several ways, the longer spellings first; capitals are this key's own signs. */
const SOUNDS: readonly (readonly [RegExp, string])[] = [
  [/shch|sch|tch|tsh|sh|ch/g, "S"],
  [/dzh|dj|zh|j/g, "J"],
  [/kh|ck|q/g, "k"],
  [/gh/g, "g"],
  [/ph|v/g, "f"],
  [/th/g, "t"],
  [/dh|dz|z/g, "d"],
  [/^x|(?<=[aeiou])x(?=[aeiou])/g, "h"],
  [/x/g, "ks"],
  [/c(?=[eiy])/g, "s"],
  [/c/g, "k"],
];
const VOWEL = "aeiouyw";

/**
 * One key for the spellings of one name (mostly Arabic, Persian, Somali, Hausa, Slavic names in Latin letters): without
 * article, signs, doubled letters, final h and the choice of vowels; k for kh and q, g for gh, d for dh and z, t for th,
 * w as u, y as i. Names of fewer than three consonants keep the sort of their first vowel, as they would be too alike.
 * Empty for a name without Latin letters. Own method; how often different names collide is measured in its test.
 */
export function spellingKey(name: string): string {
  const folded = fold(name);
  if (/^[a-z]{4,}$/.test(folded)) return keyOf([withoutGluedArticle(folded)]);
  const plain = folded.replace(/[^a-z\s-]/g, (letter) => LETTERS[letter] ?? (/\p{L}/u.test(letter) ? "" : " "));
  const words = plain.split(/[\s-]+/).filter((word) => word !== "");
  const bare = words.filter((word, i) => i === words.length - 1 || !ARTICLES.has(word)).map(withoutGluedArticle);
  return keyOf(bare);
}

function keyOf(bare: readonly string[]): string {
  const sounds = bare.map(sound);
  const skeleton = sounds.map(consonants).join("");
  if (skeleton.length >= 3) return skeleton;
  return sounds.map(withFirstVowel).join("");
}

/** "ezzor" as "zor", "alhasakah" as "hasakah"; a word that would be too short stays. */
function withoutGluedArticle(word: string): string {
  const assimilated = /^[aeu]([tdrznsl]|sh|th|dh)\1/.exec(word);
  if (assimilated && word.length >= 5) return word.slice(1 + (assimilated[1] as string).length);
  return /^[ae]l(?:sh|[bcdfghjkmnpqrstvwyz])[a-z]{4}/.test(word) ? word.slice(2) : word;
}

function sound(word: string): string {
  let sounds = word;
  // Most words have few of these letters, and there are millions to index.
  const letters = lettersOf(word);
  for (const [i, [spelling, sign]] of SOUNDS.entries())
    if ((letters & (NEEDED[i] as number)) !== 0) sounds = sounds.replace(spelling, sign);
  sounds = sounds.replace(/^(?:ou|u|w)(?=[aeiou])/, "W").replace(/^y(?=[aeiou])/, "Y");
  sounds = single(sounds);
  return sounds.length > 2 ? sounds.replace(/(?<=[aeiouyw])h$/, "") : sounds;
}

const bits = (letters: string) => [...letters].reduce((all, letter) => all | (1 << (letter.charCodeAt(0) - 97)), 0);
/** For each of `SOUNDS`: letters of which a word must have one for it to be there; k and s, which some of them make, add none. */
const NEEDED = ["h", "jh", "hcq", "g", "pv", "t", "dz", "x", "x", "c", "c"].map(bits);

/** A bit for each Latin letter in a word. */
function lettersOf(word: string): number {
  let letters = 0;
  for (let i = 0; i < word.length; i++) letters |= 1 << (word.charCodeAt(i) - 97);
  return letters;
}

/** A word with repeated letters made one. */
function single(word: string): string {
  for (let i = 1; i < word.length; i++)
    if (word.charCodeAt(i) === word.charCodeAt(i - 1)) return word.replace(/(.)\1+/g, "$1");
  return word;
}

function consonants(word: string): string {
  const begins = VOWEL.includes(word[0] as string) ? "a" : "";
  return begins + single(word.replace(/[aeiouyw]/g, ""));
}

function withFirstVowel(word: string): string {
  const first = /[aeiouyw]+/.exec(word.slice(1));
  if (!first) return consonants(word);
  const vowel = /[iy]|ee/.test(first[0]) ? "i" : /[ouw]/.test(first[0]) ? "u" : "e";
  const at = 1 + first.index;
  return consonants(word.slice(0, at)) + vowel + word.slice(at + first[0].length).replace(/[aeiouyw]/g, "");
}
