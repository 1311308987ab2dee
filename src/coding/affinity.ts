import { bestName, type Context } from "./context.ts";
import { type Link, linkBetween } from "./learned-links.ts";
import type { Node } from "./nodes.ts";
import { datesConflict, datesEqual, isDated } from "./when.ts";
import { placesConflict, placesOverlap } from "./where.ts";

/** Something that speaks for (above 0) or against two accounts telling of one incident, in words. */
export interface Sign {
  words: string;
  weight: number;
}

/** Sorts of act that are told as one chain: an attack on a prison is bombing, clash and break at once. */
const FAMILIES: readonly (readonly string[])[] = [
  [
    "attack",
    "bombing",
    "suicide bombing",
    "armed clash",
    "prison break",
    "ambush",
    "raid",
    "killing",
    "massacre",
    "shelling",
    "arson",
    "looting",
    "assassination",
  ],
  ["kidnapping", "attack", "raid", "killing", "arson", "looting", "massacre", "execution", "ambush", "hijacking"],
  ["shelling", "air strike", "drone strike", "bombing", "killing", "massacre", "attack"],
  ["sexual violence", "torture", "killing", "looting", "attack", "kidnapping", "execution", "massacre"],
  ["sabotage", "bombing", "attack", "arson"],
];

/** Why the node cannot be of the incident told so far; null where nothing forbids it. */
export function conflict(
  context: Context,
  group: { nodes: readonly Node[] },
  node: Node,
  onePlace = false,
): string | null {
  const chain = group.nodes.some(
    (n) => n.sentence.paragraph === node.sentence.paragraph && Math.abs(n.sentence.index - node.sentence.index) <= 2,
  );
  for (const other of group.nodes) {
    if (makes(other) && datesConflict(node.time, other.time)) return "they are told of different times";
    if (
      (node.stage === "foiled") !== (other.stage === "foiled") &&
      other.sentence !== node.sentence &&
      !datesEqual(node.time, other.time)
    )
      return "the one was foiled and the other not";
    if (node.facility && other.facility && facilitiesConflict(context, node, other))
      return "they were at different facilities";
  }
  if (onePlace || group.nodes.some((other) => sameFacility(node, other))) return null;
  if (group.nodes.some((o) => placesOverlap(context, node.places, o.places))) return null;
  const apart = group.nodes.some((o) => placesConflict(context, node.places, o.places));
  return apart && (!chain || isDated(node.time)) ? "they are told of different places" : null;
}

function facilitiesConflict(context: Context, a: Node, b: Node): boolean {
  const [x, y] = [a.facility!, b.facility!];
  if (x.cluster === y.cluster || x.sort !== y.sort || a.sentence === b.sentence) return false;
  return bestName(context, x).form === "named" && bestName(context, y).form === "named";
}

/** What speaks for and against the node being of the incident told so far. */
export function signsFor(context: Context, group: { nodes: readonly Node[] }, node: Node): Sign[] {
  const { nodes } = group;
  const signs: Sign[] = [];
  const add = (words: string, weight: number) => signs.push({ words, weight });
  const facility = nodes.some((other) => sameFacility(node, other));
  const place = nodes.some((other) => placesOverlap(context, node.places, other.places));
  const kin = nodes.some((other) => sameFamily(node, other));
  let near = 0;
  for (const other of nodes) {
    const gap = Math.abs(node.sentence.index - other.sentence.index);
    if (gap === 0) near = Math.max(near, 2);
    else if (gap === 1 && node.sentence.paragraph === other.sentence.paragraph) near = Math.max(near, 1.5);
    else if (gap <= 2) near = Math.max(near, 0.75);
  }
  if (!kin && !facility && near < 2) return [{ words: "the acts are of sorts that are not told together", weight: -1 }];
  if (facility) add("the same facility", 3);
  if (nodes.some((other) => datesEqual(node.time, other.time))) add("the same time", 3);
  if (place) add("the same place, or one within the other", 1.5);
  if (near > 0) add(near === 2 ? "the same sentence" : near > 1 ? "the next sentence" : "a sentence close by", near);
  if (kin) add("acts of sorts that are told together", 0.75);
  if (node.agents.some((a) => nodes.some((other) => other.agents.some((b) => a.cluster === b.cluster))))
    add("the same doers", 0.5);
  if (node.places.length > 0 && !place && !facility && near < 1.5) add("a place of its own", -1);
  if (node.definite) add("it points back, as to something told before", 1.5);
  if (node.other) add("it says that it is another one", -4);
  const learned = learnedSign(context, group, node);
  if (learned) signs.push(learned);
  return signs;
}

export function sum(signs: readonly Sign[]): number {
  return signs.reduce((total, { weight }) => total + weight, 0);
}

/** How much there must be to judge by, and how far the models may speak for or against: as much as a place, less than a date or facility. */
const EVIDENCE = { least: 0.3, most: 2 };

/** What the learned links say of it: log odds, bounded; null where they have too little to judge by. */
export function learnedSign(context: Context, group: { nodes: readonly Node[] }, node: Node): Sign | null {
  const link = learnedLink(context, group, node);
  if (link === null || link.weight < EVIDENCE.least) return null;
  const odds = Math.log(Math.max(link.chance, 0.01) / Math.max(1 - link.chance, 0.01));
  const weight = Math.max(-EVIDENCE.most, Math.min(EVIDENCE.most, odds));
  return { words: `learned: chance ${link.chance.toFixed(2)} that both tell of one act`, weight };
}

/** The learned link between a node and what other sentences tell of a group. */
export function learnedLink(context: Context, group: { nodes: readonly Node[] }, node: Node): Link | null {
  return linkBetween(
    context,
    group.nodes.filter(({ sentence }) => sentence !== node.sentence),
    [node],
  );
}

export function makes(node: Node): boolean {
  return node.acts.some((a) => a.weight === "makes");
}

export function sameFacility(a: Node, b: Node): boolean {
  return a.facility !== null && b.facility !== null && a.facility.cluster === b.facility.cluster;
}

export function sameFamily(a: Node, b: Node): boolean {
  const sorts = (n: Node) => n.acts.filter((x) => x.weight === "makes").map((x) => x.sort);
  const [left, right] = [sorts(a), sorts(b)];
  if (left.length === 0 || right.length === 0) return true;
  return left.some((x) => right.some((y) => x === y || FAMILIES.some((f) => f.includes(x) && f.includes(y))));
}
