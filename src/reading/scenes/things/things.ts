import type { Group, Phrase, SceneDoc } from "../scene-doc.ts";
import { sameThingFeatures, type ThingRole } from "./same-thing.ts";
import { wordingsOf } from "./wordings.ts";

/** A thing with the wording that names it best: `good` is that wording's expected credit as a name of it, 0 to 1. */
export interface NamedThing {
  group: Group;
  wording: string;
  /** Where the wording stands, article and all. */
  start: number;
  end: number;
  good: number;
}

/** Mean chance of being one thing from which two sets of mentions are. */
const SAME = 0.45;

interface Mention {
  phrase: Phrase;
  p: number;
}

/** The things that grouped phrases speak of, likeliest first: groups may be joined, never parted into more than their phrases. */
export function thingsOf(doc: SceneDoc, groups: readonly Group[], role: ThingRole): NamedThing[] {
  const mentions = groups.flatMap((group) => {
    const top = Math.max(...group.all.map((phrase) => phrase.chances[role]));
    return group.all.map((phrase) => ({ phrase, p: group.p * (phrase.chances[role] / top) }));
  });
  return join(doc, mentions, role)
    .map((set) => named(doc, set, role))
    .sort((a, b) => b.group.p - a.group.p);
}

/** Agglomerates mentions by the mean chance of being one thing. */
function join(doc: SceneDoc, mentions: readonly Mention[], role: ThingRole): Mention[][] {
  const sets = mentions.map((mention) => [mention]);
  const chanceOf = sameChances(doc, role);
  for (;;) {
    let best = SAME;
    let pair: [number, number] | null = null;
    for (let i = 0; i < sets.length; i++)
      for (let j = i + 1; j < sets.length; j++) {
        let sum = 0;
        for (const a of sets[i]!) for (const b of sets[j]!) sum += chanceOf(a.phrase, b.phrase);
        const mean = sum / (sets[i]!.length * sets[j]!.length);
        if (mean > best) {
          best = mean;
          pair = [i, j];
        }
      }
    if (!pair) return sets;
    sets[pair[0]]!.push(...sets[pair[1]]!);
    sets.splice(pair[1], 1);
  }
}

/** Asks for each pair once. */
function sameChances(doc: SceneDoc, role: ThingRole): (a: Phrase, b: Phrase) => number {
  const known = new Map<string, number>();
  return (a, b) => {
    const key = a.index < b.index ? `${a.index},${b.index}` : `${b.index},${a.index}`;
    let chance = known.get(key);
    if (chance === undefined) known.set(key, (chance = doc.ask("thing-same", sameThingFeatures(doc, a, b, role))[0]!));
    return chance;
  };
}

function named(doc: SceneDoc, set: readonly Mention[], role: ThingRole): NamedThing {
  const p = Math.max(...set.map((mention) => mention.p));
  let best: NamedThing | null = null;
  let top = -1;
  for (const mention of set)
    for (const { text, start, end, features } of wordingsOf(doc, mention.phrase)) {
      const credits = doc.ask(`${role}-wording`, features);
      const good = credits[2]! + credits[1]! / 2;
      // Of two good names the one of the likelier mention.
      const score = good * (mention.p / p);
      if (score <= top) continue;
      top = score;
      const all = set.map((m) => m.phrase);
      best = { group: { best: mention.phrase, p, all }, wording: text, start, end, good };
    }
  return best!;
}
