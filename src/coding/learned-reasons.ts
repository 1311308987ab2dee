import type { Claim } from "../record/claim.ts";
import type { Judgement } from "../record/explanation.ts";
import type { Reading } from "../record/reading.ts";
import type { Reasons, Scene } from "../record/scene.ts";
import { overlaps } from "../record/span.ts";

/** The parts of a scene that claims of a rule are made from. */
const PARTS: Readonly<Record<string, "perpetrators" | "groups" | "victims" | "sites" | "weapons">> = {
  "learned-accused": "groups",
  "learned-group": "groups",
  "learned-perpetrator": "perpetrators",
  "learned-site": "sites",
  "learned-victim": "victims",
  "learned-weapon": "weapons",
  "learned-killed": "victims",
  "learned-wounded": "victims",
};

/** Why a learned claim was made, and what else was judged for it. */
export interface Learned {
  reasons: Reasons;
  judged: Judgement[];
}

/** Why the learned ones among a reading's claims were made, by claim: none where the reading was made without reasons. */
export function learnedReasons({ scenes = [] }: Reading, claims: readonly Claim[]): Map<string, Learned> {
  const found = new Map<string, Learned>();
  for (const claim of claims) {
    const learned = learnedOf(scenes, claim);
    if (learned) found.set(claim.id, learned);
  }
  return found;
}

function learnedOf(scenes: readonly Scene[], { rule, mark }: Claim): Learned | undefined {
  const name = PARTS[rule];
  if (name === undefined) return undefined;
  const parts = scenes.flatMap((scene): { mentions: Scene["victims"][number]["mentions"] }[] => scene[name]);
  const here = parts
    .flatMap((part) => part.mentions.map((mention) => ({ part, mention })))
    .filter(({ mention }) => overlaps(mention, mark))
    .sort((a, b) => b.mention.chance - a.mention.chance)[0];
  return here?.mention.reasons && { reasons: here.mention.reasons, judged: judgementsOf(here.part) };
}

function judgementsOf(part: object): Judgement[] {
  return (["fate", "certainty", "kind"] as const).flatMap((what) => {
    const judged = (part as Partial<Record<typeof what, { value: string; chance: number }>>)[what];
    return judged ? [{ what, value: judged.value, chance: Math.round(judged.chance * 100) / 100 }] : [];
  });
}
