/** Letters that Unicode does not take apart, and what people type for them. */
const UNDECOMPOSED: Record<string, string> = {
  ı: "i",
  ł: "l",
  ø: "o",
  đ: "d",
  ð: "d",
  ß: "ss",
  æ: "ae",
  œ: "oe",
  þ: "th",
};

/**
 * A name as a search knows it: lower case, without accents, vowel signs, lengthening strokes and apostrophes, all else
 * that is neither letter nor digit a single space; none at the ends. Folding twice changes nothing.
 */
export function foldText(text: string): string {
  return text
    .normalize("NFKD")
    .toLowerCase()
    .normalize("NFKD")
    .replace(/[ıłøđðßæœþ]/g, (letter) => UNDECOMPOSED[letter] ?? letter)
    .replace(/[\p{M}\u0640'‘’ʼʿʾ`´]+/gu, "")
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();
}

/**
 * Names to be searched in one text: each folded and between bars, every word after a space, so that a search for
 * `" " + words` finds only beginnings of words and never runs from one name into the next.
 */
export function foldNames(names: Iterable<string | null | undefined>): string {
  const folded = new Set([...names].map((name) => foldText(name ?? "")).filter((name) => name !== ""));
  return [...folded].map((name) => `| ${name} |`).join("");
}
