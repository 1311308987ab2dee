import { bestName, type Context } from "./context.ts";
import { linkScore } from "./learned-links.ts";
import type { Node } from "./nodes.ts";
import { datesConflict, datesEqual, datesMeet, isDated } from "./when.ts";
import { placesConflict, placesOverlap, precisionOf } from "./where.ts";

/** What one report tells of one incident: its nodes in text order. */
export interface Group {
  nodes: Node[];
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

/** Outcomes that tell of an act by themselves when dated and placed: "in June more than 90 men crawled out of X prison". */
const HARM = /^(kill|escape|release|wound|destroy)$/;

const MAKES_THRESHOLD = 2;
const POINTS_BACK_THRESHOLD = 1;

/** Gathers nodes into incidents: first those with a date, place or facility of their own, then what only continues them. */
export function groupIncidents(context: Context, nodes: readonly Node[]): Group[] {
  const groups: Group[] = [];
  // What only points back ("the attack", a headline) comes last: it founds an incident where nothing else is told of.
  const founding = nodes.filter((n) => anchored(context, n));
  const pointsBack = (n: Node) =>
    n.sentence.region === "title" ||
    n.acts.filter((a) => a.weight === "makes").every((a) => a.form === "noun" && a.reference === "definite");
  for (const node of [...founding.filter((n) => !pointsBack(n)), ...founding.filter(pointsBack)]) {
    const best = bestGroup(context, groups, node, pointsBack(node) ? POINTS_BACK_THRESHOLD : MAKES_THRESHOLD);
    if (best) best.nodes.push(node);
    else if (
      !pointsBack(node) ||
      groups.length === 0 ||
      (node.sentence.region !== "title" && (node.time?.from || node.facility))
    )
      groups.push({ nodes: [node] });
  }
  joinUndated(context, groups);
  const seeded = new Set(groups.flatMap((g) => g.nodes));
  for (const node of nodes) if (!seeded.has(node)) attach(context, groups, node);
  for (const group of groups) group.nodes.sort((a, b) => a.acts[0]!.start - b.acts[0]!.start);
  return groups.sort((a, b) => a.nodes[0]!.acts[0]!.start - b.nodes[0]!.acts[0]!.start);
}

/** Whether the node can found an incident: a real act with a time, place, facility or both sides of its own. */
export function anchored(context: Context, node: Node): boolean {
  if (node.sentence.region === "caption" || node.sentence.region === "dateline") return false;
  const told =
    isDated(node.time) && node.time.from !== null && node.acts.some((a) => HARM.test(a.sort) && a.realis === "actual");
  const time = node.time ?? node.toldAt;
  const makes = node.acts.some(
    (a) => a.weight === "makes" && (a.realis === "actual" || node.stage !== "accomplished" || isDated(time)),
  );
  const attempt = node.acts.some((a) => a.sort === "attempt" || a.sort === "foil");
  const foiled = node.stage === "foiled" && attempt;
  if (!makes && !foiled && !(told && node.facility !== null)) return false;
  const located =
    node.places.some((p) => !/[567]/.test(precisionOf(context, p))) ||
    (node.facility !== null && bestName(context, node.facility).form === "named");
  if (isDated(time) && (time.from !== null || located))
    return located || node.agents.length > 0 || node.patients.length > 0 || foiled;
  return (
    located && node.acts.some((a) => a.weight === "makes" && a.realis === "actual" && !(a.form === "noun" && a.plural))
  );
}

function bestGroup(context: Context, groups: Group[], node: Node, threshold: number): Group | null {
  let best: Group | null = null;
  let bestScore = threshold - 1e-9;
  const latest = groups.map(monthOf).reduce(max, "");
  for (const group of candidates(groups, node)) {
    if (conflict(context, group, node)) continue;
    const recalled = isBackground(latest, group) && !adjoins(group, node) ? BACKGROUND : 0;
    const value = score(context, group, node) + linkScore(context, group, node) - recalled;
    if (value >= bestScore) {
      best = group;
      bestScore = value;
    }
  }
  return best;
}

/** How much less readily an account goes to an older incident that the report only recalls. */
const BACKGROUND = 1.5;

/** Whether the node stands in a sentence of the group or in the next one of its paragraph. */
function adjoins(group: Group, { sentence }: Node): boolean {
  return group.nodes.some(
    (n) =>
      n.sentence === sentence ||
      (n.sentence.paragraph === sentence.paragraph && sentence.index - n.sentence.index === 1),
  );
}

/** Whether the report dates another incident in a later month: this one is recalled, not reported. */
function isBackground(latest: string, group: Group): boolean {
  const month = monthOf(group);
  return month !== "" && month < latest;
}

const months = new WeakMap<Group, { nodes: number; month: string }>();

/** The latest month (or year, where no more is known) that dates the group; "" where nothing does. */
function monthOf(group: Group): string {
  const known = months.get(group);
  if (known?.nodes === group.nodes.length) return known.month;
  const dated = group.nodes.filter((n) => makes(n) && isDated(n.time) && n.time.from);
  const month = dated.reduce((latest, n) => max(latest, n.time?.from?.slice(0, 7) ?? ""), "");
  months.set(group, { nodes: group.nodes.length, month });
  return month;
}

function max(a: string, b: string): string {
  return a > b ? a : b;
}

/** How far back an account is taken up again without naming the facility: bounds the work on long digests. */
const REACH = 60;

/** Groups a node may belong to: the latest ones, and those of its facility. */
function candidates(groups: readonly Group[], node: Node): Group[] {
  const far =
    groups.length > REACH && node.facility
      ? groups.slice(0, -REACH).filter((g) => g.nodes.some((n) => sameFacility(n, node)))
      : [];
  return [...far, ...groups.slice(-REACH)];
}

function conflict(context: Context, group: Group, node: Node, onePlace = false): boolean {
  const chain = group.nodes.some(
    (n) => n.sentence.paragraph === node.sentence.paragraph && Math.abs(n.sentence.index - node.sentence.index) <= 2,
  );
  for (const other of group.nodes) {
    if (makes(other) && datesConflict(node.time, other.time)) return true;
    if (
      (node.stage === "foiled") !== (other.stage === "foiled") &&
      other.sentence !== node.sentence &&
      !datesEqual(node.time, other.time)
    )
      return true;
    if (node.facility && other.facility && facilitiesConflict(context, node, other)) return true;
  }
  if (onePlace || group.nodes.some((other) => sameFacility(node, other))) return false;
  if (group.nodes.some((o) => placesOverlap(context, node.places, o.places))) return false;
  const apart = group.nodes.some((o) => placesConflict(context, node.places, o.places));
  return apart && (!chain || (node.time !== null && isDated(node.time)));
}

function facilitiesConflict(context: Context, a: Node, b: Node): boolean {
  const [x, y] = [a.facility!, b.facility!];
  if (x.cluster === y.cluster || x.sort !== y.sort || a.sentence === b.sentence) return false;
  return bestName(context, x).form === "named" && bestName(context, y).form === "named";
}

function makes(node: Node): boolean {
  return node.acts.some((a) => a.weight === "makes");
}

function sameFacility(a: Node, b: Node): boolean {
  return a.facility !== null && b.facility !== null && a.facility.cluster === b.facility.cluster;
}

function score(context: Context, group: Group, node: Node): number {
  let facility = 0;
  let date = 0;
  let place = 0;
  let near = 0;
  let kin = 0;
  let agents = 0;
  for (const other of group.nodes) {
    if (sameFacility(node, other)) facility = 3;
    if (datesEqual(node.time, other.time)) date = 3;
    if (placesOverlap(context, node.places, other.places)) place = 1.5;
    const gap = Math.abs(node.sentence.index - other.sentence.index);
    if (gap === 0) near = Math.max(near, 2);
    else if (gap === 1 && node.sentence.paragraph === other.sentence.paragraph) near = Math.max(near, 1.5);
    else if (gap <= 2) near = Math.max(near, 0.75);
    if (sameFamily(node, other)) kin = 0.75;
    if (node.agents.some((a) => other.agents.some((b) => a.cluster === b.cluster))) agents = 0.5;
  }
  if (kin === 0 && facility === 0 && near < 2) return -1;
  const ownPlace = node.places.length > 0 && place === 0 && facility === 0 && near < 1.5 ? -1 : 0;
  return facility + date + place + near + kin + agents + ownPlace + (node.definite ? 1.5 : 0) - (node.other ? 4 : 0);
}

function sameFamily(a: Node, b: Node): boolean {
  const sorts = (n: Node) => n.acts.filter((x) => x.weight === "makes").map((x) => x.sort);
  const [left, right] = [sorts(a), sorts(b)];
  if (left.length === 0 || right.length === 0) return true;
  return left.some((x) => right.some((y) => x === y || FAMILIES.some((f) => f.includes(x) && f.includes(y))));
}

/** An undated account of a facility or place joins the dated one it does not contradict, the fullest first. */
function joinUndated(context: Context, groups: Group[]): void {
  for (let i = groups.length - 1; i >= 0; i--) {
    const group = groups[i]!;
    if (group.nodes.some((n) => isDated(n.time) && n.time?.from)) continue;
    let best: Group | null = null;
    for (const other of groups.slice(Math.max(0, i - REACH), i + REACH)) {
      if (other === group) continue;
      const oneFacility = group.nodes.some((n) => other.nodes.some((o) => sameFacility(n, o)));
      const compatible = group.nodes.every((n) => !conflict(context, other, n, oneFacility) && !n.other);
      const bound = group.nodes.some((n) =>
        other.nodes.some((o) => sameFacility(n, o) || (placesOverlap(context, n.places, o.places) && sameFamily(n, o))),
      );
      if (compatible && bound && (!best || other.nodes.length > best.nodes.length)) best = other;
    }
    if (best) {
      best.nodes.push(...group.nodes);
      groups.splice(i, 1);
    }
  }
}

/** Groups with a node close by, the whole list where it is short. */
function near(groups: Group[], node: Node): Group[] {
  if (groups.length <= REACH) return groups;
  return groups.filter((g) => g.nodes.some((n) => Math.abs(n.sentence.index - node.sentence.index) <= REACH));
}

/** What has no anchor of its own continues the incident told last, if it points there or stands by it. */
function attach(context: Context, groups: Group[], node: Node): void {
  if (groups.length === 0 || node.other) return;
  const generic = node.acts.every((a) => a.weight === "refers" || (a.form === "noun" && a.plural));
  let best: Group | null = null;
  let bestScore = generic ? 2.3 : 1.2;
  const latest = groups.map(monthOf).reduce(max, "");
  for (const group of near(groups, node)) {
    if (conflict(context, group, node)) continue;
    if (
      node.time?.from &&
      group.nodes.some((n) => isDated(n.time) && n.time.from) &&
      !group.nodes.some((n) => datesMeet(n.time, node.time))
    )
      continue;
    const distance = Math.min(
      ...group.nodes.map((n) =>
        n.sentence.paragraph === node.sentence.paragraph
          ? Math.abs(n.sentence.index - node.sentence.index) * 0.1
          : 1 + Math.abs(n.sentence.index - node.sentence.index) * 0.05,
      ),
    );
    const facility = group.nodes.some((n) => sameFacility(n, node)) ? 2 : 0;
    const only = groups.length === 1 ? 1 : 0;
    const size = Math.min(group.nodes.length, 10) / 10;
    const told = 2.4 - Math.min(distance, 2) + facility + only + size + (node.definite ? 1 : 0);
    const value = told + linkScore(context, group, node);
    const recalled = isBackground(latest, group) && !adjoins(group, node) ? BACKGROUND : 0;
    if (value - recalled > bestScore) {
      best = group;
      bestScore = value - recalled;
    }
  }
  best?.nodes.push(node);
}
