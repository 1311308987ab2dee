import type { ActMention } from "../record/mention.ts";
import type { Scene } from "../record/scene.ts";
import { covers, type Span } from "../record/span.ts";
import type { Context } from "./context.ts";
import type { Group } from "./group-incidents.ts";

/** Whether a stretch lies in a sentence that tells of the incident. */
export function tellsIn({ nodes }: Group, span: Span): boolean {
  return nodes.some(({ sentence }) => covers(sentence, span));
}

/** Whether that sentence tells of something done, and of nothing only tried, planned or foiled: nobody need have been harmed there. */
export function doneIn({ nodes }: Group, span: Span): boolean {
  const there = nodes.filter(({ sentence }) => covers(sentence, span));
  return there.length > 0 && there.every(({ stage, acts }) => stage === "accomplished" && acts.every(done));
}

function done({ sort, realis }: ActMention): boolean {
  return realis !== "attempted" && !/^(attempt|plan|foil)$/.test(sort);
}

/** The incident in whose sentences most of a scene's targets lie, each counting as much as it is likely; null where in none. */
export function incidentOf(groups: readonly Group[], scene: Scene): Group | null {
  let best: Group | null = null;
  let most = 0;
  for (const group of groups) {
    let sum = 0;
    for (const target of [...scene.victims, ...scene.sites])
      for (const mention of target.mentions) if (tellsIn(group, mention)) sum += target.chance;
    if (sum <= most) continue;
    best = group;
    most = sum;
  }
  return best;
}

/** Scenes of the report by the incident that they tell of. */
export function scenesByIncident({ reading }: Context, groups: readonly Group[]): Map<Group, Scene[]> {
  const found = new Map<Group, Scene[]>();
  for (const scene of reading.scenes ?? []) {
    const group = incidentOf(groups, scene);
    if (group) found.set(group, [...(found.get(group) ?? []), scene]);
  }
  return found;
}
