/**
 * Whether capitals say nothing in a stretch of text: all upper case (figures and a stray lower-case "the" aside), all
 * lower case, or, for a headline, Every Word Capitalised. Short stretches ("SDF", "he left") are never called caseless.
 */
export function isCaseless(text: string, headline = false): boolean {
  let upper = 0;
  let lower = 0;
  let words = 0;
  let starts = 0;
  for (const [word] of text.matchAll(/[\p{Lu}\p{Ll}\p{Lt}][\p{L}\p{M}]*/gu)) {
    const capitals = word.match(/\p{Lu}/gu)?.length ?? 0;
    upper += capitals;
    lower += word.length - capitals;
    if (word.length < 4) continue;
    words++;
    if (capitals > 0) starts++;
  }
  const letters = upper + lower;
  if (words >= 2 && letters >= 12 && upper > letters * 0.9) return true;
  if (words >= 4 && letters >= 24 && upper === 0) return true;
  return headline && words >= 4 && starts > words * 0.85;
}
