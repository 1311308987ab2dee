import type { Cluster, Group, Phrase, SceneDoc } from "../scene-doc.ts";
import { certaintyFeatures } from "./certainty-features.ts";
import { samePerpetratorFeatures } from "./same-features.ts";
import { withoutArticles } from "./without-articles.ts";
import { featuredWordings } from "./wording-features.ts";
import type { Behind } from "./wordings.ts";

/** A chosen perpetrator; `wording` is in capitals. */
export interface Perpetrator {
  group: Group;
  wording: string;
}

/** A group behind an act; `certainty`: chances in the order of `CERTAINTIES`. */
export interface GroupBehind extends Perpetrator {
  certainty: Float64Array;
}

/** Chances from which a perpetrator is given; `bare`: the likeliest of an act without targets. */
export type Gates = Record<Behind | "bare", number>;

/** Gates that pay where a right answer counts as much as a wrong one costs. */
export const GATES: Gates = { perpetrator: 0.21, group: 0.28, bare: 0.15 };

/** Those behind the act of a cluster, likeliest first, of all that come into question. */
export function perpetratorsOf(
  doc: SceneDoc,
  cluster: Cluster,
  individuals: readonly Group[],
  groups: readonly Group[],
  gates: Gates = GATES,
): { individuals: Perpetrator[]; groups: GroupBehind[] } {
  const bare = cluster.targets.length === 0;
  const worded = (role: Behind, from: readonly Group[]): Perpetrator[] => {
    const chosen = chooseGroups(doc, role, from, gates[role], bare ? gates.bare : gates[role]);
    return firstOfEach(chosen.map((group) => ({ group, wording: bestWording(doc, group, role) })));
  };
  return {
    individuals: worded("perpetrator", individuals),
    groups: worded("group", groups).map((one) => ({
      ...one,
      certainty: doc.ask("group-certainty", certaintyFeatures(doc, cluster, bestFirst(one.group))),
    })),
  };
}

/** The groups worth giving: each the more, the surer it is no other name for one given already. */
function chooseGroups(doc: SceneDoc, role: Behind, groups: readonly Group[], gate: number, firstGate: number): Group[] {
  const given: Group[] = [];
  for (const group of [...groups].sort((a, b) => b.p - a.p)) {
    const again = Math.max(0, ...given.map((earlier) => sameChance(doc, role, earlier, group)));
    if (group.p * (1 - again) >= (given.length > 0 ? gate : firstGate)) given.push(group);
  }
  return given;
}

/** Mean chance that two mentions, of the first four each, are of one perpetrator. */
function sameChance(doc: SceneDoc, role: Behind, a: Group, b: Group): number {
  const chances = a.all
    .slice(0, 4)
    .flatMap((x) => b.all.slice(0, 4).map((y) => doc.ask(`same-${role}`, samePerpetratorFeatures(doc, x, y))[0] ?? 0));
  return chances.reduce((sum, p) => sum + p, 0) / Math.max(1, chances.length);
}

/** The wording of a group's mentions with most to expect of it; a mention less sure than the best one counts for less. */
function bestWording(doc: SceneDoc, group: Group, role: Behind): string {
  const sure = Math.max(1e-6, group.best.chances[role]);
  let best = "";
  let most = -1;
  for (const { text, phrase, features } of featuredWordings(doc, bestFirst(group).slice(0, 8), role)) {
    const [, half = 0, whole = 0] = doc.ask(`${role}-wording`, features);
    const worth = (whole + 0.5 * half) * Math.min(1, phrase.chances[role] / sure);
    if (worth <= most) continue;
    most = worth;
    best = text;
  }
  return best || withoutArticles(group.best.text);
}

function bestFirst({ best, all }: Group): Phrase[] {
  return [best, ...all.filter((phrase) => phrase !== best)];
}

function firstOfEach(perpetrators: readonly Perpetrator[]): Perpetrator[] {
  return perpetrators.filter(({ wording }, i) => perpetrators.findIndex((one) => one.wording === wording) === i);
}
