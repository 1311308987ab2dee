import { remember } from "./remember.ts";

/** A string from a text, made ready to compare. */
export interface Phrase {
  /** Upper case, quotes dropped, blanks collapsed. */
  text: string;
  /** What may stand for it: the phrase without a bracketed acronym or expansion, the bracketed part alone, both in line. */
  forms: readonly Form[];
}

export interface Form {
  /** Words without articles, numbers, quantifiers and the like, joined by blanks, with a blank at either end. */
  words: string;
  /** The word it turns on, in the singular; empty if there is none. */
  head: string;
}

/** Words that do not count: what the scorer of 1992 took off the front of a phrase, with possessives and the region's adjectives. */
const EMPTY_WORDS = new Set(
  (
    "A AN THE THIS THAT THESE THOSE SUCH SAID SAME SOME ANY EACH EVERY ALL BOTH SEVERAL MANY FEW VARIOUS NUMEROUS OTHER " +
    "ANOTHER MORE MOST LEAST ABOUT APPROXIMATELY NEARLY ALMOST AROUND OVER HIS HER ITS THEIR OUR MY YOUR " +
    "ZERO ONE TWO THREE FOUR FIVE SIX SEVEN EIGHT NINE TEN ELEVEN TWELVE THIRTEEN FOURTEEN FIFTEEN SIXTEEN SEVENTEEN " +
    "EIGHTEEN NINETEEN TWENTY THIRTY FORTY FIFTY SIXTY SEVENTY EIGHTY NINETY HUNDRED THOUSAND MILLION DOZEN DOZENS HUNDREDS " +
    "THOUSANDS COUPLE PAIR SALVADORAN GUATEMALAN HONDURAN ARGENTINE ARGENTINIAN BOLIVIAN " +
    "CHILEAN COLOMBIAN ECUADORAN ECUADORIAN PERUVIAN"
  ).split(" "),
);

/** A phrase's head stands before the first of these. */
const AFTER_HEAD = new Set(
  (
    "OF IN ON AT BY FROM FOR WITH WITHOUT TO INTO UNDER AGAINST NEAR BETWEEN AMONG DURING AFTER BEFORE INSIDE OUTSIDE " +
    "BEHIND THROUGH ALONG WITHIN TOWARD TOWARDS UPON WHO WHOM WHOSE WHICH THAT WHERE WHEN ,"
  ).split(" "),
);

/** Endings in S that are no plurals. */
const SINGULAR_S = /(?:SS|US|IS|OS)$/u;

export const phraseOf = remember(makePhrase);

function makePhrase(raw: string): Phrase {
  const text = raw.toUpperCase().replaceAll('"', " ").replace(/\s+/gu, " ").trim();
  const forms = new Map<string, Form>();
  for (const variant of variants(text)) {
    const form = formOf(variant);
    forms.set(`${form.words}|${form.head}`, form);
  }
  return { text, forms: [...forms.values()] };
}

function variants(text: string): string[] {
  const bracket = /[[(]([^[\]()]*)[\])]/u.exec(text);
  if (!bracket) return [text];
  const before = text.slice(0, bracket.index).trim();
  const after = text.slice(bracket.index + bracket[0].length).trim();
  const inner = (bracket[1] ?? "").trim();
  const without = `${before} ${after}`.trim();
  const list = [`${before} ${inner} ${after}`];
  if (without !== "") list.push(without);
  if (inner !== "" && after === "") list.push(inner);
  return list;
}

function formOf(text: string): Form {
  const tokens = text
    .replace(/(\d),(?=\d{3})/gu, "$1")
    .replace(/['’`]S\b/gu, "")
    .replace(/S['’`](?=\s|$)/gu, "S")
    .match(/,|[\p{L}\p{N}]+/gu);
  if (!tokens) return { words: " ", head: "" };
  let kept = tokens.filter((token) => !EMPTY_WORDS.has(token) && !/^\d+$/u.test(token));
  if (kept.every((token) => token === ",")) kept = [...tokens];
  const end = kept.findIndex((token) => AFTER_HEAD.has(token));
  const head = kept[end > 0 ? end - 1 : kept.length - 1] ?? "";
  const words = kept.filter((token) => token !== ",").join(" ");
  return { words: words === "" ? " " : ` ${words} `, head: head === "," ? "" : singular(head) };
}

/** The singular of a noun in upper case, near enough to compare heads. */
function singular(word: string): string {
  if (word.length < 4 || !word.endsWith("S") || SINGULAR_S.test(word)) return PLURALS[word] ?? word;
  if (word.endsWith("IES")) return `${word.slice(0, -3)}Y`;
  if (/(?:CH|SH|SS|X|Z)ES$/u.test(word)) return word.slice(0, -2);
  return word.slice(0, -1);
}

const PLURALS: Readonly<Record<string, string>> = {
  MEN: "MAN",
  WOMEN: "WOMAN",
  CHILDREN: "CHILD",
  PEOPLE: "PERSON",
  POLICEMEN: "POLICEMAN",
  GUARDSMEN: "GUARDSMAN",
  CONGRESSMEN: "CONGRESSMAN",
  NEWSMEN: "NEWSMAN",
  BUSINESSMEN: "BUSINESSMAN",
};

/** The words of a string that may show two templates to be of one incident. */
export const tellingWords = remember((raw: string): readonly string[] => {
  const words = new Set<string>();
  for (const form of phraseOf(raw).forms)
    for (const word of form.words.trim().split(" ")) if (word !== "") words.add(word);
  return [...words];
});
