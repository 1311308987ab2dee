import type { Claim } from "../record/claim.ts";
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

/** Why the learned ones among a reading's claims were made, by claim: none where the reading was made without reasons. */
export function learnedReasons({ scenes = [] }: Reading, claims: readonly Claim[]): Map<string, Reasons> {
  const found = new Map<string, Reasons>();
  for (const claim of claims) {
    const reasons = reasonsOf(scenes, claim);
    if (reasons) found.set(claim.id, reasons);
  }
  return found;
}

function reasonsOf(scenes: readonly Scene[], { rule, mark }: Claim): Reasons | undefined {
  const part = PARTS[rule];
  if (part === undefined) return undefined;
  const mentions = scenes.flatMap((scene) => scene[part].flatMap((one) => one.mentions));
  const here = mentions.filter((mention) => overlaps(mention, mark)).sort((a, b) => b.chance - a.chance);
  return here[0]?.reasons;
}
