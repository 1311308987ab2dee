import { fold } from "../../knowledge/fold.ts";
import type { Knowledge, Place } from "../../knowledge/knowledge.ts";
import { spellingKey } from "../../knowledge/spelling-key.ts";

/** What speaks for one place of a name before the others. */
export interface PlaceCues {
  /** Countries of the report with their shares (see `countryContext`). */
  context: ReadonlyMap<string, number>;
  /** The sort of place a word beside the name says ("province"), in the lexicon's terms, or null. */
  sort: string | null;
  /** The place named right after ("Gao, Mali") or around it ("in the X neighbourhood of Gao"), where resolved. */
  within: Place | null;
}

/** The likeliest of the places of one name, with how sure that is (0 to 1); null where there are none. */
export function resolvePlace(
  candidates: readonly Place[],
  cues: PlaceCues,
): { place: Place; confidence: number } | null {
  let best: { place: Place; score: number } | null = null;
  let second = -Infinity;
  candidates.forEach((place, rank) => {
    const score = scoreOf(place, rank, cues);
    if (!best || score > best.score) {
      second = best?.score ?? -Infinity;
      best = { place, score };
    } else second = Math.max(second, score);
  });
  const chosen = best as { place: Place; score: number } | null;
  if (!chosen) return null;
  const lead = candidates.length === 1 ? 3 : Math.min(3, chosen.score - second);
  const known = cues.context.size === 0 || (cues.context.get(chosen.place.country ?? "") ?? 0) > 0.05 ? 0.15 : 0;
  return { place: chosen.place, confidence: Math.min(0.95, 0.55 + known + lead * 0.08) };
}

function scoreOf(place: Place, rank: number, { context, sort, within }: PlaceCues): number {
  let score = -Math.min(rank, 10) * 0.15 + Math.log10(place.population + 10) * 0.35;
  const share = place.country === null ? 0.1 : (context.get(place.country) ?? 0);
  score += share > 0 ? 1.5 + 3 * share : 0;
  if (sort) score += fits(place.sort, sort) ? 2 : 0;
  else score += place.sort === "country" ? 2 : place.sort === "settlement" ? 0.6 : place.sort === "admin1" ? 0.3 : 0;
  if (within) {
    if (within.sort === "country" && within.country === place.country) score += 4;
    else if (within.country === place.country && place.id !== within.id) {
      score += 1.5;
      if (within.sort === "admin1" && place.admin1 === within.name) score += 3;
      score += nearness(place, within);
    }
  }
  return score;
}

/** 3 for the same spot, falling to 0 at about two degrees. */
function nearness(a: Place, b: Place): number {
  const distance = Math.hypot(a.lat - b.lat, (a.lon - b.lon) * Math.cos((a.lat * Math.PI) / 180));
  return Math.max(0, 3 - distance * 1.5);
}

function fits(sort: string, said: string): boolean {
  if (sort === said) return true;
  if (said === "settlement" || said === "outskirts") return sort === "settlement" || sort === "neighbourhood";
  if (said === "countryside") return sort === "admin1" || sort === "admin2" || sort === "settlement";
  return said === "admin1" || said === "admin2" ? sort === "admin1" || sort === "admin2" : false;
}

/** Places that sound like a name, in the countries most spoken of in the report. */
export function bySounds(knowledge: Knowledge, name: string, context: ReadonlyMap<string, number>): Place[] {
  const near: Place[] = [];
  if (/^(the|a|an)\s/i.test(name)) return near;
  for (const [country, share] of [...context].slice(0, 2))
    if (share > 0.2) near.push(...knowledge.placesBySpelling(name, country));
  // Keys of few letters are those of many names: there the letters must agree too.
  return spellingKey(name).length > 3 ? near : near.filter((place) => alike(name, place.name));
}

/** Whether at most a third of the letters of two names differ, articles aside. */
function alike(a: string, b: string): boolean {
  const [x, y] = [bare(a), bare(b)];
  return editDistance(x, y) <= Math.max(x.length, y.length) / 3;
}

const bare = (name: string) =>
  fold(name)
    .replace(/^(al|el|as|ash|an|ad|az|ar|at)[\s-]+/, "")
    .replace(/[^\p{L}]/gu, "");

/** Levenshtein's distance between two short words. */
function editDistance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++)
      next.push(
        Math.min(
          (row[j] as number) + 1,
          (next[j - 1] as number) + 1,
          (row[j - 1] as number) + (a[i - 1] === b[j - 1] ? 0 : 1),
        ),
      );
    row = next;
  }
  return row[b.length] as number;
}
