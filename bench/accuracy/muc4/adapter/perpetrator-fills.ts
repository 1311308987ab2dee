import { CERTAINTIES } from "../../../../src/reading/scenes/perpetrators/labels.ts";
import { perpetratorsOf } from "../../../../src/reading/scenes/perpetrators/perpetrators-of.ts";
import { type Cluster, type Group, largest, type SceneDoc } from "../../../../src/reading/scenes/scene-doc.ts";
import type { ResponseTemplate } from "../templates.ts";
import { CERTAINTY_WORDS } from "./act-words.ts";

/**
 * The perpetrator slots of the incident that a cluster tells of; `individuals` and `groups` are all that come into
 * question. A slot without fills is absent.
 */
export function perpetratorFills(
  doc: SceneDoc,
  cluster: Cluster,
  individuals: readonly Group[],
  groups: readonly Group[],
): ResponseTemplate["slots"] {
  const chosen = perpetratorsOf(doc, cluster, individuals, groups);
  const slots: ResponseTemplate["slots"] = {};
  if (chosen.individuals.length > 0) {
    slots["perp-ind-id"] = chosen.individuals.map(({ wording }) => ({ value: wording }));
  }
  if (chosen.groups.length > 0) {
    slots["perp-org-id"] = chosen.groups.map(({ wording }) => ({ value: wording }));
    slots["perp-org-conf"] = chosen.groups.map(({ wording, certainty }) => ({
      value: certaintyWord(certainty),
      tag: wording,
    }));
  }
  return slots;
}

/** The answer with most credit to expect: an accusation is half right where the authorities are those who accuse. */
export function certaintyWord(certainty: ArrayLike<number>): string {
  const byAuthorities = certainty[CERTAINTIES.indexOf("accused by authorities")] ?? 0;
  const worth = CERTAINTIES.map((one, i) => certainty[i]! + (one === "accused" ? 0.5 * byAuthorities : 0));
  return CERTAINTY_WORDS[CERTAINTIES[largest(worth)]!];
}
