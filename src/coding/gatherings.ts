import type { Account, Apart, Gathering } from "../record/explanation.ts";
import type { Reason, Reasons } from "../record/scene.ts";
import { conflict, learnedLink, type Sign, signsFor } from "./affinity.ts";
import type { Context } from "./context.ts";
import type { Group } from "./group-incidents.ts";
import type { Link } from "./learned-links.ts";
import type { Node } from "./nodes.ts";

/** An incident of one report as coding knows it: its draft's id. */
export interface Gathered {
  draft: string;
  group: Group;
}

/** How many other incidents of the report it is said of why they are apart, the nearest in the text first. */
const MOST_APART = 3;

/** Why the accounts of each incident are one, and why others are not of it. `incident` is the draft's id. */
export function gatheringsOf(context: Context, all: readonly Gathered[]): Gathering[] {
  return all.map(({ draft, group }) => ({
    incident: draft,
    report: context.report.id,
    accounts: group.nodes.map((node) => account(context, group, node)),
    apart: [...all]
      .filter((other) => other.draft !== draft)
      .sort((a, b) => distance(group, a.group) - distance(group, b.group))
      .slice(0, MOST_APART)
      .map((other) => ({ incident: other.draft, ...whyApart(context, group, other.group) })),
  }));
}

function account(context: Context, group: Group, node: Node): Account {
  const { start, end } = node.sentence;
  const { how, signs } = group.joined.get(node) ?? { how: "founds", signs: [] };
  const told = node.acts.find(({ weight }) => weight === "makes") ?? node.acts[0]!;
  const rest = { nodes: group.nodes.filter((other) => other !== node) };
  const link = how === "founds" ? null : learnedLink(context, rest, node);
  return {
    span: { start, end },
    words: context.text(told),
    how,
    signs: signs.map(asReason),
    link: link && explained(context, link),
  };
}

function asReason({ words, weight }: Sign): Reason {
  return { feature: words, weight: Math.round(weight * 100) / 100 };
}

/** A rule that forbids it, or what there is, which is not enough. */
function whyApart(context: Context, group: Group, other: Group): Omit<Apart, "incident"> {
  const [founder] = other.nodes;
  const learned = founder ? learnedLink(context, group, founder) : null;
  const link = learned && explained(context, learned);
  const forbids = other.nodes.map((node) => conflict(context, group, node)).find((words) => words !== null);
  if (forbids) return { because: forbids, signs: [], link };
  const signs = founder ? signsFor(context, group, founder).map(asReason) : [];
  return { because: "too little speaks for it", signs, link };
}

function explained({ reading }: Context, { chance, pair: [early, late] }: Link): { chance: number; reasons: Reasons } {
  const reasons = reading.targets?.[late]?.reasons?.[early] ?? { for: [], against: [] };
  return { chance: Math.round(chance * 100) / 100, reasons };
}

function distance(one: Group, other: Group): number {
  return Math.min(...one.nodes.flatMap((a) => other.nodes.map((b) => Math.abs(a.sentence.index - b.sentence.index))));
}
