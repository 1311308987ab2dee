import type { Phrase, SceneDoc } from "../scene-doc.ts";
import { nameRelation } from "./name-relation.ts";
import { personName } from "./person-name.ts";
import { isPlural, samePeopleFeatures } from "./same-people-features.ts";

/** Mean chance from which mentions are taken for the same people, and from which a description is taken for somebody named. */
const LIMITS = { same: 0.5, part: 0.6 };

type Likeness = (a: Phrase, b: Phrase) => number;

/** How many different people the mentions name. */
export function namedAmong(doc: SceneDoc, mentions: readonly Phrase[]): number {
  const names: string[] = [];
  for (const phrase of mentions) {
    const name = personName(doc, phrase);
    if (name && !names.some((other) => nameRelation(other, name) !== "apart")) names.push(name);
  }
  return names.length;
}

/** The people of a scene, by their mentions. What describes several named people ("the two nurses, A and B") is among the mentions of each. */
export function peopleOf(doc: SceneDoc, mentions: readonly Phrase[]): Phrase[][] {
  const alike = likenessAmong(doc, mentions);
  const isNamed = (phrase: Phrase) => personName(doc, phrase) !== null;
  const named = joined(mentions.filter(isNamed), alike, LIMITS.same);
  const described = joined(
    mentions.filter((phrase) => !isNamed(phrase)),
    alike,
    LIMITS.same,
  );
  const people = named.map((set) => [...set]);
  for (const set of described) {
    const fits = named.map((other) => Math.max(...other.flatMap((a) => set.map((b) => alike(a, b)))));
    const best = Math.max(0, ...fits);
    const many = set.every((phrase) => isPlural(doc, phrase));
    if (best <= LIMITS.part) people.push(set);
    else
      fits.forEach((fit, i) => {
        if (many ? fit > LIMITS.part : fit === best) people[i]!.push(...set);
      });
  }
  return people;
}

/** How likely two of the mentions are the same people; each pair is asked for once. */
function likenessAmong(doc: SceneDoc, mentions: readonly Phrase[]): Likeness {
  const named = namedAmong(doc, mentions);
  const known = new Map<Phrase, Map<Phrase, number>>();
  return (x, y) => {
    const [a, b] = x.start <= y.start ? [x, y] : [y, x];
    let row = known.get(a);
    if (!row) known.set(a, (row = new Map()));
    let p = row.get(b);
    if (p === undefined) {
      p = doc.ask("victim-same", samePeopleFeatures(doc, a, b, named))[0]!;
      row.set(b, p);
    }
    return p;
  };
}

/** Puts together the most alike first, by the mean over all pairs, until none are liker than `limit`. */
export function joined<T>(items: readonly T[], alike: (a: T, b: T) => number, limit: number): T[][] {
  const sets = items.map((item) => [item]);
  for (;;) {
    let [best, left, right] = [limit, -1, -1];
    for (let i = 0; i < sets.length; i++)
      for (let j = i + 1; j < sets.length; j++) {
        let sum = 0;
        for (const a of sets[i]!) for (const b of sets[j]!) sum += alike(a, b);
        const mean = sum / (sets[i]!.length * sets[j]!.length);
        if (mean > best) [best, left, right] = [mean, i, j];
      }
    if (left < 0) return sets;
    sets[left]!.push(...sets[right]!);
    sets.splice(right, 1);
  }
}
