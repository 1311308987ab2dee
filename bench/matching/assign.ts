/**
 * Which draft is meant by which expected incident: the pairing with most lines met in all, each draft and each expected
 * incident at most once. `score` 0 never pairs; the first of equal pairings holds.
 */
export function assign(
  keys: readonly string[],
  drafts: readonly string[],
  score: (key: string, draft: string) => number,
): Map<string, string> {
  const options = keys.map((key) =>
    drafts.map((draft) => ({ draft, points: score(key, draft) })).filter(({ points }) => points > 0),
  );
  let best: { total: number; pairs: [string, string][] } = { total: 0, pairs: [] };
  const choose = (at: number, total: number, pairs: [string, string][]) => {
    if (at === keys.length) {
      if (total > best.total) best = { total, pairs };
      return;
    }
    for (const { draft, points } of options[at] ?? []) {
      if (pairs.every(([, taken]) => taken !== draft))
        choose(at + 1, total + points, [...pairs, [keys[at] as string, draft]]);
    }
    choose(at + 1, total, pairs);
  };
  choose(0, 0, []);
  return new Map(best.pairs);
}
