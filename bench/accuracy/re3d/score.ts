import type { Entity, Relation } from "./data-set.ts";

/** How many were found, wanted, and found right; sums of these over documents are micro-averages. */
export interface Counts {
  found: number;
  wanted: number;
  right: number;
}

export interface Prf extends Counts {
  precision: number;
  recall: number;
  f: number;
}

export const none = (): Counts => ({ found: 0, wanted: 0, right: 0 });

/** Precision, recall and F in percent, one decimal; 0 of nothing. */
export function prf({ found, wanted, right }: Counts): Prf {
  const share = (part: number, whole: number) => (whole === 0 ? 0 : Math.round((1000 * part) / whole) / 10);
  return {
    found,
    wanted,
    right,
    precision: share(right, found),
    recall: share(right, wanted),
    f: share(2 * right, found + wanted),
  };
}

export function add(to: Counts, more: Counts): void {
  to.found += more.found;
  to.wanted += more.wanted;
  to.right += more.right;
}

/**
 * Entities of a document by type. `exact`: offsets and type are the same; else they share a character and the type, and
 * each entity is matched once, in text order.
 */
export function scoreEntities(
  wanted: readonly Entity[],
  found: readonly Entity[],
  exact: boolean,
): Map<string, Counts> {
  const byType = new Map<string, Counts>();
  const of = (type: string): Counts => {
    let counts = byType.get(type);
    if (!counts) byType.set(type, (counts = none()));
    return counts;
  };
  for (const { type } of wanted) of(type).wanted++;
  const left = [...wanted].sort((a, b) => a.start - b.start);
  for (const entity of [...found].sort((a, b) => a.start - b.start)) {
    of(entity.type).found++;
    const at = left.findIndex(
      (other) => other.type === entity.type && (exact ? same(other, entity) : meets(other, entity)),
    );
    if (at < 0) continue;
    of(entity.type).right++;
    left.splice(at, 1);
  }
  return byType;
}

type Stretch = Omit<Entity, "type">;
const same = (a: Stretch, b: Stretch) => a.start === b.start && a.end === b.end;
const meets = (a: Stretch, b: Stretch) => a.start < b.end && b.start < a.end;

/** Types of relation that hold both ways. */
const MUTUAL = /^(CoLocated|Apart|IsSynonymOf|FightingAgainst|AlliesOf|CommWith)$/;

/** Relations of a document by type, each once; those that hold both ways are one, whichever end comes first. */
export function scoreRelations(
  wanted: readonly Relation[],
  found: readonly Relation[],
  exact: boolean,
): Map<string, Counts> {
  const byType = new Map<string, Counts>();
  const agree = exact ? same : meets;
  const alike = (a: Relation, b: Relation) =>
    a.type === b.type &&
    ((agree(a.source, b.source) && agree(a.target, b.target)) ||
      (MUTUAL.test(a.type) && agree(a.source, b.target) && agree(a.target, b.source)));
  const once = (relations: readonly Relation[]) =>
    relations.filter((relation, i) => !relations.slice(0, i).some((other) => identical(relation, other)));
  const left = once(wanted);
  const count = (type: string, key: keyof Counts) => {
    const counts = byType.get(type) ?? none();
    counts[key]++;
    byType.set(type, counts);
  };
  for (const { type } of left) count(type, "wanted");
  for (const relation of once(found)) {
    count(relation.type, "found");
    const at = left.findIndex((other) => alike(relation, other));
    if (at < 0) continue;
    count(relation.type, "right");
    left.splice(at, 1);
  }
  return byType;
}

function identical(a: Relation, b: Relation): boolean {
  return (
    a.type === b.type &&
    ((same(a.source, b.source) && same(a.target, b.target)) ||
      (MUTUAL.test(a.type) && same(a.source, b.target) && same(a.target, b.source)))
  );
}
