import { CERTAINTIES } from "../../../../src/reading/scenes/perpetrators/labels.ts";
import { largest } from "../../../../src/reading/scenes/scene-doc.ts";
import type { Scene } from "../../../../src/reading/scenes/scenes-of.ts";
import type { ResponseTemplate } from "../templates.ts";
import { CERTAINTY_WORDS } from "./act-words.ts";

/** The perpetrator slots of a scene. A slot without fills is absent. */
export function perpetratorFills(chosen: Pick<Scene, "individuals" | "groups">): ResponseTemplate["slots"] {
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
