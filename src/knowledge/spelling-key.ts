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
  const plain = fold(name).replace(/[^a-z\s-]/g, (letter) => LETTERS[letter] ?? (/\p{L}/u.test(letter) ? "" : " "));
  const words = plain.split(/[\s-]+/).filter((word) => word !== "");
  const bare = words.filter((word, i) => i === words.length - 1 || !ARTICLES.has(word)).map(withoutGluedArticle);
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
  for (const [spelling, sign] of SOUNDS) sounds = sounds.replace(spelling, sign);
  sounds = sounds.replace(/^(?:ou|u|w)(?=[aeiou])/, "W").replace(/^y(?=[aeiou])/, "Y");
  sounds = sounds.replace(/(.)\1+/g, "$1");
  return sounds.length > 2 ? sounds.replace(/(?<=[aeiouyw])h$/, "") : sounds;
}

function consonants(word: string): string {
  const begins = VOWEL.includes(word[0] as string) ? "a" : "";
  return begins + word.replace(/[aeiouyw]/g, "").replace(/(.)\1+/g, "$1");
}

function withFirstVowel(word: string): string {
  const first = /[aeiouyw]+/.exec(word.slice(1));
  if (!first) return consonants(word);
  const vowel = /[iy]|ee/.test(first[0]) ? "i" : /[ouw]/.test(first[0]) ? "u" : "e";
  const at = 1 + first.index;
  return consonants(word.slice(0, at)) + vowel + word.slice(at + first[0].length).replace(/[aeiouyw]/g, "");
}
