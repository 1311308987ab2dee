/** Words of two letters or more. */
export function wordsIn(text: string): string[] {
  return text.split(/[^\p{L}\p{N}]+/u).filter((word) => word.length > 1);
}

/** How two names stand to each other: the same, one part of the other, a surname in common, or apart. */
export function nameRelation(a: string, b: string): "same" | "part" | "shared" | "apart" {
  if (a === b) return "same";
  const [x, y] = [wordsIn(a), wordsIn(b)];
  const [small, large] = x.length <= y.length ? [x, y] : [y, x];
  const common = small.filter((word) => large.includes(word)).length;
  if (small.length > 0 && common === small.length) return "part";
  if (common >= 2) return "shared";
  // One word in common is a surname where it stands last, or second of two, and the first names do not already agree.
  if (common === 1 && x[0] !== y[0] && (x.at(-1) === y.at(-1) || x[1] === y[1])) return "shared";
  return "apart";
}
