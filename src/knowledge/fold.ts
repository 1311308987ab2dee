/**
 * A word as lists know it: lower case, without accents, apostrophes of any kind and full stops inside acronyms, so that
 * "Al-Sina’a", "AL-SINA'A" and "al-Sinaa" are one. Hyphens stay.
 */
export function fold(word: string): string {
  // Most words by far are plain; marks and signs are what the rest is about.
  if (/^[a-z0-9-]*$/i.test(word)) return word.toLowerCase();
  return word
    .normalize("NFKD")
    .replace(/\p{M}+/gu, "")
    .toLowerCase()
    .replace(/['‘’ʼʿʾ`´]/g, "")
    .replace(/(?<=\p{L})\.(?=\p{L}|$)/gu, "");
}
