import { compare, explain } from "./compare.ts";
import type { Profile } from "./profile.ts";

/** Drafts held to be one so far, with what they say once each: many reprints of one thing are compared as one. */
interface Group {
  reports: Set<string>;
  profiles: Map<string, Profile>;
}

/** A union of drafts that knows what would contradict what. */
export class Groups {
  readonly #parents: number[];
  readonly #groups: (Group | null)[];

  constructor(profiles: readonly Profile[]) {
    this.#parents = profiles.map((_, i) => i);
    this.#groups = profiles.map((profile) => ({
      reports: new Set([profile.draft.report]),
      profiles: new Map([[fingerprint(profile), profile]]),
    }));
  }

  root(i: number): number {
    let at = i;
    while (this.#parents[at] !== at) {
      this.#parents[at] = this.#parents[this.#parents[at] as number] as number;
      at = this.#parents[at] as number;
    }
    return at;
  }

  /** Why the clusters of the two cannot be one; null where nothing keeps them apart. */
  obstacle(a: number, b: number): string | null {
    const [x, y] = [this.root(a), this.root(b)];
    if (x === y) return null;
    const [left, right] = [this.#groups[x] as Group, this.#groups[y] as Group];
    const [fewer, more] = left.reports.size < right.reports.size ? [left, right] : [right, left];
    for (const report of fewer.reports) if (more.reports.has(report)) return "one report tells of both as two";
    for (const mine of left.profiles.values()) {
      for (const theirs of right.profiles.values()) {
        const comparison = compare(mine, theirs);
        if (comparison.barred) return `contradicts another draft in it (${explain(comparison).against.join("; ")})`;
      }
    }
    return null;
  }

  join(a: number, b: number): void {
    const [x, y] = [this.root(a), this.root(b)].sort((p, q) => p - q) as [number, number];
    if (x === y) return;
    const [kept, gone] = [this.#groups[x] as Group, this.#groups[y] as Group];
    for (const report of gone.reports) kept.reports.add(report);
    for (const [key, profile] of gone.profiles) kept.profiles.set(key, profile);
    this.#parents[y] = x;
    this.#groups[y] = null;
  }
}

/** Equal for drafts that no comparison can tell apart in what bars a link. */
function fingerprint({ dates, spots, foiled }: Profile): string {
  const spotKeys = spots.map(({ id, name, lat, lon, country, admin1, precision }) =>
    [id ?? name, lat, lon, country, admin1, precision].join("|"),
  );
  const dateKeys = dates.map(({ from, to }) => `${from}..${to}`);
  return JSON.stringify([[...new Set(dateKeys)].sort(), [...new Set(spotKeys)].sort(), foiled]);
}
