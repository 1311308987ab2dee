import { conflict, learnedSign, makes, type Sign, sameFacility, sameFamily, signsFor, sum } from "./affinity.ts";
import { bestName, type Context } from "./context.ts";
import type { Node } from "./nodes.ts";
import { datesMeet, isDated } from "./when.ts";
import { placesOverlap, precisionOf } from "./where.ts";

/** What one report tells of one incident: its nodes in text order. */
export interface Group {
  nodes: Node[];
  /** Why each node is here. */
  joined: Map<Node, Joined>;
}

/** How an account came to its incident, and what spoke for and against it. */
export interface Joined {
  how: "founds" | "joins" | "continues" | "is told elsewhere";
  signs: Sign[];
}

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
    if (best) add(best.group, node, { how: "joins", signs: best.signs });
    else if (
      !pointsBack(node) ||
      groups.length === 0 ||
      (node.sentence.region !== "title" && (node.time?.from || node.facility))
    )
      groups.push({ nodes: [node], joined: new Map([[node, { how: "founds", signs: [] }]]) });
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

function add(group: Group, node: Node, joined: Joined): void {
  group.nodes.push(node);
  group.joined.set(node, joined);
}

interface Choice {
  group: Group;
  signs: Sign[];
}

function bestGroup(context: Context, groups: Group[], node: Node, threshold: number): Choice | null {
  let best: Choice | null = null;
  let bestScore = threshold - 1e-9;
  const latest = groups.map(monthOf).reduce(max, "");
  for (const group of candidates(groups, node)) {
    if (conflict(context, group, node)) continue;
    const signs = [...signsFor(context, group, node), ...recalled(latest, group, node)];
    const value = sum(signs);
    if (value >= bestScore) {
      best = { group, signs };
      bestScore = value;
    }
  }
  return best;
}

/** How much less readily an account goes to an older incident that the report only recalls. */
const BACKGROUND = 1.5;

function recalled(latest: string, group: Group, node: Node): Sign[] {
  if (!isBackground(latest, group) || adjoins(group, node)) return [];
  return [{ words: "that incident is an older one, only recalled", weight: -BACKGROUND }];
}

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
      const signs = [
        { words: "an undated account of the same facility or place, which nothing contradicts", weight: 0 },
      ];
      for (const node of group.nodes) add(best, node, { how: "is told elsewhere", signs });
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
  let best: Choice | null = null;
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
    const signs = [...continuing(context, group, node, groups.length === 1), ...recalled(latest, group, node)];
    if (sum(signs) > bestScore) {
      best = { group, signs };
      bestScore = sum(signs);
    }
  }
  if (best) add(best.group, node, { how: "continues", signs: best.signs });
}

function continuing(context: Context, group: Group, node: Node, only: boolean): Sign[] {
  const distance = Math.min(
    ...group.nodes.map((n) =>
      n.sentence.paragraph === node.sentence.paragraph
        ? Math.abs(n.sentence.index - node.sentence.index) * 0.1
        : 1 + Math.abs(n.sentence.index - node.sentence.index) * 0.05,
    ),
  );
  const signs = [{ words: "how near it stands", weight: 2.4 - Math.min(distance, 2) }];
  if (group.nodes.some((n) => sameFacility(n, node))) signs.push({ words: "the same facility", weight: 2 });
  if (only) signs.push({ words: "the report tells of no other incident", weight: 1 });
  signs.push({ words: "how much is told of that incident", weight: Math.min(group.nodes.length, 10) / 10 });
  if (node.definite) signs.push({ words: "it points back, as to something told before", weight: 1 });
  const learned = learnedSign(context, group, node);
  return learned ? [...signs, learned] : signs;
}
