import type { ActMention, NameMention, TimeMention } from "../record/mention.ts";
import { bestName, type Context, type Sentence, touching } from "./context.ts";

/** One stretch of a sentence that tells of one act or chain of acts: the unit that incidents are gathered from. */
export interface Node {
  sentence: Sentence;
  acts: ActMention[];
  time: TimeMention | null;
  /** The named or described facility it happened at. */
  facility: NameMention | null;
  places: NameMention[];
  agents: NameMention[];
  /** Undergoing people or things. */
  patients: NameMention[];
  stage: "accomplished" | "attempted" | "foiled" | "planned";
  /** "another", "a separate", "earlier": says of itself that it is not the one before. */
  other: boolean;
  /** "the attack", "this incident": points back. */
  definite: boolean;
}

const POINT = new Set(["point", "span"]);

/** The sentence's acts that tell of something particular, parted where date or facility change. */
export function nodesOf(context: Context, sentence: Sentence): Node[] {
  const acts = sentence.acts.filter((a) => particular(sentence, a));
  const nodes: Node[] = [];
  for (const act of acts) {
    const time = timeOf(sentence, act, acts);
    const facility = facilityOf(sentence, act);
    const last = nodes.at(-1);
    const parted =
      last &&
      ((time && last.time && time !== last.time && POINT.has(time.role)) ||
        (facility && last.facility && differ(context, facility, last.facility)));
    const node =
      last && !parted
        ? last
        : {
            sentence,
            acts: [],
            time: null,
            facility: null,
            places: [],
            agents: [],
            patients: [],
            stage: "accomplished" as const,
            other: false,
            definite: false,
          };
    if (node !== last) nodes.push(node);
    node.acts.push(act);
    node.time ??= time;
    node.facility ??= facility;
    fill(sentence, node, act);
  }
  for (const node of nodes) finish(node);
  return nodes;
}

/** Generic, hypothetical and negated acts tell of nothing in particular; counted plurals are tallies. */
function particular(sentence: Sentence, act: ActMention): boolean {
  if (act.negated && act.weight === "makes") return false;
  if (act.weight === "stands") return false;
  if (act.sort === "plan") return act.realis === "actual";
  if (act.realis === "generic" || act.realis === "hypothetical" || act.realis === "future") return false;
  if (act.form === "noun" && act.plural && counted(sentence, act)) return false;
  return true;
}

function counted(sentence: Sentence, act: ActMention): boolean {
  return sentence.quantities.some((q) => q.unit && q.unit.start <= act.start && act.end <= q.unit.end);
}

/** The time an act has: the only one there is, else the nearest before it, else the nearest after. */
function timeOf(sentence: Sentence, act: ActMention, acts: ActMention[]): TimeMention | null {
  const times = sentence.times.filter((t) => POINT.has(t.role));
  if (times.length <= 1) return times[0] ?? null;
  const next = acts.find((a) => a.start > act.end && a.weight === "makes");
  const after = times.find((t) => t.start >= act.end && (!next || t.start < next.start) && t.start - act.end < 60);
  const before = times.filter((t) => t.end <= act.start).at(-1);
  if (after && (!before || after.start - act.end < act.start - before.end)) return after;
  return before ?? after ?? times[0]!;
}

function facilityOf(sentence: Sentence, act: ActMention): NameMention | null {
  const facilities = sentence.names.filter((n) => n.kind === "facility");
  for (const role of act.roles) {
    if (role.role === "agent" || role.role === "instrument") continue;
    const inRole = facilities.find((f) => f.start < role.end && role.start < f.end);
    if (inRole) return inRole;
  }
  const near = facilities.filter((f) => Math.min(Math.abs(f.start - act.end), Math.abs(act.start - f.end)) < 80);
  return near.length === 1
    ? near[0]!
    : (near.sort((a, b) => Math.abs(a.start - act.end) - Math.abs(b.start - act.end))[0] ?? null);
}

function differ(context: Context, a: NameMention, b: NameMention): boolean {
  if (a.cluster === b.cluster || a.sort !== b.sort) return false;
  return bestName(context, a).form === "named" && bestName(context, b).form === "named";
}

function fill(sentence: Sentence, node: Node, act: ActMention): void {
  for (const role of act.roles) {
    const names = touching(sentence.names, role);
    if (role.role === "agent" && act.weight === "makes")
      push(
        node.agents,
        names.filter((n) => n.kind === "actor" || n.kind === "people"),
      );
    if (role.role === "patient" || role.role === "target")
      push(
        node.patients,
        names.filter((n) => n.kind !== "place" && n.kind !== "weapon"),
      );
    if (
      role.role === "place" ||
      role.role === "modifier" ||
      role.role === "target" ||
      role.role === "patient" ||
      role.role === "source"
    ) {
      push(
        node.places,
        names.filter((n) => n.kind === "place"),
      );
    }
  }
}

function push(into: NameMention[], names: NameMention[]): void {
  for (const name of names) if (!into.includes(name)) into.push(name);
}

function finish(node: Node): void {
  const { sentence } = node;
  if (node.places.length === 0 && node.acts.some((a) => a.weight === "makes"))
    push(
      node.places,
      sentence.names.filter((n) => n.kind === "place" && n.sort !== "part"),
    );
  node.other = node.acts.some((a) => a.weight === "makes" && a.reference === "other");
  node.definite = node.acts.some((a) => a.reference === "definite");
  node.stage = stageOf(node);
}

const REPELLED = /^(repel|repulse|beat back|fend off|stop)$/;

function stageOf(node: Node): Node["stage"] {
  const foils = node.acts.filter(
    (a) => a.sort === "foil" && (a.realis === "actual" || a.realis === "attempted") && !REPELLED.test(a.lemma),
  );
  const object = (a: ActMention) =>
    a.roles.some((r) => r.role === "patient" && node.acts.some((b) => b !== a && b.start < r.end && r.start < b.end));
  if (foils.some((a) => a.form === "noun" || object(a))) return "foiled";
  const makes = node.acts.filter((a) => a.weight === "makes");
  const attempt = node.acts.filter((a) => a.sort === "attempt");
  if (makes.some((a) => a.realis === "actual" && a.form === "verb")) return "accomplished";
  if (makes.length > 0 && makes.every((a) => a.realis === "attempted")) return "attempted";
  if (makes.length === 0 && attempt.length > 0) return "attempted";
  return "accomplished";
}
