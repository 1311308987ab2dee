import type { Knowledge } from "../knowledge/knowledge.ts";
import type { Claim } from "../record/claim.ts";
import type { Coded, Draft } from "../record/draft.ts";
import type { Gathering } from "../record/explanation.ts";
import type { Reading } from "../record/reading.ts";
import type { Report } from "../record/report.ts";
import { assessments } from "./assessments.ts";
import { type Context, contextOf } from "./context.ts";
import { isStanding, type RoledQuantity, roledQuantities } from "./figures.ts";
import { gatheringsOf } from "./gatherings.ts";
import { anchored, type Group, groupIncidents } from "./group-incidents.ts";
import { incidentClaims } from "./incident-claims.ts";
import { makeClaim, makeDraft } from "./make-claim.ts";
import { nodesOf } from "./nodes.ts";
import { sceneClaims } from "./scene-claims.ts";
import { scenesByIncident } from "./scene-parts.ts";
import { standingFigures } from "./standing.ts";
import { tallies } from "./tallies.ts";
import { datesMeet, isDated } from "./when.ts";

/** Mentions to claims and the drafts they are about. Pure: the same reading gives the same ids. */
export function code(report: Report, reading: Reading, knowledge: Knowledge): Coded {
  const context = contextOf(report, reading, knowledge);
  const { counted, groups } = gather(context);
  const roled = context.sentences
    .flatMap((s) => roledQuantities(context, s))
    .filter((r) => !counted.quantities.has(r.quantity));
  const { ofIncidents, standing } = share(groups, roled);
  const scenes = scenesByIncident(context, groups);
  const drafts: Draft[] = [];
  const claims: Claim[] = [];
  const drafted = draftsOf(context, groups);
  for (const [i, group] of groups.entries()) {
    const draft = drafted[i]!;
    drafts.push(draft);
    const byRules = incidentClaims(context, draft, group, ofIncidents.get(group) ?? []);
    // Learned claims only where the rules say nothing.
    const learned = sceneClaims(context, group, scenes.get(group) ?? [], byRules, groups.length === 1).map((said) =>
      makeClaim(context, draft, said),
    );
    const seen = new Set<string>();
    claims.push(...[...byRules, ...learned].filter(({ id }) => !seen.has(id) && seen.add(id)));
  }
  for (const more of [counted, standingFigures(context, standing), assessments(context)]) {
    drafts.push(...more.drafts);
    claims.push(...more.claims);
  }
  const order =
    <T extends { id: string }>(key: (x: T) => number) =>
    (a: T, b: T) =>
      key(a) - key(b) || (a.id < b.id ? -1 : 1);
  return {
    report: report.id,
    readerVersion: reading.readerVersion,
    drafts: drafts.sort(order((d) => d.span.start)),
    claims: claims.sort(order((c) => c.mark.start)),
  };
}

function gather(context: Context) {
  // Counts of acts first: what is counted is no incident and no figure.
  const counted = tallies(context);
  const nodes = context.sentences.flatMap((s) => nodesOf(context, s, counted.quantities));
  return { counted, groups: groupIncidents(context, nodes) };
}

/** A draft for each group: its first sentence, from its own act on where another group stands in the same one. */
function draftsOf(context: Context, groups: readonly Group[]): Draft[] {
  const taken = new Set<string>();
  return groups.map((group) => {
    const anchor = group.nodes.find((n) => anchored(context, n)) ?? group.nodes[0]!;
    const { start, end } = anchor.sentence;
    const own = group.nodes.flatMap(({ acts }) => acts);
    // A draft is known by its stretch: two may not have the same.
    const stretches = [
      { start, end },
      ...anchor.acts.map((act) => ({ start: act.start, end })),
      ...own.map((act) => ({ start: act.start, end: act.end })),
    ];
    const drafts = stretches.map((stretch) => makeDraft(context, "incident", null, stretch));
    const draft = drafts.find(({ id }) => !taken.has(id)) ?? drafts[0]!;
    taken.add(draft.id);
    return draft;
  });
}

/** Why the accounts of each incident that `code` makes are one; `incident` is its draft's id. Give a reading with reasons. */
export function explainIncidents(report: Report, reading: Reading, knowledge: Knowledge): Gathering[] {
  const context = contextOf(report, reading, knowledge);
  const { groups } = gather(context);
  return gatheringsOf(
    context,
    draftsOf(context, groups).map(({ id }, i) => ({ draft: id, group: groups[i]! })),
  );
}

/** Standing roles go to facilities and actors; the rest to the incident that their act, or its sentence, belongs to. */
function share(
  groups: Group[],
  roled: RoledQuantity[],
): { ofIncidents: Map<Group, RoledQuantity[]>; standing: RoledQuantity[] } {
  const ofIncidents = new Map<Group, RoledQuantity[]>();
  const standing: RoledQuantity[] = [];
  for (const item of roled) {
    const group = takesPart(item) || !isStanding(item) ? groupOf(groups, item) : null;
    if (group) ofIncidents.set(group, [...(ofIncidents.get(group) ?? []), item]);
    else if (isStanding(item)) standing.push(item);
  }
  return { ofIncidents, standing };
}

const TAKING_PART =
  /^(participate|take part|join|share|mobilise|mobilize|send|dispatch|commit|rush in|muster|participation|mobilisation|mobilization|contribute|fight alongside)$/;

function takesPart({ act, sentence }: RoledQuantity): boolean {
  return (
    act.sort === "deploy" &&
    (TAKING_PART.test(act.lemma) || sentence.acts.some((a) => a.weight === "makes" && a.realis === "actual"))
  );
}

function groupOf(groups: Group[], { act, sentence }: RoledQuantity): Group | null {
  const own = groups.find((g) => g.nodes.some((n) => n.acts.includes(act)));
  if (own) return own;
  // A sentence with a date of its own tells of no incident of another date.
  const dated = sentence.times.filter((t) => isDated(t) && t.from !== null);
  let best: Group | null = null;
  let bestGap = 4;
  for (const group of groups) {
    if (
      dated.length > 0 &&
      group.nodes.some((n) => n.time?.from) &&
      !group.nodes.some((n) => dated.some((t) => datesMeet(n.time, t)))
    )
      continue;
    for (const node of group.nodes) {
      const sameParagraph = node.sentence.paragraph === sentence.paragraph;
      const gap =
        Math.abs(node.sentence.index - sentence.index) +
        (sameParagraph ? 0 : 3) +
        (node.sentence.index > sentence.index ? 0.5 : 0);
      if (gap < bestGap) {
        best = group;
        bestGap = gap;
      }
    }
  }
  return best ?? (groups.length === 1 ? groups[0]! : null);
}

export { type Learned, learnedReasons } from "./learned-reasons.ts";
